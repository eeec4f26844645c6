extension PDFSource {
    func taggedText() throws(FinishingError) -> TaggedText {
        let pages = try markedPages()
        var reader = StructureReader(pages)
        try reader.read(documentCatalog["StructTreeRoot"].entry("K"))
        try check()
        return reader.text
    }
}

/// Walks the structure tree and hands the text of each page's marks to the elements that own them.
private struct StructureReader {
    private var elements: [TaggedText.Element] = []
    /// Text of each mark that no element has taken yet, page by page.
    private var left: [[Int: [TextRun]]]
    private var artifacts: [TaggedText.Leaf] = []
    private var unmarked: [TaggedText.Leaf] = []
    private var numberOfPage: [Int: Int] = [:]
    private var seen: Set<Int> = []

    /// No tree that a person reads is deeper; one that leads into itself is.
    private static let depthLimit = 200

    init(_ pages: [MarkedPage]) {
        left = Array(repeating: [:], count: pages.count)
        for (number, page) in pages.enumerated() {
            numberOfPage[page.id] = number
            var artifact: [TextRun] = [], nobody: [TextRun] = []
            var first = 0
            while first < page.owners.count {
                // Runs of one owner mostly follow each other.
                let owner = page.owners[first]
                var end = first + 1
                while end < page.owners.count, page.owners[end] == owner { end += 1 }
                let runs = page.runs[first..<end]
                switch owner {
                case .content(let mark): left[number][mark, default: []] += runs
                case .artifact: artifact += runs
                case .nobody: nobody += runs
                }
                first = end
            }
            if !artifact.isEmpty {
                artifacts.append(TaggedText.Leaf(page: number, mark: nil, runs: artifact))
            }
            if !nobody.isEmpty {
                unmarked.append(TaggedText.Leaf(page: number, mark: nil, runs: nobody))
            }
        }
    }

    var text: TaggedText {
        let unclaimed = left.enumerated().flatMap { page, marks in
            marks.sorted { $0.key < $1.key }.map { TaggedText.Leaf(page: page, mark: $0.key, runs: $0.value) }
        }
        return TaggedText(
            elements: elements, artifacts: artifacts,
            unowned: (unmarked + unclaimed).sorted { $0.page < $1.page }, pages: left.count)
    }

    /// Reads what the root holds.
    mutating func read(_ kids: PDFItem) throws(FinishingError) {
        for kid in Self.list(kids) { try add(kid, to: nil, page: nil, depth: 0) }
    }

    /// One kid may stand without an array.
    private static func list(_ kids: PDFItem) -> [PDFItem] {
        kids.isNull ? [] : kids.isArray ? kids.items : [kids]
    }

    /// The entries of a dictionary in the tree that matter, as they are written.
    private struct Entries {
        var structureType: PDFItem?
        var kids: PDFItem?
        var page: PDFItem?
        var alternative: PDFItem?
        var actual: PDFItem?
        var language: PDFItem?
        var type: PDFItem?
        var mark: PDFItem?
        var object: PDFItem?

        init(_ dictionary: PDFItem) {
            var found = Entries()
            dictionary.forEachEntry { key, value in
                if key.reads("S") { found.structureType = value }
                if key.reads("K") { found.kids = value }
                if key.reads("Pg") { found.page = value }
                if key.reads("Alt") { found.alternative = value }
                if key.reads("ActualText") { found.actual = value }
                if key.reads("Lang") { found.language = value }
                if key.reads("Type") { found.type = value }
                if key.reads("MCID") { found.mark = value }
                if key.reads("Obj") { found.object = value }
            }
            self = found
        }

        private init() {}
    }

    private mutating func add(_ kid: PDFItem, to parent: Int?, page outer: Int?, depth: Int)
        throws(FinishingError)
    {
        if kid.kind == .reference {
            guard depth < Self.depthLimit, seen.insert(kid.reference.number).inserted else {
                throw .structure("the structure tree leads into itself")
            }
        }
        let written = kid.followed
        if let parent, written.isArray {
            // A list of kids may be an object of its own.
            for item in written.items { try take(item, parent, page: outer, depth: depth) }
        }
        guard written.isDictionary else { return }
        try add(Entries(written), to: parent, depth: depth)
    }

    private mutating func add(_ entries: Entries, to parent: Int?, depth: Int) throws(FinishingError) {
        let index = elements.count
        elements.append(
            TaggedText.Element(
                type: entries.structureType?.name ?? "", parent: parent,
                alternative: entries.alternative?.followed.text, actual: entries.actual?.followed.text,
                language: entries.language?.followed.text, items: []))
        if let parent { elements[parent].items.append(.element(index)) }
        guard let kids = entries.kids else { return }
        let page = self.page(entries.page)
        if kids.kind == .number { return take(mark: kids.integer ?? -1, on: page, index) }
        for kid in Self.list(kids) { try take(kid, index, page: page, depth: depth) }
    }

    private func page(_ item: PDFItem?) -> Int? {
        guard let item, item.kind == .reference else { return nil }
        return numberOfPage[item.reference.number]
    }

    /// One kid of an element: the number of a mark, a reference to one, an annotation, another element.
    private mutating func take(_ kid: PDFItem, _ owner: Int, page: Int?, depth: Int) throws(FinishingError) {
        if kid.kind == .number { return take(mark: kid.integer ?? -1, on: page, owner) }
        guard kid.isDictionary else { return try add(kid, to: owner, page: page, depth: depth + 1) }
        let entries = Entries(kid), type = entries.type
        if type?.isName("MCR") ?? false {
            return take(mark: entries.mark?.integer ?? -1, on: self.page(entries.page) ?? page, owner)
        }
        if type?.isName("OBJR") ?? false {
            guard let contents = entries.object?.followed["Contents"].text else { return }
            elements[owner].items.append(
                .annotation(page: self.page(entries.page) ?? page, contents: contents))
            return
        }
        guard depth < Self.depthLimit else { throw .structure("the structure tree leads into itself") }
        try add(entries, to: owner, depth: depth + 1)
    }

    private mutating func take(mark: Int, on page: Int?, _ owner: Int) {
        guard let page, let runs = left[page].removeValue(forKey: mark) else { return }
        elements[owner].items.append(.leaf(TaggedText.Leaf(page: page, mark: mark, runs: runs)))
    }
}

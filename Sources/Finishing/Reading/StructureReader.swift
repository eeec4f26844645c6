extension PDFFile {
    func taggedText() throws(FinishingError) -> TaggedText {
        let pages = try markedPages()
        var reader = StructureReader(pages)
        let root = catalog["StructTreeRoot"]
        if root.id != 0, case .dictionary(let entries)? = try written(root.id) {
            try reader.read(entries["K"], of: self)
        }
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
            var aside: [RunOwner: [TextRun]] = [:]
            for (run, owner) in zip(page.runs, page.owners) {
                if case .content(let mark) = owner {
                    left[number][mark, default: []].append(run)
                } else {
                    aside[owner, default: []].append(run)
                }
            }
            if let runs = aside[.artifact] {
                artifacts.append(TaggedText.Leaf(page: number, mark: nil, runs: runs))
            }
            if let runs = aside[.nobody] {
                unmarked.append(TaggedText.Leaf(page: number, mark: nil, runs: runs))
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
    mutating func read(_ kids: ContentToken?, of file: PDFFile) throws(FinishingError) {
        for kid in Self.list(kids) { try add(kid, to: nil, of: file, depth: 0) }
    }

    /// One kid may stand without an array.
    private static func list(_ kids: ContentToken?) -> [ContentToken] {
        guard let kids else { return [] }
        if case .array(let items) = kids { return items }
        return [kids]
    }

    private mutating func add(
        _ kid: ContentToken, to parent: Int?, page outer: Int? = nil, of file: PDFFile, depth: Int
    ) throws(FinishingError) {
        var written: ContentToken? = kid
        if case .reference(let id) = kid {
            guard depth < Self.depthLimit, seen.insert(id).inserted else {
                throw .structure("the structure tree leads into itself")
            }
            written = try file.written(id)
        }
        if case .array(let items)? = written, let parent {
            // A list of kids may be an object of its own.
            for item in items { try take(item, parent, page: outer, of: file, depth: depth) }
        }
        guard case .dictionary(let entries)? = written else { return }
        let index = elements.count
        elements.append(
            TaggedText.Element(
                type: entries["S"]?.name ?? "", parent: parent, alternative: entries["Alt"]?.string?.pdfText,
                actual: entries["ActualText"]?.string?.pdfText, language: entries["Lang"]?.string?.pdfText,
                items: []))
        if let parent { elements[parent].items.append(.element(index)) }
        let page = self.page(entries["Pg"])
        for kid in Self.list(entries["K"]) { try take(kid, index, page: page, of: file, depth: depth) }
    }

    private func page(_ token: ContentToken?) -> Int? { token?.reference.flatMap { numberOfPage[$0] } }

    /// One kid of an element: the number of a mark, a reference to one, an annotation, another element.
    private mutating func take(
        _ kid: ContentToken, _ owner: Int, page: Int?, of file: PDFFile, depth: Int
    ) throws(FinishingError) {
        if let mark = kid.number { return take(mark: Int(exactly: mark) ?? -1, on: page, owner) }
        guard case .dictionary(let entries) = kid else {
            return try add(kid, to: owner, page: page, of: file, depth: depth + 1)
        }
        switch entries["Type"]?.name {
        case "MCR":
            take(
                mark: entries["MCID"]?.number.flatMap { Int(exactly: $0) } ?? -1,
                on: self.page(entries["Pg"]) ?? page,
                owner)
        case "OBJR":
            guard let object = entries["Obj"]?.reference,
                case .dictionary(let annotation)? = try file.written(object),
                let contents = annotation["Contents"]?.string?.pdfText
            else { return }
            elements[owner].items.append(
                .annotation(page: self.page(entries["Pg"]) ?? page, contents: contents))
        default: try add(kid, to: owner, page: page, of: file, depth: depth + 1)
        }
    }

    private mutating func take(mark: Int, on page: Int?, _ owner: Int) {
        guard let page, let runs = left[page].removeValue(forKey: mark) else { return }
        elements[owner].items.append(.leaf(TaggedText.Leaf(page: page, mark: mark, runs: runs)))
    }
}

extension ContentToken {
    fileprivate var reference: Int? { if case .reference(let number) = self { number } else { nil } }
}

extension PDFFile {
    /// An object as it is written, in one step: asking qpdf for each entry takes many times as long.
    fileprivate func written(_ id: Int) throws(FinishingError) -> ContentToken? {
        var scanner = ContentScanner(source(ofObject: id))
        do throws(ContentScanner.Fault) { return try scanner.next() } catch {
            throw .structure("object \(id) cannot be read: \(error.words)")
        }
    }
}

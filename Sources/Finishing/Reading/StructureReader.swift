extension PDFFile {
    func taggedText() throws(FinishingError) -> TaggedText {
        let pages = try markedPages()
        var reader = StructureReader(pages)
        try reader.read(catalog["StructTreeRoot"]["K"])
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

    /// One kid may stand without an array.
    private static func list(_ kids: PDFObject) -> [PDFObject] { kids.isArray ? kids.items : [kids] }

    /// Reads what the root holds.
    mutating func read(_ kids: PDFObject) throws(FinishingError) {
        for kid in Self.list(kids) where kid.isDictionary { try add(kid, to: nil, depth: 0) }
    }

    private mutating func add(_ object: PDFObject, to parent: Int?, depth: Int) throws(FinishingError) {
        guard depth < Self.depthLimit, object.id == 0 || seen.insert(object.id).inserted else {
            throw .structure("the structure tree leads into itself")
        }
        let index = elements.count
        elements.append(
            TaggedText.Element(
                type: object["S"].name ?? "", parent: parent, alternative: object["Alt"].text,
                actual: object["ActualText"].text, language: object["Lang"].text, items: []))
        if let parent { elements[parent].items.append(.element(index)) }
        let page = numberOfPage[object["Pg"].id], kids = Self.list(object["K"])
        for kid in kids { try take(kid, index, page: page, depth: depth) }
    }

    /// One kid of an element: the number of a mark, a reference to one, an annotation, another element.
    private mutating func take(_ kid: PDFObject, _ owner: Int, page: Int?, depth: Int) throws(FinishingError)
    {
        if let mark = kid.integer {
            take(mark: mark, on: page, owner)
        } else if kid.isDictionary {
            switch kid["Type"].name {
            case "MCR":
                take(mark: kid["MCID"].integer ?? -1, on: numberOfPage[kid["Pg"].id] ?? page, owner)
            case "OBJR":
                guard let contents = kid["Obj"]["Contents"].text else { return }
                elements[owner].items.append(
                    .annotation(page: numberOfPage[kid["Pg"].id] ?? page, contents: contents))
            default: try add(kid, to: owner, depth: depth + 1)
            }
        }
    }

    private mutating func take(mark: Int, on page: Int?, _ owner: Int) {
        guard let page, let runs = left[page].removeValue(forKey: mark) else { return }
        elements[owner].items.append(.leaf(TaggedText.Leaf(page: page, mark: mark, runs: runs)))
    }
}

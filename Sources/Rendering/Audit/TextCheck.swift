import Finishing
import Graphics

/// Holds the text of a PDF, mark by mark, against what the report's own layout prints.
struct TextCheck {
    private let text: TaggedText
    private let expected: ExpectedText
    private let places: ElementPlaces
    private var faults: [AuditFault] = []
    private var found: [ExpectedText.Name] = []
    /// Marks with a text that is wrong.
    private(set) var wrong: Set<ExpectedText.Name> = []

    init(_ text: TaggedText, _ expected: ExpectedText, _ places: ElementPlaces) {
        self.text = text
        self.expected = expected
        self.places = places
    }

    /// Every difference, in reading order.
    mutating func run() -> [AuditFault] {
        checkPages()
        for index in text.elements.indices where text.elements[index].parent == nil { read(index) }
        checkMissing()
        checkOrder()
        checkAside()
        checkSpoken(
            text.elements.indices.compactMap { index in
                text.elements[index].alternative.map { (index, $0) }
            }, expected.alternatives, "words for ", .alternative)
        let links = text.elements.indices.flatMap { index in
            text.elements[index].items.compactMap { item -> (Int, String)? in
                guard case .annotation(_, let contents) = item else { return nil }
                return (index, contents)
            }
        }
        checkSpoken(links, expected.links, "words for the link in ", .alternative)
        return faults
    }

    // MARK: Marks

    private mutating func checkPages() {
        guard text.pages != expected.marks.count else { return }
        faults.append(
            AuditFault(
                .structure, place: "the document", found: "\(text.pages)",
                expected: "\(expected.marks.count)",
                message: "has \(text.pages) pages, expected \(expected.marks.count)"))
    }

    /// An element and those within it, in reading order.
    private mutating func read(_ index: Int) {
        for item in text.elements[index].items {
            switch item {
            case .element(let inner): read(inner)
            case .leaf(let leaf): check(leaf, of: index)
            case .annotation: break
            }
        }
    }

    private mutating func check(_ leaf: TaggedText.Leaf, of index: Int) {
        guard let mark = leaf.mark else { return }
        let name = ExpectedText.Name(page: leaf.page, mark: mark)
        found.append(name)
        let isKnown =
            expected.marks.indices.contains(name.page) && expected.marks[name.page].indices.contains(mark)
        let runs = isKnown ? expected.marks[name.page][mark].runs : []
        guard let difference = TextDifference(leaf.runs, runs) else { return }
        wrong.insert(name)
        faults.append(
            AuditFault(
                .text, page: leaf.page + 1, place: places.words(of: index), at: difference.at,
                found: difference.found, expected: difference.expected, message: difference.message))
    }

    private mutating func checkMissing() {
        let there = Set(found)
        for (page, marks) in expected.marks.enumerated() {
            for (mark, content) in marks.enumerated() {
                guard !there.contains(ExpectedText.Name(page: page, mark: mark)) else { continue }
                let words = content.runs.joined()
                guard !words.inked.isEmpty else { continue }
                faults.append(
                    AuditFault(
                        .text, page: page + 1, place: "mark \(mark)", expected: words,
                        message: "\(ElementPlaces.quoted(words)) is missing"))
            }
        }
    }

    /// The same marks, but read in another order.
    private mutating func checkOrder() {
        if found == expected.order { return }
        let there = Set(found), wanted = expected.order.filter(there.contains)
        let known = Set(wanted), read = found.filter(known.contains)
        guard let (name, other) = zip(read, wanted).first(where: { $0 != $1 }) else { return }
        func words(_ name: ExpectedText.Name) -> String {
            ElementPlaces.quoted(expected.marks[name.page][name.mark].runs.joined(separator: " "))
        }
        faults.append(
            AuditFault(
                .structure, page: name.page + 1, place: "order of reading", found: words(name),
                expected: words(other), message: "\(words(name)) comes before \(words(other))"))
    }

    /// Running heads, folios and whatever no element owns.
    private mutating func checkAside() {
        var runs = [[TextRun]](repeating: [], count: text.pages)
        for leaf in text.artifacts + text.unowned { runs[leaf.page] += leaf.runs }
        for (page, runs) in runs.enumerated() where expected.aside.indices.contains(page) {
            guard let difference = TextDifference(runs, expected.aside[page]) else { continue }
            faults.append(
                AuditFault(
                    .text, page: page + 1, place: "text outside of the document's", at: difference.at,
                    found: difference.found, expected: difference.expected, message: difference.message))
        }
    }

    // MARK: Words that are only spoken

    private mutating func checkSpoken(
        _ found: [(element: Int, words: String)], _ expected: [String], _ prefix: String,
        _ kind: AuditFault.Kind
    ) {
        for (place, entry) in found.enumerated() {
            let words = place < expected.count ? expected[place] : ""
            guard entry.words != words else { continue }
            let difference = TextDifference.between(entry.words, words)
            faults.append(
                AuditFault(
                    kind, page: (text.page(of: entry.element) ?? 0) + 1,
                    place: prefix + places.words(of: entry.element), found: difference.found,
                    expected: difference.expected, message: difference.message))
        }
        for words in expected.dropFirst(found.count) {
            faults.append(
                AuditFault(
                    kind, place: prefix + "something", expected: words,
                    message: "\(ElementPlaces.quoted(words)) is missing"))
        }
    }
}

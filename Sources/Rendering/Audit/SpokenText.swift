import Finishing
import Graphics

/// All that a tagged PDF says, piece by piece, with the places of the pieces: for an audit of its numbers.
struct SpokenText {
    /// One piece.
    struct Piece {
        var text: NumberAudit.Text
        /// nil of text that no element owns.
        var element: Int?
        var mark: Int?
        var at: Point?
        var kind: AuditFault.Kind
    }

    private(set) var pieces: [Piece] = []

    init(_ text: TaggedText) {
        for index in text.elements.indices { add(index, of: text) }
        for leaf in text.artifacts + text.unowned { add(leaf, nil) }
    }

    private mutating func add(_ index: Int, of text: TaggedText) {
        let element = text.elements[index]
        for spoken in [element.alternative, element.actual].compactMap(\.self) {
            pieces.append(
                Piece(
                    text: NumberAudit.Text(
                        page: (text.page(of: index) ?? 0) + 1, text: spoken, size: .infinity),
                    element: index, kind: .alternative))
        }
        for item in element.items {
            switch item {
            case .leaf(let leaf): add(leaf, index)
            case .annotation(let page, let contents):
                pieces.append(
                    Piece(
                        text: NumberAudit.Text(page: (page ?? 0) + 1, text: contents, size: .infinity),
                        element: index, kind: .alternative))
            case .element: break
            }
        }
    }

    /// A mark's text line by line, and where the size of the type changes.
    private mutating func add(_ leaf: TaggedText.Leaf, _ element: Int?) {
        if leaf.runs.count == 1 { return add(leaf.runs[0].text, leaf.runs[0], leaf, element) }
        for line in PageText(runs: leaf.runs).lines {
            var rest = line.runs[...]
            while let first = rest.first {
                let same = rest.prefix { abs($0.size - first.size) < 0.05 && $0.angle == first.angle }
                rest = rest.dropFirst(same.count)
                // A line of one size has been joined already.
                let words =
                    same.count == line.runs.count ? line.text : PageText(runs: Array(same)).text
                add(words, first, leaf, element)
            }
        }
    }

    private mutating func add(_ words: String, _ first: TextRun, _ leaf: TaggedText.Leaf, _ element: Int?) {
        pieces.append(
            Piece(
                text: NumberAudit.Text(page: leaf.page + 1, text: words, size: first.size),
                element: element, mark: leaf.mark, at: Point(first.x, first.y), kind: .number))
    }
}

extension NumberAudit {
    /// Every number that a PDF says and nothing explains.
    /// - Parameter known: numbers that were explained before.
    func faults(in text: TaggedText, _ places: ElementPlaces, known: Set<String> = []) -> (
        faults: [AuditFault], marks: [SpokenText.Piece], count: Int
    ) {
        let pieces = SpokenText(text).pieces
        let outcome = check(pieces.map(\.text), known: known)
        let strange = outcome.places.map { pieces[$0] }
        let faults = zip(outcome.strays, strange).map { stray, piece in
            AuditFault(
                piece.kind, page: stray.page,
                place: (piece.kind == .alternative ? "words for " : "")
                    + (piece.element.map(places.words) ?? "text outside of the document's"),
                at: piece.at, found: stray.number,
                message: "\(stray.number), which no figure explains, in \(ElementPlaces.quoted(stray.text))")
        }
        return (faults, strange, outcome.count)
    }
}

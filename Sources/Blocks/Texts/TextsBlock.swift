import Declarations
import Graphics
import Layout
import Templates

/// Short texts with titles next to each other: "Apa artinya", "Yang tidak dapat disimpulkan".
struct TextsBlock: BlockKind {
    static let key = "texts"
    static let summary = "Short texts with titles, next to each other."

    let texts: [TitledText]

    init(_ reader: inout DeclarationReader) {
        texts = reader.maps("columns", "the texts, from left to right") { TitledText(&$0) }
        if texts.isEmpty { reader.findings.error("texts need columns", at: reader.declaration.place) }
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let bound = texts.compactMap { $0.bind(&binder) }
        guard !bound.isEmpty else { return nil }
        let span = binder.theme.grid.columns / max(bound.count, 2)
        let cells = bound.enumerated().map { SideBySide.Cell(start: $0 * span, span: span, Stack($1)) }
        return BoundBlock(
            [StackItem(SideBySide(cells, splits: false), spaceBefore: 4.5.mm, snap: .baseline)], isText: true)
    }
}

/// A title over a text, by their keys.
struct TitledText: Sendable {
    let title: String
    let text: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        text = reader.string("text", "key of the text; silent, both are left out")
    }

    /// Nil where the text is silent.
    func bind(_ binder: inout Binder) -> [StackItem]? {
        guard let text = binder.styled(text, .body), let title = binder.text(title) else { return nil }
        let heading = Paragraph(
            binder.theme.text(title, .bodyStrong), role: .heading(level: binder.headings.ofBlocks),
            keepsWithNext: true)
        return [StackItem(heading), StackItem(Paragraph(text, maximumWidth: 82.mm))]
    }
}

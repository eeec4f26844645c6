import Declarations
import Graphics
import Layout
import Templates

/// A sentence set large beside a bar, with who said it: what a reader who only leafs through should keep.
struct PullQuoteBlock: BlockKind {
    static let key = "pull-quote"
    static let summary = "A sentence set large beside a bar, with who said it."

    private let text: String
    private let by: String?

    init(_ reader: inout DeclarationReader) {
        text = reader.string("text", "key of the sentence")
        by = reader.optionalString("by", "key of who said it")
    }

    /// Nothing where the text is silent.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        guard let said = binder.styled(text, .lead) else { return nil }
        var items = [StackItem(Paragraph(said, balanced: true, maximumWidth: 128.mm))]
        if let by, let source = binder.styled(by, .subtitle) {
            items[0].block = Paragraph(said, balanced: true, maximumWidth: 128.mm, keepsWithNext: true)
            items.append(StackItem(Paragraph(source), spaceBefore: 1.5.mm))
        }
        return BoundBlock(
            [
                StackItem(
                    Tagged(PullQuote(Stack(items)), as: .quote, tag: "quote"), spaceBefore: 9.mm,
                    snap: .baseline)
            ], isText: true)
    }
}

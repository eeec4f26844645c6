import Declarations
import Graphics
import Layout
import Templates

/// All tables, or all figures, of the report with their pages.
struct ListBlock: BlockKind {
    static let key = "list-of"
    static let summary = "All tables, or all figures, of the report with their pages."

    enum What: String, CaseIterable { case tables, figures }

    private let what: What
    private let title: String

    init(_ reader: inout DeclarationReader) {
        what = reader.requiredChoice("what", "what is listed", default: .tables)
        title = reader.string("title", "key of the title over the list")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let list = ContentsList(
            title: binder.text(title), .listed(what == .tables ? .table : .figure), look: .full)
        return BoundBlock([StackItem(list, spaceBefore: 9.mm, snap: .baseline)])
    }
}

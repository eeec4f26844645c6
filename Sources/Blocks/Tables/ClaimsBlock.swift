import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Figures published elsewhere that differ from the office's: recorded, never used.
struct ClaimsBlock: BlockKind {
    static let key = "claims"
    static let summary =
        "Figures that others published and that differ, beside the office's own, with the growth of either."

    let title: String
    let text: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        text = reader.string("text", "key of the text over the table")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let claims = binder.story.differingClaims
        guard !claims.isEmpty, let title = binder.text(title), let text = binder.styled(text, .body) else {
            return nil
        }
        let rows = claims.map { row($0, &binder) }
        let columns = [
            TableColumn([binder.phrase("claims-column-item")], kind: .text, isKey: true),
            TableColumn([binder.phrase("claims-column-ours")], kind: .text, paint: .ink),
            TableColumn([binder.phrase("claims-column-claim")], kind: .text, paint: .ink),
            TableColumn([binder.phrase("claims-column-source")], kind: .text),
            TableColumn([binder.phrase("claims-column-growth")], unit: "%", kind: .number),
            TableColumn([binder.phrase("claims-column-effect")], unit: "%", kind: .number),
        ]
        return BoundBlock([
            StackItem(
                FigureHeading(title: title, level: binder.headings.ofBlocks), spaceBefore: 13.5.mm,
                snap: .baseline),
            StackItem(Paragraph(text, maximumWidth: 120.mm), spaceBefore: 1.5.mm, snap: .baseline),
            binder.table("claims-table-title", columns, rows),
        ])
    }

    private func row(_ judged: JudgedClaim, _ binder: inout Binder) -> TableRow {
        let claim = judged.claim, place = claim.source(binder.language)
        binder.literals += [place, String(claim.year)]
        // Growth of another year than the head's is told by `kendang claims`.
        let growth = judged.growths.first { $0.year == binder.story.year }
        return TableRow([
            .text(item(judged, &binder)), .text(judged.ours.map { binder.marked($0.id) } ?? ""),
            .text(binder.marked(judged.id)), .text(place),
            growth.map { binder.cell($0.ours) } ?? .empty, growth.map { binder.cell($0.claimed) } ?? .empty,
        ])
    }

    /// "Nilai total 2024"; of another figure what it is called.
    private func item(_ judged: JudgedClaim, _ binder: inout Binder) -> String {
        if judged.claim.figure == "total/\(judged.claim.year)" {
            return binder.phrase("claims-row", ["y": String(judged.claim.year)])
        }
        return judged.ours.map { binder.label($0.label) } ?? judged.claim.figure
    }
}

import Amounts
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
    static let summary = "Totals that were published elsewhere and differ, beside the office's own."

    let title: String
    let text: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        text = reader.string("text", "key of the text over the table")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let claims = binder.story.publication.claims
        guard !claims.isEmpty, let title = binder.text(title), let text = binder.styled(text, .body) else {
            return nil
        }
        let rows = claims.map { claim in
            let stated = binder.wording.say(claim.amount, .prose), place = claim.place(binder.wording)
            binder.literals += [stated, place, String(claim.year)]
            return TableRow([
                .text(binder.phrase("claims-row", ["y": String(claim.year)])),
                .text(stated), .text(place), effect(claim, &binder),
            ])
        }
        let columns = [
            TableColumn([binder.phrase("claims-column-item")], kind: .text, isKey: true),
            TableColumn([binder.phrase("claims-column-claim")], kind: .text),
            TableColumn([binder.phrase("claims-column-source")], kind: .text),
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

    /// What growth would be if the claim were true: only against a claim of the year before.
    private func effect(_ claim: Publication.Claim, _ binder: inout Binder) -> TableCell {
        let story = binder.story
        guard claim.year == story.year - 1, let total = binder.figure(story.totalID)?.amount else {
            return .empty
        }
        let parts = binder.parts(total.growth(since: claim.amount), .percentChange)
        binder.literals.append(parts.integer + parts.fraction)
        binder.statuses.formUnion(total.status)
        return .number(parts)
    }
}

extension Publication.Claim {
    /// "minke.id, 14 Oktober 2025".
    func place(_ wording: Wording) -> String {
        date.map { source + ", " + wording.date($0) } ?? source
    }
}

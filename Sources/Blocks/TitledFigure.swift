import Charts
import Declarations
import Graphics
import Layout
import Localization
import Narration
import Templates

/// What every figure of a template declares: a title that states its finding, and a subtitle with the unit.
struct TitledFigure: Sendable {
    let title: String
    let subtitle: String?

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title, which states the finding")
        subtitle = reader.optionalString("subtitle", "key of the line under it: what is shown, in which unit")
    }

    /// - Parameter start: the figure shows what was asked since so many figures; where these are traced, the
    ///   heading leads to all of them.
    func heading(isNumbered: Bool = true, since start: Int, _ binder: inout Binder) -> StackItem {
        var heading = FigureHeading(
            title: binder.text(title) ?? "", subtitle: subtitle.flatMap { binder.text($0) },
            label: isNumbered ? binder.nextFigure() : nil, badge: binder.badge,
            level: binder.headings.ofBlocks)
        heading.reference = binder.references(since: start)
        guard let label = heading.label else { return StackItem(heading, spaceBefore: 9.mm, snap: .baseline) }
        let listing = Anchor.Listing(.figure, label: label, title: binder.listed(heading.title))
        return StackItem(
            Anchored(heading, anchor: "figure-\(binder.figureSerial)", listing: listing), spaceBefore: 9.mm,
            snap: .baseline)
    }
}

extension Binder {
    /// The word of the badge on every figure and table of a report of made-up data; nil otherwise.
    var badge: String? {
        mutating get { story.publication.isSample ? phrase("sample-badge") : nil }
    }
}

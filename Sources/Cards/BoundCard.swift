import Amounts
public import Blocks
public import Charts
public import Figures
import Layout
import Localization
import Narration
public import Templates

/// A press chart with every word and figure bound, in one language: ready to be laid out in any size.
public struct BoundCard: Sendable {
    public var name: String
    public var kicker: String
    /// States the finding.
    public var title: String
    public var subtitle: String
    public var source: String
    /// What the marks in the picture mean, only those that it prints.
    public var key: [String]
    /// "Data contoh" on every chart of a report of made-up data.
    public var badge: String?
    /// The picture says across itself that it is a draft.
    public var isDraft: Bool
    public var bound: BoundChart
    public var alternative: String
    /// The composition of the year, the report's mark.
    public var ring: RingMark
    /// Figures that it asked, and digits that are no figures: what an audit holds its numbers against.
    public var asked: [FigureID]
    public var literals: [String]

    /// - Returns: nil where the rows have nothing to show in it, or where it may not be drawn: then the
    ///   binder's findings say why.
    public init?(_ template: CardTemplate, _ binder: inout Binder) {
        guard let chart = template.chart else { return nil }
        let ring = RingMark(items: Parts(commoditiesOf: &binder, limit: 8).items(&binder))
        binder.beginSection()
        guard let bound = chart.bind(&binder) else { return nil }
        name = template.name
        self.bound = bound
        self.ring = ring
        title = binder.text("title") ?? ""
        subtitle = binder.text("subtitle") ?? ""
        kicker = binder.text("kicker") ?? ""
        source = binder.text("source-line") ?? ""
        let publication = binder.story.publication
        isDraft = publication.isDraft
        let words = [
            publication.isDraft ? DraftMark.words[binder.language] : nil,
            publication.isSample ? binder.phrase("sample-badge") : nil,
        ].compactMap(\.self)
        badge = words.isEmpty ? nil : words.joined(separator: "  ·  ")
        key = Self.key(bound, &binder)
        let setting = AlternativeText.Setting(
            title: title, subtitle: subtitle, source: binder.phrase("source-note"))
        alternative = AlternativeText.text(of: bound, setting, &binder)
        asked = binder.asked
        literals = binder.literals
    }

    private static func key(_ bound: BoundChart, _ binder: inout Binder) -> [String] {
        var key = binder.marks.sorted().map { binder.phrase($0.key) } + SectionNotes.signs(binder, of: bound)
        if binder.hasRoundedSum { key.append(binder.phrase("sum-note")) }
        if let note = bound.note { key.append(note) }
        let shares = bound.values.compactMap { $0.share.flatMap { binder.story.figures[$0] } }
        if bound.printsShares, shares.contains(where: { $0.precision != .exact }) {
            key.append(binder.phrase("shares-note"))
        }
        return key
    }
}

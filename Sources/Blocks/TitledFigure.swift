import Narration
import Charts
import Declarations
import Graphics
import Layout
import Localization
import Templates

/// What every figure of a template declares: a title that states its finding, and a subtitle with the unit.
struct TitledFigure: Sendable {
    let title: String
    let subtitle: String?

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title")
        subtitle = reader.optionalString("subtitle")
    }

    /// Heading and chart; numbered unless it is an aside.
    func bound(_ chart: some Chart, alternative: String, isNumbered: Bool = true, minimumHeight: Double? = 54.mm,
               gap: Double = 4.5.mm, _ binder: inout Binder) -> [StackItem] {
        let key = type(of: chart).key
        return [
            heading(isNumbered: isNumbered, &binder),
            StackItem(Drawn(name: key, height: .measured { width, tools throws(LayoutError) in
                try chart.height(width: width, with: tools)
            }, minimumHeight: minimumHeight, alternative: alternative, draw: { size, tools throws(LayoutError) in
                try chart.draw(in: size, with: tools)
            }), spaceBefore: gap),
        ]
    }

    func heading(isNumbered: Bool = true, _ binder: inout Binder) -> StackItem {
        let heading = FigureHeading(
            title: binder.text(title) ?? "", subtitle: subtitle.flatMap { binder.text($0) },
            label: isNumbered ? binder.nextFigure() : nil, badge: binder.badge)
        return StackItem(heading, spaceBefore: 9.mm, snap: .baseline)
    }

    /// The sentence that a reader hears instead of the picture: kind and subject, then every value in words.
    func alternative(_ kind: Words, _ parts: [String], _ binder: inout Binder) -> String {
        let title = binder.text(title) ?? ""
        let subtitle = subtitle.flatMap { binder.text($0) }.map { " (\($0))" } ?? ""
        let source = binder.phrase("source-note")
        return "\(kind[binder.language]): \(title)\(subtitle). " + parts.joined(separator: "; ")
            + (parts.isEmpty ? "" : ". ") + source
    }
}

extension Binder {
    /// The word of the badge on every figure and table of a report of made-up data; nil otherwise.
    var badge: String? {
        mutating get { story.publication.isSample ? phrase("sample-badge") : nil }
    }
}

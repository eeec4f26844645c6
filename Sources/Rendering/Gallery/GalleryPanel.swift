import Charts
import Graphics
import Layout

/// A chart under its heading, drawn already: its height is known before a page is filled.
struct GalleryPanel {
    var title: String
    /// In tags and messages, e.g. "donut, missing".
    var name: String
    var subtitle: String?
    var size: Size
    var drawing: Drawing
    var alternative: String
    /// Under the chart.
    var notice: GalleryNotice?

    static let gap = 3.mm

    /// The chart at a width, as high as it likes, or no higher than a limit where it can be.
    init(
        _ chart: any Chart, title: String, subtitle: String? = nil, name: String, width: Double,
        highest: Double = .infinity, notice: GalleryNotice? = nil, with tools: Tools
    ) throws(LayoutError) {
        self.title = title
        self.name = name
        self.subtitle = subtitle
        let wanted = Size(width, try chart.height(width: width, with: tools))
        let low = Size(width, min(highest, wanted.height))
        do throws(LayoutError) {
            drawing = try chart.draw(in: low, with: tools)
            size = low
        } catch {
            drawing = try chart.draw(in: wanted, with: tools)
            size = wanted
        }
        // Rows end on the grid's steps, so that tables beside and below lie on them.
        let step = tools.theme.grid.step
        size.height = (size.height / step - 0.001).rounded(.up) * step
        alternative = "\(name): \(title)"
        self.notice = notice
    }

    var block: Stack {
        let drawn = drawing
        var items = [
            StackItem(FigureHeading(title: title, subtitle: subtitle)),
            StackItem(
                Drawn(name: name, height: .points(size.height), alternative: alternative) { _, _ in drawn },
                spaceBefore: Self.gap),
        ]
        if let notice { items.append(StackItem(notice, spaceBefore: 1.5.mm)) }
        return Stack(items)
    }
}

/// A box with a sentence and what follows from it, on the ground of notices.
struct GalleryNotice: Block {
    var sentence: String
    var detail: String

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, padding = 3.mm, leading = theme[.chartLabel].leading
        let inner = space.width - 2 * padding
        let lines =
            try tools.lines(theme.text(sentence, .chartLabelStrong), width: inner)
            + tools.lines(theme.text(detail, .chartLabel), width: inner)
        let step = theme.grid.step
        let height = ((Double(lines.count) * leading + 1.5 * padding) / step).rounded(.up) * step
        guard space.fits(height) else { return .nothing(because: "\(Int(height)) pt of notice") }
        let texts = lines.enumerated().map { index, line in
            line.drawing(at: Point(padding, padding / 2 + Double(index + 1) * leading))
        }
        let box = Path.rect(Rect(0, 0, space.width, height))
        return .whole(
            Frame(
                size: Size(space.width, height),
                drawing: .group([
                    .tagged(.artifact, id: space.tag("ground"), .fill(box, theme[.kertas])),
                    .tagged(.note, id: space.tag(), .group(texts)),
                ])))
    }
}

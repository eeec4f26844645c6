import Blocks
import Charts
public import Graphics
public import Layout

/// Places a bound press chart in a format: words, chart, source and key, logo (`visual-spec` 9).
public struct CardLayout {
    let card: BoundCard
    let format: CardFormat
    /// The theme at the card's scale.
    let tools: Tools
    let logo: Picture?

    /// - Parameter tools: of the page's theme; the card's own is made from it.
    public init(_ card: BoundCard, _ format: CardFormat, logo: Picture?, with tools: Tools) {
        self.card = card
        self.format = format
        self.logo = logo
        self.tools = Tools(theme: tools.theme.card(format), language: tools.language, shaper: tools.shaper)
    }

    /// A pixel of the finished picture at 1x, in points.
    public static let pixel = 0.75

    /// The finished picture: a page of one pixel to three quarters of a point, so that 96 dots an inch are
    /// 1x.
    public func page() throws(LayoutError) -> Page {
        let size = Size(points(format.width), points(format.height))
        let ground = Drawing.tagged(
            .artifact, id: TagID("ground"), .fill(.rect(Rect(origin: .zero, size: size)), tools.theme[.paper])
        )
        var parts = [ground, try arranged(size)]
        if card.isDraft {
            parts.append(DraftMark(on: size).outline(width: 1, with: tools))
        }
        let drawing = Drawing.group(parts)
        let scale = Self.pixel / format.pointsPerPixel
        return Page(
            size: Size(format.width * Self.pixel, format.height * Self.pixel),
            drawing: drawing.scaled(by: scale),
            label: "1")
    }

    /// Pixels of the format in points of the drawing.
    func points(_ pixels: Double) -> Double { pixels * format.pointsPerPixel }

    var margin: Double { points(format.margin) }

    /// In a wide picture the words stand beside the chart; over it where it needs the whole width.
    private func arranged(_ size: Size) throws(LayoutError) -> Drawing {
        guard format.isWide else { return try stacked(size) }
        let isOver = card.bound.isFlat
        do throws(LayoutError) { return isOver ? try stacked(size) : try beside(size) } catch {
            guard case .misfit = error else { throw error }
            return isOver ? try beside(size) : try stacked(size)
        }
    }

    // MARK: Words beside the chart

    private func beside(_ size: Size) throws(LayoutError) -> Drawing {
        let column = size.width * 393 / 1200, left = size.width * 504 / 1200
        let floor = size.height - 0.8 * margin
        let footer = try Footer(self, width: column, hasLogo: logo != nil)
        let head = try Head(
            self, room: Size(column, floor - footer.height - 4.mm), mostLines: 5)
        let frame =
            card.bound.bleeds
            ? Rect(left, 0, size.width - left, size.height)
            : Rect(left, 0.9 * margin, size.width - left - margin, floor - 0.9 * margin)
        return .group([head.drawing, try chart(in: frame), footer.drawing(x: margin, floor: floor)])
    }

    // MARK: Words over the chart

    private func stacked(_ size: Size) throws(LayoutError) -> Drawing {
        let measure = size.width - 2 * margin
        let logoSide = logo == nil ? 0 : points(format.logo)
        let footer = try Footer(
            self, width: measure - (logoSide > 0 ? logoSide + 4.mm : 0), hasLogo: false)
        let first = 4.9.mm - tools.theme[.note].size * 0.727
        // Without a logo the words alone say how high the foot is.
        let logoRoom = logo == nil ? 0 : points(format.logo) + 1.13 * margin
        let rule = size.height - max(first + footer.height + margin, logoRoom)
        // Over a chart in a wide picture the title is small: height is what is short there.
        let head = try Head(
            self, room: Size(measure, rule - 34.mm), mostLines: format.isWide ? 1 : 3,
            steps: format.isWide ? 2 : nil)
        let top = head.bottom + (card.bound.bleeds ? 5.mm : 5.4.mm)
        let bottom = card.bound.bleeds ? rule : rule - 4.4.mm
        let frame =
            card.bound.bleeds
            ? try band(Rect(0, top, size.width, bottom - top)) : Rect(margin, top, measure, bottom - top)
        var parts = [head.drawing, try chart(in: frame), footer.drawing(x: margin, top: rule + first)]
        if !card.bound.bleeds {
            let line = Path.line(Point(margin, rule), Point(size.width - margin, rule))
            let stroke = Drawing.stroke(line, Stroke(tools.theme[.rule], width: 0.9))
            parts.append(.tagged(.artifact, id: TagID("rule"), stroke))
        }
        if let logo {
            let box = Rect(size.width - margin - logoSide, rule + 0.21 * margin, logoSide, logoSide)
            parts.append(mark(logo, in: box, isRight: true))
        }
        return .group(parts)
    }

    /// A flat picture that bleeds is no higher than it wants to be, in the middle of its room.
    private func band(_ room: Rect) throws(LayoutError) -> Rect {
        guard card.bound.isFlat else { return room }
        let height = min(room.height, try card.bound.chart.height(width: room.width, with: tools))
        return Rect(room.x, room.midY - height / 2, room.width, height)
    }

    private func chart(in frame: Rect) throws(LayoutError) -> Drawing {
        let drawing = try card.bound.chart.draw(in: frame.size, with: tools)
        return .tagged(
            .figure(alternative: card.alternative), id: TagID("chart"), drawing.moved(by: frame.origin))
    }

    func note(_ drawing: Drawing, _ name: String) -> Drawing { .tagged(.note, id: TagID(name), drawing) }

    /// A logo in its box: its own shape, as large as the box lets it be, at the box's outer edge.
    func mark(_ logo: Picture, in box: Rect, isRight: Bool) -> Drawing {
        let fitted = box.fitting(logo.size)
        let x = isRight ? box.maxX - fitted.width : box.minX
        let place = Rect(x, fitted.y, fitted.width, fitted.height)
        return .tagged(.artifact, id: TagID("logo"), .image(logo, in: place))
    }
}

extension CardLayout {
    /// Mark, kicker, title and subtitle, from the upper margin.
    struct Head {
        let drawing: Drawing
        /// The last baseline.
        let bottom: Double

        /// - Parameter room: as wide as the words may be, and the height over which title and subtitle end.
        init(_ layout: CardLayout, room: Size, mostLines: Int, steps: Int? = nil) throws(LayoutError) {
            let tools = layout.tools, x = layout.margin
            let kicker = try Kicker(layout, width: room.width)
            let subtitle = try CardText.balanced(
                layout.card.subtitle, .subtitle, width: room.width, with: tools)
            let under = subtitle.lines.isEmpty ? 0 : 7.2.mm - subtitle.ascent + subtitle.height
            let titleTop = kicker.bottom + 7.mm
            let title = try CardText.title(
                layout.card.title, layout.format, in: Size(room.width, room.height - titleTop - under),
                atMost: mostLines, steps: steps, with: tools)
            let subtitleTop = titleTop + title.height + 7.2.mm - subtitle.ascent
            drawing = .group([
                kicker.drawing,
                .tagged(
                    .heading(level: 1), id: TagID("title"),
                    title.drawing(x: x, top: titleTop, isOptical: true)),
                .tagged(.paragraph, id: TagID("subtitle"), subtitle.drawing(x: x, top: subtitleTop)),
            ])
            bottom = titleTop + title.height + under
        }
    }

    /// Mark and kicker; right of them, where there is room, the badge of made-up data, else under them.
    struct Kicker {
        let drawing: Drawing
        /// The middle of the last line's capitals.
        let bottom: Double

        init(_ layout: CardLayout, width: Double) throws(LayoutError) {
            let tools = layout.tools, x = layout.margin, middle = layout.margin + 1.23.mm, side = 4.2.mm
            let ring = try layout.card.ring.draw(in: Size(side, side), with: tools)
                .moved(by: Point(x, middle - side / 2))
            let inset = side + 1.8.mm, cap = tools.theme[.kicker].size * 0.727
            let text = try CardText.balanced(layout.card.kicker, .kicker, width: width - inset, with: tools)
            var parts: [Drawing] = [
                .tagged(.artifact, id: TagID("mark"), ring),
                .tagged(
                    .paragraph, id: TagID("kicker"), text.drawing(x: x + inset, top: middle - cap / 2)),
            ]
            var last = middle + text.height - text.ascent
            if let word = layout.card.badge {
                let badge = try Badge(word, with: tools)
                let free = width - inset - (text.lines.map(\.width).max() ?? 0) - 3.mm
                let isBeside = badge.size.width <= free
                if !isBeside { last += badge.size.height + 1.8.mm }
                let drawn = badge.drawing(
                    right: isBeside ? x + width : x + badge.size.width,
                    baseline: (isBeside ? middle : last) + cap / 2, capHeight: cap)
                parts.append(.tagged(.paragraph, id: TagID("badge"), drawn))
            }
            drawing = .group(parts)
            bottom = last
        }
    }

    /// Source and key of marks: always there. The logo of a wide card stands left of them.
    struct Footer {
        private let layout: CardLayout
        private let text: CardText
        private let inset: Double
        private let logoBox: Double
        private static let longestMark = 32

        init(_ layout: CardLayout, width: Double, hasLogo: Bool) throws(LayoutError) {
            let tools = layout.tools
            self.layout = layout
            logoBox = hasLogo ? layout.points(layout.format.logo) : 0
            inset = hasLogo ? logoBox + 3.mm : 0
            // A mark and its meaning stay together, with a wider blank before the next; a sentence may break.
            let key = layout.card.key.map { words in
                words.count > Self.longestMark
                    ? words : words.split(separator: " ").joined(separator: "\u{A0}")
            }.joined(separator: "\u{2002} ")
            let source = try CardText.ragged(layout.card.source, .note, width: width - inset, with: tools)
            let marks = try CardText.ragged(key, .note, width: width - inset, with: tools)
            text = CardText(
                lines: source.lines + marks.lines, leading: source.leading, ascent: source.ascent)
        }

        var height: Double { max(text.height, logoBox) }

        func drawing(x: Double, floor: Double) -> Drawing {
            var parts = [layout.note(text.drawing(x: x + inset, top: floor - text.height), "source")]
            if logoBox > 0, let logo = layout.logo {
                let box = Rect(x, floor - logoBox, logoBox, logoBox)
                parts.append(layout.mark(logo, in: box, isRight: false))
            }
            return .group(parts)
        }

        func drawing(x: Double, top: Double) -> Drawing {
            layout.note(text.drawing(x: x, top: top), "source")
        }
    }
}

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

    /// The finished picture: a page of one pixel to three quarters of a point, so that 96 dots an inch are 1x.
    public func page() throws(LayoutError) -> Page {
        let size = Size(points(format.width), points(format.height))
        let ground = Drawing.tagged(
            .artifact, id: TagID("ground"), .fill(.rect(Rect(origin: .zero, size: size)), tools.theme[.paper]))
        let drawing = Drawing.group([ground, format.isWide ? try beside(size) : try stacked(size)])
        let scale = Self.pixel / format.pointsPerPixel
        return Page(
            size: Size(format.width * Self.pixel, format.height * Self.pixel), drawing: drawing.scaled(by: scale),
            label: "1")
    }

    /// Pixels of the format in points of the drawing.
    func points(_ pixels: Double) -> Double { pixels * format.pointsPerPixel }

    var margin: Double { points(format.margin) }

    // MARK: Words beside the chart

    private func beside(_ size: Size) throws(LayoutError) -> Drawing {
        let column = size.width * 393 / 1200, left = size.width * 504 / 1200
        let floor = size.height - 0.8 * margin
        let footer = try Footer(self, width: column, keyApart: !card.bound.bleeds)
        let head = try Head(self, width: column, mostLines: 5)
        let room = size.height - head.bottom - footer.height - 0.8 * margin
        guard room >= 3.mm else {
            throw .misfit(block: "card", because: "title, subtitle and source do not fit \(format.name)")
        }
        let keyRoom = footer.key.map { $0.height + 4.5.mm } ?? 0
        let frame =
            card.bound.bleeds
            ? Rect(left, 0, size.width - left, size.height)
            : Rect(left, 0.9 * margin, size.width - left - margin, floor - keyRoom - 0.9 * margin)
        var parts = [head.drawing, footer.drawing(x: margin, floor: floor), try chart(in: frame)]
        if let key = footer.key {
            let width = key.lines.map(\.width).max() ?? 0
            parts.append(
                note(key.drawing(x: size.width - margin - width, top: floor - key.height), "key"))
        }
        return .group(parts)
    }

    // MARK: Words over the chart

    private func stacked(_ size: Size) throws(LayoutError) -> Drawing {
        let measure = size.width - 2 * margin
        let logoSide = logo == nil ? 0 : points(format.logo)
        let footer = try Footer(
            self, width: measure - (logoSide > 0 ? logoSide + 4.mm : 0), keyApart: false, logoAside: true)
        let head = try Head(self, width: measure, mostLines: 3)
        let own = 4.9.mm - tools.theme[.note].size * 0.727 + footer.height + 1.25 * margin
        let rule = size.height - max(own, points(format.logo) + 1.13 * margin)
        let top = head.bottom + (card.bound.bleeds ? 5.mm : 5.4.mm)
        let bottom = card.bound.bleeds ? rule : rule - 4.4.mm
        guard bottom - top >= 30.mm else {
            throw .misfit(block: "card", because: "the title leaves no room for the chart in \(format.name)")
        }
        let frame =
            card.bound.bleeds
            ? Rect(0, top, size.width, bottom - top) : Rect(margin, top, measure, bottom - top)
        var parts = [head.drawing, try chart(in: frame)]
        if !card.bound.bleeds {
            let line = Path.line(Point(margin, rule), Point(size.width - margin, rule))
            parts.append(.tagged(.artifact, id: TagID("rule"), .stroke(line, Stroke(tools.theme[.rule], width: 0.9))))
        }
        let first = rule + 4.9.mm - tools.theme[.note].size * 0.727
        parts.append(footer.drawing(x: margin, top: first))
        if let logo {
            let box = Rect(size.width - margin - logoSide, rule + 0.21 * margin, logoSide, logoSide)
            parts.append(mark(logo, in: box, isRight: true))
        }
        return .group(parts)
    }

    private func chart(in frame: Rect) throws(LayoutError) -> Drawing {
        let drawing = try card.bound.chart.draw(in: frame.size, with: tools)
        return .tagged(
            .figure(alternative: card.alternative), id: TagID("chart"), drawing.moved(by: frame.origin))
    }

    func note(_ drawing: Drawing, _ name: String) -> Drawing { .tagged(.note, id: TagID(name), drawing) }

    /// A logo in its box: its own shape, as large as the box lets it be, at the box's outer edge.
    func mark(_ logo: Picture, in box: Rect, isRight: Bool) -> Drawing {
        let scale = min(box.width / logo.size.width, box.height / logo.size.height)
        let size = Size(logo.size.width * scale, logo.size.height * scale)
        let x = isRight ? box.maxX - size.width : box.minX
        let place = Rect(x, box.midY - size.height / 2, size.width, size.height)
        return .tagged(.artifact, id: TagID("logo"), .image(logo, in: place))
    }
}

extension CardLayout {
    /// Mark, kicker, title and subtitle, from the upper margin.
    struct Head {
        let drawing: Drawing
        /// The last baseline.
        let bottom: Double

        init(_ layout: CardLayout, width: Double, mostLines: Int) throws(LayoutError) {
            let tools = layout.tools, card = layout.card, x = layout.margin
            let middle = layout.margin + 1.23.mm, side = 4.2.mm
            let ring = try card.ring.draw(in: Size(side, side), with: tools)
                .moved(by: Point(x, middle - side / 2))
            let kicker = try tools.line(card.kicker, .kicker)
            let base = middle + tools.theme[.kicker].size * 0.727 / 2
            var top: [Drawing] = [
                .tagged(.artifact, id: TagID("mark"), ring),
                .tagged(.paragraph, id: TagID("kicker"), kicker.drawing(at: Point(x + side + 1.8.mm, base))),
            ]
            if let word = card.badge {
                let badge = try Badge(word, with: tools)
                let right = x + width, free = x + side + 1.8.mm + kicker.width + 3.mm + badge.size.width
                // Where the kicker leaves no room beside it, the badge stands at the picture's corner.
                top.append(
                    badge.drawing(
                        right: max(right, free), baseline: base, capHeight: tools.theme[.kicker].size * 0.727))
            }
            let title = try CardText.title(
                card.title, layout.format, width: width, atMost: mostLines, with: tools)
            let titleTop = middle + 7.mm
            let subtitle = try CardText.balanced(card.subtitle, .subtitle, width: width, with: tools)
            let subtitleTop = titleTop + title.height + 7.2.mm - subtitle.ascent
            drawing = .group(top + [
                .tagged(
                    .heading(level: 1), id: TagID("title"), title.drawing(x: x, top: titleTop, isOptical: true)),
                .tagged(.paragraph, id: TagID("subtitle"), subtitle.drawing(x: x, top: subtitleTop)),
            ])
            bottom = subtitle.lines.isEmpty ? titleTop + title.height : subtitleTop + subtitle.height
        }
    }

    /// Source and key of marks: always there. The logo of a wide card stands left of them.
    struct Footer {
        private let layout: CardLayout
        private let source: CardText
        private let inset: Double
        private let logoBox: Double
        /// The key where it stands apart, right of the source.
        let key: CardText?

        init(_ layout: CardLayout, width: Double, keyApart: Bool, logoAside: Bool = false) throws(LayoutError) {
            let tools = layout.tools
            let hasLogo = layout.logo != nil && !logoAside
            self.layout = layout
            logoBox = hasLogo ? layout.points(layout.format.logo) : 0
            inset = hasLogo ? logoBox + 3.mm : 0
            let key = layout.card.key.map { $0.split(separator: " ").joined(separator: "\u{A0}") }
            let words = key.joined(separator: " \u{2002}")
            var source = try CardText.ragged(layout.card.source, .note, width: width - inset, with: tools)
            if keyApart {
                let room = layout.points(layout.format.width) * 0.53
                self.key = words.isEmpty ? nil : try CardText.ragged(words, .note, width: room, with: tools)
            } else {
                self.key = nil
                let marks = try CardText.ragged(words, .note, width: width - inset, with: tools)
                source = CardText(
                    lines: source.lines + marks.lines, leading: source.leading, ascent: source.ascent)
            }
            self.source = source
        }

        var height: Double { max(source.height, logoBox) }

        func drawing(x: Double, floor: Double) -> Drawing {
            var parts = [layout.note(source.drawing(x: x + inset, top: floor - source.height), "source")]
            if logoBox > 0, let logo = layout.logo {
                let box = Rect(x, floor - logoBox, logoBox, logoBox)
                parts.append(layout.mark(logo, in: box, isRight: false))
            }
            return .group(parts)
        }

        func drawing(x: Double, top: Double) -> Drawing {
            layout.note(source.drawing(x: x, top: top), "source")
        }
    }
}

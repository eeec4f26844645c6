public import Graphics
public import Layout

/// The composition as the picture of a cover: a huge ring without words, cut off by its dark field.
public struct CoverRing: Chart {
    public static let key = "cover-ring"

    public var items: [ChartItem]

    public init(items: [ChartItem]) {
        self.items = items
    }

    /// The field's height on A4: down to line 46.
    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        width * 207 / 210
    }

    /// The whole field with its ring; sizes follow the width.
    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, unit = size.width / 210, field = Path.rect(Rect(origin: .zero, size: size))
        let ring = Ring(
            centre: Point(150 * unit, size.height - 13.5 * unit), outer: 88 * unit,
            inner: 54 * unit)
        let lengths = items.map(\.length), sum = lengths.reduce(0, +)
        guard sum > 0 else { return .fill(field, theme[.cover]) }
        // The first slice ends at 9 o'clock, so that the small ones stand where the field is widest.
        // A first slice under half has its middle at the top, or it would be a stub at the foot.
        let first = (lengths.first ?? 0) / sum * 360
        var angle = first < 180 ? -first / 2 : 270 - first
        var fills: [Drawing] = [], partings: [Drawing] = []
        for (item, length) in zip(items, lengths) where length > 0 {
            let end = angle + length / sum * 360
            fills.append(fill(item, isFirst: fills.isEmpty, ring.sector(from: angle, to: end), unit, theme))
            let width = min(0.8 * unit, 0.3 * ring.length(end - angle))
            for side in [angle, end] where end - angle < 360 - 1e-9 {
                partings.append(
                    .stroke(
                        .line(
                            ring.point(side, ring.inner - 1),
                            ring.point(side, ring.outer + 1)),
                        Stroke(theme[.cover], width: width)))
            }
            angle = end
        }
        // A little over the field's foot and side, where both would be thinned to a dark seam.
        let clip = Path.rect(Rect(0, 0, size.width + 0.5, size.height + 0.5))
        return .group([.fill(field, theme[.cover]), .clipped(to: clip, .group(fills + partings))])
    }

    /// A fill of the palette may be too dark on the field: it is lightened, with its hue, until it has 3:1.
    private func lightened(_ fill: Paint, on field: Paint) -> Paint {
        var paint = fill, step = 0.0
        while paint.contrast(with: field) < 3, step < 1 {
            step += 0.02
            let factor = 1 + 0.7 * step
            paint = Paint(
                red: min(1, fill.red * factor), green: min(1, fill.green * factor),
                blue: min(1, fill.blue * factor)
            ).tint(1 - 0.9 * step)
        }
        return paint
    }

    private func fill(
        _ item: ChartItem, isFirst: Bool, _ outline: Path, _ unit: Double,
        _ theme: Theme
    ) -> Drawing {
        if item.colour == .residual || item.state == .residual {
            return .group([
                Texture.hatch(outline, theme[.coverPale], pitch: 2.7 * unit, width: 0.6 * unit),
                .clipped(
                    to: outline,
                    .stroke(outline, Stroke(theme[.coverPale], width: 0.4 * unit))),
            ])
        }
        if isFirst { return .fill(outline, theme[.kertas]) }
        return .fill(outline, lightened(theme.paint(of: item.colour).fill, on: theme[.cover]))
    }
}

extension CoverRing {
    /// The parts of a total, in the states that a ring without words can show.
    public init?(specimen: Specimen) {
        guard let items = specimen.ringItems else { return nil }
        self.init(items: items)
    }
}

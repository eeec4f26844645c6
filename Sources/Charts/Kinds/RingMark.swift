public import Graphics
public import Layout

/// The composition as a small ring without labels: the mark of a report in its running header.
public struct RingMark: Chart {
    public static let key = "ring-mark"

    public var items: [ChartItem]

    public init(items: [ChartItem]) {
        self.items = items
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { width }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let radius = min(size.width, size.height) / 2
        let ring = Ring(centre: Point(size.width / 2, size.height / 2), outer: radius, inner: 0.55 * radius)
        let slices = Slice.slices(items.map(\.length), othersAt: 0).filter { $0.sweep > 0 }
        return .group(
            slices.map { slice in
                let paint = tools.theme.paint(of: items[slice.item].colour)
                let parting = slices.count > 1 ? min(4, slice.sweep / 4) / 2 : 0
                return .fill(
                    ring.sector(from: slice.start + parting, to: slice.end - parting),
                    paint.isHatched ? tools.theme[.grey2] : paint.fill)
            })
    }
}

extension RingMark {
    /// The parts of a total, in the states that a ring without words can show.
    public init?(specimen: Specimen) {
        guard let items = specimen.ringItems else { return nil }
        self.init(items: items)
    }
}

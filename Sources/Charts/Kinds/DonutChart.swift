public import Graphics
public import Layout

/// Parts of a known total as a ring, with their names in two columns beside it (`visual-spec` 7.3).
public struct DonutChart: Chart {
    public static let key = "donut"

    /// The total in the middle of the ring: "2025", "Rp 17,99", "miliar".
    public struct Centre: Sendable, Hashable {
        public var above: String
        public var figure: String
        public var below: String

        public init(above: String, figure: String, below: String) {
            self.above = above
            self.figure = figure
            self.below = below
        }
    }

    /// Two to eight, descending, then others, then the residual; `share` and `detail` are printed.
    public var items: [ChartItem]
    public var centre: Centre
    /// The first item's name, share and value stand in the middle instead of the total, and it gets no label.
    /// Nil: so where the frame is under 130 mm and the first item has half or more.
    public var firstInCentre: Bool?

    public init(items: [ChartItem], centre: Centre, firstInCentre: Bool? = nil) {
        self.items = items
        self.centre = centre
        self.firstInCentre = firstInCentre
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let grid = tools.theme.grid.baseline
        let radius = width >= 130.mm ? 35.mm : width >= 80.mm ? 24.mm : 22.mm
        let base = ((2 * radius + 4.mm) / grid).rounded(.up) * grid
        // A crowded ring takes a somewhat higher frame, then shorter labels, at last a list under it.
        let tries: [(more: Double, forms: [DonutLayout.Form])] = [
            (0, [.block, .pair]), (2, [.block, .pair]), (0, [.line]), (2, [.line]), (4, [.line]),
        ]
        for (more, forms) in tries {
            let height = base + more * grid
            if try DonutLayout(self, Size(width, height), tools, forms) != nil { return height }
        }
        let rows = Double(drawnItems.count) * 4.5.mm + 9.mm
        for height in stride(from: base, through: base + rows, by: grid) {
            if try DonutPlan(self, Size(width, height), tools).under(atLeast: radius) != nil { return height }
        }
        throw .misfit(block: Self.key, because: "\(items.count) slices do not fit \(Int(width)) points")
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard items.contains(where: { $0.length > 0 }) else { return .nothing }
        guard let layout = try DonutLayout(self, size, tools) else {
            throw .misfit(
                block: Self.key,
                because: "\(items.count) slices do not fit \(Int(size.width)) × "
                    + "\(Int(size.height)) points")
        }
        return .group([
            RingDrawing(
                ring: layout.ring, slices: layout.slices, items: items,
                ground: tools.theme[.paper], theme: tools.theme
            ).drawing,
            try middle(layout).drawing(tools), layout.labelDrawing,
        ])
    }

    /// Items with a length: only they have a slice and a label.
    var drawnItems: [Int] { items.indices.filter { items[$0].length > 0 } }

    /// The share of the first item, 0…1.
    private var firstShare: Double {
        let sum = items.reduce(0) { $0 + $1.length }
        return sum > 0 ? (items.first?.length ?? 0) / sum : 0
    }

    /// Whether the middle names the first item, in a frame of a width.
    func namesFirst(width: Double) -> Bool {
        drawnItems.count == 1 || (firstInCentre ?? (width < 130.mm && firstShare >= 0.5))
    }

    private func middle(_ layout: DonutLayout) -> RingCentre {
        guard layout.namesFirst, let first = drawnItems.first.map({ items[$0] }) else {
            return RingCentre(
                ring: layout.ring, head: centre.above, isStrong: false, figure: centre.figure,
                foot: centre.below)
        }
        return RingCentre(
            ring: layout.ring, head: first.name, isStrong: true,
            figure: first.share ?? first.value, foot: first.detail ?? first.value)
    }
}

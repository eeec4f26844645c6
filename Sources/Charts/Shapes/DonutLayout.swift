import Graphics
import Layout

/// A ring of parts with their names beside it, whatever its hole: what donut and pie share.
protocol RingChart: Chart {
    var items: [ChartItem] { get }
    var largestRadius: Double { get }
    var isPress: Bool { get }
    /// The inner radius as a share of the outer.
    static var hole: Double { get }
    /// The first item gets no label: it is named in the middle.
    func namesFirst(width: Double) -> Bool
}

extension RingChart {
    /// Items with a length: only they have a slice and a label.
    var drawnItems: [Int] { items.indices.filter { items[$0].length > 0 } }

    /// The share of the first item, 0…1.
    var firstShare: Double {
        let sum = items.reduce(0) { $0 + $1.length }
        return sum > 0 ? (items.first?.length ?? 0) / sum : 0
    }

    func frame(_ size: Size, _ tools: Tools) -> DonutFrame {
        let style = tools.theme[.chartLabelStrong], small = tools.theme[.smallLabelStrong]
        return DonutFrame(
            size: size, largest: largestRadius, hole: Self.hole, isPress: isPress,
            leading: style.leading, cap: style.capHeight,
            smallLeading: small.leading, smallCap: small.capHeight)
    }

    /// The height at a width: that of the ring, more where labels are many, at last that of a list.
    func heightOfRing(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let grid = tools.theme.grid.baseline
        let radius = width >= 130.mm ? largestRadius : min(largestRadius, width >= 80.mm ? 24.mm : 22.mm)
        let base = ((2 * radius + 4.mm) / grid).rounded(.up) * grid
        let lengths = items.map(\.length), texts = try texts(width: width, tools)
        // A crowded ring takes a somewhat higher frame, then shorter labels, at last a list under it.
        let full: [DonutForm] = [.block, .pair, .stack]
        let tries: [(more: Double, forms: [DonutForm])] = [
            (0, full), (2, full), (0, [.line]), (2, [.line]), (4, [.line]), (0, [.small]), (4, [.small]),
        ]
        for (more, forms) in tries {
            let frame = frame(Size(width, base + more * grid), tools)
            if DonutPlan.solve(lengths, texts, in: frame, forms) != nil { return frame.size.height }
        }
        let rows = Double(drawnItems.count) * DonutPlan.List.row + 9.mm
        for height in stride(from: base, through: base + rows, by: grid) {
            let frame = frame(Size(width, height), tools)
            if DonutPlan.under(lengths, texts, in: frame, atLeast: radius) != nil { return height }
        }
        throw misfit(Size(width, base))
    }

    func plan(_ size: Size, _ tools: Tools) throws(LayoutError) -> DonutPlan {
        let texts = try texts(width: size.width, tools)
        guard let plan = DonutPlan.solve(items.map(\.length), texts, in: frame(size, tools))
        else { throw misfit(size) }
        return plan
    }

    private func misfit(_ size: Size) -> LayoutError {
        .misfit(
            block: Self.key,
            because: "\(items.count) slices do not fit \(Int(size.width)) × \(Int(size.height)) points")
    }

    /// Each label's words, measured once; nil for what has no label.
    private func texts(width: Double, _ tools: Tools) throws(LayoutError) -> [SliceText?] {
        let inMiddle = namesFirst(width: width) ? drawnItems.first : nil
        var texts: [SliceText?] = []
        let isCrowded = drawnItems.count > 9
        for (index, item) in items.enumerated() {
            let hasLabel = item.length > 0 && index != inMiddle
            texts.append(hasLabel ? try SliceText(item, tools, canBeSmall: isCrowded) : nil)
        }
        return texts
    }

    /// Slices, what stands in the middle, labels and leaders.
    func drawing(_ plan: DonutPlan, middle: Drawing = .nothing, _ tools: Tools) throws(LayoutError) -> Drawing
    {
        let ring = RingDrawing(
            ring: plan.ring, slices: plan.slices, items: items, ground: tools.theme[.paper],
            theme: tools.theme)
        let labels = DonutLabels(plan: plan, items: items, tools: tools)
        return .group([ring.drawing, middle, try labels.drawing])
    }
}

extension SliceText {
    init(_ item: ChartItem, _ tools: Tools, canBeSmall: Bool) throws(LayoutError) {
        name = try MeasuredName(item.name, .chartLabelStrong, tools)
        hasShare = item.share != nil
        value = try tools.label(item.detail ?? item.value, .chartLabel).width
        let first = item.share ?? item.detail ?? item.value
        head = try tools.label(first, call: item.noteCall, .chartLabelStrong).width
        guard canBeSmall else { return }
        let end = try tools.label(first, call: item.noteCall, .smallLabelStrong).width
        small = try tools.label(item.name, .smallLabelStrong).width + DonutFrame.space + end
    }
}

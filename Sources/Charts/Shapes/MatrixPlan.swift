import Graphics
import Layout
import Localization

/// The measures of a matrix at a width, and its drawing.
struct MatrixPlan {
    let matrix: HeatMatrix
    let tools: Tools
    let width: Double
    /// One cell, with the gap to its neighbours.
    let cell: Size
    let names: Double
    let head: Double
    /// The lines over each column, whole words only.
    private let heads: [[ShapedLine]]
    let isDense: Bool

    private static let inset = 0.35.mm

    /// - Parameter height: of the frame; rows lie closer where it is short.
    init(
        _ matrix: HeatMatrix, width: Double, height: Double = .infinity, _ tools: Tools
    ) throws(LayoutError) {
        self.matrix = matrix
        self.tools = tools
        self.width = width
        let count = Double(max(1, matrix.columns.count))
        var sums = try tools.label(matrix.sumHead, .tableHead).width
        for row in matrix.rows + (matrix.sums.map { [$0] } ?? []) {
            sums = max(sums, try tools.label(row.sum, .chartLabelStrong).width)
        }
        let room = width - sums - 4.mm
        let wide = min(20.mm, (room - 34.mm) / count)
        let across = wide >= 14.mm ? wide : min(14.mm, (room - 26.mm) / count)
        guard across >= 9.mm else {
            throw .misfit(
                block: HeatMatrix.key,
                because: "\(matrix.columns.count) columns in \(Int(width)) points")
        }
        isDense = across < 14.mm
        let rest = room - across * count
        let names = try MatrixPlan.fits(matrix.rows, 36.mm - 2.mm, tools) ? min(rest, 36.mm) : rest
        self.names = names
        let heads = try MatrixPlan.heads(matrix.columns, width: across - 0.7.mm, tools)
        let head = Double(max(1, heads.map(\.count).max() ?? 1)) * 3.6.mm + 1.9.mm
        let free = height - head - (matrix.sums == nil ? 0 : 8.mm)
        let even = max(6.mm, min(9.mm, free / Double(max(1, matrix.rows.count))))
        let pitch = isDense || matrix.rows.count > 8 ? 6.mm : even
        cell = Size(across, max(pitch, try MatrixPlan.tallest(matrix.rows, names - 2.mm, tools)))
        (self.heads, self.head) = (heads, head)
    }

    /// Heads in the largest of three sizes in which every word fits and none needs more than three
    /// lines; what fits in none is cut.
    private static func heads(
        _ columns: [String], width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> [[ShapedLine]] {
        var style = tools.theme[.tableHead]
        for size in [style.size, 6.6, 6] where size >= min(style.size, tools.theme.smallestType) {
            style.size = size
            let heads = try columns.map { column throws(LayoutError) in
                try tools.wrapped(StyledText(column, style), width: width)
            }
            if heads.allSatisfy({ $0.count <= 3 && $0.allSatisfy { $0.width <= width + 0.01 } }) {
                return heads
            }
        }
        return try columns.map { column throws(LayoutError) in
            try tools.lines(column, .tableHead, width: width, atMost: 3)
        }
    }

    /// Height of the row with the most lines of a name, in points.
    private static func tallest(
        _ rows: [HeatMatrix.Row], _ width: Double, _ tools: Tools
    ) throws(LayoutError) -> Double {
        var most = 1
        for row in rows {
            most = max(most, try tools.lines(row.name, .chartLabel, width: width, atMost: 2).count)
        }
        // Two names one over the other must not read as one.
        return most > 1 ? Double(most) * 1.12 * tools.theme[.chartLabel].size + 1.mm : 0
    }

    /// All names of rows stand on two lines of a width.
    private static func fits(
        _ rows: [HeatMatrix.Row], _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Bool {
        for row in rows {
            let lines = try tools.lines(row.name, .chartLabel, width: width, atMost: 2)
            if lines.contains(where: { $0.text.hasSuffix("…") }) { return false }
        }
        return true
    }

    private var sumsHeight: Double { matrix.sums == nil ? 0 : 8.mm }
    var height: Double { head + Double(matrix.rows.count) * cell.height + sumsHeight }
    private var strong: TextRole { isDense ? .smallLabelStrong : .chartLabelStrong }
    private var plain: TextRole { isDense ? .smallLabel : .chartLabel }

    func drawing() throws(LayoutError) -> Drawing {
        let heat = HeatClasses(
            matrix.rows.flatMap { row in
                row.cells.filter { $0.item.state != .residual && $0.item.colour != .others }.map(
                    \.item.length)
            })
        var parts = try headDrawings()
        let after = try decimalsWidth()
        for (index, row) in matrix.rows.enumerated() {
            let top = head + Double(index) * cell.height
            parts.append(
                try RowName.drawing(
                    row.name, width: names - 2.mm, middle: top + cell.height / 2,
                    tools))
            var column = 0
            for item in row.cells {
                let box = Rect(
                    names + Double(column) * cell.width, top, cell.width * Double(item.span),
                    cell.height)
                parts.append(try fill(item.item, isJoint: item.span > 1, box.inset(MatrixPlan.inset), heat))
                column += item.span
            }
            parts.append(try sum(row.sum, middle: top + cell.height / 2, after))
        }
        if let sums = matrix.sums { parts.append(try foot(sums, after)) }
        if matrix.rows.contains(where: { $0.cells.contains { $0.item.isSample } }) {
            let badge = try SampleBadge(tools)
            parts.append(badge.drawing(middle: badge.size.width / 2, top: 0))
        }
        return .group(parts)
    }

    private func headDrawings() throws(LayoutError) -> [Drawing] {
        var parts: [Drawing] = []
        for (index, lines) in heads.enumerated() {
            // From the top down, as they are read.
            for (number, line) in lines.enumerated() {
                let at = Point(
                    names + (Double(index) + 0.5) * cell.width,
                    head - 2.7.mm - Double(lines.count - 1 - number) * 3.6.mm)
                parts.append(line.drawing(at: at, .middle))
            }
        }
        parts.append(
            try tools.label(matrix.sumHead, .tableHead).drawing(
                at: Point(width, head - 2.7.mm),
                .end))
        return parts
    }

    private func fill(
        _ item: ChartItem, isJoint: Bool, _ box: Rect,
        _ heat: HeatClasses
    ) throws(LayoutError) -> Drawing {
        let theme = tools.theme, outline = Path.rect(box)
        guard item.state.hasLength else {
            let sign = try tools.label(item.value, plain, theme[.ink3])
            return .group([.fill(outline, theme[.kabut]), centred(sign, box)])
        }
        if item.state == .residual || item.colour == .residual { return try hatched(item, box) }
        let ground =
            item.colour == .others
            ? theme[.kabut] : theme.ramp[min(theme.ramp.count - 1, heat.step(item.length))]
        let text = theme.textPaint(on: ground) ?? theme[.ink]
        let value = try tools.label(item.value, call: item.noteCall, strong, text)
        guard value.width <= box.width - 1.2.mm else {
            throw .misfit(block: HeatMatrix.key, because: "\"\(item.value)\" is wider than its cell")
        }
        let isDashed = item.state.isInexact || isJoint || item.isJoint
        return .group([.fill(outline, ground), isDashed ? frame(box, text) : .nothing, centred(value, box)])
    }

    private func hatched(_ item: ChartItem, _ box: Rect) throws(LayoutError) -> Drawing {
        let value = try tools.label(item.value, call: item.noteCall, strong)
        let cap = tools.theme[strong].capHeight
        let clear = Rect(
            box.midX - value.width / 2 - 1.mm, box.midY - cap / 2 - 1.mm, value.width + 2.mm,
            cap + 2.mm)
        return .group([
            Texture.hatch(.rect(box), tools.theme[.grey], width: 0.5),
            .fill(.rect(clear), tools.theme[.paper]),
            frame(box, tools.theme[.ink3]), centred(value, box),
        ])
    }

    private func frame(_ box: Rect, _ paint: Paint) -> Drawing {
        .stroke(.rect(box.inset(0.6.mm)), Pen.dashed(paint, width: 0.6))
    }

    private func centred(_ line: ShapedLine, _ box: Rect) -> Drawing {
        line.drawing(at: Point(box.midX, box.midY + tools.theme[strong].capHeight / 2), .middle)
    }

    private func foot(_ row: HeatMatrix.Row, _ after: Double) throws(LayoutError) -> Drawing {
        let top = head + Double(matrix.rows.count) * cell.height + 1.3.mm, middle = top + 3.6.mm
        var parts: [Drawing] = [
            .stroke(.line(Point(0, top), Point(width, top)), Stroke(tools.theme[.ink], width: Pen.baseline)),
            try RowName.drawing(row.name, width: names - 2.mm, middle: middle, strong: true, tools),
        ]
        var column = 0
        for item in row.cells {
            let x = names + (Double(column) + Double(item.span) / 2) * cell.width
            let isAbsent = !item.item.state.hasLength
            let text = try tools.label(
                item.item.value, call: item.item.noteCall, isAbsent ? plain : strong,
                isAbsent ? tools.theme[.ink3] : nil)
            parts.append(text.drawing(at: Point(x, middle + tools.theme[strong].capHeight / 2), .middle))
            column += item.span
        }
        parts.append(try sum(row.sum, middle: middle, after))
        return .group(parts)
    }

    /// A sum outside, its decimal sign under those of the others.
    private func sum(_ text: String, middle: Double, _ after: Double) throws(LayoutError) -> Drawing {
        let (whole, part) = split(text)
        let line = try tools.label(text, strong)
        let tail = part.isEmpty ? 0 : line.width - (try tools.label(whole, strong)).width
        return line.drawing(at: Point(width - after + tail, middle + tools.theme[strong].capHeight / 2), .end)
    }

    /// The widest part after the whole digits among all sums.
    private func decimalsWidth() throws(LayoutError) -> Double {
        var widest = 0.0
        for row in matrix.rows + (matrix.sums.map { [$0] } ?? []) {
            let (whole, part) = split(row.sum)
            if part.isEmpty { continue }
            widest = max(
                widest,
                try tools.label(
                    row.sum,
                    strong
                ).width - (try tools.label(whole, strong)).width)
        }
        return widest
    }

    /// A printed number before and from its decimal sign.
    private func split(_ text: String) -> (whole: String, part: String) {
        guard let at = text.lastIndex(of: tools.language == .id ? "," : ".") else { return (text, "") }
        return (String(text[..<at]), String(text[at...]))
    }
}

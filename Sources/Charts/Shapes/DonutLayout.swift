import Graphics
import Layout

/// Where a donut's ring, labels and leaders stand in a frame.
struct DonutLayout {
    /// How much of a label stands on how many lines, from roomy to tight; at last a list under the ring.
    enum Form: CaseIterable {
        case block, pair, line, list
    }

    let ring: Ring
    let slices: [Slice]
    let namesFirst: Bool
    let form: Form
    let leaders: [Leader]
    let labelDrawing: Drawing

    /// Nil where no form fits the frame.
    init?(
        _ chart: DonutChart, _ size: Size, _ tools: Tools,
        _ forms: [Form] = Form.allCases
    ) throws(LayoutError) {
        for form in forms where form != .list {
            for share in [1, 0.85, 0.7, 0.6] {
                for others in [90.0, 0.0] {
                    var plan = DonutPlan(chart, size, tools, form: form, othersAt: others)
                    plan.fullness = share
                    if let found = try plan.beside() {
                        self = found
                        return
                    }
                }
            }
        }
        guard forms.contains(.list) else { return nil }
        guard let found = try DonutPlan(chart, size, tools).under() else { return nil }
        self = found
    }

    init(
        ring: Ring, slices: [Slice], namesFirst: Bool, form: Form, leaders: [Leader],
        labelDrawing: Drawing
    ) {
        self.ring = ring
        self.slices = slices
        self.namesFirst = namesFirst
        self.form = form
        self.leaders = leaders
        self.labelDrawing = labelDrawing
    }
}

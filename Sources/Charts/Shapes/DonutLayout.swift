import Graphics
import Layout

/// Where a donut's ring, labels and leaders stand in a frame.
struct DonutLayout {
    /// How much of a label stands on how many lines, from roomy to tight; at last a list under the ring.
    enum Form: CaseIterable {
        case block, pair, line, list
    }

    /// Which forms may be tried.
    enum Allowance {
        case beside, any
    }

    let ring: Ring
    let slices: [Slice]
    let namesFirst: Bool
    let form: Form
    let leaders: [Leader]
    let labelDrawing: Drawing

    /// Nil where no form fits the frame.
    init?(_ chart: DonutChart, _ size: Size, _ tools: Tools, _ allowance: Allowance) throws(LayoutError) {
        let namesFirst = chart.namesFirst(width: size.width)
        for form in Form.allCases where form != .list {
            for share in [1, 0.85, 0.7] {
                for others in [90.0, 0.0] {
                    var plan = DonutPlan(chart: chart, size: size, tools: tools, namesFirst: namesFirst,
                                         form: form, othersAt: others)
                    plan.fullness = share
                    if let found = try plan.beside() {
                        self = found
                        return
                    }
                }
            }
        }
        guard allowance == .any else { return nil }
        let plan = DonutPlan(chart: chart, size: size, tools: tools, namesFirst: namesFirst, form: .list, othersAt: 90)
        guard let found = try plan.under() else { return nil }
        self = found
    }

    init(ring: Ring, slices: [Slice], namesFirst: Bool, form: Form, leaders: [Leader], labelDrawing: Drawing) {
        self.ring = ring
        self.slices = slices
        self.namesFirst = namesFirst
        self.form = form
        self.leaders = leaders
        self.labelDrawing = labelDrawing
    }
}

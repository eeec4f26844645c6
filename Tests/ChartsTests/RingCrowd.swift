import Glibc
import Graphics
import Support

@testable import Charts

/// A random ring on plain numbers in a random frame, and what may be wrong with its plan.
struct RingCrowd {
    let values: [Double]
    let texts: [SliceText?]
    let frame: DonutFrame
    let plan: DonutPlan?

    init(hole: Double, _ random: inout SeededRandom) {
        let items = Crowd.items(Int.random(in: 2...14, using: &random), &random)
            .sorted { $0.drawn > $1.drawn }
        values = items.map(\.drawn)
        // Names, shares and values of their own lengths; the first in the middle now and then.
        let namesFirst = hole > 0 && Bool.random(using: &random),
            longest = Int.random(in: 6...60, using: &random)
        texts = items.enumerated().map { index, item in
            if index == 0, namesFirst { return nil }
            let name = Crowd.name(Int.random(in: 3...longest, using: &random), &random)
            return RingCrowd.text(
                name, head: Int.random(in: 3...9, using: &random),
                value: Int.random(in: 6...18, using: &random),
                hasShare: Int.random(in: 0..<8, using: &random) > 0, canBeSmall: items.count > 9)
        }
        frame = DonutFrame(
            size: Size(
                Double.random(in: 60...176, using: &random).mm, Double.random(in: 34...110, using: &random).mm
            ),
            largest: Double.random(in: 22...42, using: &random).mm, hole: hole,
            isPress: Bool.random(using: &random))
        plan = DonutPlan.solve(values, texts, in: frame)
    }

    /// Every letter is half an em wide.
    static func text(
        _ name: String, head: Int, value: Int, hasShare: Bool = true, canBeSmall: Bool = false
    ) -> SliceText {
        SliceText(
            name: TreemapCrowd.name(name, 8), head: Double(hasShare ? head : value) * 4, hasShare: hasShare,
            value: Double(value) * 4,
            small: canBeSmall ? Double(name.count + head) * 3.5 + DonutFrame.space : nil)
    }

    var faults: [String] {
        guard let plan else {
            let list = DonutPlan.under(values, texts, in: frame)
            return list == nil ? [] : ["a misfit, though the list fits"]
        }
        var faults: [String] = []
        let turn = plan.slices.reduce(0) { $0 + $1.sweep }
        if abs(turn - 360) > 0.01 { faults.append("\(turn) degrees") }
        if DonutPlan.solve(values, texts, in: frame) != plan { faults.append("not the same twice") }
        let labelled = values.indices.filter { values[$0] > 0 && texts[$0] != nil }
        let named = plan.labels.map(\.item) + (plan.list?.items ?? [])
        if named.sorted() != labelled { faults.append("labels of \(named), not of \(labelled)") }
        return faults + ringFaults(plan) + labelFaults(plan) + leaderFaults(plan)
    }

    private func ringFaults(_ plan: DonutPlan) -> [String] {
        let ring = plan.ring, reach = ring.outer + 0.85.mm
        var faults: [String] = []
        let isInside =
            ring.centre.x - reach >= 0 && ring.centre.x + reach <= frame.size.width
            && ring.centre.y - reach >= 0 && ring.centre.y + reach <= frame.size.height
        if !isInside { faults.append("\(plan.form) ring \(ring) leaves \(frame.size)") }
        if ring.outer > frame.largest + 0.01 { faults.append("larger than allowed") }
        if let list = plan.list {
            let foot = list.top + Double(list.rows - 1) * DonutPlan.List.row + 2.mm
            if foot > frame.size.height { faults.append("the list ends at \(foot) of \(frame.size)") }
        }
        return faults
    }

    private func labelFaults(_ plan: DonutPlan) -> [String] {
        var faults: [String] = []
        for (index, label) in plan.labels.enumerated() {
            let box = label.box
            if box.minX < -0.01 || box.minY < -0.01 || box.maxX > frame.size.width + 0.02
                || box.maxY > frame.size.height + 0.01
            {
                faults.append("label \(box) leaves \(frame.size)")
            }
            for other in plan.labels[(index + 1)...] where box.inset(0.01).intersection(other.box) != nil {
                faults.append("labels \(box) and \(other.box) meet")
            }
            if distance(plan.ring.centre, box) < plan.ring.outer { faults.append("a label on the ring") }
        }
        return faults
    }

    private func leaderFaults(_ plan: DonutPlan) -> [String] {
        var faults: [String] = []
        for (index, label) in plan.labels.enumerated() {
            for other in plan.labels[(index + 1)...] where label.leader.crosses(other.leader) {
                faults.append("leaders of \(label.item) and \(other.item) cross")
            }
            for other in plan.labels where passes(label.leader, other.box) {
                faults.append("the leader of \(label.item) crosses the label of \(other.item)")
            }
            if label.leader.distance(from: plan.ring.centre) < plan.ring.outer {
                faults.append("over the ring")
            }
        }
        return faults
    }

    private func passes(_ leader: Leader, _ box: Rect) -> Bool {
        // Leaders run between ring and labels: most are told apart by their bounds.
        let left = min(leader.dot.x, leader.end.x), right = max(leader.dot.x, leader.end.x)
        guard right > box.minX, left < box.maxX else { return false }
        return (0...40).contains { step in
            let t = Double(step) / 20
            let point =
                t < 1
                ? leader.dot + (leader.elbow - leader.dot) * t
                : leader.elbow + (leader.end - leader.elbow) * (t - 1)
            return box.contains(point)
        }
    }

    private func distance(_ point: Point, _ box: Rect) -> Double {
        let x = max(box.minX - point.x, 0, point.x - box.maxX)
        let y = max(box.minY - point.y, 0, point.y - box.maxY)
        return (x * x + y * y).squareRoot()
    }
}

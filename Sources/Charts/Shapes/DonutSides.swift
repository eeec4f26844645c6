import Graphics

/// The labels of one form at one turn of the ring: what is the same for every size of the ring, and their
/// places for one.
struct DonutSides {
    let turn: DonutTurn
    let texts: [SliceText?]
    let frame: DonutFrame
    let form: DonutForm
    /// The largest ring beside which every label might have room.
    let largest: Double

    /// Nil where no ring leaves room for them.
    init?(turn: DonutTurn, texts: [SliceText?], frame: DonutFrame, form: DonutForm) {
        self.turn = turn
        self.texts = texts
        // A press ring stands at the left edge only where all its labels are right of it.
        var frame = frame
        frame.isPress = frame.isPress && turn.left.isEmpty
        self.frame = frame
        self.form = form
        let marks = turn.left + turn.right
        let least = marks.reduce(8.mm) { max($0, texts[$1.item]?.least(form) ?? 0) }
        largest =
            marks.isEmpty
            ? frame.size.width / 2 - DonutFrame.dashes
            : frame.radius(besideRoom: least, form, isOneSided: turn.isOneSided)
        guard largest >= DonutFrame.smallest - 0.01 else { return nil }
        let lines = form == .line || form == .small ? 1.0 : 2
        for side in [turn.left, turn.right] {
            let count = Double(side.count)
            guard count * lines * frame.leading(form) + (count - 1) * gap <= frame.size.height else {
                return nil
            }
        }
    }

    private var gap: Double { form == .line || form == .small ? 0.7.mm : 1.6.mm }

    /// Ring, labels and leaders for a radius; nil where labels have no room, or a leader would touch the ring
    /// or another one.
    func plan(_ radius: Double) -> DonutPlan? {
        let room = frame.room(radius, form, isOneSided: turn.isOneSided)
        guard let left = written(turn.left, room), let right = written(turn.right, room) else { return nil }
        var ring = ring(radius, left.map(\.width).max() ?? 0, right.map(\.width).max() ?? 0)
        for y in turn.isTopHeavy ? [ring.centre.y, lowest(radius)] : [ring.centre.y] {
            ring.centre.y = y
            guard let one = placed(left, turn.left, ring), let two = placed(right, turn.right, ring)
            else { continue }
            return DonutPlan(ring: ring, slices: turn.slices, form: form, labels: one + two)
        }
        return nil
    }

    /// The centre of a ring at the frame's foot.
    private func lowest(_ radius: Double) -> Double { frame.size.height - radius - DonutFrame.dashes }

    /// The ring and its labels in the middle of the frame; for the press at its left edge.
    private func ring(_ radius: Double, _ left: Double, _ right: Double) -> Ring {
        var x = frame.size.width / 2 + (left - right) / 2
        if frame.isPress, !turn.right.isEmpty { x = DonutFrame.dashes + radius }
        return Ring(
            centre: Point(x, frame.size.height / 2), outer: radius, inner: frame.hole * radius)
    }

    /// A label before it has a place.
    private struct Written {
        var lines: [SliceText.Line]
        var width: Double
    }

    private func written(_ marks: [DonutTurn.Mark], _ room: Double) -> [Written]? {
        var labels: [Written] = []
        for mark in marks {
            guard let text = texts[mark.item], let lines = text.lines(form, room: room) else { return nil }
            labels.append(Written(lines: lines, width: lines.reduce(0) { max($0, text.width($1, form)) }))
        }
        return labels
    }

    private func placed(_ labels: [Written], _ marks: [DonutTurn.Mark], _ ring: Ring) -> [DonutPlan.Label]? {
        let wants = zip(labels, marks).map { label, mark in
            LabelColumn.Want(
                middle: ring.centre.y + (ring.outer + 2.5.mm) * mark.y,
                height: Double(label.lines.count) * frame.leading(form))
        }
        let bottom = frame.size.height
        guard let tops = LabelColumn.tops(wants, gap: gap, top: 0, bottom: bottom) else { return nil }
        var placed: [DonutPlan.Label] = []
        for (index, mark) in marks.enumerated() {
            let leader = leader(mark, top: tops[index], ring)
            guard leader.distance(from: ring.centre) >= ring.outer + 1.2.mm else { return nil }
            let width = labels[index].width
            let edge = leader.end.x + (mark.isRight ? 1 : -1) * DonutFrame.beforeText
            placed.append(
                DonutPlan.Label(
                    item: mark.item, lines: labels[index].lines,
                    box: Rect(mark.isRight ? edge : edge - width, tops[index], width, wants[index].height),
                    leader: leader, isRight: mark.isRight))
        }
        return Leader.cross(placed.map(\.leader)) ? nil : placed
    }

    private func leader(_ mark: DonutTurn.Mark, top: Double, _ ring: Ring) -> Leader {
        let away = mark.isRight ? 1.0 : -1.0, edge = ring.centre.x + (ring.outer + frame.column(form)) * away
        let y = top + frame.rise(form) - frame.cap(form) / 2, reach = ring.outer + 1.5.mm
        return Leader(
            dot: Point(ring.centre.x + reach * mark.x, ring.centre.y + reach * mark.y),
            elbow: Point(edge - frame.elbow(form) * away, y),
            end: Point(edge - DonutFrame.beforeText * away, y))
    }
}

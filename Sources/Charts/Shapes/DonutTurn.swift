import Glibc

/// A ring turned to where its labels may have room: its slices, and those to be labelled with their places
/// on the circle.
struct DonutTurn {
    /// The middle of a slice on the circle of radius 1 about (0, 0).
    struct Mark: Hashable {
        var item: Int
        var x: Double
        var y: Double
        /// The label stands right of the ring.
        var isRight: Bool
    }

    var slices: [Slice]
    /// Top to bottom.
    var left: [Mark] = []
    var right: [Mark] = []

    /// The labels stand about the ring's top: the ring may stand at the frame's foot.
    var isTopHeavy = false

    var isOneSided: Bool { left.isEmpty || right.isEmpty }

    init(_ slices: [Slice], _ isLabelled: [Bool]) {
        self.slices = slices
        var marks: [Mark] = []
        for slice in slices where slice.sweep > 0 && isLabelled[slice.item] {
            let turn = slice.middle * .pi / 180
            // A middle at the very foot is no less right than left.
            let x = sin(turn)
            marks.append(Mark(item: slice.item, x: x, y: -cos(turn), isRight: x >= -1e-9))
        }
        left = marks.filter { !$0.isRight }.sorted { $0.y < $1.y }
        right = marks.filter(\.isRight).sorted { $0.y < $1.y }
    }

    /// With the labels halved between the sides, in the order of the slices from the left over the top to the
    /// right: for slices that all stand at the ring's top.
    private func halved() -> DonutTurn {
        var turn = self, marks = Array(left.reversed()) + right
        let half = (marks.count + 1) / 2
        for index in marks.indices { marks[index].isRight = index >= half }
        turn.left = marks[..<half].reversed()
        turn.right = Array(marks[half...])
        turn.isTopHeavy = true
        return turn
    }

    /// Turns in the order in which they are tried: the rules' own, then, where all labels of those have no
    /// room, one that halves the labels between the sides.
    static func turns(_ lengths: [Double], _ isLabelled: [Bool]) -> [[DonutTurn]] {
        let plain = Slice.slices(lengths)
        guard let first = plain.first else { return [] }
        if plain.count(where: { $0.sweep > 0 }) == 1 {
            // Its middle at 3 o'clock.
            let seen = plain.first { $0.sweep > 0 } ?? first
            return [[DonutTurn(turned(plain, by: 90 - seen.middle), isLabelled)]]
        }
        if first.sweep >= 180 {
            var top = DonutTurn(Slice.slices(lengths, othersAt: 0), isLabelled)
            top.isTopHeavy = true
            return [[DonutTurn(plain, isLabelled), top], [top.halved()]]
        }
        let turn = DonutTurn(plain, isLabelled)
        let balanced = balance(plain, isLabelled)
        return [[turn]] + (balanced.map { [[$0]] } ?? [])
    }

    /// The smallest turn, in steps of 10 degrees, that leaves as many labels left as right.
    private static func balance(_ slices: [Slice], _ isLabelled: [Bool]) -> DonutTurn? {
        func difference(_ turn: DonutTurn) -> Int { abs(turn.left.count - turn.right.count) }
        var best = DonutTurn(slices, isLabelled), isBetter = false
        for step in 1...18 {
            for angle in [10.0 * Double(step), -10 * Double(step)] where difference(best) > 1 {
                let turn = DonutTurn(turned(slices, by: angle), isLabelled)
                guard difference(turn) < difference(best) else { continue }
                best = turn
                isBetter = true
            }
        }
        return isBetter ? best : nil
    }

    private static func turned(_ slices: [Slice], by angle: Double) -> [Slice] {
        slices.map { slice in
            var slice = slice
            slice.start += angle
            return slice
        }
    }
}

import Graphics
import Testing

@testable import Finishing

/// The small pure parts of finishing.
@Suite struct PartsTests {
    @Test(arguments: [
        (0, "D:19700101000000Z"), (951_782_400, "D:20000229000000Z"), (1_709_164_799, "D:20240228235959Z"),
        (1_709_251_200, "D:20240301000000Z"), (4_107_542_400, "D:21000301000000Z"), (-1, "D:19691231235959Z"),
    ])
    func datesAreCounted(_ seconds: Int, _ text: String) {
        #expect(UTCDate(seconds: seconds).forInfo == text)
    }

    @Test func everyDayFollowsTheLast() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var expected = (year: 1999, month: 1, day: 1)
        for day in 10_592..<(10_592 + 1_500) {
            let date = UTCDate(seconds: day * 86_400 + 43_200)
            #expect((date.year, date.month, date.day) == expected)
            let isLeap = expected.year.isMultiple(of: 4) && expected.month == 2
            expected.day += 1
            if expected.day > lengths[expected.month - 1] + (isLeap ? 1 : 0) {
                let (year, month, _) = expected
                expected = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
            }
        }
    }

    @Test(arguments: [
        (0.0, "0"), (-0.00001, "0"), (12, "12"), (-3.5, "-3.5"), (841.8898, "841.8898"), (0.00049, "0.0005"),
        (1.23456, "1.2346"), (100.1, "100.1"), (-0.05, "-0.05"), (1_000_000, "1000000"),
    ])
    func numbersAreWritten(_ value: Double, _ text: String) {
        var bytes = PDFBytes()
        bytes.real(value)
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [
        (
            ["", "2", "3"],
            [
                LabelRange(start: 0, style: .fixed("")), LabelRange(start: 1, style: .decimal(from: 2)),
            ]
        ),
        (
            ["i", "ii", "1", "2", "9"],
            [
                LabelRange(start: 0, style: .roman(from: 1)),
                LabelRange(start: 2, style: .decimal(from: 1)),
                LabelRange(start: 4, style: .decimal(from: 9)),
            ]
        ),
        (
            ["", "", "07"],
            [
                LabelRange(start: 0, style: .fixed("")), LabelRange(start: 2, style: .fixed("07")),
            ]
        ),
        (
            ["i", "", "iii", "iv", "vi", "iiii", "A-1"],
            [
                LabelRange(start: 0, style: .roman(from: 1)), LabelRange(start: 1, style: .fixed("")),
                LabelRange(start: 2, style: .roman(from: 3)), LabelRange(start: 4, style: .roman(from: 6)),
                LabelRange(start: 5, style: .fixed("iiii")), LabelRange(start: 6, style: .fixed("A-1")),
            ]
        ),
        ([], []),
    ])
    func labelsAreGathered(_ labels: [String], _ ranges: [LabelRange]) {
        let found = LabelRange.ranges(of: labels)
        #expect(found == ranges)
        let given = labels.indices.map { page in found.last { $0.start <= page }?.label(ofPage: page) }
        #expect(given == labels)
    }

    @Test func outlinesNestEvenOverSkippedLevels() {
        let levels = [2, 1, 3, 2, 3, 1]
        let anchors = levels.enumerated().map { number, level in
            Anchor(name: "\(number)", at: .zero, bookmark: .init(title: "t\(number)", level: level))
        }
        let nodes = OutlineNode.nested(anchors + [Anchor(name: "plain", at: .zero)])
        #expect(nodes.map(\.anchor) == ["0", "1", "5"])
        #expect(nodes[1].children.map(\.anchor) == ["2", "3"])
        #expect(nodes[1].children[1].children.map(\.anchor) == ["4"])
        #expect(nodes.map(\.count) == [0, 3, 0])
    }
}

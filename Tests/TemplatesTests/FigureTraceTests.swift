import Figures
import Graphics
import Templates
import Testing

/// How figures are numbered, and what leads to them.
@Suite struct FigureTraceTests {
    static func anchor(_ link: Link) -> String? {
        if case .anchor(let name, _) = link { name } else { nil }
    }

    @Test func numbersFollowTheFirstAppearance() {
        var trace = FigureTrace()
        #expect(trace.number(of: "total/2025") == 1)
        #expect(trace.number(of: "growth/2025") == 2)
        #expect(trace.number(of: "whole/total/2025") == 1, "a chapter names it by the whole report")
        #expect(trace.known("share/top/3/commodity/2025") == nil)
        #expect(Self.anchor(trace.link(to: "share/top/3/commodity/2025", says: "x")) == "trace/3")
        #expect(trace.reached == [3])
        #expect(trace.figures == ["total/2025", "growth/2025", "share/top/3/commodity/2025"])
    }

    @Test func partsOwnWhatTheyAskFirst() {
        var trace = FigureTrace()
        trace.begin("Cover")
        trace.number(of: "total/2025")
        trace.begin("silent")
        trace.call("Nothing new")
        trace.number(of: "total/2025")
        trace.begin("goods")
        trace.call("Goods")
        trace.number(of: "total/2024")
        trace.number(of: "growth/2025")
        trace.close()
        #expect(trace.groups.map(\.title) == ["Cover", "Goods"])
        #expect(trace.groups.map(\.numbers) == [1..<2, 2..<4])
    }

    @Test func whatIsNotPrintedIsForgotten() {
        var trace = FigureTrace()
        trace.number(of: "total/2025")
        _ = trace.link(to: "total/2024", says: "x")
        trace.number(of: "growth/2025")
        trace.forget(after: 1)
        #expect(trace.figures == ["total/2025"])
        #expect(trace.reached.isEmpty)
        #expect(trace.number(of: "growth/2025") == 2)
    }

    @Test func aLineOfReferencesIsTheWayOfWhatNothingElseLedTo() {
        var trace = FigureTrace()
        for year in 2020...2025 { trace.number(of: FigureID("total/\(year)")) }
        _ = trace.link(to: "total/2021", says: "x")
        let (numbers, anchor) = trace.references([1, 2, 3, 5])
        #expect(numbers == [1...3, 5...5])
        #expect(trace.lines == [1: anchor, 3: anchor, 5: anchor])
        #expect(FigureTrace.isLine(anchor))
        #expect(trace.reached == [1, 2, 3, 5])
        #expect(trace.references([6]).anchor != anchor)
    }

    @Test(arguments: [
        ([], []), ([4], [4...4]), ([4, 5], [4...4, 5...5]), ([1, 2, 3, 9], [1...3, 9...9]),
        ([3, 1, 2, 7, 8, 6], [1...3, 6...8]),
    ])
    func ranges(_ numbers: [Int], _ ranges: [ClosedRange<Int>]) {
        #expect(FigureTrace.ranges(Set(numbers)) == ranges)
    }
}

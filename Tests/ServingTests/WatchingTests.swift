import Foundation
import Logging
import Testing
import Working

@testable import Serving

/// Lines of the log, traces, and metrics.
@Suite struct WatchingTests {
    @Test func linesAreJSONWhateverIsInThem() throws {
        let nasty = "a\"b\\c\nd\u{1B}[31m\u{0}é\u{9B}"
        let line = LogLines.json(.info, nasty, ["key": nasty, "level": "mine", "time": "x"])
        #expect(line.hasSuffix("}\n") && line.filter(\.isNewline).count == 1)
        let read = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(read["message"] == nasty)
        #expect(read["key"] == nasty)
        #expect(read["level"] == "info")
        #expect(read["level_"] == "mine")
        let time = try #require(read["time"])
        let moment = try Date(time, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        #expect(abs(moment.timeIntervalSinceNow) < 5)
    }

    @Test func aTerminalIsNotMoved() {
        let line = LogLines.plain(.warning, "a\nb\u{1B}[2J", ["k": "x\ry"])
        #expect(line.dropLast().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(line.hasSuffix(" warning a\u{FFFD}b\u{FFFD}[2J k=x\u{FFFD}y\n"))
    }

    @Test func traceparentIsReadStrictly() throws {
        let trace = "0af7651916cd43dd8448eb211c80319c", span = "b7ad6b7169203331"
        let context = try #require(TraceContext(traceparent: "00-\(trace)-\(span)-01"))
        #expect(context.trace == trace && context.parent == span && context.span != span)
        #expect(context.traceparent == "00-\(trace)-\(context.span)-01")
        #expect(context.inner().parent == context.span)
        #expect(TraceContext(traceparent: "01-\(trace)-\(span)-01-more") != nil)
        for wrong in [
            "", "00", "ff-\(trace)-\(span)-01", "00-\(trace)-\(span)-01-more",
            "00-\(trace.uppercased())-\(span)-01",
            "00-\(String(repeating: "0", count: 32))-\(span)-01",
            "00-\(trace)-\(String(repeating: "0", count: 16))-01",
            "00-\(trace.dropLast())-\(span)-01", "00-\(trace)-\(span)-0g",
        ] {
            #expect(TraceContext(traceparent: wrong) == nil, "\(wrong)")
        }
        let begun = TraceContext.begun()
        #expect(begun.trace.count == 32 && begun.span.count == 16 && begun.parent == nil)
    }

    @Test func labelsAreBounded() {
        let metrics = Metrics()
        for index in 0..<500 {
            metrics.note(method: "X\(index)", route: nil, status: 404, seconds: 0.002)
            metrics.note(method: "GET", route: "/v1/reports/:id/files/**", status: 200, seconds: 40)
        }
        let state = metrics.state
        #expect(
            Set(state.requests.keys) == [
                Metrics.Request(method: "other", route: "unmatched", status: 404),
                Metrics.Request(method: "GET", route: "/v1/reports/{id}/files/{path}", status: 200),
            ])
        var text = MetricsText()
        text.histograms("kendang_x", "Help.", label: "route", state.latencies)
        let lines = text.text.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("# ") }.count == 2)
        #expect(lines.contains(#"kendang_x_bucket{route="unmatched",le="0.001"} 0"#))
        #expect(lines.contains(#"kendang_x_bucket{route="unmatched",le="0.005"} 500"#))
        #expect(lines.contains(#"kendang_x_bucket{route="/v1/reports/{id}/files/{path}",le="30.0"} 0"#))
        #expect(lines.contains(#"kendang_x_bucket{route="/v1/reports/{id}/files/{path}",le="+Inf"} 500"#))
        #expect(lines.contains(#"kendang_x_count{route="unmatched"} 500"#))
    }

    @Test func labelsAreEscaped() {
        var text = MetricsText()
        text.sample("kendang_x", [("a", "\"\\\n")], 0.5)
        #expect(text.text == "kendang_x{a=\"\\\"\\\\\\n\"} 0.5\n")
    }
}

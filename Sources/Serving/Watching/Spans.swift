import Glibc
import Keeping
import Synchronization

/// Spans of what the service does, a line of JSON each, added to a file: names and times as OTLP has them.
///
/// A line is written whole by one call, so that several processes may share a file and a reader sees no half.
final class Spans: Sendable {
    private struct Line: Encodable {
        var traceId: String
        var spanId: String
        var parentSpanId: String?
        var name: String
        var startTimeUnixNano: String
        var endTimeUnixNano: String
        var attributes: [String: String]
    }

    private let descriptor: Int32

    /// - Parameter path: nil: nothing is written.
    init(_ path: String?) throws {
        guard let path else {
            descriptor = -1
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw StoreError("\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var isOn: Bool { descriptor >= 0 }

    /// - Parameters:
    ///   - start: and the other are nanoseconds since 1970.
    ///   - attributes: never a secret.
    func note(
        _ name: String, _ context: TraceContext, from start: Int64, to end: Int64,
        _ attributes: @autoclosure () -> [String: String] = [:]
    ) {
        guard isOn else { return }
        let line = Line(
            traceId: context.trace, spanId: context.span, parentSpanId: context.parent, name: name,
            startTimeUnixNano: String(start), endTimeUnixNano: String(max(start, end)),
            attributes: attributes()
        )
        guard var text = try? JSON.text(line) else { return }
        text += "\n"
        text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Nanoseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Duration {
    var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
    var seconds: Double { Double(nanoseconds) / 1e9 }
}

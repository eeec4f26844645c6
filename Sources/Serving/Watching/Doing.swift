/// What a task is busy with, for lines of the log and spans: the request's name, and its place in a trace.
///
/// It goes with the task, so that whoever logs or traces far below need not be handed it.
struct Doing: Sendable {
    var requestID: String
    var trace: TraceContext

    @TaskLocal static var current: Doing?
}

/// Where a span is in a trace (W3C Trace Context): the trace's 16 bytes, the span's 8, in hexadecimal.
struct TraceContext: Sendable, Hashable {
    var trace: String
    var span: String
    /// The span that this one is within; nil: it begins the trace.
    var parent: String?

    /// A trace of our own.
    static func begun() -> TraceContext {
        TraceContext(trace: Hexadecimal.random(digits: 32), span: Hexadecimal.random(digits: 16), parent: nil)
    }

    /// Goes on with a trace that a client has begun; nil where the header is none.
    init?(traceparent: String) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", Self.isHexadecimal(parts[0]),
            parts[0] != "00" || parts.count == 4, parts[3].utf8.count == 2, Self.isHexadecimal(parts[3]),
            parts[1].utf8.count == 32, Self.isHexadecimal(parts[1]), parts[1].contains(where: { $0 != "0" }),
            parts[2].utf8.count == 16, Self.isHexadecimal(parts[2]), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        trace = String(parts[1])
        parent = String(parts[2])
        span = Hexadecimal.random(digits: 16)
    }

    private init(trace: String, span: String, parent: String?) {
        self.trace = trace
        self.span = span
        self.parent = parent
    }

    var traceparent: String { "00-\(trace)-\(span)-01" }

    /// A span within this one.
    func inner() -> TraceContext {
        TraceContext(trace: trace, span: Hexadecimal.random(digits: 16), parent: span)
    }

    private static func isHexadecimal(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

/// Names of requests and of spans.
enum Hexadecimal {
    private static let letters = Array("0123456789abcdef".utf8)

    /// Digits that name one thing among all, never all zeros.
    /// - Parameter digits: a multiple of 16.
    static func random(digits: Int) -> String {
        var random = SystemRandomNumberGenerator()
        return String(unsafeUninitializedCapacity: digits) { bytes in
            for at in stride(from: 0, to: digits, by: 16) {
                // One question to the kernel for 16 digits: each costs as much as a lookup in a table of
                // thousands.
                var bits = UInt64.random(in: 1 ... .max, using: &random)
                for place in at..<at + 16 {
                    bytes[place] = letters[Int(bits & 15)]
                    bits >>= 4
                }
            }
            return digits
        }
    }
}

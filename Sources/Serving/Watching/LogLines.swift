import Glibc
public import Logging

/// Lines of the service's log on standard error: JSON, or text for a terminal.
///
/// A line is written whole by one call. The request's name and trace come from the task, where nobody says
/// others.
public struct LogLines: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level
    private let isJSON: Bool

    /// - Parameter isJSON: otherwise text.
    public init(level: Logger.Level, isJSON: Bool) {
        logLevel = level
        self.isJSON = isJSON
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var fields: [String: String] = [:]
        if let doing = Doing.current {
            fields["request"] = doing.requestID
            fields["trace"] = doing.trace.trace
        }
        for (key, value) in metadata { fields[key] = "\(value)" }
        for (key, value) in event.metadata ?? [:] { fields[key] = "\(value)" }
        if let error = event.error { fields["error"] = "\(error)" }
        var text =
            isJSON
            ? Self.json(event.level, "\(event.message)", fields)
            : Self.plain(event.level, "\(event.message)", fields)
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(STDERR_FILENO, bytes.baseAddress! + written, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                written += count
            }
        }
    }

    static func json(_ level: Logger.Level, _ message: String, _ fields: [String: String]) -> String {
        var text = "{\"time\":\"\(now())\",\"level\":\"\(level.rawValue)\",\"message\":\(quoted(message))"
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            // Our own three are said once.
            let key = ["time", "level", "message"].contains(key) ? key + "_" : key
            text += ",\(quoted(key)):\(quoted(value))"
        }
        return text + "}\n"
    }

    static func plain(_ level: Logger.Level, _ message: String, _ fields: [String: String]) -> String {
        let told = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\(oneLine($0.value))" }.joined()
        return "\(now()) \(level.rawValue) \(oneLine(message))\(told)\n"
    }

    /// No stranger's text begins a line of its own, or moves a terminal's cursor.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    /// RFC 3339 in UTC, with milliseconds.
    private static func now() -> String {
        var time = timespec(), parts = tm()
        clock_gettime(CLOCK_REALTIME, &time)
        gmtime_r(&time.tv_sec, &parts)
        func padded(_ number: some BinaryInteger, _ digits: Int = 2) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
            + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))"
            + ".\(padded(time.tv_nsec / 1_000_000, 3))Z"
    }
}

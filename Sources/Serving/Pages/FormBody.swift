import Hummingbird
import NIOCore

/// The fields of a form as browsers send them without files (application/x-www-form-urlencoded).
struct FormBody: Sendable, Equatable {
    private(set) var fields: [String: String] = [:]

    init(_ text: String) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.plain(parts[0])
            // A browser sends lines ended by CR LF; what was typed had none.
            let value = parts.count > 1 ? Self.plain(parts[1]).replacing("\r\n", with: "\n") : ""
            if fields[name] == nil { fields[name] = value }
        }
    }

    init(fields: [String: String]) { self.fields = fields }

    subscript(_ name: String) -> String { fields[name] ?? "" }

    /// Reads a request's body within the limits of all bodies, of bytes and of time.
    /// - Parameter most: bytes of a form that has little to say.
    static func read(_ request: Request, _ limits: ServiceLimits, most: Int = .max) async throws -> FormBody {
        let bytes = try await Deadline.within(limits.uploadSeconds, limit: "upload-seconds") {
            try await StrictBody.bytes(request, limit: min(most, limits.jsonBytes))
        }
        return FormBody(String(decoding: bytes, as: UTF8.self))
    }

    private static func plain(_ text: Substring) -> String {
        Query.decoded(String(text).replacing("+", with: " "))
    }

    /// A text as a query carries it.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let isPlain =
                byte > 47 && byte < 58 || byte > 64 && byte < 91 || byte > 96 && byte < 123
                || [45, 46, 95, 126].contains(byte)
            if isPlain {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let code = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (code.count < 2 ? "0" : "") + code
            }
        }
        return encoded
    }

    /// "?a=1&b=2" of what has a value.
    static func query(_ pairs: [(String, String?)]) -> String {
        let parts = pairs.compactMap { name, value in value.map { encoded(name) + "=" + encoded($0) } }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

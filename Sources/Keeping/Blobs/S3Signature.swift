import Localization
import Reading

/// Signs requests to stores that speak as Amazon's S3 does (Signature Version 4).
struct S3Signature: Sendable {
    var accessKey: String
    var secretKey: String
    var region: String

    /// The headers that a request needs to be believed, host included.
    /// - Parameters:
    ///   - path: as it stands in the address, encoded.
    ///   - query: names and values, not encoded.
    ///   - payload: the SHA-256 of the body.
    func headers(
        _ method: String, host: String, path: String, query: [(String, String)], payload: String,
        at now: Milliseconds
    ) -> [(name: String, value: String)] {
        let time = Self.time(now), day = String(time.prefix(8))
        let signed = "host;x-amz-content-sha256;x-amz-date"
        let canonical = [
            method, path, Self.query(query), "host:\(host)", "x-amz-content-sha256:\(payload)",
            "x-amz-date:\(time)", "", signed, payload,
        ].joined(separator: "\n")
        let scope = "\(day)/\(region)/s3/aws4_request"
        let toSign = ["AWS4-HMAC-SHA256", time, scope, SHA256.hex(Array(canonical.utf8))].joined(
            separator: "\n")
        let key = [day, region, "s3", "aws4_request"].reduce(Array("AWS4\(secretKey)".utf8)) {
            SHA256.authenticated(Array($1.utf8), key: $0)
        }
        let signature = SHA256.hexadecimal(SHA256.authenticated(Array(toSign.utf8), key: key))
        return [
            ("Host", host), ("x-amz-content-sha256", payload), ("x-amz-date", time),
            (
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope), SignedHeaders=\(signed), "
                    + "Signature=\(signature)"
            ),
        ]
    }

    /// "20260301T120000Z".
    static func time(_ now: Milliseconds) -> String {
        let seconds = Int(now / 1_000), day = CalendarDay(secondsSince1970: seconds)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let date = day.iso.filter { $0 != "-" }
        return "\(date)T\(two(seconds / 3_600 % 24))\(two(seconds / 60 % 60))\(two(seconds % 60))Z"
    }

    /// Everything but letters, digits and "-._~" as percent signs and digits; a path keeps its slashes.
    static func encoded(_ text: String, isPath: Bool = false) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
            case 47 where isPath: bytes.append(byte)
            default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// In the order in which it is signed, which is also the one in which it is sent.
    static func query(_ query: [(String, String)]) -> String {
        query.map { (encoded($0.0), encoded($0.1)) }.sorted { $0 < $1 }.map { $0.0 + "=" + $0.1 }
            .joined(separator: "&")
    }
}

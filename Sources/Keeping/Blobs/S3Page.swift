import Localization

/// A blob as the store lists it.
struct S3Entry: Sendable, Hashable {
    var name: String
    /// Bytes.
    var size: Int
    /// When it was put there last.
    var changed: Milliseconds
}

/// One page of a list of blobs, as XML.
struct S3Page {
    var entries: [S3Entry] = []
    /// By which the next page is asked for; nil: this was the last.
    var next: String?

    /// What is no blob of ours is passed over.
    init(_ bytes: [UInt8], prefix: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        var rest = text[...]
        while let (inner, behind) = Self.element("Contents", in: rest) {
            rest = behind
            guard let key = Self.text(of: "Key", in: inner), key.hasPrefix(prefix),
                let size = Self.text(of: "Size", in: inner).flatMap({ Int($0) }),
                let changed = Self.text(of: "LastModified", in: inner).flatMap(S3Time.list)
            else { continue }
            let name = String(key.dropFirst(prefix.count))
            if BlobName.isHash(name) { entries.append(S3Entry(name: name, size: size, changed: changed)) }
        }
        if Self.text(of: "IsTruncated", in: text[...]) == "true" {
            next = Self.text(of: "NextContinuationToken", in: text[...])
        }
    }

    static func text(of name: String, in text: Substring) -> String? {
        guard let (inner, _) = element(name, in: text), !inner.contains("<") else { return nil }
        var plain = String(inner)
        for (entity, letter) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
        ] {
            plain = plain.split(separator: entity, omittingEmptySubsequences: false).joined(separator: letter)
        }
        return plain
    }

    /// What stands in the first element of a name, and what comes behind it.
    private static func element(_ name: String, in text: Substring) -> (inner: Substring, behind: Substring)?
    {
        guard let start = text.firstRange(of: "<\(name)>"),
            let end = text[start.upperBound...].firstRange(of: "</\(name)>")
        else { return nil }
        return (text[start.upperBound..<end.lowerBound], text[end.upperBound...])
    }
}

/// Moments as the store writes them, all in UTC.
enum S3Time {
    /// "2026-03-01T12:00:05.000Z".
    static func list(_ text: String) -> Milliseconds? {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = CalendarDay(iso: parts[0]) else { return nil }
        return moment(day, parts[1].prefix(8))
    }

    /// "Sun, 01 Mar 2026 12:00:05 GMT".
    static func header(_ text: String) -> Milliseconds? {
        let parts = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, let date = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        return moment(CalendarDay(year: year, month: month + 1, day: date), parts[4])
    }

    private static func moment(_ day: CalendarDay, _ clock: Substring) -> Milliseconds? {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Int64(day.secondsSince1970 + parts[0] * 3_600 + parts[1] * 60 + parts[2]) * 1_000
    }
}

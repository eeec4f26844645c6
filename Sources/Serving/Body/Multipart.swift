import Glibc

/// Reads a body of multipart/form-data as it comes (RFC 7578), without ever holding a file in memory.
///
/// Bytes are fed in pieces of any size; what is found comes out as events. It knows nothing of files.
struct Multipart {
    enum Event: Equatable {
        /// A part begins: the field's name, and the file's, where it is one.
        case part(field: String, file: String?)
        case bytes([UInt8])
        case endOfPart
        /// The last boundary; what comes after is ignored.
        case end
    }

    struct Fault: Error, Equatable {
        var message: String
    }

    private enum State { case preamble, head, body, afterBoundary, end }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var pending: [UInt8] = []
    /// The longest head of a part.
    private static let mostHead = 16_384

    /// - Parameter contentType: of the request; nil where it names no boundary.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";").map { Self.trim($0) }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        var boundary: String?
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            boundary = Self.unquoted(String(part.dropFirst("boundary=".count)))
        }
        guard let boundary, (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary need not follow a line's end.
        pending = [13, 10]
    }

    var isAtEnd: Bool { state == .end }

    mutating func take(_ bytes: some Sequence<UInt8>) throws(Fault) -> [Event] {
        guard state != .end else { return [] }
        pending += bytes
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// - Returns: whether there may be more in what has come.
    private mutating func step(_ events: inout [Event]) throws(Fault) -> Bool {
        switch state {
        case .preamble, .body:
            guard let found = Self.find(delimiter, in: pending) else {
                // What may be the beginning of a boundary waits for the rest of it.
                let sure = max(0, pending.count - delimiter.count + 1)
                if state == .body, sure > 0 { events.append(.bytes(Array(pending[..<sure]))) }
                pending.removeFirst(sure)
                return false
            }
            if state == .body {
                if found > 0 { events.append(.bytes(Array(pending[..<found]))) }
                events.append(.endOfPart)
            }
            pending.removeFirst(found + delimiter.count)
            state = .afterBoundary
        case .afterBoundary: return try boundaryEnds(&events)
        case .head: return try headEnds(&events)
        case .end: return false
        }
        return true
    }

    private mutating func boundaryEnds(_ events: inout [Event]) throws(Fault) -> Bool {
        guard pending.count >= 2 else { return false }
        if pending.starts(with: [45, 45]) {
            state = .end
            events.append(.end)
            return false
        }
        guard let line = Self.find([13, 10], in: pending), line < 256 else {
            if pending.count > 256 { throw Fault(message: "a boundary is followed by something else") }
            return false
        }
        pending.removeFirst(line + 2)
        state = .head
        return true
    }

    private mutating func headEnds(_ events: inout [Event]) throws(Fault) -> Bool {
        guard let end = Self.find([13, 10, 13, 10], in: pending) else {
            guard pending.count <= Self.mostHead else {
                throw Fault(message: "a part's head is too long")
            }
            return false
        }
        events.append(try Self.part(pending[..<end]))
        pending.removeFirst(end + 4)
        state = .body
        return true
    }

    private static func part(_ head: ArraySlice<UInt8>) throws(Fault) -> Event {
        for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"),
                trim(line[..<colon]).lowercased() == "content-disposition"
            else { continue }
            let fields = parameters(line[line.index(after: colon)...])
            guard let field = fields["name"] else { break }
            return .part(field: field, file: fields["filename"])
        }
        throw Fault(message: "a part has no name")
    }

    /// The parameters of a header; quotes may hold semicolons.
    private static func parameters(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:], part = "", isQuoted = false, wasBackslash = false
        func take(_ part: String, _ found: inout [String: String]) {
            guard let equals = part.firstIndex(of: "=") else { return }
            let key = trim(part[..<equals]).lowercased()
            if found[key] == nil { found[key] = unquoted(trim(part[part.index(after: equals)...])) }
        }
        for character in text {
            if character == "\"", !wasBackslash { isQuoted.toggle() }
            wasBackslash = character == "\\" && !wasBackslash
            if character == ";", !isQuoted {
                take(part, &found)
                part = ""
            } else {
                part.append(character)
            }
        }
        take(part, &found)
        return found
    }

    private static func unquoted(_ text: String) -> String {
        guard text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 else { return text }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("%22", with: "\"")
    }

    private static func trim(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, bytes.count >= needle.count else { return nil }
            let last = bytes.count - needle.count
            var at = 0
            while at <= last {
                guard let first = memchr(start + at, Int32(needle[0]), last - at + 1) else { return nil }
                at = UnsafeRawPointer(first) - start
                if memcmp(start + at, needle, needle.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}

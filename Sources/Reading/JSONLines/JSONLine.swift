import Datasets

/// What is wrong with a line of JSON, and at which byte of it.
struct JSONLineFault: Error {
    var message: String
    var hint: String?
    var offset: Int
}

/// What a value of a flat object is.
enum JSONKind {
    case text, number, truth, null
}

/// One member of a flat object: where its key and its value stand in the line, without their quotes.
struct JSONMember {
    var key: FieldRange
    var value: FieldRange
    var kind: JSONKind
}

/// Takes a line that holds one flat object apart, strictly by RFC 8259. Escapes are undone in place.
struct JSONLine {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var at = 0
    private(set) var members: [JSONMember]

    /// - Throws: what is wrong, and where.
    init(_ bytes: UnsafeMutableBufferPointer<UInt8>, reusing members: consuming [JSONMember])
        throws(JSONLineFault)
    {
        self.bytes = bytes
        self.members = members
        self.members.removeAll(keepingCapacity: true)
        try object()
    }

    private func fault(_ message: String, hint: String? = nil, at offset: Int? = nil) -> JSONLineFault {
        JSONLineFault(message: message, hint: hint, offset: offset ?? at)
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
    }

    private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: scalar) else { return false }
        at += 1
        return true
    }

    private mutating func object() throws(JSONLineFault) {
        guard takes("{") else {
            throw at < bytes.count && bytes[at] == UInt8(ascii: "[")
                ? fault(
                    "the line is a list, not an object", hint: "write one object a line: {\"Tahun\": 2025, …}"
                )
                : fault("the line is no object", hint: "write one object a line: {\"Tahun\": 2025, …}")
        }
        if !takes("}") {
            repeat { try member() } while takes(",")
            guard takes("}") else {
                throw at < bytes.count
                    ? fault("\",\" or \"}\" is missing here")
                    : fault("the object does not end in its line", hint: "write one object a line, whole")
            }
        }
        skipBlanks()
        guard at == bytes.count else {
            throw fault("something follows the object", hint: "write one object a line")
        }
    }

    private mutating func member() throws(JSONLineFault) {
        skipBlanks()
        guard at < bytes.count else {
            throw fault("the object does not end in its line", hint: "write one object a line, whole")
        }
        guard bytes[at] == UInt8(ascii: "\"") else { throw fault("a key in quotes is missing here") }
        let key = try text()
        guard takes(":") else { throw fault("\":\" is missing here") }
        skipBlanks()
        guard at < bytes.count else { throw fault("the value is missing") }
        let (value, kind): (FieldRange, JSONKind)
        switch bytes[at] {
        case UInt8(ascii: "\""): (value, kind) = (try text(), .text)
        case UInt8(ascii: "t"): (value, kind) = (try word("true"), .truth)
        case UInt8(ascii: "f"): (value, kind) = (try word("false"), .truth)
        case UInt8(ascii: "n"): (value, kind) = (try word("null"), .null)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw fault("the value is made of several", hint: "write each of them under a key of its own")
        default: (value, kind) = (try number(), .number)
        }
        members.append(JSONMember(key: key, value: value, kind: kind))
    }

    private func range(_ start: Int, _ end: Int) -> FieldRange {
        FieldRange(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    private mutating func word(_ word: String) throws(JSONLineFault) -> FieldRange {
        let start = at
        guard bytes[at...].starts(with: word.utf8) else { throw fault("no value begins so") }
        at += word.utf8.count
        return range(start, at)
    }

    private mutating func number() throws(JSONLineFault) -> FieldRange {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = at
        var isNumber = digits() > 0 && (bytes[whole] != 48 || at == whole + 1)
        if isNumber, at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            isNumber = digits() > 0
        }
        if isNumber, at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            isNumber = digits() > 0
        }
        guard isNumber else { throw fault("the value is neither a number nor a text in quotes", at: start) }
        return range(start, at)
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, bytes[at] &- 48 < 10 { at += 1 }
        return at - start
    }

    /// A text in quotes, from its first quote.
    private mutating func text() throws(JSONLineFault) -> FieldRange {
        let quote = at
        at += 1
        let start = at
        var to = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                at += 1
                return range(start, to)
            }
            guard byte >= 0x20 else {
                throw fault("a control character stands in the text", hint: "write it as an escape, \\t")
            }
            if byte == UInt8(ascii: "\\") {
                try escape(&to)
            } else {
                if to != at { bytes[to] = byte }
                (at, to) = (at + 1, to + 1)
            }
        }
        throw fault("the text has no closing quote", at: quote)
    }

    private mutating func escape(_ to: inout Int) throws(JSONLineFault) {
        let start = at
        guard at + 1 < bytes.count else { throw fault("the text has no closing quote") }
        let byte = bytes[at + 1]
        at += 2
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes[to] = byte
        case UInt8(ascii: "n"): bytes[to] = 0x0A
        case UInt8(ascii: "r"): bytes[to] = 0x0D
        case UInt8(ascii: "t"): bytes[to] = 0x09
        case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes[to] = 0x20
        case UInt8(ascii: "u"):
            for byte in String(try scalar(from: start)).utf8 {
                bytes[to] = byte
                to += 1
            }
            return
        default: throw fault("there is no such escape", hint: "a backslash is written twice", at: start)
        }
        to += 1
    }

    private mutating func scalar(from start: Int) throws(JSONLineFault) -> Unicode.Scalar {
        let first = try unit(start)
        if let scalar = Unicode.Scalar(first) {
            guard first != 0 else { throw fault("a NUL stands in the text", at: start) }
            return scalar
        }
        guard UTF16.isLeadSurrogate(first), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        else { throw fault("half of a character is missing", at: start) }
        at += 2
        let second = try unit(start)
        guard UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw fault("half of a character is missing", at: start) }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func unit(_ start: Int) throws(JSONLineFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            let byte = at < bytes.count ? bytes[at] : 0
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt16(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt16(byte - 0x57)
            default: throw fault("four hexadecimal digits are missing", at: start)
            }
            at += 1
        }
        return value
    }
}

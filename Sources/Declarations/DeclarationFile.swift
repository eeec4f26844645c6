import Glibc

extension Declaration {
    /// Hand-written files are small; a larger one is a mistake or an attack.
    public static let sizeLimit = 1 << 20

    /// Reads a YAML file strictly.
    /// - Throws: everything that is wrong with its writing, each with its place.
    public static func read(file path: String) throws(Findings) -> Declaration {
        try read(bytes(of: path), named: path)
    }

    /// Reads YAML text that stands in a file of that name.
    public static func read(_ text: String, named name: String) throws(Findings) -> Declaration {
        try read(Array(text.utf8), named: name)
    }

    static func read(_ bytes: [UInt8], named name: String) throws(Findings) -> Declaration {
        let findings = FindingList()
        checkBytes(bytes, name, findings)
        try findings.throwIfErrors()
        var events = YAMLEvents(bytes, name)
        let declaration = events.document(findings)
        try findings.throwIfErrors()
        return declaration
    }

    /// What libyaml would refuse with words that help nobody: NUL, wrong UTF-8, tabs.
    private static func checkBytes(_ bytes: [UInt8], _ name: String, _ findings: FindingList) {
        if bytes.allSatisfy({ $0 <= 0x20 }) {
            return findings.error("the file is empty", at: SourcePlace(file: name))
        }
        if let at = bytes.firstIndex(of: 0) {
            return findings.error(
                "the file holds a NUL byte: it is not text", hint: "save it as UTF-8",
                at: place(of: at, in: bytes, name))
        }
        if let at = UTF8Check.firstInvalid(bytes) {
            return findings.error(
                "the file is not UTF-8", hint: "save it as UTF-8", at: place(of: at, in: bytes, name))
        }
        var isIndent = true
        for (at, byte) in bytes.enumerated() {
            if byte == 0x09, isIndent {
                findings.error(
                    "a tab begins the line: YAML takes only spaces", hint: "write two spaces for each level",
                    at: place(of: at, in: bytes, name))
                isIndent = false
            } else if byte == 0x0A {
                isIndent = true
            } else if byte != 0x20 {
                isIndent = false
            }
        }
    }

    private static func place(of offset: Int, in bytes: [UInt8], _ name: String) -> SourcePlace {
        let before = bytes.prefix(offset)
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourcePlace(file: name, line: 1 + before.count { $0 == 0x0A }, column: offset - start + 1)
    }

    private static func bytes(of path: String) throws(Findings) -> [UInt8] {
        let place = SourcePlace(file: path)
        let handle = open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else {
            throw Findings(
                .error("cannot be read: " + String(cString: strerror(errno)).lowercased(), at: place))
        }
        defer { close(handle) }
        var bytes: [UInt8] = [], block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(handle, &block, block.count)
            if count < 0 {
                throw Findings(
                    .error("cannot be read: " + String(cString: strerror(errno)).lowercased(), at: place))
            }
            if count == 0 { return bytes }
            bytes += block[..<count]
            guard bytes.count <= sizeLimit else {
                throw Findings(.error("is larger than 1 MiB: a definition is written by hand", at: place))
            }
        }
    }
}

/// Whether bytes are well-formed UTF-8.
public enum UTF8Check {
    /// Offset of the first byte that cannot stand where it does; nil if all is well.
    public static func firstInvalid(_ bytes: some Collection<UInt8>) -> Int? {
        var decoder = Unicode.UTF8.ForwardParser(), input = bytes.makeIterator(), offset = 0
        while true {
            switch decoder.parseScalar(from: &input) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}

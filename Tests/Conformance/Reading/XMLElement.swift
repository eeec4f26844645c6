/// An element of an XML document, with the names of its parts spelled out.
struct XMLElement {
    struct Name: Equatable {
        /// As written before the colon; empty without one.
        var prefix: String
        var namespace: String
        var local: String
    }

    var name: Name
    var attributes: [(name: Name, value: String)] = []
    var kids: [XMLElement] = []
    /// All text directly in it, entities undone.
    var text = ""

    func kids(_ namespace: String, _ local: String) -> [XMLElement] {
        kids.filter { $0.name.namespace == namespace && $0.name.local == local }
    }

    func attribute(_ namespace: String, _ local: String) -> String? {
        attributes.first { $0.name.namespace == namespace && $0.name.local == local }?.value
    }
}

/// A strict reader of XML with namespaces and without document types.
struct XMLReader {
    struct Fault: Error {
        var sentence: String
    }

    private let bytes: [UInt8]
    private var place = 0
    /// Contents of the processing instructions outside elements, in order.
    private(set) var instructions: [String] = []

    /// Throws when the bytes are no UTF-8.
    init(_ bytes: [UInt8]) throws(Fault) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(sentence: "is not UTF-8") }
        self.bytes = bytes
    }

    /// The document's element, after which nothing but instructions and comments may stand.
    mutating func document() throws(Fault) -> XMLElement {
        try skipMisc()
        let element = try element(["xml": "http://www.w3.org/XML/1998/namespace"])
        try skipMisc()
        if place != bytes.count { throw fault("something stands after the document's element") }
        return element
    }

    private func fault(_ sentence: String) -> Fault { Fault(sentence: "\(sentence), at byte \(place)") }

    private func starts(_ word: String) -> Bool { bytes[place...].starts(with: word.utf8) }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

    private mutating func skipBlanks() { while place < bytes.count, isBlank(bytes[place]) { place += 1 } }

    private mutating func skipMisc() throws(Fault) {
        while true {
            skipBlanks()
            if starts("<?") {
                instructions.append(try upTo("?>", after: 2))
            } else if starts("<!--") {
                _ = try upTo("-->", after: 4)
            } else {
                return
            }
        }
    }

    private mutating func upTo(_ word: String, after opening: Int) throws(Fault) -> String {
        place += opening
        let start = place
        while place < bytes.count, !starts(word) { place += 1 }
        if place >= bytes.count { throw fault("\(word) is missing") }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        place += word.utf8.count
        return text
    }

    private mutating func word() throws(Fault) -> String {
        let start = place
        while place < bytes.count, !isBlank(bytes[place]), !"=/><?\"'&".utf8.contains(bytes[place]) {
            place += 1
        }
        if place == start { throw fault("a name is missing") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private func name(_ word: String, _ scope: [String: String], isAttribute: Bool) throws(Fault)
        -> XMLElement.Name
    {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1 {
            return .init(prefix: "", namespace: isAttribute ? "" : scope[""] ?? "", local: word)
        }
        guard parts.count == 2, let namespace = scope[parts[0]], !parts[1].isEmpty else {
            throw fault("\(word) has a prefix that is not declared")
        }
        return .init(prefix: parts[0], namespace: namespace, local: parts[1])
    }

    private mutating func element(_ outer: [String: String]) throws(Fault) -> XMLElement {
        guard starts("<") else { throw fault("an element is missing") }
        place += 1
        let opening = try word()
        var scope = outer, written: [(String, String)] = []
        while true {
            skipBlanks()
            if starts("/>") || starts(">") { break }
            let (key, value) = try attribute()
            if written.contains(where: { $0.0 == key }) { throw fault("\(key) stands twice") }
            written.append((key, value))
            if key == "xmlns" { scope[""] = value }
            if key.hasPrefix("xmlns:") { scope[String(key.dropFirst(6))] = value }
        }
        var element = XMLElement(name: try name(opening, scope, isAttribute: false))
        for (key, value) in written where key != "xmlns" && !key.hasPrefix("xmlns:") {
            element.attributes.append((try name(key, scope, isAttribute: true), value))
        }
        if starts("/>") {
            place += 2
        } else {
            place += 1
            try readContent(of: &element, opening, scope)
        }
        return element
    }

    private mutating func attribute() throws(Fault) -> (String, String) {
        let key = try word()
        skipBlanks()
        guard starts("=") else { throw fault("\(key) has no value") }
        place += 1
        skipBlanks()
        guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
            throw fault("the value of \(key) has no quotes")
        }
        let quote = bytes[place]
        place += 1
        let value = try text(upTo: quote)
        guard place < bytes.count, bytes[place] == quote else {
            throw fault("the value of \(key) does not end")
        }
        place += 1
        return (key, value)
    }

    private mutating func readContent(
        of element: inout XMLElement, _ opening: String, _ scope: [String: String]
    ) throws(Fault) {
        while true {
            if place >= bytes.count { throw fault("\(opening) is not closed") }
            if starts("</") {
                place += 2
                let closing = try word()
                skipBlanks()
                guard closing == opening, starts(">") else {
                    throw fault("\(opening) is closed by \(closing)")
                }
                place += 1
                return
            }
            if starts("<?") {
                _ = try upTo("?>", after: 2)
            } else if starts("<!--") {
                _ = try upTo("-->", after: 4)
            } else if starts("<") {
                element.kids.append(try self.element(scope))
            } else {
                element.text += try text(upTo: 0x3C)
            }
        }
    }

    /// Text as far as a byte, or a `<`.
    private mutating func text(upTo stop: UInt8) throws(Fault) -> String {
        var found: [UInt8] = []
        while place < bytes.count, bytes[place] != stop, bytes[place] != 0x3C {
            if bytes[place] == 0x26 {
                place += 1
                let word = try upTo(";", after: 0)
                guard let scalar = Self.scalar(word) else { throw fault("&\(word); is not known") }
                found += Array(String(scalar).utf8)
            } else {
                found.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    private static func scalar(_ entity: String) -> Unicode.Scalar? {
        let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
        if let scalar = named[entity] { return scalar }
        if entity.hasPrefix("#x") {
            return UInt32(entity.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        }
        if entity.hasPrefix("#") { return UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) }
        return nil
    }
}

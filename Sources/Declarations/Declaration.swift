/// A value that a person wrote in a YAML file, with the place where it stands.
public struct Declaration: Sendable, Hashable {
    /// What the value is.
    public enum Content: Sendable, Hashable {
        /// Nothing was written, or "~" or "null".
        case nothing
        case text(DeclaredText)
        case list([Declaration])
        case map([Entry])
    }

    /// One key of a map with its value.
    public struct Entry: Sendable, Hashable {
        public var key: String
        public var place: SourcePlace
        public var value: Declaration

        public init(key: String, place: SourcePlace, value: Declaration) {
            self.key = key
            self.place = place
            self.value = value
        }
    }

    public var content: Content
    public var place: SourcePlace

    public init(_ content: Content, at place: SourcePlace) {
        self.content = content
        self.place = place
    }

    /// "text", "a list": how messages name it.
    public var kind: String {
        switch content {
        case .nothing: "nothing"
        case .text(let text): text.number != nil ? "a number" : text.truth != nil ? "true or false" : "text"
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// The text of a scalar; nil of anything else.
    public var text: String? {
        if case .text(let text) = content { text.string } else { nil }
    }

    public var isNothing: Bool { content == .nothing }

    /// A map, or nothing, which is a map without keys.
    var isMap: Bool {
        switch content {
        case .nothing, .map: true
        case .text, .list: false
        }
    }

    /// The items of a list, or the value alone where it is not a list: "template: x" is "template: [x]".
    public var items: [Declaration] {
        switch content {
        case .nothing: []
        case .list(let items): items
        case .text, .map: [self]
        }
    }

    /// Where a character of the text stands, counted in Unicode scalars from its beginning.
    public func place(at offset: Int) -> SourcePlace {
        if case .text(let text) = content { text.place(at: offset, from: place) } else { place }
    }

    /// A reader of this map that keeps what it finds in `findings`.
    public func reader(_ findings: FindingList = FindingList()) -> DeclarationReader {
        DeclarationReader(self, findings)
    }
}

/// The text of a scalar, with as much of its writing as is needed to find a character's place again.
public struct DeclaredText: Sendable, Hashable {
    public enum Style: Sendable, Hashable { case plain, quoted, block }

    public var string: String
    public var style: Style
    /// Columns before the text of a block ("|" or ">").
    public var indent: Int

    public init(_ string: String, style: Style = .plain, indent: Int = 0) {
        self.string = string
        self.style = style
        self.indent = indent
    }

    /// The whole number that the text is, if it is one and stands unquoted.
    public var number: Int? { style == .plain ? Int(string) : nil }

    /// true or false, written so and unquoted; "yes", "on" and the like are text.
    public var truth: Bool? { style == .plain ? Bool(string) : nil }

    func place(at offset: Int, from start: SourcePlace) -> SourcePlace {
        var place = start
        switch style {
        case .plain: place.column += offset
        case .quoted: place.column += offset + 1
        case .block:
            let before = string.unicodeScalars.prefix(offset)
            place.line += 1 + before.count { $0 == "\n" }
            place.column = indent + 1 + (before.reversed().firstIndex(of: "\n") ?? before.count)
        }
        return place
    }
}

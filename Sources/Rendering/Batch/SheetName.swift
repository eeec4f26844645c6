import Reading

/// How the files of sheets are called: a path with placeholders, `{commodity}-{language}.pdf`.
public struct SheetName: Sendable, Hashable {
    /// What stands in braces.
    enum Placeholder: String, CaseIterable {
        /// The member, under the name of its dimension or as `key`: "kendang-jimbe", "KH".
        case key, commodity, partner, sector, region
        case language, report, template, year
        /// The place among all members, with as many digits as the last one's.
        case number
    }

    private enum Piece: Sendable, Hashable {
        case text(String)
        case placeholder(Placeholder)
    }

    /// Why a pattern is none.
    public struct Fault: Error, Sendable, Hashable {
        public var message: String
    }

    /// What a pattern is filled with.
    struct Values {
        var key: String
        var language: String
        var report: String
        var template: String
        var year: Int
        var number: String
    }

    public static let standard = SheetName(pieces: [
        .placeholder(.key), .text("-"), .placeholder(.language),
    ])

    private var pieces: [Piece]

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// Reads a pattern; the ending of a format may stand at its end, and is put there anyway.
    /// - Throws: where a placeholder is unknown, where no member is named, or where it leads out of the
    ///   folder.
    public init(_ pattern: String) throws(Fault) {
        var text = pattern
        for format in OutputFormat.allCases where text.hasSuffix("." + format.rawValue) {
            text.removeLast(format.rawValue.count + 1)
            break
        }
        pieces = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Fault(message: "\"\(pattern)\" has a { without its }")
            }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let word = String(rest[rest.index(after: open)..<close])
            guard let placeholder = Placeholder(rawValue: word) else {
                let known = Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
                throw Fault(message: "\"{\(word)}\" is no placeholder; there are \(known)")
            }
            pieces.append(.placeholder(placeholder))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        guard pieces.contains(where: Self.namesMember) else {
            throw Fault(message: "\"\(pattern)\" names no member: all sheets would be one file; add {key}")
        }
        if let fault = SafePath.fault(
            of: path(
                Values(
                    key: "k", language: "id", report: "r", template: "t", year: 2000, number: "1")))
        {
            throw Fault(message: "\"\(pattern)\" cannot be a file's path: \(fault)")
        }
    }

    private static func namesMember(_ piece: Piece) -> Bool {
        switch piece {
        case .placeholder(.key), .placeholder(.commodity), .placeholder(.partner), .placeholder(.sector),
            .placeholder(.region), .placeholder(.number):
            true
        case .placeholder, .text: false
        }
    }

    /// The dimension that the pattern itself names, as `{sector}`, where it is not that of the sheets.
    func misnamed(_ dimension: String) -> String? {
        let dimensions: [Placeholder] = [.commodity, .partner, .sector, .region]
        for case .placeholder(let placeholder) in pieces
        where dimensions.contains(placeholder) && placeholder.rawValue != dimension {
            return placeholder.rawValue
        }
        return nil
    }

    /// The path without an ending: what file systems of all kinds take.
    func path(_ values: Values) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .placeholder(let placeholder):
                switch placeholder {
                case .key, .commodity, .partner, .sector, .region: Self.safe(values.key)
                case .language: values.language
                case .report: Self.safe(values.report)
                case .template: Self.safe(values.template)
                case .year: String(values.year)
                case .number: values.number
                }
            }
        }.joined()
    }

    /// Letters, digits, "-", "_", "+" and "." of ASCII stay; all else becomes "-". What Windows keeps for
    /// devices gets a "_" behind, and very long names are cut, with a hash of the whole behind.
    static func safe(_ name: String) -> String {
        var bytes = name.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "+"), UInt8(ascii: "."):
                byte
            default: UInt8(ascii: "-")
            }
        }
        if bytes.count > longest {
            bytes = bytes.prefix(longest - 9) + Array(("-" + SHA256.hex(Array(name.utf8)).prefix(8)).utf8)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return devices.contains(text.lowercased()) ? text + "_" : text
    }

    /// File systems take 255 bytes for a name, and the pattern adds its own.
    private static let longest = 120

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

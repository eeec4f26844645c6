/// A place in a file that a person wrote. Line and column count from 1; 0 means the file as a whole.
public struct SourcePlace: Sendable, Hashable {
    public var file: String
    public var line: Int
    public var column: Int
    /// The sheet of a workbook; line and column are then those of a cell.
    public var sheet: String?
    /// The number of the field in its row, from 1, where the file is a table; 0: not a field.
    public var field = 0
    /// Where the file was used, the innermost place first: a component's mistake is mended by knowing both.
    public var usedIn: [SourcePlace] = []

    public init(file: String, line: Int = 0, column: Int = 0, sheet: String? = nil, field: Int = 0) {
        self.file = PlainAddress.shown(file)
        self.line = line
        self.column = column
        self.sheet = sheet
        self.field = field
    }

    /// "file:line:column"; of a workbook "file:Sheet!C5", as spreadsheets write it.
    public var text: String {
        guard let sheet else { return file + (line > 0 ? ":\(line):\(max(column, 1))" : "") }
        let isPlain = sheet.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        let name =
            isPlain
            ? sheet
            : "'"
                + sheet.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''") + "'"
        return file + ":" + name
            + (line > 0 ? "!" + Self.letters(ofColumn: max(column, 1)) + String(line) : "")
    }

    /// The letters by which spreadsheets name a column: 1 is "A", 27 "AA".
    public static func letters(ofColumn column: Int) -> String {
        var left = column, letters: [Character] = []
        while left > 0 {
            letters.append(Character(Unicode.Scalar(UInt8(65 + (left - 1) % 26))))
            left = (left - 1) / 26
        }
        return String(letters.reversed())
    }
}

/// Something that is wrong, or may be, with what a person wrote: where, and what to do about it.
public struct Finding: Error, Sendable, Hashable {
    public enum Weight: String, Sendable, Hashable {
        /// Nothing is made.
        case error
        /// Travels with the output.
        case warning
    }

    public var weight: Weight
    public var message: String
    public var hint: String?
    public var at: SourcePlace?
    /// The name of the rule of data that is broken, "ambiguous-number"; "" for what is not about data.
    public var rule = ""
    /// The same in Indonesian; nil for what is not about data.
    public var indonesian: Text?

    /// What is wrong and what to do about it, in one language.
    public struct Text: Sendable, Hashable {
        public var message: String
        public var hint: String?

        public init(message: String, hint: String?) {
            self.message = message
            self.hint = hint
        }
    }

    public init(_ weight: Weight, _ message: String, hint: String? = nil, at: SourcePlace? = nil) {
        self.weight = weight
        self.message = message
        self.hint = hint
        self.at = at
    }

    public static func error(_ message: String, hint: String? = nil, at: SourcePlace? = nil) -> Finding {
        Finding(.error, message, hint: hint, at: at)
    }

    public static func warning(_ message: String, hint: String? = nil, at: SourcePlace? = nil) -> Finding {
        Finding(.warning, message, hint: hint, at: at)
    }

    /// The finding with its words in Indonesian, too.
    public func said(_ message: String, hint: String? = nil) -> Finding {
        var finding = self
        finding.indonesian = Text(message: message, hint: hint)
        return finding
    }

    /// "file:line:column: error: message (hint)", the form in which the command prints it.
    public var text: String {
        let place = at.map { $0.text + ": " } ?? ""
        let uses = at?.usedIn.map { "\n    used in \($0.text)" }.joined() ?? ""
        return place + "\(weight.rawValue): \(message)" + (hint.map { "\n    \($0)" } ?? "") + uses
    }
}

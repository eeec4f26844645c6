public import Datasets
public import Declarations

/// What a file may hold at most. More is a mistake or an attack, and is refused before memory or time is
/// spent on it. Each limit is a key of `limits:` in a report's definition, under which a file goes beyond it.
public struct ReadingLimits: Sendable, Hashable {
    /// Entries of an archive.
    public var zipEntries = 4_096
    /// Bytes of one entry, unpacked.
    public var entryBytes = 2 << 30
    /// Bytes of all entries, unpacked.
    public var unpackedBytes = 4 << 30
    /// How many times larger an entry of more than 1 MiB may be than its packed form.
    public var ratio = 250
    /// Elements within elements.
    public var xmlDepth = 64
    /// Bytes of one tag with its attributes.
    public var tagBytes = 64 << 10
    /// Bytes of one cell's text.
    public var textBytes = 1 << 20
    /// Texts that the cells of a workbook share.
    public var sharedStrings = 4_000_000
    /// Bytes of all of them.
    public var sharedBytes = 512 << 20
    public var sheets = 1_024
    public var columns = 16_384
    public var rows = 1_048_576
    /// Bytes of one record, whatever the format.
    public var recordBytes = 1 << 20
    /// Seconds that a database may take to answer.
    public var databaseSeconds = 120
    /// Seconds that LibreOffice may take to convert a file.
    public var conversionSeconds = 120

    public init() {}

    private static let names: [(String, any WritableKeyPath<ReadingLimits, Int> & Sendable)] = [
        ("zip-entries", \.zipEntries), ("entry-bytes", \.entryBytes), ("unpacked-bytes", \.unpackedBytes),
        ("ratio", \.ratio), ("xml-depth", \.xmlDepth), ("tag-bytes", \.tagBytes),
        ("text-bytes", \.textBytes), ("shared-strings", \.sharedStrings), ("shared-bytes", \.sharedBytes),
        ("sheets", \.sheets), ("columns", \.columns), ("rows", \.rows), ("record-bytes", \.recordBytes),
        ("database-seconds", \.databaseSeconds),
        ("conversion-seconds", \.conversionSeconds),
    ]

    /// No file needs a limit above these: sums and products of limits must stay whole numbers of 64 bits.
    private static func ceiling(of name: String) -> Int {
        if name.hasSuffix("-seconds") { return 86_400 }
        return name == "ratio" ? 1_000_000 : 1_000_000_000_000
    }

    /// The keys under which a file sets limits of its own.
    public static var keys: [String] { names.map(\.0) }

    /// The standard limits with those that a file sets for itself.
    /// - Throws: what is no limit, with the nearest that is.
    public init(_ declared: [LimitDeclaration]) throws(Findings) {
        var wrong: [Finding] = []
        for limit in declared {
            if let path = Self.names.first(where: { $0.0 == limit.name })?.1 {
                let ceiling = Self.ceiling(of: limit.name)
                guard limit.value > ceiling else {
                    self[keyPath: path] = limit.value
                    continue
                }
                wrong.append(
                    .error(
                        "\"\(limit.name)\" is \(limit.value), which is no limit any more",
                        hint: "write a number up to \(ceiling)", at: limit.place))
                continue
            }
            let near = Nearest.word(to: limit.name, among: Self.keys)
            wrong.append(
                .error(
                    "\"\(limit.name)\" is not a limit of any reader",
                    hint: near.map { "did you mean \"\($0)\"?" }
                        ?? "limits are: " + Self.keys.joined(separator: ", "), at: limit.place))
        }
        // Ranges of fields and places in a block are numbers of 32 bits.
        let most = 1 << 30
        (recordBytes, textBytes, tagBytes) = (
            min(recordBytes, most), min(textBytes, most), min(tagBytes, most)
        )
        (columns, rows, xmlDepth) = (min(columns, 1 << 20), min(rows, Int(Int32.max)), min(xmlDepth, 1_024))
        guard wrong.isEmpty else { throw Findings(wrong) }
    }
}

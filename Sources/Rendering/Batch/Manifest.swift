/// What a batch has made, as its folder keeps it: a line of JSON for each file.
public struct Manifest: Sendable {
    /// A sheet: a member in a language.
    struct Key: Sendable, Hashable {
        var key: String
        var language: String
    }

    private(set) var entries: [Key: [ManifestEntry]] = [:]
    /// Lines that are none: more than the half one at the end that a crash may leave.
    private(set) var unreadable = 0

    static func name(of shard: BatchJob.Shard?) -> String {
        shard.map { "manifest-\($0.number)-of-\($0.count).jsonl" } ?? "manifest.jsonl"
    }

    /// Whether a file of this name is a manifest.
    static func isName(_ name: String) -> Bool {
        name == "manifest.jsonl" || name.hasPrefix("manifest-") && name.hasSuffix(".jsonl")
    }

    init() {}

    /// Reads a manifest; of a sheet that has several lines for a file, the last one counts.
    public init(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        for (number, line) in lines.enumerated() {
            if let entry = ManifestEntry(line: line) {
                add(entry)
            } else if number < lines.count - 1 {
                unreadable += 1
            }
        }
    }

    mutating func add(_ entry: ManifestEntry) {
        let key = Key(key: entry.key, language: entry.language)
        entries[key, default: []].removeAll {
            $0.file == nil || entry.file == nil || $0.file?.path == entry.file?.path
        }
        entries[key, default: []].append(entry)
    }

    /// Every line in the order of the sheets, then of the files.
    public var allEntries: [ManifestEntry] {
        entries.values.joined().sorted {
            ($0.sheet, $0.language, $0.file?.path ?? "") < ($1.sheet, $1.language, $1.file?.path ?? "")
        }
    }

    func bytes() -> [UInt8] { Array(allEntries.map { $0.line() + "\n" }.joined().utf8) }
}

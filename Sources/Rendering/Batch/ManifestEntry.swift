import Figures
import Localization
import Narration

/// One line of a batch's manifest: a file of a sheet, or a sheet that could not be made.
public struct ManifestEntry: Sendable, Hashable {
    /// A written file.
    public struct File: Sendable, Hashable {
        /// Path within the folder.
        public var path: String
        public var bytes: Int
        /// 64 hexadecimal digits.
        public var sha256: String
        /// Of the sheet: its pages, and how many figures it asks.
        public var pages: Int
        public var figures: Int
    }

    /// Place of the sheet among all of the batch, from 1, and how many there are: whoever merges sees what
    /// lacks.
    public var sheet: Int
    public var total: Int
    /// "kendang-jimbe".
    public var key: String
    /// "id" or "en".
    public var language: String
    /// nil: it could not be made.
    public var file: File?
    /// What was found: warnings, or why it could not be made.
    public var findings: [String]
    /// Hash of all that the sheet is made of.
    public var inputs: String
    /// Hash of all that the batch is made of.
    public var batch: String
    /// When it was written, ISO 8601 in UTC, and how long it took to make.
    public var time: String
    public var milliseconds: Double

    /// The line, without its end.
    func line() -> String {
        let made: [(String, JSONText)] =
            file.map { file in
                [
                    ("file", .string(file.path)), ("bytes", .integer(file.bytes)),
                    ("sha256", .string(file.sha256)), ("pages", .integer(file.pages)),
                    ("figures", .integer(file.figures)),
                ]
            } ?? []
        let tenths = Int((milliseconds * 10).rounded())
        return JSONText.object(
            [
                ("sheet", .integer(sheet)), ("of", .integer(total)), ("key", .string(key)),
                ("language", .string(language)),
            ] + made + [
                (file == nil ? "failed" : "warnings", .array(findings.map(JSONText.string))),
                ("inputs", .string(inputs)), ("batch", .string(batch)), ("time", .string(time)),
                ("milliseconds", .string("\(tenths / 10).\(tenths % 10)")),
            ]
        ).line()
    }

    /// Reads what `line` wrote; nil of anything else, as the half line that a crash has left.
    init?(line: some Sequence<UInt8>) {
        guard let json = try? JSONText.read(Array(line)), let sheet = json["sheet"]?.integer,
            let total = json["of"]?.integer, let key = json["key"]?.string,
            let language = json["language"]?.string, let inputs = json["inputs"]?.string,
            let batch = json["batch"]?.string
        else { return nil }
        self.sheet = sheet
        self.total = total
        self.key = key
        self.language = language
        self.inputs = inputs
        self.batch = batch
        file = Self.file(json)
        guard file != nil || json["failed"] != nil else { return nil }
        findings = (json["warnings"]?.items ?? json["failed"]?.items ?? []).compactMap(\.string)
        time = json["time"]?.string ?? ""
        milliseconds = json["milliseconds"]?.string.flatMap(Double.init) ?? 0
    }

    private static func file(_ json: JSONText) -> File? {
        guard let path = json["file"]?.string, SafePath.fault(of: path) == nil,
            let bytes = json["bytes"]?.integer, let sha256 = json["sha256"]?.string,
            let pages = json["pages"]?.integer, let figures = json["figures"]?.integer
        else { return nil }
        return File(path: path, bytes: bytes, sha256: sha256, pages: pages, figures: figures)
    }
}

extension ManifestEntry {
    init(
        _ order: SheetOrder, sheet: Int, of total: Int, file: File?, findings: [String], inputs: String,
        batch: String, time: String, milliseconds: Double
    ) {
        self.sheet = sheet
        self.total = total
        key = order.chapter.slug
        language = order.language.rawValue
        self.file = file
        self.findings = findings
        self.inputs = inputs
        self.batch = batch
        self.time = time
        self.milliseconds = milliseconds
    }
}

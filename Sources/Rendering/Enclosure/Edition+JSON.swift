import Datasets
import Figures
import Localization

/// An edition as it is attached.
extension Edition {
    func json() -> [UInt8] {
        let made: [(String, JSONText)] =
            switch kind {
            case .report(let template): [("template", .string(template))]
            case .chart(let chart, let size): [("chart", .string(chart)), ("size", .string(size))]
            case .sheet(let key, let template, let dimension):
                [
                    ("template", .string(template)), ("by", .string(dimension.rawValue)),
                    ("sheet", .string(key)),
                ]
            }
        let trace: [(String, JSONText)] = traces ? [("trace", .string(Self.appendix))] : []
        let text = JSONText.object(
            [
                ("program", .string(program)), ("method", .integer(method)), ("report", .string(report)),
            ] + made + trace + [
                ("language", .string(language.rawValue)), ("time", .integer(time)),
                ("audit", .string(isAudited ? Self.passed : Self.none)), ("fonts", .string(fonts)),
                ("attach", .array(parts.map { .string($0.rawValue) })),
                ("moved", .object(moved.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
                ("asked", .integer(asked)), ("literals", .array(literals.map(JSONText.string))),
                ("tickSize", .string("\(tickSize)")), ("files", .array(files.map(Self.json))),
            ])
        return Array((text.written() + "\n").utf8)
    }

    private static let passed = "passed", none = "none", appendix = "appendix"

    private static func json(_ file: File) -> JSONText {
        .object([
            ("path", .string(file.path)), ("bytes", .integer(file.bytes)), ("sha256", .string(file.sha256)),
        ])
    }

    /// Reads what `json` wrote.
    init(_ bytes: [UInt8]) throws(EditionFault) {
        let json: JSONText
        do throws(JSONFault) { json = try JSONText.read(bytes) } catch {
            throw EditionFault(words: "\(error.words) at byte \(error.offset)")
        }
        func text(_ key: String) throws(EditionFault) -> String {
            guard let text = json[key]?.string else { throw EditionFault(words: "it has no \"\(key)\"") }
            return text
        }
        func number(_ key: String) throws(EditionFault) -> Int {
            guard let number = json[key]?.integer else { throw EditionFault(words: "it has no \"\(key)\"") }
            return number
        }
        func known<T>(_ value: T?, _ key: String) throws(EditionFault) -> T {
            guard let value else { throw EditionFault(words: "its \"\(key)\" is not known") }
            return value
        }
        program = try text("program")
        report = try text("report")
        kind = try Self.kind(json)
        language = try known(Language(rawValue: text("language")), "language")
        time = try number("time")
        isAudited = try text("audit") == Self.passed
        traces = json["trace"]?.string == Self.appendix
        fonts = try text("fonts")
        parts = (json["attach"]?.items ?? []).compactMap { $0.string.flatMap(AttachedPart.init) }
        moved = [:]
        for (declared, path) in json["moved"]?.members ?? [] {
            moved[declared] = try known(path.string, "moved")
        }
        asked = try number("asked")
        literals = (json["literals"]?.items ?? []).compactMap(\.string)
        tickSize = try known(Double(text("tickSize")), "tickSize")
        files = []
        // The first version did not say it.
        method = json["method"]?.integer ?? 1
        for file in json["files"]?.items ?? [] { files.append(try known(Self.file(file), "files")) }
    }

    /// What was made, by the keys that are there.
    private static func kind(_ json: JSONText) throws(EditionFault) -> Kind {
        func text(_ key: String) throws(EditionFault) -> String {
            guard let text = json[key]?.string else { throw EditionFault(words: "it has no \"\(key)\"") }
            return text
        }
        if json["chart"] != nil { return .chart(try text("chart"), size: try text("size")) }
        guard json["sheet"] != nil else { return .report(template: try text("template")) }
        guard let dimension = Dimension(rawValue: try text("by")) else {
            throw EditionFault(words: "its \"by\" is not known")
        }
        return .sheet(try text("sheet"), template: try text("template"), by: dimension)
    }

    private static func file(_ json: JSONText) -> File? {
        guard let path = json["path"]?.string, let bytes = json["bytes"]?.integer,
            let sha256 = json["sha256"]?.string
        else { return nil }
        return File(path: path, bytes: bytes, sha256: sha256)
    }
}

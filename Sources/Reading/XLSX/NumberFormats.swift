import Declarations

/// What the format of a cell makes of its number.
enum NumberShape: Hashable, Sendable {
    case plain
    /// A day, perhaps with a time.
    case day
    /// A time of day or a duration.
    case time
    /// Nothing but so many zeros: "0602" for 602.
    case zeros(Int)
}

/// How the cells of a workbook show their numbers, by the number of their style.
struct NumberFormats: Sendable {
    private(set) var shapes: [NumberShape] = []
    /// The formats as written; nil of the general one.
    private(set) var codes: [String?] = []

    /// Office programs write at most some hundreds of formats of their own, of up to 255 characters.
    private static let ownLimit = 10_000, codeLimit = 4_096

    init() {}

    /// - Throws: why the part with styles cannot be read.
    static func read(_ entry: ZipEntry, of archive: borrowing ZipArchive) throws(Findings) -> NumberFormats {
        let elements = try XMLElements.read(
            entry, of: archive, named: ["numFmt", "xf"], within: ["numFmts", "cellXfs"])
        func refused(_ message: String) -> Findings {
            Findings(
                .error(
                    "the part \"\(entry.name)\" is refused: \(message)",
                    hint: "open the file and save it anew", at: SourcePlace(file: archive.file.path)))
        }
        var own: [Int: String] = [:]
        for element in elements where element.name == "numFmt" && element.parent == "numFmts" {
            guard let id = element["numFmtId"].flatMap({ Int($0) }) else { continue }
            own[id] = element["formatCode"]
            guard own.count <= ownLimit else { throw refused("it has more than \(ownLimit) formats") }
            guard own[id]?.utf8.count ?? 0 <= codeLimit else {
                throw refused("a format has more than \(codeLimit) bytes")
            }
        }
        return NumberFormats(elements.filter { $0.name == "xf" && $0.parent == "cellXfs" }, own)
    }

    /// From the formats of cells, and the codes that the workbook writes down.
    private init(_ cells: [XMLElement], _ own: [Int: String]) {
        var known: [Int: NumberShape] = [:]
        for element in cells {
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            let code = own[id] ?? Self.builtIn[id]
            let shape =
                known[id] ?? code.map { Self.shape(of: $0) } ?? (Self.isForeignDate(id) ? .day : .plain)
            known[id] = shape
            codes.append(code)
            shapes.append(shape)
        }
    }

    /// The shape of a style; plain where the workbook has no such style.
    @inline(__always)
    func shape(_ style: Int32) -> NumberShape {
        style >= 0 && Int(style) < shapes.count ? shapes[Int(style)] : .plain
    }

    func code(_ style: Int32) -> String? {
        style >= 0 && Int(style) < codes.count ? codes[Int(style)] : nil
    }

    /// Formats that no workbook writes down; as in the standard, in English.
    private static let builtIn: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
        13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
        19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)",
        38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss",
        46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
    ]

    /// East Asian programs give these numbers to dates of theirs.
    private static func isForeignDate(_ id: Int) -> Bool { (27...36).contains(id) || (50...58).contains(id) }

    /// What a format shows: its first section counts, without quoted words, escapes, colours and currencies.
    static func shape(of code: String) -> NumberShape {
        let letters = letters(of: code)
        if letters.count > 1, letters.allSatisfy({ $0 == "0" }) { return .zeros(letters.count) }
        let text = String(letters)
        if text == "general" { return .plain }
        if letters.contains("y") || letters.contains("d") || text.contains("mmm") { return .day }
        if letters.contains("h") || letters.contains("s") { return .time }
        return letters.contains("m") ? .day : .plain
    }

    /// The characters of the first section that show a number, in lower case.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = [], rest = code.lowercased()[...]
        while let next = rest.popFirst() {
            switch next {
            case ";": return letters
            case "\"": rest = rest.firstIndex(of: "\"").map { rest[rest.index(after: $0)...] } ?? ""
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let end = rest.firstIndex(of: "]") ?? rest.endIndex
                let inner = rest[..<end]
                // Hours, minutes or seconds that have elapsed; all else in brackets is colour or condition.
                if let first = inner.first, "hms".contains(first), inner.allSatisfy({ $0 == first }) {
                    letters += inner.map { $0 == "m" ? "s" : $0 }
                }
                rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
            default: letters.append(next)
            }
        }
        return letters
    }
}

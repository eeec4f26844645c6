import Declarations

/// A workbook: its sheets in order, its texts and its formats.
struct Workbook: ~Copyable {
    struct Sheet: Sendable, Hashable {
        var name: String
        var isHidden: Bool
        var entry: ZipEntry
    }

    let archive: ZipArchive
    let sheets: [Sheet]
    let values: CellValues

    /// Opens a file and reads all of it but the cells.
    /// - Throws: why it is no workbook, or one that cannot be read.
    static func open(path: String, contents: [UInt8]?, _ limits: ReadingLimits) throws(Findings) -> Workbook {
        let file = try FileBytes(path: path, contents: contents)
        if let refusal = try WorkbookSniff.refusal(of: file) { throw Findings(refusal) }
        let archive = try ZipArchive(file, limits)
        let name = try Self.name(in: archive)
        guard let entry = archive.entry(name) else {
            throw Findings(WorkbookSniff.noWorkbook(archive.entries.map(\.name), at: SourcePlace(file: path)))
        }
        let elements = try XMLElements.read(
            entry, of: archive, named: ["sheet", "workbookPr", "calcPr"], within: ["sheets"])
        let relations = try Relations.read(of: name, archive)
        let sheets = try Self.sheets(elements, relations, archive)
        var values = CellValues()
        if let part = try Self.onlyPart("styles", relations, archive) {
            values.formats = try NumberFormats.read(part, of: archive)
        }
        if let part = try Self.onlyPart("sharedStrings", relations, archive) {
            values.shared = try SharedStrings.read(part, of: archive)
        }
        values.is1904 = elements.contains { $0.name == "workbookPr" && $0.isTrue("date1904") }
        values.awaitsCalculation = elements.contains { $0.name == "calcPr" && $0.isTrue("fullCalcOnLoad") }
        return Workbook(archive: archive, sheets: sheets, values: values)
    }

    /// The part of a kind of which a workbook has one; however often it is listed, it is read once.
    /// - Throws: that several are listed, or one that is not there.
    private static func onlyPart(
        _ kind: String, _ relations: [Relation], _ archive: borrowing ZipArchive
    ) throws(Findings) -> ZipEntry? {
        let listed = relations.filter { $0.kind == kind }
        guard let first = listed.first else { return nil }
        let place = SourcePlace(file: archive.file.path), hint = "open the file and save it anew"
        if let other = listed.first(where: { $0.target != first.target }) {
            throw Findings(
                .error(
                    "the file lists two parts of one kind, \"\(first.target)\" and \"\(other.target)\"",
                    hint: hint, at: place))
        }
        guard !first.isExternal, let part = archive.entry(first.target) else {
            throw Findings(
                .error(
                    "the part \"\(first.target)\" is listed but not in the file", hint: hint, at: place))
        }
        return part
    }

    /// The name of the part that lists the sheets.
    private static func name(in archive: borrowing ZipArchive) throws(Findings) -> String {
        let start = try Relations.read(of: "", archive).first { $0.kind == "officeDocument" }
        let name = start?.target ?? "xl/workbook.xml"
        guard !name.lowercased().hasSuffix(".bin") else {
            throw Findings(
                .error(
                    "the file is a binary workbook (.xlsb)", hint: "save it as .xlsx",
                    at: SourcePlace(file: archive.file.path)))
        }
        return name
    }

    private static func sheets(
        _ elements: [XMLElement], _ relations: [Relation], _ archive: borrowing ZipArchive
    ) throws(Findings) -> [Sheet] {
        let declared = elements.filter { $0.name == "sheet" && $0.parent == "sheets" }
        let place = SourcePlace(file: archive.file.path)
        func damaged(_ message: String) -> Findings {
            Findings(.error(message, hint: "open the file and save it anew", at: place))
        }
        guard declared.count <= archive.limits.sheets else {
            throw Findings(
                .error(
                    "the workbook has \(declared.count) sheets, more than \(archive.limits.sheets)",
                    hint: "if the file is sound, raise \"sheets\" under \"limits\"", at: place))
        }
        let byID = Dictionary(relations.map { ($0.id, $0) }) { first, _ in first }
        var sheets: [Sheet] = []
        for element in declared {
            guard let name = element["name"], let id = element["id"],
                let relation = byID[id]
            else { throw damaged("a sheet of the workbook is listed but not there") }
            guard relation.kind == "worksheet" else { continue }
            guard !relation.isExternal, let entry = archive.entry(relation.target) else {
                throw damaged("the sheet \"\(name)\" is listed but not in the file")
            }
            let state = element["state"] ?? "visible"
            sheets.append(Sheet(name: name, isHidden: state != "visible", entry: entry))
        }
        guard !sheets.isEmpty else { throw damaged("the workbook has no sheet with cells") }
        return sheets
    }

    /// The sheet that a definition means: the one it names, else the only one that is shown.
    /// - Throws: that there is none or that there are several, with their names.
    func sheet(_ wanted: String?) throws(Findings) -> Sheet {
        let names = sheets.map { "\"\($0.name)\"" + ($0.isHidden ? " (hidden)" : "") }.joined(separator: ", ")
        let place = SourcePlace(file: archive.file.path)
        if let wanted {
            if let sheet = sheets.first(where: { $0.name == wanted }) { return sheet }
            let key = Self.key(wanted)
            let alike = sheets.filter { Self.key($0.name) == key }
            if alike.count == 1 { return alike[0] }
            let near = Nearest.word(to: wanted, among: sheets.map(\.name))
            throw Findings(
                .error(
                    "the workbook has no sheet \"\(wanted)\"",
                    hint: near.map { "did you mean \"\($0)\"?" } ?? "it has: " + names, at: place))
        }
        let shown = sheets.filter { !$0.isHidden }
        if shown.count == 1 { return shown[0] }
        throw Findings(
            .error(
                shown.isEmpty
                    ? "all sheets of the workbook are hidden" : "the workbook has \(shown.count) sheets",
                hint: "say which holds the rows, as sheet: \(sheets[0].name); it has: " + names, at: place))
    }

    private static func key(_ name: String) -> String {
        name.lowercased().split(separator: " ").joined(separator: " ")
    }
}

/// What one part of a package says of another.
struct Relation: Sendable, Hashable {
    var id: String
    /// The last word of its type, which the two variants of the standard share: "worksheet".
    var kind: String
    /// The name of the entry meant.
    var target: String
    var isExternal: Bool
}

enum Relations {
    /// The relations of a part; of the package where the name is empty.
    /// - Throws: a target outside of the archive.
    static func read(of part: String, _ archive: borrowing ZipArchive) throws(Findings) -> [Relation] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        guard let entry = archive.entry(folder + "_rels/" + part[cut...] + ".rels") else { return [] }
        var relations: [Relation] = []
        for element in try XMLElements.read(entry, of: archive, named: ["Relationship"]) {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
                continue
            }
            let isExternal = element["TargetMode"] == "External"
            guard let name = isExternal ? target : resolve(target, in: folder) else {
                throw Findings(
                    .error(
                        "a part of the file points outside of it: \"\(target)\"",
                        hint: "the file was tampered with", at: SourcePlace(file: archive.file.path)))
            }
            let kind = String(type.split(separator: "/").last ?? "")
            relations.append(Relation(id: id, kind: kind, target: name, isExternal: isExternal))
        }
        return relations
    }

    /// A target as the name of an entry; nil if it leaves the archive.
    private static func resolve(_ target: String, in folder: String) -> String? {
        var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}

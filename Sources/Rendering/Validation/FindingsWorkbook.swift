import Datasets
import Declarations
import Exporting
import Graphics
import Localization
import Reading

/// `temuan.xlsx`: the list of findings, a summary, and the office's own sheets with each finding as a coloured
/// cell and a comment.
struct FindingsWorkbook {
    let validation: Validation
    let language: Language

    /// Colours of cells with an error, with a warning.
    static let red: UInt32 = 0xF9D6D2, amber: UInt32 = 0xFFEDBF

    func bytes() throws(WorkbookError) -> [UInt8] {
        let stamp = validation.stamp(language)
        let properties = WorkbookProperties(
            title: stamp.title, author: stamp.author, subject: stamp.subject, comments: stamp.creator,
            time: stamp.time)
        return try WorkbookWriter.bytes(properties) { writer throws(WorkbookError) in
            let list = try writer.sheet(ValidationWords.findings[language])
            let summary = try writer.sheet(ValidationWords.summary[language])
            var places = [FoundCell?](repeating: nil, count: validation.inspection.findings.count)
            for source in sources() { try copy(source, into: writer, &places) }
            try FindingsSheet(workbook: self, sheet: list, places: places).write()
            try SummarySheet(workbook: self, sheet: summary).write()
        }
    }

    /// A cell of the workbook at which a finding stands, and what it holds.
    struct FoundCell {
        var sheet: String
        var cell: String
        var value: String
    }

    /// A file to be copied, with those of its findings that stand on a row.
    struct Source {
        var file: CellFile
        var name: String
        /// Of a workbook: those that the report uses.
        var sheets: Set<String>
        var findings: [Int]
        /// The rows of the head.
        var headRows: Int
    }

    /// Each file once, in the order of the definition.
    private func sources() -> [Source] {
        var seen: Set<String> = []
        let definition = validation.definition, inspection = validation.inspection
        return (definition.data + definition.claimFiles).compactMap { data in
            guard seen.insert(data.path).inserted, data.query == nil,
                CellReaders.reader(of: data.format) != nil
            else { return nil }
            var file = CellFile(
                path: validation.files.path(of: data.path), format: data.format,
                contents: validation.files.contents[data.path])
            file.encoding = data.encoding
            file.delimiter = data.delimiter
            file.table = data.table
            file.limits = data.limits
            let findings = inspection.findings.indices.filter {
                inspection.findings[$0].at?.file == file.path
                    && (inspection.findings[$0].at?.line ?? 0) > 0
            }
            let used = inspection.files.filter { $0.file == file.path }.compactMap(\.sheet)
            let marked = findings.compactMap { inspection.findings[$0].at?.sheet }
            return Source(
                file: file, name: Self.sheetName(data.path), sheets: Set(used + marked), findings: findings,
                headRows: data.headerRows.max() ?? 1)
        }
    }

    /// "data/ekspor-2025.csv" is "ekspor-2025".
    private static func sheetName(_ path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !parts[0].isEmpty ? parts.dropLast().joined(separator: ".") : file
    }

    private func copy(_ source: Source, into writer: WorkbookWriter, _ places: inout [FoundCell?])
        throws(WorkbookError)
    {
        guard let reader = CellReaders.reader(of: source.file.format) else { return }
        var copy = SheetCopy(workbook: self, source: source, writer: writer, places: places)
        // What is wrong with the file as a file was found when its rows were read.
        reader.read(source.file, into: &copy, FindingList(limit: 1))
        if let error = copy.error { throw error }
        places = copy.places
    }

    /// What a comment says of a finding.
    func comment(_ finding: Finding) -> String {
        let weight = ValidationWords.weight(finding.weight)[language].uppercased()
        let title = Inspection.rule(of: finding).title[language]
        return ["\(weight): \(title)", finding.message(in: language)].joined(separator: "\n")
            + (finding.hint(in: language).map { "\n→ " + $0 } ?? "")
    }

    static func fill(_ weight: Finding.Weight) -> UInt32 { weight == .error ? red : amber }
}

import Datasets
import Declarations
import Intake
import Localization
import Reading
import Rendering

/// What is shown of files, and what is changed in definitions, before anything is made.
extension Workshop {
    /// Cells of a file as it was sent: around each line that is asked for, with the first line of its
    /// sheet; or the first lines.
    func rows(of work: Assignment) throws(ReportError) -> String {
        let path = try file(of: work), format = FileFormat(path: path)
        guard !format.isDatabase else { throw .input([.error("a database has no lines")]) }
        let tables: [Table]
        do throws(Findings) { tables = try Import.tables(of: CellFile(path: path, format: format)) } catch {
            throw .input(error.all)
        }
        let wanted = work.order.worksheet
        guard let table = tables.first(where: { wanted == nil || $0.sheet.name == wanted }) else {
            throw .input([.error("the workbook has no sheet of that name")])
        }
        var numbers: Set<Int> = []
        for line in (work.order.lines ?? []).prefix(Self.mostLines) { numbers.formUnion(line - 1...line + 1) }
        let lines =
            numbers.isEmpty
            ? Array(table.lines.prefix(Self.firstLines))
            : table.lines.enumerated().filter { $0.offset == 0 || numbers.contains($0.element.number) }
                .map(\.element)
        let width = min(Self.mostColumns, lines.flatMap { $0.cells.map(\.column) }.max() ?? 0)
        let shown = ShownRows(
            columns: (0..<width).map { SourcePlace.letters(ofColumn: $0 + 1) },
            rows: lines.map { line in
                ShownRows.Row(
                    line: line.number,
                    cells: (0..<width).map { String((line[$0 + 1]?.text ?? "").prefix(Self.mostLetters)) })
            })
        return try Self.json(shown)
    }

    private static var mostLines: Int { 500 }
    private static var firstLines: Int { 8 }
    private static var mostColumns: Int { 40 }
    private static var mostLetters: Int { 120 }

    /// The text of report.yaml with other settings.
    func edited(_ work: Assignment) throws(ReportError) -> String {
        let path = work.folder + "/report.yaml", order = work.order
        guard let bytes = WholeFiles.read(path) else {
            throw .missing(.error("there is no report.yaml", at: SourcePlace(file: path)))
        }
        var settings = DefinitionEdit.Settings()
        settings.title = order.title ?? [:]
        settings.theme = order.theme
        settings.template = order.template
        settings.state = order.state
        settings.languages = try order.readLanguages()
        let edit: DefinitionEdit
        do throws(Findings) {
            edit = try DefinitionEdit(String(decoding: bytes, as: UTF8.self), named: path)
        } catch {
            throw .input(error.all)
        }
        do throws(Obstacle) { return try edit.setting(settings) } catch {
            throw .input([.error(error.text[.en], at: error.place)])
        }
    }
}

/// Cells of a file, as the page shows them.
public struct ShownRows: Codable, Sendable {
    public struct Row: Codable, Sendable {
        /// From 1.
        public var line: Int
        public var cells: [String]
    }

    /// "A", "B", …
    public var columns: [String]
    public var rows: [Row]
}

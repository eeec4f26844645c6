import Amounts
import Datasets
import Declarations
import Intake
import Localization
import Reading
import Testing

/// A file as an office may have it, named by its habit or its attack.
struct OfficeFile: Sendable, CustomTestStringConvertible {
    var name: String
    var tables: [Table]
    /// The text of a CSV; nil of a workbook.
    var text: String?
    var answers: [String: String]
    var currency: String?
    var testDescription: String { name }

    /// A text file.
    init(_ name: String, _ text: String, answers: [String: String] = [:], currency: String? = "IDR") {
        self.name = name
        self.text = text
        self.answers = answers
        self.currency = currency
        var file = CellFile(path: "berkas.csv", format: .csv)
        file.contents = Array(text.utf8)
        tables = (try? Import.tables(of: file)) ?? []
    }

    /// The sheets of a workbook.
    init(
        _ name: String, sheets: [Table], answers: [String: String] = [:], currency: String? = "IDR"
    ) {
        self.name = name
        tables = sheets
        self.answers = answers
        self.currency = currency
    }

    var context: Import.Context {
        Import.Context(file: text == nil ? "berkas.xlsx" : "berkas.csv", currency: currency)
    }

    var proposal: Proposal { Import.propose(tables, context, answers: answers) }

    /// The proposal as text, and what its rows come to where they can be read.
    var dump: String {
        let proposal = proposal
        var lines: [String] = []
        if proposal.isWhole {
            lines += proposal.mapping.entry(in: .id, indent: 0)
            lines += proposal.mapping.aliases.map { "partners: " + $0.value.joined(separator: " = ") }
            lines += [proposal.mapping.currency.map { "\($0.value)  # \($0.because.id)" } ?? "no currency"]
        }
        for (index, question) in proposal.questions.enumerated() {
            lines += [question.text(index + 1, in: .id) + "   " + question.option]
        }
        lines += proposal.obstacles.map { "obstacle \($0.place.text): \($0.text.id)" }
        lines += proposal.remarks.map { "remark: \($0.id)" }
        if let text, proposal.isWhole { lines += Loaded(text, proposal.mapping).lines }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The rows of a text file, read as a mapping says.
struct Loaded {
    var lines: [String] = []
    /// "2025/-/kopi/JP" → its sum; nil where reading found an error.
    var cells: [String: String]?
    var warnings: [String] = []

    init(_ text: String, _ mapping: Mapping) {
        let yaml = mapping.text(in: .id)
        do throws(Findings) {
            let definition = try ReportDefinition.read(
                Declaration.read(Self.report(mapping) + yaml, named: "report.yaml"))
            let files = ReportFiles(folder: "", contents: ["berkas.csv": Array(text.utf8)])
            let report = try Loading.load(definition, from: files)
            warnings = report.warnings.map(\.text)
            cells = Self.cells(report.cube)
        } catch {
            lines = error.all.map(\.text)
            return
        }
        lines = (cells ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" } + warnings
    }

    private static func report(_ mapping: Mapping) -> String {
        let currency = mapping.otherCurrency == nil ? mapping.currency?.value ?? "IDR" : "IDR"
        return
            """
            name: uji
            title: Uji
            area: {name: Kabupaten Uji, country: ID, latitude: -8, longitude: 112}
            office: {name: Dinas Uji}
            period: 2025
            languages: [id]
            source: Uji
            measure: {currency: \(currency), unit: satuan}

            """
    }

    private static func cells(_ cube: Cube) -> [String: String] {
        var cells: [String: String] = [:]
        for cell in cube.cells {
            let good = cell.key.commodity.map { cube.commodities[$0].slug } ?? "-"
            let partner = cell.key.partner.map { cube.partners[$0].slug } ?? "-"
            let region = cell.key.region.map { "/" + cube.regions[$0].slug } ?? ""
            let month = cell.key.month.map { "-\($0)" } ?? ""
            let kind = cell.key.kind == .value ? "" : cell.key.kind.rawValue + " "
            let ends = cell.amount.interval
            let value =
                ends.single.map(String.init)
                ?? "\(ends.lower.value.map(String.init) ?? "?")…\(ends.upper.value.map(String.init) ?? "?")"
            cells["\(kind)\(cell.key.year)\(month)/\(good)/\(partner)\(region)"] = value
        }
        return cells
    }
}

extension Table {
    /// A sheet in a notation of one row a line: cells parted by "|"; "=1" is a number, "@" a date.
    static func sheet(
        _ text: String, named name: String = "Rekap", merged: [MergedCells] = [], hidden: Set<Int> = [],
        isHidden: Bool = false
    ) -> Table {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { index, line in
                SourceLine(
                    number: index + 1, isHidden: hidden.contains(index + 1),
                    cells: line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
                        .map { cell($0.offset + 1, String($0.element)) })
            }
        return Table(SourceSheet(name: name, isHidden: isHidden, merged: merged), lines: lines)
    }

    private static func cell(_ column: Int, _ text: String) -> SourceCell {
        let text = String(text.drop { $0 == " " })
        switch text.first {
        case "=": return SourceCell(column: column, text: String(text.dropFirst()), kind: .number)
        case "@": return SourceCell(column: column, text: String(text.dropFirst()), kind: .date)
        case "#": return SourceCell(column: column, text: text, kind: .error)
        case "?": return SourceCell(column: column, text: "", kind: .uncalculated)
        default: return SourceCell(column: column, text: text)
        }
    }
}

import Amounts
public import Declarations
import Localization

/// Takes the rows of files with claims.
public struct ClaimRows: RowSink {
    let definition: ReportDefinition
    let findings: FindingList
    private var claims: [Claim] = []
    private(set) var file: RowFile?
    private var fields: [Column: Int] = [:]
    private var width = 0

    public init(_ definition: ReportDefinition, _ findings: FindingList) {
        self.definition = definition
        self.findings = findings
    }

    /// By year, publisher, figure and text.
    public var sorted: [Claim] {
        claims.sorted {
            ($0.year, $0.publisher, $0.figure, $0.text) < ($1.year, $1.publisher, $1.figure, $1.text)
        }
    }

    public mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        let before = findings.errorCount
        _ = FileColumns(file, header: header, at: places, findings)
        self.file = file
        width = header.count
        fields = [:]
        for mapping in file.declared.columns {
            fields[mapping.column] = header.firstIndex {
                FileColumns.key($0) == FileColumns.key(mapping.header)
            }
        }
        return findings.errorCount == before
    }

    public mutating func take(_ row: RawRow) {
        guard row.count == width, let file else {
            return findings.add(.fieldCount(row.count, header: width), at: place(row, .year))
        }
        let year = Int(text(row, .year)) ?? (fields[.year] == nil ? file.declared.year : nil) ?? 0
        guard (1900...2200).contains(year) else {
            return findings.add(.notAYear(text(row, .year), like: definition.year), at: place(row, .year))
        }
        var date: CalendarDay?
        if !text(row, .date).isEmpty {
            let declared = file.declared
            let written = WrittenDate(text(row, .date), order: declared.dates, century: declared.century)
            if case .day(let day) = written {
                date = day
            } else {
                findings.add(.notADay(text(row, .date)), at: place(row, .date))
            }
        }
        guard let figure = target(of: row, year) else { return }
        let note = text(row, .note), speaker = text(row, .who)
        do throws(AmountError) {
            claims.append(
                Claim(
                    year: year, figure: figure, value: try value(text(row, .value), in: file.declared),
                    text: text(row, .value), publisher: text(row, .source),
                    speaker: speaker.isEmpty ? nil : speaker, date: date, note: note.isEmpty ? nil : note,
                    file: file.declared.path.split(separator: "/").last.map(String.init) ?? "",
                    line: row.line, place: place(row, .value)))
        } catch {
            findings.add(DataFault(error), at: place(row, .value))
        }
    }

    public mutating func end() {}

    func text(_ row: RawRow, _ column: Column) -> String { fields[column].map { row.text($0) } ?? "" }

    func place(_ row: RawRow, _ column: Column) -> SourcePlace {
        let field = min(fields[column] ?? 0, row.count - 1)
        return row.place(of: field, in: file)
    }
}

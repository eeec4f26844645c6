import Declarations
import Testing

@testable import Datasets
@testable import Reading

/// A report with more rows than it may have is read no further than it takes to see that.
@Suite struct RowLimitTests {
    private static let count = 12_000

    private static func inspect(_ form: ReaderCase, _ table: SampleTable, _ limit: RowLimit) throws
        -> Inspection
    {
        var files = ReportFiles(folder: "", contents: ["rows.x": form.bytes(table)])
        files.rowLimit = limit
        return Loading.inspect(try form.definition("duplicates: allow"), from: files)
    }

    @Test(arguments: ReaderCase.all.filter { [.csv, .jsonl].contains($0.format) })
    func readingStopsWhereTheyAreTooMany(_ form: ReaderCase) throws {
        var table = SampleTable(seed: 5, rows: Self.count)
        table.rows[Self.count - 1][0] = "tahun lalu"
        let limit = RowLimit(1_000)
        let inspection = try Self.inspect(form, table, limit)
        #expect(limit.isPassed)
        let read = inspection.files.map(\.read).reduce(0, +)
        #expect(read > 1_000 && read < Self.count - 1, "\(read)")
        #expect(inspection.report == nil, "a part of the rows is no report")
        #expect(!inspection.findings.contains { $0.message.contains("tahun lalu") })
        let whole = RowLimit(Self.count)
        let all = try Self.inspect(form, table, whole)
        #expect(!whole.isPassed && all.files.map(\.read) == [Self.count])
        #expect(all.errors > 0, "the last row is wrong, and is told of where all are read")
    }

    /// Formats that are read to their end are held to it all the same.
    @Test(arguments: ReaderCase.all) func oneRowTooManyIsTooMany(_ form: ReaderCase) throws {
        let table = SampleTable(seed: 6, rows: 300)
        for (most, isPassed) in [(299, true), (300, false)] {
            let limit = RowLimit(most)
            let inspection = try Self.inspect(form, table, limit)
            #expect(limit.isPassed == isPassed)
            #expect((inspection.report == nil) == isPassed, "\(inspection.findings.prefix(3))")
        }
    }
}

import Datasets
import Declarations
import Foundation
import Reading
import Testing

/// The same rows are the same cube, whatever they are written in.
@Suite struct SameCubeTests {
    /// Cells without their rows, which lie elsewhere in each format.
    private func cells(_ cube: Cube) -> [String] {
        cube.cells.map { cell in
            let rows = cell.rows.reduce(0) { $0 + $1.count }
            return "\(cell.key) \(cell.amount) \(rows)"
        } + ["\(cube.commodities) \(cube.partners) \(cube.sectors)"]
    }

    private func cube(_ reader: ReaderCase, _ table: SampleTable, _ more: String = "") throws -> Cube {
        try reader.load(table, more).get().cube
    }

    @Test(arguments: ReaderCase.withOffice) func ofRandomRows(_ reader: ReaderCase) throws {
        for seed in UInt64(1)...3 {
            let table = SampleTable(seed: seed, rows: 400)
            let expected = try cube(ReaderCase.all[0], table)
            #expect(try cells(cube(reader, table)) == cells(expected), "seed \(seed)")
        }
    }

    /// Lines of cells as well, where a row is a row.
    @Test(arguments: ReaderCase.withOffice) func withTheirLines(_ reader: ReaderCase) throws {
        let table = SampleTable(seed: 7, rows: 300)
        let expected = try cube(ReaderCase.all[0], table).cells.map {
            $0.rows.map { [$0.firstLine, $0.lastLine, $0.count] }
        }
        let found = try cube(reader, table).cells.map { cell in
            cell.rows.map {
                [$0.firstLine - reader.firstLine + 2, $0.lastLine - reader.firstLine + 2, $0.count]
            }
        }
        #expect(found == expected)
    }

    @Test(arguments: ReaderCase.all) func inAnyOrder(_ reader: ReaderCase) throws {
        var table = SampleTable(seed: 4, rows: 200), random = Seeded(state: 9)
        let expected = try cells(cube(reader, table))
        table.rows.shuffle(using: &random)
        #expect(try cells(cube(reader, table)) == expected)
    }

    @Test(arguments: ReaderCase.all) func withSumsOfTheDatabase(_ reader: ReaderCase) throws {
        let table = SampleTable(seed: 5, rows: 500)
        let expected = try cells(cube(ReaderCase.all[0], table, "duplicates: allow"))
        #expect(try cells(cube(reader, table, "duplicates: allow")) == expected)
    }

    @Test(arguments: ReaderCase.all) func byPathAsInMemory(_ reader: ReaderCase) throws {
        let table = SampleTable(seed: 6, rows: 100), bytes = reader.bytes(table)
        let folder = FileManager.default.temporaryDirectory.appending(path: "kendang-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "rows.x"))
        let inMemory = try reader.load(bytes).get()
        let byPath = try Loading.load(reader.definition(), folder: folder.path())
        #expect(byPath.cube == inMemory.cube)
        #expect(byPath.rows == inMemory.rows)
    }

    @Test(arguments: ReaderCase.withOffice) func ofTheBlitarReport(_ reader: ReaderCase) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Reports/blitar-2025").path()
        let plain = try Loading.load(folder: folder)
        var definition = plain.definition, rows = Taking()
        RowReaders.reader(of: .csv)?.read(
            RowFile(definition.data[0], path: folder + "/ekspor.csv"), into: &rows, FindingList())
        #expect(rows.rows.count == plain.rows)
        definition.data[0].format = reader.format
        (definition.data[0].delimiter, definition.data[0].encoding) = (nil, nil)
        if reader.format == .sqlite { definition.data[0].table = "ekspor" }
        let bytes = reader.bytes(SampleTable(header: rows.header, rows: rows.rows))
        let files = ReportFiles(folder: folder, contents: [definition.data[0].path: bytes])
        let found = try Loading.load(definition, from: files)
        #expect(cells(found.cube) == cells(plain.cube))
        #expect(found.claims == plain.claims)
        #expect(found.warnings == plain.warnings)
    }

    // MARK: What is wrong is found alike

    private func found(_ reader: ReaderCase, _ table: SampleTable, _ more: String = "") throws -> [Finding] {
        switch try reader.load(table, more) {
        case .success(let report): report.warnings
        case .failure(let findings): findings.all
        }
    }

    @Test(arguments: ReaderCase.all) func wrongValues(_ reader: ReaderCase) throws {
        var table = SampleTable(seed: 8, rows: 20)
        table.rows[4][5] = "banyak"
        table.rows[9][0] = "duaribu"
        let all = try found(reader, table)
        #expect(all.map { $0.at?.line } == [4 + reader.firstLine, 9 + reader.firstLine])
        if reader.isGrid { #expect(all.map { $0.at?.column } == [6, 1]) }
        let expected = try found(ReaderCase.all[0], table)
        #expect(all.map(\.message) == expected.map(\.message))
    }

    @Test(arguments: ReaderCase.all) func equalRowsAndEmptyOnes(_ reader: ReaderCase) throws {
        var table = SampleTable(seed: 8, rows: 20)
        table.rows.append(table.rows[3])
        let all = try found(reader, table)
        #expect(all.count == 1)
        #expect(all.first?.message.contains("equal") == true)
        let plain = try found(ReaderCase.all[0], SampleTable(seed: 8, rows: 20)).map(\.message)
        table.rows[20] = table.header.map { _ in "" }
        #expect(try found(reader, table).map(\.message) == plain)
    }

    @Test(arguments: ReaderCase.all) func columnsThatAreNotDeclared(_ reader: ReaderCase) throws {
        var table = SampleTable(seed: 8, rows: 5)
        table.header[6] = "Keterangan"
        table.header[3] = "Komoditi"
        let all = try found(reader, table)
        let expected = try found(ReaderCase.all[0], table)
        // JSON Lines only know at the end that a key never comes.
        if reader.format != .jsonl { #expect(all.map(\.message) == expected.map(\.message)) }
        #expect(all.contains { $0.message == "unknown column \"Keterangan\"" })
    }

    /// A record that is too long is refused by each, by the name of one limit.
    @Test(arguments: ReaderCase.all.filter { $0.format != .csv }) func longRecords(_ reader: ReaderCase)
        throws
    {
        var table = SampleTable(seed: 8, rows: 5)
        table.rows[2][6] = String(repeating: "x", count: 6_000)
        let all = try found(reader, table, "limits: {record-bytes: 5000}")
        #expect(all.map { $0.hint?.contains("record-bytes") } == [true], "\(all)")
        #expect(try found(reader, table).allSatisfy { $0.weight == .warning })
        #expect(
            try found(reader, table, "limits: {record-byte: 9}").map(\.message) == [
                "\"record-byte\" is not a limit of any reader"
            ])
    }

    @Test(arguments: ReaderCase.all) func filesThatAreCutOff(_ reader: ReaderCase) throws {
        let bytes = reader.bytes(SampleTable(seed: 8, rows: 50))
        for part in 1...9 {
            guard reader.format != .csv, reader.format != .jsonl || part % 2 == 0 else { continue }
            let end = bytes.count * part / 10
            guard case .failure(let findings) = try reader.load(Array(bytes[..<end])) else {
                // A text that ends with a whole line cannot be told from a shorter one.
                if bytes[end - 1] != 0x0A, bytes[end - 1] != 0x7D {
                    Issue.record("\(part) tenths are accepted")
                }
                continue
            }
            #expect(!findings.all.isEmpty)
        }
    }

    /// The rows behind a cell are found again, by each reader.
    @Test(arguments: ReaderCase.all) func rowsOfACell(_ reader: ReaderCase) throws {
        let table = SampleTable(seed: 3, rows: 60), bytes = reader.bytes(table)
        let report = try reader.load(bytes).get()
        let files = ReportFiles(folder: "", contents: ["rows.x": bytes])
        let cell = try #require(report.cube.cells.max { $0.rows[0].count < $1.rows[0].count })
        let rows = try RowFinder.rows(of: [cell], in: report, from: files)
        #expect(rows.rows.count == cell.rows[0].count)
        #expect(rows.rows.allSatisfy { row in table.rows[row.line - reader.firstLine][6] == row.fields[6] })
    }
}

import Datasets
import Declarations
import Reading
import Testing

@Suite struct SQLiteTests {
    static let table = "CREATE TABLE \"ekspor \"\"2025\"\"\" (Tahun INTEGER, Nama TEXT, Nilai);"

    private func read(_ made: MadeDatabase, _ change: (inout DataFile) -> Void = { _ in }) -> Outcome {
        Outcome(made.bytes, .sqlite, path: "uji.db") {
            $0.table = "ekspor \"2025\""
            change(&$0)
        }
    }

    private static func insert(_ rows: [String]) -> String {
        table + rows.map { "INSERT INTO \"ekspor \"\"2025\"\"\" VALUES (\($0));" }.joined()
    }

    @Test func rowsOfATable() {
        let made = MadeDatabase(
            Self.insert([
                "2025, 'teh é', 5", "2025, NULL, 1.5", "2025, 'x', 'sekitar 1,2 juta'",
                "2025, 'y', 0.1 + 0.2", "NULL, NULL, NULL",
            ]))
        let outcome = read(made)
        #expect(outcome.findings == [])
        #expect(outcome.rows.header == ["Tahun", "Nama", "Nilai"])
        #expect(
            outcome.rows.rows == [
                ["2025", "teh é", "5"], ["2025", "", "1,5"], ["2025", "x", "sekitar 1,2 juta"],
                ["2025", "y", "0,3"],
            ])
        #expect(outcome.rows.lines == [1, 2, 3, 4])
        #expect(outcome.rows.ends == ["x:1:3", "x:2:3", "x:3:3", "x:4:3"])
        #expect(outcome.rows.weights == [1, 1, 1, 1])
        #expect(outcome.rows.hasEnded)
    }

    @Test func byPathAsInMemory() throws {
        let made = MadeDatabase(Self.insert(["2025, 'teh', 5"]))
        var declared = DataFile(path: "uji.db", format: .sqlite)
        declared.table = "ekspor \"2025\""
        var rows = Taking()
        let list = FindingList()
        SQLiteReader().read(RowFile(declared, path: made.path), into: &rows, list)
        #expect(list.all == [])
        #expect(rows.rows == [["2025", "teh", "5"]])
    }

    private func summed(_ rows: [String], mapped: [Column: String] = [.year: "tahun", .commodity: "Nama"])
        -> Outcome
    {
        read(MadeDatabase(Self.insert(rows))) { file in
            file.allowsDuplicates = true
            file.columns += mapped.map { ColumnMapping(column: $0, header: $1, place: file.place) }
        }
    }

    @Test func sumsWhereRowsMayRepeat() {
        let outcome = summed([
            "2025, 'teh', 5", "2025, 'teh', 6", "2024, 'teh', 7", "2025, 'kopi', NULL", "2025, 'kopi', -1",
        ])
        #expect(outcome.findings == [])
        #expect(
            outcome.rows.rows == [
                ["2024", "teh", "7"], ["2025", "kopi", ""], ["2025", "kopi", "-1"], ["2025", "teh", "11"],
            ])
        #expect(outcome.rows.weights == [1, 1, 1, 2])
    }

    /// Words and fractions are not summed by the database; equal ones come as often as they stand there.
    @Test func wordsAreNotSummed() {
        let outcome = summed([
            "2025, 'teh', 'lebih dari 5'", "2025, 'teh', 'lebih dari 5'", "2025, 'teh', 1.5",
        ])
        #expect(
            outcome.rows.rows.sorted { $0[2] < $1[2] } == [
                ["2025", "teh", "1,5"], ["2025", "teh", "lebih dari 5"], ["2025", "teh", "lebih dari 5"],
            ])
        #expect(outcome.rows.weights == [1, 1, 1])
    }

    @Test func sumsThatAreTooLarge() {
        let outcome = summed(["2025, 'teh', 9223372036854775807", "2025, 'teh', 1"])
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows == [["2025", "teh", "9223372036854775807"], ["2025", "teh", "1"]])
    }

    @Test func largeTablesAreSummed() {
        let made = MadeDatabase(
            Self.table
                + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001) "
                + "INSERT INTO \"ekspor \"\"2025\"\"\" SELECT 2025, 'barang ' || (i % 3), i FROM n")
        let outcome = read(made) {
            $0.columns.append(.init(column: .commodity, header: "Nama", place: $0.place))
        }
        #expect(outcome.rows.rows.map { $0[1] } == ["barang 0", "barang 1", "barang 2"])
        #expect(outcome.rows.weights.reduce(0, +) == 200_001)
        #expect(outcome.rows.rows.compactMap { Int($0[2]) }.reduce(0, +) == 200_001 * 200_002 / 2)
    }

    @Test func queries() {
        let made = MadeDatabase(Self.insert(["2025, 'teh', 5", "2024, 'kopi', 6"]))
        func ask(_ query: String) -> Outcome {
            read(made) {
                $0.table = nil
                $0.query = query
            }
        }
        #expect(
            ask("SELECT Nama, Nilai * 2 AS Nilai FROM \"ekspor \"\"2025\"\"\" WHERE Tahun = 2025;").rows.rows
                == [["teh", "10"]])
        #expect(ask("SELECT 1 AS Nilai -- satu").rows.rows == [["1"]])
        #expect(ask("SELECT 1; DROP TABLE x").findings[0].contains("must be one SELECT"))
        #expect(ask("DELETE FROM x").findings[0].contains("SQLite says: near \"DELETE\""))
        #expect(ask("SELECT * FROM pragma_table_list").findings.count == 1)
        #expect(ask("SELECT load_extension('x') AS Nilai").findings.count == 1)
        #expect(
            ask("SELECT Nila FROM y").findings == [
                "uji.db: error: SQLite says: no such table: y\n    it has the tables: ekspor \"2025\""
            ])
    }

    @Test func endlessQueries() {
        let made = MadeDatabase(Self.insert(["2025, 'teh', 5"]))
        let outcome = read(made) {
            $0.table = nil
            $0.query =
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS Nilai FROM n"
            $0.limits = [LimitDeclaration(name: "database-seconds", value: 1, place: $0.place)]
        }
        #expect(outcome.findings.count == 1)
        #expect(outcome.findings[0].contains("took more than 1 seconds to answer"))
    }

    @Test func fieldsThatAreNoText() {
        let made = MadeDatabase(
            Self.insert([
                "2025, x'00ff', 5", "2025, 'a' || char(0) || 'b', 6", "2025, CAST(x'ff' AS TEXT), 7",
                "2025, 'x', 9e999",
            ]))
        let outcome = read(made)
        #expect(outcome.rows.rows == [])
        #expect(
            outcome.findings.map { $0.split(separator: "\n")[0] } == [
                "uji.db:1:2: error: the field holds bytes, not a text or a number",
                "uji.db:2:2: error: the field holds a NUL byte: it is no text",
                "uji.db:3:2: error: the field is not UTF-8",
                "uji.db:4:3: error: the field holds no number that can be written, but inf",
            ])
    }

    @Test func otherFiles() {
        func found(_ bytes: [UInt8]) -> String {
            Outcome(bytes, .sqlite, path: "u") { $0.table = "x" }.findings[0]
        }
        #expect(found([]) == "u: error: the file is empty")
        #expect(found(Array("Nama;Nilai".utf8)).contains("the file is no database of SQLite"))
        var broken = MadeDatabase(Self.insert(["2025, 'teh', 5"])).bytes
        for index in 100..<200 { broken[index] = 0xFF }
        #expect(Outcome(broken, .sqlite, path: "u") { $0.table = "x" }.findings[0].contains("SQLite says"))
    }
}

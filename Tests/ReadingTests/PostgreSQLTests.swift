import Datasets
import Declarations
import Foundation
import Reading
import Testing

/// What needs no server: addresses that cannot be, and servers that are not there.
@Suite struct PostgreSQLAddressTests {
    private func found(_ address: String, _ change: (inout DataFile) -> Void = { _ in }) -> [String] {
        var declared = DataFile(path: address)
        declared.table = "ekspor"
        change(&declared)
        declared.place = SourcePlace(file: "report.yaml", line: 5, column: 3)
        #expect(declared.format == .postgresql || !address.hasPrefix("postgresql://"))
        var rows = Taking()
        let list = FindingList()
        PostgreSQLReader().read(RowFile(declared, path: address), into: &rows, list)
        return list.sorted.map(\.text)
    }

    @Test func passwordsInTheDefinition() {
        let words = [
            "report.yaml:5:3: error: a password stands in the definition, which every edition carries\n"
                + "    take it out; PGPASSWORD or ~/.pgpass gives it to the program"
        ]
        #expect(found("postgresql://dinas:rahasia@localhost/ekspor") == words)
        #expect(found("host=localhost password='' user=dinas") == words)
        #expect(found("postgresql://localhost/ekspor?password=x") == words)
    }

    @Test(arguments: [
        "postgresql://localhost/ekspor?sslpassword=rahasia", "postgresql://dinas:rahasia@[::1/ekspor",
        "postgresql://dinas:rahasia@localhost:x/ekspor?nonsense=1", "host=localhost password=a rahasia",
        "postgresql://dinas@x:rahasia@localhost/ekspor", "postgresql://localhost/e?%70assword=rahasia%zz",
        "host=localhost sslpassword='rahasia", "postgresql://dinas:rahasia",
        "postgresql://dinas:a/rahasia@localhost/ekspor",
    ]) func passwordsAreNeverShown(_ address: String) {
        let all = found(address)
        #expect(all.count == 1)
        #expect(all.allSatisfy { !$0.contains("rahasia") && $0.contains("error: ") })
        #expect(!SourcePlace(file: address, line: 3).text.contains("rahasia"))
        #expect(!SourcePlace(file: "postgresql:/dinas:rahasia@x/y").text.contains("rahasia"))
    }

    /// The system accepts connections for a listener that never looks at them.
    @Test func serversThatNeverAnswer() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        try #require(isBound)
        let port = UInt16(bigEndian: address.sin_port)
        let start = ContinuousClock.now
        for more in ["", "&connect_timeout=0", "&connect_timeout=5000"] {
            let all = found("postgresql://127.0.0.1:\(port)/ekspor?user=a\(more)") {
                $0.limits = [
                    LimitDeclaration(name: "database-seconds", value: 2, place: SourcePlace(file: ""))
                ]
            }
            #expect(all.count == 1)
            #expect(all.first?.contains("no connection to PostgreSQL") == true)
        }
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func addressesThatCannotBe() {
        #expect(
            found("postgresql://[").first?.hasPrefix(
                "report.yaml:5:3: error: the address of the database cannot be read") == true)
        #expect(found("host=x nonsense=5").first?.contains("invalid connection option") == true)
    }

    @Test func serversThatAreNotThere() {
        let all = found("postgresql:///ekspor?host=/tmp/kendang-nowhere")
        #expect(all.count == 1)
        #expect(
            all.first?.hasPrefix(
                "postgresql:///ekspor?host=/tmp/kendang-nowhere: error: no connection to PostgreSQL: ")
                == true)
        #expect(all.first?.contains("No such file or directory") == true)
        #expect(all.first?.hasSuffix("is the server up? passwords come from PGPASSWORD or ~/.pgpass") == true)
    }
}

/// Against a server of our own, which `.ci/databases` starts; its address comes from there.
@Suite(.enabled(if: TestServer.address != nil, "no server: sh .ci/sources starts one"))
struct PostgreSQLTests {
    private func read(_ change: (inout DataFile) -> Void) -> Outcome {
        Outcome(nil, .postgresql, path: TestServer.address ?? "", change)
    }

    @Test func rowsOfATable() {
        let outcome = read { $0.table = "ekspor \"2025\"" }
        #expect(outcome.findings == [])
        #expect(outcome.rows.header == ["Tahun", "Nama", "Nilai", "Tanggal", "Saat", "Tanda"])
        #expect(
            outcome.rows.rows == [
                ["2025", "teh é", "12345678901234567890,1250", "2026-01-31", "2026-01-31", "TRUE"],
                ["2025", "teh é", "0,5", "2026-02-01", "2026-02-01 14:05:00", "FALSE"],
                ["2024", "", "", "", "", ""],
            ])
        #expect(read { $0.table = "dinas.rekap" }.rows.rows == [["teh", "5"]])
    }

    @Test func sums() {
        let outcome = read {
            $0.table = "ekspor \"2025\""
            $0.allowsDuplicates = true
            $0.ignored = ["Tanggal", "Saat", "Tanda"]
            $0.columns.append(.init(column: .commodity, header: "Nama", place: $0.place))
        }
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows.map { [$0[1], $0[2]] } == [["teh é", "12345678901234567890,6250"]])
        #expect(outcome.rows.weights == [2])
    }

    @Test func fractionsAreNotSummed() {
        let outcome = read {
            $0.query = "SELECT unnest(ARRAY[0.1, 0.1, 0.2]::float8[]) AS \"Nilai\""
            $0.allowsDuplicates = true
        }
        #expect(outcome.rows.rows == [["0,1"], ["0,1"], ["0,2"]])
        #expect(
            read { $0.query = "SELECT 'NaN'::float8 AS \"Nilai\"" }.findings.map { $0.contains("but NaN") }
                == [true])
        #expect(
            read { $0.query = "SELECT 'a'::bytea AS \"Nilai\"" }.findings.map { $0.contains("holds bytes") }
                == [true])
    }

    @Test func largeTablesAreSummed() {
        let outcome = read {
            $0.query =
                "SELECT 'barang ' || i % 3 AS \"Nama\", i AS \"Nilai\" FROM generate_series(1, 300000) AS i"
            $0.columns.append(.init(column: .commodity, header: "Nama", place: $0.place))
        }
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows.count == 3)
        #expect(outcome.rows.weights.reduce(0, +) == 300_000)
        #expect(outcome.rows.rows.compactMap { Int($0[1]) }.reduce(0, +) == 300_000 * 300_001 / 2)
    }

    @Test func nothingIsChanged() {
        func found(_ query: String) -> String { read { $0.query = query }.findings.first ?? "" }
        #expect(found("SELECT nextval('dinas.nomor') AS \"Nilai\"").contains("read-only transaction"))
        #expect(found("SELECT 1; DELETE FROM dinas.rekap").contains("must be one SELECT"))
        #expect(found("DELETE FROM dinas.rekap").contains("PostgreSQL says: syntax error"))
        #expect(
            found("WITH x AS (DELETE FROM dinas.rekap RETURNING 1) SELECT * FROM x").contains(
                "PostgreSQL says"))
        #expect(
            found("SELECT set_config('transaction_read_only', 'off', false) AS \"Nilai\"").contains(
                "PostgreSQL says"))
    }

    @Test func errorsOfTheServer() {
        #expect(
            read { $0.table = "ekspr" }.findings.first?.hasSuffix(
                "error: PostgreSQL says: relation \"ekspr\" does not exist (42P01)") == true)
        let hinted =
            read { $0.query = "SELECT \"Nila\" AS \"Nilai\" FROM \"ekspor \"\"2025\"\"\"" }.findings.first
            ?? ""
        #expect(hinted.contains("column \"Nila\" does not exist (42703)\n    Perhaps you meant to reference"))
        let slow = read {
            $0.query = "SELECT pg_sleep(30)::text AS \"Nilai\""
            $0.limits = [LimitDeclaration(name: "database-seconds", value: 1, place: $0.place)]
        }
        #expect(slow.findings.map { $0.contains("took more than 1 seconds to answer") } == [true])
    }
}

enum TestServer {
    static let address = ProcessInfo.processInfo.environment["KENDANG_POSTGRESQL"]
}

import Amounts
import Declarations
import Localization
import Testing

@testable import Datasets
@testable import Reading

/// Rows taken many at once, by one thread or several, come to what rows taken one by one come to.
@Suite struct ManyRowsTests {
    /// Hands rows on one by one, as readers of other formats do.
    private struct OneByOne: RowSink {
        var builder: CubeBuilder

        mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
            builder.begin(file, header: header, at: places)
        }
        mutating func take(_ row: RawRow) { builder.take(row) }
        mutating func end() { builder.end() }
    }

    /// All that reading some files comes to.
    private struct Result: Equatable {
        var cube: Cube
        var findings: [Finding]
        var counts: [String: Int]
        var omitted: Int
        var rows: Int
        var tallies: [RowTally]

        init(_ builder: CubeBuilder) {
            var builder = builder
            builder.closeTally()
            cube = builder.cube()
            builder.check(cube)
            let list = builder.findings
            (findings, counts, omitted) = (list.all, list.counts, list.omitted)
            (rows, tallies) = (builder.rows, builder.tallies)
        }
    }

    private struct Case {
        var dice: Dice
        /// Chances in a thousand that a row holds an error.
        var wrong: Int
        var limit: Int
        var duplicates: Bool
        var hasNames: Bool

        init(seed: Int) {
            dice = Dice(state: UInt64(seed) &* 77)
            wrong = [0, 0, 0, 2][dice.below(4)]
            limit = [100, 100, 3][dice.below(3)]
            duplicates = dice.below(3) > 0
            hasNames = dice.below(4) > 0
        }

        mutating func pick(_ list: [String]) -> String { list[dice.below(list.count)] }

        mutating func row(_ goods: Int) -> String {
            // Rarer goods come late.
            let good = dice.below(1 + dice.below(goods))
            let name =
                "\(pick(["Barang", "barang", "BARANG"])) \(good)" + (good % 9 == 0 ? pick([" ", ""]) : "")
            let code =
                good % 3 == 0
                ? "" : (good % 3 == 1 ? "0" : pick(["0", ""])) + "90\(good % 10).\(10 + good % 80)"
            var value = "\(1 + dice.below(900)).\(100 + dice.below(900)).000"
            switch dice.below(60) {
            case 0: value = "-" + value
            case 1: value = "sekitar Rp 1,\(dice.below(9)) juta"
            case 2: value = "…"
            case 3: value = String(dice.below(1 << 50))
            case 4: value = "9223372036854"
            case 5: value = " \(dice.below(99)) "
            default: break
            }
            if dice.below(1_000) < wrong { value = pick(["1.260,5,3", "abc"]) }
            var place = pick([
                "Jepang", "Cina", "Hong Kong + Singapura", "", "Amerika Serikat", "Belanda", "Mali",
            ])
            if dice.below(1_000) < wrong { place = "Atlantis" }
            let status = pick(["", "", "", "", "tetap", "sementara"])
            let kind = pick(["", "", "", "nilai"])
            return [
                "\(2023 + dice.below(3))", pick(["1", "02", "Maret", "", "12"]), kind, hasNames ? name : code,
                hasNames ? code : "", pick(["Blitar", "Kediri", "Tulungagung \(dice.below(40))"]),
                "Sektor \(good % 5)",
                place, value, value == "…" ? "" : status, "catatan \(dice.below(1 << 40))",
            ].joined(separator: ";")
        }

        mutating func rows(_ count: Int) -> String {
            let goods = 4 + dice.below(80)
            var lines = (0..<count).map { _ in row(goods) }
            for index in lines.indices where dice.below(300) == 0 { lines[index] += ";" }
            if wrong == 0 { lines = lines.filter { $0.filter { $0 == ";" }.count == 10 } }
            for total in 0..<3 where dice.below(2) == 0 {
                let kind = pick(["total", "kontrol"]), year = 2023 + total
                lines.insert(
                    "\(year);;\(kind);;;;;;\(pick(["1", "900.000.000.000"]));;", at: dice.below(count / 2))
            }
            for _ in 0..<4 { lines.insert(pick(["", ";;;;;;;;;;", "\t"]), at: dice.below(lines.count)) }
            if wrong == 0 { lines = lines.filter { $0 != "\t" } }
            let head = "Tahun;Bulan;Jenis;Komoditas;HS;Wilayah;Sektor;Tujuan;Nilai;Status;Catatan"
            return ([head] + lines).joined(separator: pick(["\n", "\r\n"])) + pick(["", "\n"])
        }

        var definition: ReportDefinition {
            get throws(Findings) {
                let goods = (0..<20).map { "  Barang \($0): {en: good \($0)}\n" }.joined()
                let names = hasNames ? "commodity: Komoditas, code: HS" : "commodity: Komoditas"
                return try ReportDefinition.read(
                    Declaration.read(
                        """
                        name: uji
                        title: {id: Uji, en: Test}
                        area: {name: {id: Kabupaten Uji, en: Test Regency}, country: ID, latitude: -8, longitude: 112}
                        office: {name: {id: Dinas Uji, en: Test Office}}
                        period: 2025
                        source: {id: Uji, en: Test}
                        measure: {currency: IDR, unit: rupiah}
                        data:
                          - file: rows.csv
                            numbers: id
                            thousands: always
                            ignore: [Catatan\(hasNames ? "" : ", HS")]
                            columns: {year: Tahun, month: Bulan, kind: Jenis, \(names), region: Wilayah,
                                      sector: Sektor, partners: Tujuan, value: Nilai, status: Status}
                        \(duplicates ? "    duplicates: allow" : "")
                        commodities:
                        \(goods)
                        """, named: "report.yaml"))
            }
        }
    }

    private func file(_ text: String, _ definition: ReportDefinition) -> RowFile {
        RowFile(definition.data[0], path: "rows.csv", contents: Array(text.utf8))
    }

    @Test(arguments: 1...24) func comeToTheSame(_ seed: Int) throws {
        var form = Case(seed: seed)
        let definition = try form.definition
        let files = [form.rows(1_500), form.rows(300)].map { file($0, definition) }
        var slow = OneByOne(
            builder: CubeBuilder(definition, FindingList(limit: form.limit), comparedRows: 200))
        for file in files { CSVReader().read(file, into: &slow, slow.builder.findings) }
        let expected = Result(slow.builder)
        #expect(expected.rows > 1_000 || form.wrong > 0)
        for workers in 1...3 {
            let list = FindingList(limit: form.limit)
            var builder = CubeBuilder(definition, list, comparedRows: 200)
            for file in files {
                CSVReader(workers: workers, blockSize: 2_048, leastShared: 0).read(file, into: &builder, list)
            }
            let result = Result(builder)
            #expect(result.cube == expected.cube, "\(workers) workers")
            #expect(result.findings == expected.findings, "\(workers) workers")
            #expect(result == expected, "\(workers) workers")
        }
    }

    @Test(arguments: 1...8) func rowsOfCellsAreTheSame(_ seed: Int) throws {
        var form = Case(seed: seed * 3)
        form.wrong = 0
        let definition = try form.definition
        let text = form.rows(1_200)
        let files = ReportFiles(folder: "", contents: ["rows.csv": Array(text.utf8)])
        guard let report = try? Loading.load(definition, from: files) else { return }
        for cell in report.cube.cells.prefix(20) {
            for limit in [3, 1_000] {
                let found = [1, 3].map { workers in
                    var rows = CellRows(
                        [cell], of: 0, in: report.cube, definition: report.definition, limit: limit)
                    CSVReader(workers: workers, blockSize: 1_024, leastShared: 0)
                        .read(file(text, definition), into: &rows, FindingList())
                    return rows
                }
                let count = cell.rows.reduce(0) { $0 + $1.count }
                #expect(found[0].rows.map(\.line) == found[1].rows.map(\.line))
                #expect(found.map(\.omitted) == [max(0, count - limit), max(0, count - limit)])
                #expect(found.map(\.rows.count) == [min(count, limit), min(count, limit)])
                #expect(found[0].rows.first?.line == cell.rows.first?.firstLine)
            }
        }
    }

    /// Plain numbers read in a few steps are those that are read digit by digit.
    @Test(arguments: 1...30) func plainNumbersAgree(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let reader = AmountReader(
            dice.below(2) == 0 ? .id : .en, minorDigits: dice.below(3), groupsAreThousands: dice.below(2) == 0
        )
        let numbers = PlainNumbers(reader)
        var read = 0
        for _ in 0..<1_000 {
            let text = number(&dice)
            let padded = Array(repeating: UInt8(ascii: "7"), count: 16) + Array(text.utf8)
            padded.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                let value = numbers.value(before: base + bytes.count, count: text.utf8.count)
                let exact = reader.readExact(UnsafeBufferPointer(rebasing: bytes[16...]))
                if value >= 0 {
                    read += 1
                    #expect(exact == value, "\(text)")
                } else if let exact, exact >= 0, !text.hasPrefix("-"), text.utf8.count <= 16 {
                    Issue.record("\(text) is \(exact)")
                }
            }
        }
        #expect(read > 100)
    }

    private func number(_ dice: inout Dice) -> String {
        let alphabet = Array("0123456789..,,x- ")
        if dice.below(3) == 0 {
            return String((0..<dice.below(19)).map { _ in alphabet[dice.below(alphabet.count)] })
        }
        let digits = Array(String(dice.below(1 << (1 + dice.below(52)))))
        let sign: Character? = [".", ",", nil][dice.below(3)]
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, let sign { text.append(sign) }
            text.append(digit)
        }
        return dice.below(10) == 0 ? "0" + text : text
    }
}

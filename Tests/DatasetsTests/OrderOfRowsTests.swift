import Datasets
import Declarations
import Reading
import Testing

/// The cube does not depend on the order of the rows, nor on the files that they are spread over.
@Suite struct OrderOfRowsTests {
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let mixed = (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ mixed >> 29
        }
    }

    private func rows(_ dice: inout Dice) -> [String] {
        let goods = ["kopi", "teh", "garam", "Kendang Jimbe"],
            places = ["Jepang", "Cina", "Hong Kong + Singapura", ""]
        return (0..<60).map { _ in
            let number = Int.random(in: 1...4_000_000_000_000_000, using: &dice)
            let values = [
                "\(number)", "sekitar Rp \(number % 900 + 100),5 juta",
                "lebih dari \(number % 9 + 1),2 miliar",
                "…", "–", "\(Int64.max / 1_000)",
            ]
            return "\(2023 + number % 3);\(goods[number % 7 % 4]);\(places[number % 11 % 4]);"
                + (values.randomElement(using: &dice) ?? "")
        }
    }

    @Test(arguments: 1...20) func isOfNoConsequence(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let rows = rows(&dice), head = "Tahun;Komoditas;Tujuan;Nilai"
        let columns = "{year: Tahun, commodity: Komoditas, partners: Tujuan, value: Nilai}"
        let scratch = Scratch()
        var cubes: [[String]] = []
        for parts in [1, 1, 3] {
            let shuffled = rows.shuffled(using: &dice)
            let files = (0..<parts).map { part in
                shuffled.enumerated().filter { $0.offset % parts == part }.map(\.element)
            }
            var report = try definition("duplicates: allow", columns: columns)
            for (index, lines) in files.enumerated() {
                scratch.write("rows\(index).csv", ([head] + lines).joined(separator: "\n"))
                var file = report.data[0]
                file.path = "rows\(index).csv"
                report.data.append(file)
            }
            report.data.removeFirst()
            let cube = try Loading.load(report, folder: scratch.path).cube
            #expect(cube.cells.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } } == 60)
            cubes.append(lines(of: cube))
        }
        #expect(cubes[0] == cubes[1])
        #expect(cubes[0] == cubes[2])
        #expect(!cubes[0].isEmpty)
    }

    @Test func rowsOfACellAreFoundAgain() throws {
        let report = try Loading.load(folder: repository() + "/Reports/contoh-lain")
        for cell in report.cube.cells {
            let found = try RowFinder.rows(
                of: [cell], in: report, from: ReportFiles(folder: repository() + "/Reports/contoh-lain"))
            #expect(found.rows.count == cell.rows.reduce(0) { $0 + $1.count })
            #expect(found.rows.first?.line == cell.rows[0].firstLine)
            #expect(found.rows.allSatisfy { $0.fields[0] == String(cell.key.year) })
            #expect(found.headers["ekspor.csv"]?.count == 9)
        }
        let few = try RowFinder.rows(
            of: report.cube.cells, in: report,
            from: ReportFiles(folder: repository() + "/Reports/contoh-lain"),
            limit: 10)
        #expect(few.rows.count == 10)
        #expect(few.omitted == 58)
    }
}

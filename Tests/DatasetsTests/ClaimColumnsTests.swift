import Amounts
import Datasets
import Declarations
import Localization
import Reading
import Testing

/// Who claims what: the columns of files with claims.
@Suite struct ClaimColumnsTests {
    private static let columns =
        "{year: Tahun, value: Nilai, source: Sumber, date: Tanggal, note: Catatan, who: Pejabat, "
        + "figure: Angka, commodity: Komoditas, partners: Tujuan}"
    private static let head = "Tahun;Nilai;Sumber;Tanggal;Catatan;Pejabat;Angka;Komoditas;Tujuan\n"

    private static func read(_ rows: String) throws -> (claims: [Claim], findings: [String]) {
        let scratch = Scratch()
        let more = """
            claims: [{file: klaim.csv, numbers: id, columns: \(columns)}]
            partners: {Negeri Sakura: JP}
            commodities: {kopi arabika: {en: arabica coffee, aliases: [kopi]}}
            """
        scratch.write("rows.csv", "Tahun;Jenis;Komoditas;Tujuan;Nilai\n2025;;kopi;Jepang;1.000.000\n")
        scratch.write("klaim.csv", head + rows)
        let declared = try definition("", more)
        do throws(Findings) {
            let loaded = try Loading.load(declared, from: ReportFiles(folder: scratch.path))
            return (loaded.claims, [])
        } catch {
            let words = error.all.filter { $0.weight == .error }.map { finding in
                finding.text.replacing(scratch.path + "/", with: "")
            }
            return ([], words)
        }
    }

    static let targets: [(String, String)] = [
        (";;;", "total/2024"), (";;kopi;", "value/commodity/kopi-arabika/2024"),
        (";;Kopi Luwak;", "value/commodity/kopi-luwak/2024"), (";;;Jepang", "value/partner/JP/2024"),
        (";;;Negeri Sakura", "value/partner/JP/2024"), (";;;Singapura;Hong Kong", "value/partner/HK+SG/2024"),
        (";;kopi;Jepang", "value/commodity/kopi-arabika/partner/JP/2024"), (";growth;;", "growth/2024"),
        (";growth/2024;;", "growth/2024"),
        (";share/commodity/kopi-arabika;;", "share/commodity/kopi-arabika/2024"),
    ]

    static let lists: [(String, String)] = [
        ("Hong Kong dan Singapura", "HK+SG"), ("Hong Kong and Singapore", "HK+SG"),
        ("Hong Kong & Singapura", "HK+SG"), ("Hong Kong,Singapura", "HK+SG"),
        ("Jepang, Hong Kong, dan Singapura", "HK+JP+SG"), ("Bosnia dan Herzegovina", "BA"),
        ("Trinidad and Tobago", "TT"), ("Jepang dan Trinidad and Tobago", "JP+TT"),
        ("Trinidad and Tobago, Jepang", "JP+TT"),
    ]

    /// Lists as sentences have them, and countries whose names look like one.
    @Test(arguments: lists)
    func destinationsInASentence(_ text: String, _ codes: String) throws {
        let (claims, findings) = try Self.read("2024;12,5 miliar;minke.id;;;;;;\(text)\n")
        #expect(findings.isEmpty)
        #expect(claims.map(\.figure) == ["value/partner/\(codes)/2024"])
    }

    @Test(arguments: ["Jepang dan Antah Berantah", "Jepang dan dan Singapura"])
    func listsThatAreNone(_ text: String) throws {
        let (claims, findings) = try Self.read("2024;12,5 miliar;minke.id;;;;;;\(text)\n")
        #expect(claims.isEmpty)
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("klaim.csv:2:") == true)
        #expect(findings.first?.contains("\"\(text)\" is not a known country") == true)
    }

    @Test(arguments: ["dmy", "mdy", "ymd"])
    func internationalDatesUnderAnyOrder(_ order: String) {
        let day = CalendarDay(year: 2026, month: 1, day: 31)
        for text in ["2026-01-31", "2026-01-31T08:00:00Z"] {
            #expect(WrittenDate(text, order: DateOrder(rawValue: order)) == .day(day))
        }
    }

    @Test(arguments: targets)
    func whatIsClaimed(_ fields: String, _ figure: String) throws {
        // Two destinations of one cell stand in quotes.
        let parts = fields.split(separator: ";", omittingEmptySubsequences: false)
        let row =
            parts.count == 5
            ? ";;;\"\(parts[3]);\(parts[4])\"" : parts.joined(separator: ";")
        let (claims, findings) = try Self.read("2024;Rp 12,5 miliar;minke.id;2025-10-14;catatan;\(row)\n")
        #expect(findings.isEmpty)
        #expect(claims.map(\.figure) == [figure])
    }

    @Test func whoSaidItAndWhere() throws {
        let claim = try #require(
            try Self.read("2024;12,5 miliar;minke.id;2025-10-14;lisan;Kepala Dinas;;;\n").claims.first)
        #expect(claim.speaker == "Kepala Dinas" && claim.publisher == "minke.id" && claim.note == "lisan")
        #expect(claim.file == "klaim.csv" && claim.line == 2)
    }

    static let percentages: [(String, Int128, Int128)] = [
        ("44 persen", 435, 445), ("44,3 %", 4425, 4435), ("sekitar 44 persen", 435, 445),
        ("tumbuh 44", 0, 0), ("44 percent", 435, 445), ("−5%", -55, -45),
    ]

    /// Nobody who says 44 persen means exactly that.
    @Test(arguments: percentages)
    func shares(_ text: String, _ low: Int128, _ high: Int128) throws {
        let (claims, findings) = try Self.read("2025;\(text);minke.id;;;;growth;;\n")
        guard low != 0 else {
            #expect(!findings.isEmpty && claims.isEmpty, "it is no number")
            return
        }
        guard case .ratio(let ratio)? = claims.first?.value else {
            Issue.record("\(text): \(findings)")
            return
        }
        let steps: Int128 = abs(low) > 1000 ? 10_000 : 1000
        #expect(ratio.interval.lower.value == Fraction(low, steps))
        #expect(ratio.interval.upper.value == Fraction(high, steps))
    }

    static let wrong: [(String, String)] = [
        (
            "2024;1 juta;a;;;;total/2025;;",
            "klaim.csv:2:18: error: the figure is of 2025, the row of 2024\n"
                + "    leave the year out: it is put behind the figure"
        ),
        (
            "2024;1 juta;a;;;;total;kopi;",
            "klaim.csv:2:18: error: the row names a figure and also a commodity or a destination\n"
                + "    the figure says it already: leave the others empty"
        ),
        (
            "2024;1 juta;a;;;;;;Utopia",
            "klaim.csv:2:20: error: \"Utopia\" is not a known country\n"
                + "    several are parted by \";\"; or name the figure"
        ),
    ]

    @Test(arguments: wrong)
    func mistakes(_ row: String, _ words: String) throws {
        #expect(try Self.read(row + "\n").findings == [words])
    }
}

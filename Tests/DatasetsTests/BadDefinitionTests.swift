import Datasets
import Declarations
import Geography
import Localization
import Testing

/// A report.yaml that is wrong: every mistake at once, with its place.
@Suite struct BadDefinitionTests {
    private func findings(_ text: String) -> [String] {
        do throws(Findings) {
            _ = try ReportDefinition.read(Declaration.read(text, named: "report.yaml"))
            return []
        } catch {
            return error.all.map(\.text)
        }
    }

    @Test func anEmptyMapLacksEverything() {
        #expect(
            findings("state: final\n")
                == [
                    "name", "title", "area", "office", "period", "source", "measure", "data",
                ].map { "report.yaml:1:1: error: \"\($0)\" is missing" })
    }

    @Test func everyMistakeIsFoundAtOnce() {
        #expect(
            findings(
                """
                name: Uji Coba
                title: {id: Uji}
                area: {name: Uji, country: XX, latitude: 98, longitude: 112, provinsi: Jawa}
                office: [a]
                period: dua ribu
                languages: [id, fr]
                state: finnal
                date: 2026-02-30
                source: Uji
                reading: halfunit
                measure: {currency: rupiah}
                templates: annual-report
                data:
                  - file: a.csv
                    columns: {year: Tahun, comodity: Barang}
                claims: {file: k.csv, numbers: id, columns: {year: Tahun, value: Nilai}}
                names: {CN: [a], QQ: x}
                partners: {Kongo: Zaire}
                sectors: {Industri kreatif: creative industry}
                commodities:
                  kopi: {en: coffee, sector: Industri kreatf}
                waivers: [{rule: everything, reason: x}]
                sample: ya
                """)
                == [
                    "1:1: error: \"name\" may hold small letters, digits and \"-\" only, not \"Uji Coba\"\n"
                        + "    for instance \"uji-coba\"",
                    "2:8: error: \"en\" is missing",
                    "3:19: error: \"XX\" is not the code of a country\n"
                        + "    ISO 3166 codes are two capitals such as CN",
                    "3:42: error: \"latitude\" must be a number from -90.0 to 90.0, not \"98\"",
                    "3:62: error: \"provinsi\" is not a known key\n    did you mean \"province\"?",
                    "4:9: error: a map of keys belongs here, not a list",
                    "5:9: error: \"period\" must be a whole number from 1900 to 2200, not \"dua ribu\"",
                    "6:17: error: \"languages\" must be id or en, not \"fr\"",
                    "7:8: error: \"state\" must be draft or final, not \"finnal\"\n"
                        + "    did you mean \"final\"?",
                    "8:7: error: \"date\" must be a day such as 2026-02-02, not \"2026-02-30\"",
                    "10:10: error: \"reading\" must be half-unit, full-unit or strict, not \"halfunit\"\n"
                        + "    did you mean \"half-unit\"?",
                    "11:11: error: \"currency\" must be a code of three capitals such as IDR, not \"rupiah\"",
                    "14:5: error: \"numbers\" is missing",
                    "15:5: error: \"columns\" must say which column is \"value\"",
                    "15:28: error: \"comodity\" is not a known key\n    did you mean \"commodity\"?",
                    "16:36: error: \"columns\" must say which column is \"source\"",
                    "17:13: error: \"CN\" must be {id: …, en: …}, not a list",
                    "17:18: error: \"QQ\" is not the code of a country\n"
                        + "    ISO 3166 codes are two capitals such as CN",
                    "18:19: error: \"Zaire\" is not the code of a country\n"
                        + "    ISO 3166 codes are two capitals such as CN",
                    "21:3: error: \"industri-kreatf\" is not one of the sectors\n"
                        + "    did you mean \"industri-kreatif\"?",
                    "22:12: error: \"everything\" is not a rule that can be waived\n"
                        + "    these can: parts-above-total, control-mismatch, parts-not-whole, truncated-axis, "
                        + "partner-left-out, shares-incomplete, too-many-slices, colour-contrast, colour-vision",
                    "23:9: error: \"sample\" must be true or false, not \"ya\"\n    write true",
                ].map { "report.yaml:" + $0 })
    }

    @Test(arguments: [
        ("2026-02-28", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-13-01", false),
        ("2026-1-01", false),
        ("26-01-01", false), ("2026-04-31", false), ("2026-+1-01", false),
    ]) func daysExistOrNot(_ text: String, _ exists: Bool) {
        #expect((CalendarDay(iso: text) != nil) == exists)
    }

    @Test(arguments: [
        ("Kendang Jimbe", "kendang-jimbe"), ("  Kopi – Robusta (biji) ", "kopi-robusta-biji"),
        ("Crème d’Été", "creme-dete"),
        ("ÇELİK", "celik"), ("茶", ""), ("Ikan  koi, 3 cm", "ikan-koi-3-cm"),
    ]) func slugsAreASCII(_ name: String, _ slug: String) {
        #expect(Slug.of(name) == slug)
    }

    @Test(arguments: [
        ("9206.00.00", "9206.00.00", false), ("602", "0602", true), ("3011100", "0301.11.00", true),
        ("24 03 19", "2403.19", false),
        ("7701", nil, false), ("12345", "0123.45", true), ("00", nil, false), ("92o6", nil, false),
        ("5020000", "0502.00.00", true),
    ]) func codesAreText(_ text: String, _ printed: String?, _ isRepaired: Bool) {
        #expect(HSCode(text)?.text == printed)
        #expect((HSCode(text)?.isRepaired ?? false) == isRepaired)
    }
}

import Amounts
import Datasets
import Figures
import Geography
import Localization
import Testing

/// Numbers 4: what must come out of the reference rows, to the digit.
struct BlitarTests {
    let figures = BlitarCube.figures
    let indonesian = Wording(language: .id, currency: .rupiah)
    let english = Wording(language: .en, currency: .rupiah)

    /// Blanks of any width are one blank, for reading.
    private func printed(_ id: String, _ wording: Wording, _ form: Form) throws -> String {
        let text = figures.say(try figures.answer(FigureID(id)), wording, form)
        return String(text.map { $0 == "\u{202F}" || $0 == "\u{A0}" || $0 == "\u{2009}" ? " " : $0 })
    }

    @Test(arguments: [
        ("total/2024", "≈ Rp 14,8 miliar", "sekitar Rp 14,8 miliar", "≈ Rp 14.8 billion"),
        ("growth/2025", "≈ +21–22 %", "sekitar 21–22 persen", "≈ +21–22%"),
        ("rise/2025", "≈ +Rp 3,1–3,3 miliar", "Rp 3,1–3,3 miliar", "≈ +Rp 3.1–3.3 billion"),
        (
            "value/commodity/kendang-jimbe/2025", "> Rp 14,9 miliar", "lebih dari Rp 14,9 miliar",
            "> Rp 14.9 billion"
        ),
        ("value/commodity/tanaman-hias/2025", "Rp 214,7 juta", "Rp 214,7 juta", "Rp 214.7 million"),
        ("value/commodity/produk-makanan/2025", "…", "tidak tersedia", "…"),
        ("share/commodity/kendang-jimbe/2025", "> 82,8 %", "lebih dari 82,8 persen", "> 82.8%"),
        ("share/commodity/tembakau-iris/2025", "> 7,0 %", "lebih dari 7,0 persen", "> 7.0%"),
        ("share/commodity/furnitur/2025", "≈ 5,8 %", "sekitar 5,8 persen", "≈ 5.8%"),
        ("share/commodity/tanaman-hias/2025", "1,2 %", "1,2 persen", "1.2%"),
        ("share/commodity/produk-makanan/2025", "…", "tidak tersedia", "…"),
        (
            "itemised/commodity/2025", "≈ Rp 17,4–17,6 miliar", "sekitar Rp 17,4–17,6 miliar",
            "≈ Rp 17.4–17.6 billion"
        ),
        ("residual/commodity/2025", "≤ Rp 0,59 miliar", "paling banyak Rp 0,59 miliar", "≤ Rp 0.59 billion"),
        ("residual-share/commodity/2025", "≤ 3,3 %", "paling banyak 3,3 persen", "≤ 3.3%"),
        ("hhi/commodity/2025", "≈ 0,7", "sekitar 0,7", "≈ 0.7"),
        ("value/partner/KH/2025", "> Rp 1,26 miliar", "lebih dari Rp 1,26 miliar", "> Rp 1.26 billion"),
        ("share/partner/HK+SG/2025", "1,2 %", "1,2 persen", "1.2%"),
        ("share/line/kendang-jimbe~CN/2025", "> 82,8 %", "lebih dari 82,8 persen", "> 82.8%"),
        ("count/partner/2025", "5", "5", "5"),
    ])
    func isPrinted(_ id: String, _ mark: String, _ prose: String, _ inEnglish: String) throws {
        #expect(try printed(id, indonesian, .mark) == mark)
        #expect(try printed(id, indonesian, .prose) == prose)
        #expect(try printed(id, english, .mark) == inEnglish)
    }

    @Test func totalHasAllItsDigits() throws {
        #expect(try printed("total/2025", indonesian, .full) == "Rp 17.990.227.397")
        #expect(try printed("total/2025", indonesian, .mark) == "Rp 17,99 miliar")
    }

    @Test(
        arguments: [
            ("rise/2025", 3_140_227_397, 3_240_227_397),
            ("itemised/commodity/2025", 17_409_650_000, 17_529_750_000),
            ("residual/commodity/2025", 460_477_397, 580_577_397),
            ("residual/partner/2025", 460_477_397, 580_577_397),
        ] as [(String, Int128, Int128)])
    func hasEnds(_ id: String, _ low: Int128, _ high: Int128) throws {
        let amount = try #require(try figures.answer(FigureID(id)).amount)
        #expect(amount.interval.lower.value == low)
        #expect(amount.interval.upper.value == high)
    }

    @Test func ranksAreCertainAmongTheNamed() throws {
        #expect(figures.certainRanks(.commodity, in: 2025) == 4)
        #expect(
            try figures.answer("rank/commodity/tanaman-hias/2025").value
                == .rank(Rank(lowest: 4, highest: 4, among: 4)))
        #expect(
            try figures.answer("rank-among-all/commodity/tanaman-hias/2025").value
                == .rank(Rank(lowest: 4, highest: 6, among: nil)))
        #expect(
            try figures.answer("rank-among-all/commodity/furnitur/2025").value
                == .rank(Rank(lowest: 3, highest: 3, among: nil)))
    }

    @Test func jimbeAloneExceedsTheYearBefore() {
        #expect(figures.proves("value/commodity/kendang-jimbe/2025", isGreaterThan: "total/2024"))
        #expect(!figures.proves("total/2024", isGreaterThan: "value/commodity/kendang-jimbe/2025"))
        #expect(
            !figures.proves(
                "value/commodity/produk-makanan/2025",
                isGreaterThan: "value/partner/KH/2025"))
        #expect(figures.proves("share/commodity/kendang-jimbe/2025", greaterThan: Fraction(4, 5)))
        #expect(!figures.proves("share/commodity/kendang-jimbe/2025", greaterThan: Fraction(83, 100)))
        #expect(figures.proves("growth/2025", greaterThan: Fraction(1, 5)))
        #expect(figures.proves("growth/2025", lessThan: Fraction(22, 100)))
        #expect(figures.provesRise("growth/2025") && figures.provesRise("rise/2025"))
        #expect(figures.provesLeader(.commodity, in: 2025))
    }

    @Test func aClaimedBaseGivesAnotherGrowth() throws {
        let base = BlitarCube.amount(.about, 125, 1, 9, 12_450_000_000, 12_550_000_000)
        let claimed = FigureSet(BlitarCube.cube(base: base), names: BlitarCube.names)
        let text = claimed.say(try claimed.answer("growth/2025"), indonesian, .mark)
        #expect(text.contains("+43–45"))
    }

    @Test(arguments: [
        "value/partner/CN/2025", "value/partner/HK/2025", "value/partner/SG/2025", "share/partner/CN/2025",
        "value/commodity/kendang-jimbe/partner/CN/2025", "value/commodity/tanaman-hias/partner/SG/2025",
        "growth/commodity/kendang-jimbe/2025", "growth/partner/KH/2025", "growth/partner/HK+SG/2025",
        "growth/line/kendang-jimbe~CN/2025", "rise/commodity/furnitur/2025",
        "contribution/commodity/furnitur/2025", "contribution/partner/KH/2025",
        "rank/partner/KH/2025", "hhi/partner/2025", "share/top/3/partner/2025", "times/partner/2025",
        "value/commodity/kendang-jimbe/2024", "share/commodity/kendang-jimbe/2024", "growth/2026",
        "total/2023",
        "value/month/2025-03", "rank/commodity/produk-makanan/2025",
    ])
    func mustNeverBeProduced(_ id: String) {
        #expect(throws: FigureError.self) { try figures.answer(FigureID(id)) }
        #expect(!figures.allIDs.contains(FigureID(id)))
    }

    @Test func foodProductsAreNeverZero() throws {
        #expect(try figures.answer("value/commodity/produk-makanan/2025").value == .absent(.missing))
        #expect(try figures.answer("share/commodity/produk-makanan/2025").value == .absent(.missing))
        #expect(figures.missingCommodities(in: 2025).map(\.slug) == ["produk-makanan"])
    }

    @Test func errorsSayWhatToAskInstead() {
        func message(_ id: FigureID) -> String {
            do { _ = try figures.answer(id) } catch { return error.message }
            return ""
        }
        #expect(
            message("value/partner/CN/2025")
                == "\"value/partner/CN/2025\" is not available: it is named only "
                + "as a main destination, see value/line/kendang-jimbe~CN/…")
        #expect(message("value/partner/HK/2025").contains("together with others, see value/partner/HK+SG/…"))
        #expect(
            message("share/commodity/kendang-jimb/2025")
                == "no figure is called \"share/commodity/kendang-jimb/2025\"; did you mean "
                + "\"share/commodity/kendang-jimbe/2025\"?")
        #expect(message("xyzzy") == "no figure is called \"xyzzy\"")
        #expect(message("growth/commodity/furnitur/2025").contains("stated for both years, 2024 and 2025"))
    }
}

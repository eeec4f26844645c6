import Amounts
import Localization
import Testing

/// Words, cells, units, and that what is printed can be read again.
struct WordingTests {
    static let id = Wording(language: .id, currency: .rupiah)
    static let en = Wording(language: .en, currency: .rupiah)
    static let dollars = Wording(language: .en, currency: .dollar)

    /// Texts of a source, one for every qualifier; 1,04 and not 1,040.
    static let stated = [
        "sebesar 1,04 miliar", "sekitar 1,04 miliar", "lebih dari 1,04 miliar",
        "sedikitnya 1,04 miliar", "kurang dari 1,04 miliar", "paling banyak 1,04 miliar",
        "antara 1,04 dan 1,20 miliar", "17.990.227.397", "sekitar 200 juta", "214,7 juta",
    ]

    @Test("What is printed reads back as what was stated", arguments: stated)
    func readsBack(_ text: String) throws {
        let amount = try AmountReader(.id).read(text)
        for language in Language.allCases {
            let wording = Wording(language: language, currency: .rupiah)
            let reader = AmountReader(language == .id ? .id : .en)
            for form in amount.precision == .exact ? [Form.full] : [.mark, .prose, .full, .magnitude] {
                let again = try reader.read(wording.say(amount, form))
                #expect(again.interval == amount.interval && again.precision == amount.precision)
            }
        }
    }

    @Test func marksOfEveryKindInBothLanguages() throws {
        let signs = [
            "Rp 1,04 miliar", "≈ Rp 1,04 miliar", "> Rp 1,04 miliar", "≥ Rp 1,04 miliar",
            "< Rp 1,04 miliar", "≤ Rp 1,04 miliar", "Rp 1,04–1,20 miliar",
        ]
        let words = [
            "Rp 1.04 billion", "about Rp 1.04 billion", "more than Rp 1.04 billion",
            "at least Rp 1.04 billion", "less than Rp 1.04 billion", "at most Rp 1.04 billion",
            "between Rp 1.04 and 1.20 billion",
        ]
        for (index, text) in Self.stated.prefix(7).enumerated() {
            let amount = try AmountReader(.id).read(text)
            #expect(typed(Self.id.say(amount, .mark)) == signs[index])
            #expect(typed(Self.en.say(amount, .prose)) == words[index])
        }
    }

    @Test func blanksHoldNumbersTogether() throws {
        let amount = try AmountReader(.id).read("lebih dari 14,9 miliar")
        #expect(Self.id.say(amount, .mark) == ">\u{202F}Rp\u{202F}14,9\u{A0}miliar")
        #expect(Self.id.say(amount, .prose) == "lebih dari Rp\u{202F}14,9\u{A0}miliar")
        let share = amount.share(of: Amount(exactly: 17_990_227_397))
        #expect(Self.id.say(share, as: .percent, .mark) == ">\u{202F}82,8\u{202F}%")
        #expect(Self.en.say(share, as: .percent, .mark) == ">\u{202F}82.8%")
    }

    /// Falls, zero crossings, nothing, little.
    @Test(
        "Signs",
        arguments: [
            (100, 79, "−21,0 %", "21,0 persen"), (100, 121, "+21,0 %", "21,0 persen"),
            (100, 100, "0,0 %", "0,0 persen"),
        ])
    func signs(_ before: Int, _ after: Int, _ mark: String, _ magnitude: String) {
        let growth = Amount(exactly: Int128(after)).growth(since: Amount(exactly: Int128(before)))
        #expect(typed(Self.id.say(growth, as: .percentChange, .mark)) == mark)
        #expect(typed(Self.id.say(growth, as: .percentChange, .magnitude)) == magnitude)
        #expect(!Self.id.say(growth, as: .percentChange, .prose).contains("+"))
    }

    @Test func fallsOfInexactAmounts() throws {
        let after = try AmountReader(.id).read("sekitar 14,8 miliar"),
            before = Amount(exactly: 17_990_227_397)
        let fall = after.change(since: before), rate = after.growth(since: before)
        #expect(typed(Self.id.say(fall, as: .moneyChange, .mark)) == "≈ −Rp 3,1–3,3 miliar")
        #expect(typed(Self.id.say(fall, as: .moneyChange, .magnitude)) == "Rp 3,1–3,3 miliar")
        #expect(typed(Self.id.say(rate, as: .percentChange, .mark)) == "≈ −17–19 %")
        #expect(typed(Self.en.say(rate, as: .percentChange, .magnitude)) == "about 17–19 percent")
        let either = try AmountReader(.id).read("sekitar 14,8 miliar").change(since: after)
        #expect(typed(Self.id.say(either, as: .moneyChange, .mark)) == "≈ −Rp 100,0 hingga +100,0 juta")
    }

    @Test func nothingAndLittle() {
        let total = Amount(exactly: 1_000_000_000)
        #expect(Self.id.say(Amount(exactly: 0), .mark) == "–")
        #expect(Self.id.say(Amount(exactly: 0), .prose) == "nol")
        let little = Amount(exactly: 4_000)
        #expect(Self.id.say(little.share(of: total), as: .percent, .mark) == "0")
        #expect(typed(Self.id.say(little.share(of: total), as: .percent, .prose)) == "kurang dari 0,1 persen")
        #expect(Self.id.say(little, scale: 9, .bare) == "0")
        #expect(typed(Self.id.say(little, .mark)) == "Rp 4.000")
        #expect(Self.id.say(.absent(.baseZero), as: .percentChange, .mark) == "x")
        #expect(Self.id.say(.absent(.withheld), as: .money, .mark) == "c")
    }

    @Test func dollars() {
        let amount = Amount(exactly: 123_456_789)
        #expect(Self.dollars.say(amount, .full) == "US$1,234,567.89")
        #expect(typed(Self.dollars.say(amount, .mark)) == "US$1.23 million")
        #expect(typed(Wording(language: .id, currency: .dollar).say(amount, .full)) == "US$ 1.234.567,89")
    }

    @Test func placesFollowTheSize() {
        let texts: [(Int128, String)] = [
            (9_999_999, "Rp 10,00 juta"), (214_712_345, "Rp 214,7 juta"),
            (3_500, "Rp 3.500"), (1_234_567_890_123_456, "Rp 1.235 triliun"),
        ]
        for (value, text) in texts { #expect(typed(Self.id.say(Amount(exactly: value), .mark)) == text) }
    }

    @Test func cellsAlignAtTheDecimalSign() throws {
        let reader = AmountReader(.id)
        func cell(_ text: String) throws -> NumberCell {
            Self.id.cell(.amount(try reader.read(text)), as: .money, scale: 9)
        }
        #expect(try cell("lebih dari 14,9 miliar") == NumberCell(mark: ">", integer: "14", fraction: ",9"))
        #expect(try cell("214,7 juta") == NumberCell(integer: "0", fraction: ",21"))
        #expect(try cell("1–1,2 miliar") == NumberCell(integer: "1", fraction: ",0–1,2"))
        #expect(try cell("…") == NumberCell(symbol: "…", status: .missing))
        #expect(try cell("–") == NumberCell(symbol: "–", status: .nilValue))
        #expect(try cell("17.990.227.397 *)").status == .provisional)
        let growth = try reader.read("17.990.227.397").growth(since: reader.read("di kisaran 14,8 miliar"))
        let change = Self.id.cell(growth, as: .percentChange)
        #expect(change == NumberCell(mark: "≈", integer: "+21", fraction: "–22"))
        #expect(change.text == Self.id.say(growth, as: .percentChange, .bare))
    }

    @Test func unitsByTheLargestAmount() {
        let units: [(Int128, Int, String)] = [
            (999_999, 0, "Rp"), (1_000_000, 6, "Rp juta"),
            (17_990_227_397, 9, "Rp miliar"),
            (1_000_000_000_000, 12, "Rp triliun"),
        ]
        for (value, scale, word) in units {
            let unit = Self.id.unit(for: [Amount(exactly: 5), Amount(exactly: value), .missing])
            #expect(unit == MoneyUnit(scale: scale) && typed(Self.id.word(for: unit)) == word)
        }
        #expect(Self.dollars.unit(for: [Amount(exactly: 100_000_000)]).scale == 6)
    }

    @Test(
        "Headlines of shares",
        arguments: [
            (800, "empat perlima", "four fifths"), (796, "hampir empat perlima", "nearly four fifths"),
            (829, "lebih dari empat perlima", "more than four fifths"),
            (501, "lebih dari separuh", "more than half"),
            (940, "94 persen", "94 percent"), (30, "3 persen", "3 percent"),
            (95, "hampir sepersepuluh", "nearly a tenth"), (91, "sekitar 9 persen", "about 9 percent"),
        ])
    func headlines(_ part: Int, _ id: String, _ en: String) {
        let share = Amount(exactly: Int128(part)).share(of: Amount(exactly: 1000))
        #expect(typed(Self.id.say(share, as: .percent, .headline)) == id)
        #expect(typed(Self.en.say(share, as: .percent, .headline)) == en)
    }

    @Test func listsCountsAndDates() {
        #expect(Self.id.list(["a"]) == "a" && Self.id.list(["a", "b"]) == "a dan b")
        #expect(
            Self.id.list(["a", "b", "c"]) == "a, b, dan c"
                && Self.en.list(["a", "b", "c"]) == "a, b, and c")
        #expect(
            Self.id.inWords(12) == "dua belas" && Self.en.inWords(13) == "13"
                && Self.id.inWords(1234) == "1.234")
        #expect(Self.id.capitalised(Self.id.inWords(5)) == "Lima")
        #expect(
            [1, 2, 3, 4, 11, 12, 21].map(Self.en.ordinal) == [
                "1st", "2nd", "3rd", "4th", "11th", "12th",
                "21st",
            ])
        #expect(Self.id.ordinal(3) == "ke-3")
        let country = Words(id: "negara", en: "country")
        #expect(typed(Self.en.counted(1, country, many: "countries")) == "1 country")
        #expect(typed(Self.en.counted(5, country, many: "countries")) == "5 countries")
        let day = CalendarDay(year: 2026, month: 1, day: 31)
        #expect(
            typed(Self.id.date(day)) == "31 Januari 2026"
                && typed(Self.en.date(day)) == "31 January 2026")
        #expect(CalendarDay(iso: "2026-01-31") == day)
        for text in ["2026-02-29", "2026-13-01", "2026-1-1", "x"] { #expect(CalendarDay(iso: text) == nil) }
    }

    @Test func ranksAndLegends() {
        #expect(Self.id.say(.rank(Rank(lowest: 4, highest: 6, among: nil)), as: .rank, .mark) == "4–6")
        #expect(
            Self.id.say(.rank(Rank(lowest: 2, highest: 3, among: 9)), as: .rank, .prose)
                == "2–3 dari 9 yang disebut")
        #expect(StatusMark.suffix(of: [.provisional, .missing, .revised]) == "*) r")
        #expect(Precision.allCases.allSatisfy { !$0.words.id.isEmpty && !$0.words.en.isEmpty })
    }

    /// `numbers` 4: no value is invented for a good that has none.
    @Test func nothingComesOfNothing() throws {
        let food = Amount.missing, total = Amount(exactly: 17_990_227_397)
        let figures: [(FigureValue, Quantity)] = [
            (.amount(food), .money), (food.share(of: total), .percent),
            (food.growth(since: total), .percentChange),
            (total.growth(since: food), .percentChange), (food.change(since: total), .moneyChange),
        ]
        for (figure, quantity) in figures {
            for text in Self.id.printedForms(figure, as: quantity) {
                #expect(!text.contains { $0.isNumber })
            }
        }
    }
}

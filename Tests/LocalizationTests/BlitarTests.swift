import Amounts
import Localization
import Testing

/// The reference case of `numbers` 4, to the digit.
struct Blitar {
    static let reader = AmountReader(.id)

    static func read(_ text: String) -> Amount {
        do { return try reader.read(text) } catch {
            Issue.record("\(text): \(error.message)")
            return .missing
        }
    }

    let total = read("Rp 17.990.227.397")
    let before = read("di kisaran Rp 14,8 miliar")
    let jimbe = read("lebih dari Rp 14,9 miliar")
    let tobacco = read("lebih dari Rp 1,26 miliar")
    let furniture = read("sekitar Rp 1,04 miliar")
    let plants = read("sebesar Rp 214,7 juta")
    let food = read("…")

    var parts: [Amount] { [jimbe, tobacco, furniture, plants, food] }
    var named: [Amount] { [jimbe, tobacco, furniture, plants] }
}

/// Ordinary blanks, so that the expectations can be typed.
func typed(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map {
                $0 == "\u{202F}" || $0 == "\u{A0}"
                    ? " "
                    : $0
            }))
}

struct BlitarTests {
    let blitar = Blitar()

    /// A figure with what must be printed of it.
    struct Expected: Sendable, CustomTestStringConvertible {
        var name: String
        var value: FigureValue
        var quantity: Quantity
        var scale: Int?
        var form: Form
        var id: String
        var en: String
        var testDescription: String { "\(name) \(form)" }

        init(
            _ name: String, _ value: FigureValue, _ quantity: Quantity, _ form: Form, scale: Int? = nil,
            _ id: String, _ en: String
        ) {
            (self.name, self.value, self.quantity, self.form) = (name, value, quantity, form)
            (self.scale, self.id, self.en) = (scale, id, en)
        }
    }

    static let catalogue: [Expected] = {
        let b = Blitar()
        let growth = b.total.growth(since: b.before), rise = b.total.change(since: b.before)
        let claimed = b.total.growth(since: Blitar.read("sekitar Rp 12,5 miliar"))
        let residual = (try? Amount.residual(of: b.total, over: b.parts)) ?? .missing
        let index = (try? Concentration.herfindahl(of: b.parts, total: b.total)) ?? .absent(.missing)
        let four = FigureValue.amount(.sum(b.named)), five = FigureValue.amount(.sum(b.parts))
        func share(_ part: Amount) -> FigureValue { part.share(of: b.total) }
        func amount(_ amount: Amount) -> FigureValue { .amount(amount) }
        return [
            Expected("growth", growth, .percentChange, .mark, "≈ +21–22 %", "≈ +21–22%"),
            Expected("growth", growth, .percentChange, .bare, "≈ +21–22", "≈ +21–22"),
            Expected("growth", growth, .percentChange, .prose, "sekitar 21–22 persen", "about 21–22 percent"),
            Expected(
                "growth", growth, .percentChange, .headline, "lebih dari seperlima",
                "more than a fifth"),
            Expected(
                "growth", growth, .percentChange, .coarse, "sekitar 21–22 persen",
                "about 21–22 percent"),
            Expected("rise", rise, .moneyChange, .mark, "≈ +Rp 3,1–3,3 miliar", "≈ +Rp 3.1–3.3 billion"),
            Expected("rise", rise, .moneyChange, .prose, "Rp 3,1–3,3 miliar", "Rp 3.1–3.3 billion"),
            Expected("rise", rise, .moneyChange, .headline, "Rp 3,1–3,3 miliar", "Rp 3.1–3.3 billion"),
            Expected("share", share(b.jimbe), .percent, .mark, "> 82,8 %", "> 82.8%"),
            Expected(
                "share", share(b.jimbe), .percent, .prose, "lebih dari 82,8 persen",
                "more than 82.8 percent"),
            Expected(
                "share", share(b.jimbe), .percent, .headline, "lebih dari empat perlima",
                "more than four fifths"),
            Expected(
                "share", share(b.jimbe), .percent, .coarse, "lebih dari 82 persen",
                "more than 82 percent"),
            Expected("share", share(b.tobacco), .percent, .mark, "> 7,0 %", "> 7.0%"),
            Expected("share", share(b.furniture), .percent, .mark, "≈ 5,8 %", "≈ 5.8%"),
            Expected("share", share(b.plants), .percent, .mark, "1,2 %", "1.2%"),
            Expected("share", share(b.food), .percent, .mark, "…", "…"),
            Expected("four", four, .money, .mark, "≈ Rp 17,4–17,6 miliar", "≈ Rp 17.4–17.6 billion"),
            Expected("five", five, .money, .mark, "≥ Rp 17,40 miliar", "≥ Rp 17.40 billion"),
            Expected(
                "residual", amount(residual), .money, .mark, scale: 9, "≤ Rp 0,59 miliar",
                "≤ Rp 0.59 billion"),
            Expected(
                "residual", amount(residual), .money, .prose, scale: 9, "paling banyak Rp 0,59 miliar",
                "at most Rp 0.59 billion"),
            Expected("residual", amount(residual), .money, .bare, scale: 9, "≤ 0,59", "≤ 0.59"),
            Expected("residual share", share(residual), .percent, .mark, "≤ 3,3 %", "≤ 3.3%"),
            Expected(
                "residual share", share(residual), .percent, .headline, "paling banyak 4 persen",
                "at most 4 percent"),
            Expected("index", index, .index, .mark, "≈ 0,7", "≈ 0.7"),
            Expected("claim", claimed, .percentChange, .mark, "≈ +43–45 %", "≈ +43–45%"),
            Expected("times", b.jimbe.multiple(of: b.tobacco), .times, .bare, "≈ 11,7–12,0", "≈ 11.7–12.0"),
            Expected(
                "times", b.jimbe.multiple(of: b.tobacco), .times, .headline, "hampir dua belas kali",
                "nearly twelve times"),
            Expected("total", amount(b.total), .money, .full, "Rp 17.990.227.397", "Rp 17,990,227,397"),
            Expected("total", amount(b.total), .money, .mark, "Rp 17,99 miliar", "Rp 17.99 billion"),
            Expected("total", amount(b.total), .money, .bare, scale: 9, "17,99", "17.99"),
            Expected(
                "total", amount(b.total), .money, .headline, "hampir Rp 18 miliar",
                "nearly Rp 18 billion"),
            Expected(
                "before", amount(b.before), .money, .prose, "sekitar Rp 14,8 miliar",
                "about Rp 14.8 billion"),
            Expected("before", amount(b.before), .money, .bare, scale: 9, "≈ 14,8", "≈ 14.8"),
            Expected("jimbe", amount(b.jimbe), .money, .mark, "> Rp 14,9 miliar", "> Rp 14.9 billion"),
            Expected(
                "jimbe", amount(b.jimbe), .money, .prose, "lebih dari Rp 14,9 miliar",
                "more than Rp 14.9 billion"),
            Expected(
                "jimbe", amount(b.jimbe), .money, .full, "lebih dari Rp 14,9 miliar",
                "more than Rp 14.9 billion"),
            Expected("jimbe", amount(b.jimbe), .money, .bare, scale: 9, "> 14,9", "> 14.9"),
            Expected("tobacco", amount(b.tobacco), .money, .bare, scale: 9, "> 1,26", "> 1.26"),
            Expected("plants", amount(b.plants), .money, .mark, "Rp 214,7 juta", "Rp 214.7 million"),
            Expected("plants", amount(b.plants), .money, .bare, scale: 9, "0,21", "0.21"),
            Expected("food", amount(b.food), .money, .mark, "…", "…"),
            Expected("food", amount(b.food), .money, .prose, "tidak tersedia", "not available"),
            Expected("destinations", .count(5), .count, .prose, "5", "5"),
            Expected("destinations", .count(5), .count, .headline, "lima", "five"),
            Expected(
                "rank", .rank(Rank(lowest: 4, highest: 4, among: 4)), .rank, .prose,
                "4 dari 4 yang disebut", "4 of 4 named"),
        ]
    }()

    @Test("What must come out, in both languages", arguments: catalogue)
    func comesOut(_ expected: Expected) {
        for language in Language.allCases {
            let wording = Wording(language: language, currency: .rupiah)
            let text = wording.say(
                expected.value, as: expected.quantity, scale: expected.scale,
                expected.form)
            #expect(typed(text) == Words(id: expected.id, en: expected.en)[language])
            #expect(wording.printedForms(expected.value, as: expected.quantity).contains(text))
        }
    }
}

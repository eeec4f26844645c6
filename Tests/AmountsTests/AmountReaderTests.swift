import Amounts
import Testing

/// What offices write, and what it means.
struct AmountReaderTests {
    /// A cell, how it is read, and the interval in the notation of school books: `[a, b)`.
    struct Cell: Sendable, CustomTestStringConvertible {
        var text: String
        var reader: AmountReader
        var interval: String
        var qualifier: Qualifier
        var testDescription: String { "\(text) \(reader.convention) \(reader.policy)" }

        init(
            _ text: String, _ interval: String, _ qualifier: Qualifier,
            _ reader: AmountReader = AmountReader(.id)
        ) {
            (self.text, self.interval, self.qualifier, self.reader) = (text, interval, qualifier, reader)
        }
    }

    static let english = AmountReader(.en)
    static let full = AmountReader(.id, policy: .fullUnit)
    static let strict = AmountReader(.id, policy: .strict)
    static let cents = AmountReader(.en, minorDigits: 2)

    static let reference = [
        Cell("Rp 17.990.227.397", "[17990227397, 17990227397]", .exact),
        Cell("di kisaran Rp 14,8 miliar", "[14750000000, 14850000000]", .about),
        Cell("lebih dari Rp 14,9 miliar", "(14900000000, 15000000000)", .moreThan),
        Cell("lebih dari Rp 1,26 miliar", "(1260000000, 1270000000)", .moreThan),
        Cell("sekitar Rp 1,04 miliar", "[1035000000, 1045000000]", .about),
        Cell("sebesar Rp 214,7 juta", "[214650000, 214750000]", .rounded),
        Cell("Rp 12,5 miliar", "[12450000000, 12550000000]", .rounded),
        Cell("lebih dari Rp 14,9 miliar", "(14900000000, …)", .moreThan, strict),
        Cell("di kisaran Rp 14,8 miliar", "[14700000000, 14900000000]", .about, full),
        Cell("sebesar Rp 214,7 juta", "[214650000, 214750000]", .rounded, full),
        Cell("minimal 3 juta", "[3000000, …)", .atLeast, strict),
        Cell("hampir 2 juta", "[0, 2000000)", .lessThan, strict),
        Cell("paling banyak 2 juta", "[0, 2000000]", .atMost, strict),
    ]

    static let qualifiers = [
        "lebih dari": "(", "di atas": "(", "melebihi": "(", ">": "(", "more than": "(", "over": "(",
        "minimal": "[", "sedikitnya": "[", "paling sedikit": "[", "≥": "[", ">=": "[", "at least": "[",
    ]
    static let mirrored = [
        "kurang dari": ")", "di bawah": ")", "hampir": ")", "<": ")", "less than": ")", "nearly": ")",
        "paling banyak": "]", "maksimal": "]", "≤": "]", "<=": "]", "at most": "]", "up to": "]",
    ]
    static let rough = [
        "sekitar", "kisaran", "di kisaran", "kurang lebih", "kira-kira", "±", "~", "≈", "+/-",
        "Sekitar", "about", "around", "approximately",
    ]
    static let neutral = [
        "tercatat", "mencapai", "sebesar", "senilai", "tercatat sebesar", "recorded at",
        "worth",
    ]

    static let forms = [
        // Zeros at the end: rough words mean them, plain words do not.
        Cell("sekitar 200 juta", "[150000000, 250000000]", .about),
        Cell("200 juta", "[199500000, 200500000]", .rounded),
        Cell("lebih dari 2.000.000", "(2000000, 3000000)", .moreThan),
        Cell("lebih dari 1,20 miliar", "(1200000000, 1210000000)", .moreThan),
        Cell("sekitar 2.512.345", "[2512345, 2512345]", .about),
        // Ranges.
        Cell("Rp 1–1,2 miliar", "[1000000000, 1200000000]", .between),
        Cell("Rp 1-1,2 miliar", "[1000000000, 1200000000]", .between),
        Cell("antara 1 dan 1,2 miliar", "[1000000000, 1200000000]", .between),
        Cell("antara Rp 900 juta dan Rp 1,2 miliar", "[900000000, 1200000000]", .between),
        Cell("berkisar antara 1 sampai dengan 1,2 miliar", "[1000000000, 1200000000]", .between),
        Cell("2 s.d. 3 juta", "[2000000, 3000000]", .between),
        Cell("between 1 and 1.2 billion", "[1000000000, 1200000000]", .between, english),
        Cell("1.5 to 2 million", "[1500000, 2000000]", .between, english),
        // Digits.
        Cell("1260", "[1260, 1260]", .exact),
        Cell("1.260,0", "[1260, 1260]", .exact),
        Cell("17990227397,00", "[17990227397, 17990227397]", .exact),
        Cell("1.260", "[1260, 1260]", .exact, AmountReader(.id, groupsAreThousands: true)),
        Cell("17 990 227 397", "[17990227397, 17990227397]", .exact),
        Cell("17\u{202F}990\u{A0}227", "[17990227, 17990227]", .exact),
        Cell("1,234,567", "[1234567, 1234567]", .exact, english),
        Cell("1,234,567.89", "[123456789, 123456789]", .exact, cents),
        Cell("US$ 1,234,567", "[123456700, 123456700]", .exact, cents),
        Cell("1234.5", "[123445, 123455]", .rounded, cents),
        Cell("−12", "[-12, -12]", .exact), Cell("-12", "[-12, -12]", .exact),
        Cell("(12)", "[-12, -12]", .exact),
        Cell("0", "[0, 0]", .exact),
        // Scale words, currencies, blanks, full stops.
        Cell("Rp. 3 rb", "[2500, 3500]", .rounded), Cell("3 ribu rupiah", "[2500, 3500]", .rounded),
        Cell("IDR 3 jt", "[2500000, 3500000]", .rounded),
        Cell(
            "Rp3 milyar", "[2500000000, 3500000000]",
            .rounded),
        Cell("Rp\u{202F}2\u{A0}triliun.", "[1500000000000, 2500000000000]", .rounded),
        Cell("3 thousand", "[2500, 3500]", .rounded, english),
        Cell("US$ 3.2 million", "[315000000, 325000000]", .rounded, cents),
        Cell("$3bn", "[250000000000, 350000000000]", .rounded, cents),
        Cell("14,9 miliar lebih", "(14900000000, 15000000000)", .moreThan),
        Cell("mencapai lebih dari 14,9 miliar", "(14900000000, 15000000000)", .moreThan),
        Cell("1,260 miliar", "[1259500000, 1260500000]", .rounded),
        Cell("214,7", "[214650000, 214750000]", .rounded, AmountReader(.id, columnScale: 6)),
        Cell("214", "[213500000, 214500000]", .rounded, AmountReader(.id, columnScale: 6)),
        Cell("14,9 M", "[14850000000, 14950000000]", .rounded, AmountReader(.id, scaleWords: ["m": 9])),
    ]

    static var catalogue: [Cell] {
        reference + forms
            + qualifiers.map {
                Cell(
                    "\($0) 2,5 juta", "\($1)2500000, 2600000)",
                    $1 == "(" ? .moreThan : .atLeast)
            }
            + mirrored.map {
                Cell(
                    "\($0) 2,5 juta", "(2400000, 2500000\($1)",
                    $1 == ")" ? .lessThan : .atMost)
            }
            + rough.map { Cell("\($0) 2,5 juta", "[2450000, 2550000]", .about) }
            + neutral.map { Cell("\($0) 2,5 juta", "[2450000, 2550000]", .rounded) }
            + neutral.map { Cell("\($0) Rp 2.500.001", "[2500001, 2500001]", .exact) }
    }

    @Test("Cells with a value", arguments: catalogue)
    func reads(_ cell: Cell) throws {
        let amount = try cell.reader.read(cell.text)
        #expect(text(amount.interval) == cell.interval)
        #expect(amount.stated?.qualifier == cell.qualifier)
        var text = cell.text
        #expect(try text.withUTF8 { try cell.reader.read($0) } == amount)
    }

    @Test("Cells without a value", arguments: ["", "  ", "…", "...", "n/a", "N/A", "na", "tidak tersedia"])
    func missing(_ text: String) throws {
        #expect(try AmountReader(.id).read(text) == .missing)
    }

    @Test func nilWithheldAndNotApplicable() throws {
        for text in ["-", "–", "—", "nihil"] {
            let amount = try AmountReader(.id).read(text)
            #expect(amount.exactValue == 0 && amount.status == .nilValue)
        }
        #expect(try AmountReader(.id).read("c").absence == .withheld)
        #expect(try AmountReader(.id).read("x").absence == .notApplicable)
    }

    @Test(
        "Marks after a number",
        arguments: [
            ("1.234.567*)", Status.provisional), ("1.234.567 **)", .veryProvisional),
            ("1.234.567 *", .provisional),
            ("1.234.567 r", .revised), ("1.234.567e", .estimated),
        ])
    func statusMarks(_ text: String, _ status: Status) throws {
        let amount = try AmountReader(.id).read(text)
        #expect(amount.exactValue == 1_234_567 && amount.status == status)
    }

    static let errors: [(String, AmountReader, AmountError)] = {
        let id = AmountReader(.id), en = AmountReader(.en)
        func ambiguous(_ text: String, _ plain: String, _ decimal: String) -> AmountError {
            .ambiguousGroup(text, plain: plain, decimal: decimal)
        }
        return [
            ("1.260", id, ambiguous("1.260", "1260", "1.260,0")),
            ("Rp 1.260 juta", id, ambiguous("Rp 1.260 juta", "1260", "1.260,0")),
            ("1,260", en, ambiguous("1,260", "1260", "1,260.0")),
            ("1,260", id, ambiguous("1,260", "1260", "1,2600")),
            ("1.260–1.300", id, ambiguous("1.260–1.300", "1260", "1.260,0")),
            ("14,9 M", id, .ambiguousScale("14,9 M", word: "M")),
            ("Rp14,9M", id, .ambiguousScale("Rp14,9M", word: "M")),
            ("1,234,567.89", id, .wrongConvention("1,234,567.89", declared: .id)),
            ("1,234,567", id, .wrongConvention("1,234,567", declared: .id)),
            ("1.26", id, .wrongConvention("1.26", declared: .id)),
            ("0.260", id, .wrongConvention("0.260", declared: .id)),
            ("1.234.567,89", en, .wrongConvention("1.234.567,89", declared: .en)),
            ("1.26.000", id, .malformedGroups("1.26.000")),
            ("12,34", id, .tooFine("12,34")),
            ("banyak", id, .unreadable("banyak")),
            ("dua juta", id, .unreadable("dua juta")),
            ("12 ekor", id, .unreadable("12 ekor")),
            ("antara 3 juta", id, .unreadable("antara 3 juta")),
            ("sekitar", id, .unreadable("sekitar")),
            ("1 dan 2 juta", id, .unreadable("1 dan 2 juta")),
            ("1e5", id, .unreadable("1e5")),
            ("12 %", id, .unreadable("12 %")),
            ("sekitar lebih dari 3 juta", id, .contradiction("sekitar lebih dari 3 juta")),
            ("sekitar 1–2 juta", id, .contradiction("sekitar 1–2 juta")),
            ("3–2 juta", id, .reversedRange("3–2 juta")),
            ("99999999999999999999 triliun", id, .tooLarge("99999999999999999999 triliun")),
            ("9999999999999999999999999999999", id, .tooLarge("9999999999999999999999999999999")),
            ("3 juta", AmountReader(.id, columnScale: 6), .scaleInScaledColumn("3 juta", word: "juta")),
            ("US$ 3 juta", AmountReader(.id, currency: "IDR"), .otherCurrency("US$ 3 juta", found: "USD")),
        ]
    }()

    @Test("Cells that cannot be read", arguments: errors)
    func refuses(_ text: String, _ reader: AmountReader, _ error: AmountError) {
        #expect(throws: error) { try reader.read(text) }
        #expect(error.text == text && error.message.contains(text))
    }

    @Test("The fast path reads what it reads as the slow one does", arguments: NumberConvention.allCases)
    func fastPath(_ convention: NumberConvention) throws {
        let sign = convention == .id ? "." : ","
        for text in [
            "0", "7", "1234", "17\(sign)990\(sign)227\(sign)397", "-1234", "0012",
            "9999999999999999",
        ] {
            var cell = text
            let value = cell.withUTF8 { AmountReader(convention).readExact($0) }
            #expect(try AmountReader(convention).read(text).exactValue == value.map { Int128($0) })
            #expect(value != nil)
        }
        for text in [
            "1\(sign)260", "1\(sign)26\(sign)000", "12\(sign)", "\(sign)123", "", "-", "1 2",
            "12345678901234567",
        ] {
            var cell = text
            #expect(cell.withUTF8 { AmountReader(convention).readExact($0) } == nil)
        }
    }

    private func text(_ interval: Interval<Int128>) -> String {
        let low = interval.lower.value.map { "\($0)" } ?? "…",
            high =
                interval.upper.value.map { "\($0)" }
                ?? "…"
        return (interval.lower.isOpen ? "(" : "[") + "\(low), \(high)" + (interval.upper.isOpen ? ")" : "]")
    }
}

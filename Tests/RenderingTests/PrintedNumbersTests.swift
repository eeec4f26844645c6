import Amounts
import Figures
import Finishing
import Graphics
import Localization
import Rendering
import Testing

/// What is printed of Kabupaten Blitar, read back from the finished PDF, and what must never be.
@Suite struct PrintedNumbersTests {
    static let expected: [Language: [String]] = [
        .id: [
            "17.990.227.397", "Rp\u{202F}17.990.227.397", "21–22", ">\u{202F}82,8",
            "≤\u{202F}Rp\u{202F}0,59\u{A0}miliar",
            "≈\u{202F}+21–22", ">\u{202F}Rp\u{202F}14,9\u{A0}miliar", "sekitar 21–22\u{A0}persen",
            "lebih dari empat perlima",
            "≈\u{202F}5,8", ">\u{202F}7,0", "1,2\u{202F}%", "≤\u{202F}3,3",
        ],
        .en: [
            "17,990,227,397", "Rp\u{202F}17,990,227,397", "21–22", ">\u{202F}82.8",
            "≤\u{202F}Rp\u{202F}0.59\u{A0}billion",
            "≈\u{202F}+21–22%", ">\u{202F}Rp\u{202F}14.9\u{A0}billion", "about 21–22\u{A0}percent",
            "more than four fifths",
            "≈\u{202F}5.8%", ">\u{202F}7.0%", "1.2%", "≤\u{202F}3.3%",
        ],
    ]

    /// A headline may begin with a capital and break over lines.
    private static func flat(_ text: String) -> String {
        text.replacing("\n", with: " ").lowercased()
    }

    @Test(arguments: Language.allCases)
    func theNumbersStand(_ language: Language) throws {
        let text = Self.flat(try Made.of("blitar-2025", language).text)
        for number in Self.expected[language] ?? [] {
            #expect(text.contains(number.lowercased()), "\(language) has no \(number)")
        }
    }

    /// `numbers.md` 4, "Must never be produced"; as patterns, in either language.
    static let forbidden: [(String, String)] = [
        ("a growth more exact than its base", #"21[.,]6"#),
        ("an HS code as if stated", #"(?:\b(?:9206|2403|9401|9403|0602)\b|HS 9|HS 2|HS 0)"#),
        ("US dollars", #"(?i)US\$|\bUSD\b|dolar|dollar"#),
        ("volumes or prices", #"(?i)\bton(?:s|nes)?\b|\bkilogram|\bkg\b|harga satuan|unit price"#),
        ("competitiveness", #"(?i)daya saing|competitive"#),
        ("the claim's base as a fact", #"12[.,]50"#),
    ]

    @Test(arguments: Language.allCases)
    func nothingForbiddenStands(_ language: Language) throws {
        let text = try Made.of("blitar-2025", language).text
        for (name, pattern) in Self.forbidden {
            let found = text.matches(of: try Regex(pattern)).map { String(text[$0.range]) }
            #expect(found.isEmpty, "\(language): \(name): \(found)")
        }
    }

    /// Judgements stand only as somebody's words: in the paragraph that names him.
    @Test(arguments: Language.allCases)
    func judgementsAreQuoted(_ language: Language) throws {
        let made = try Made.of("blitar-2025", language)
        let word = language == .id ? "signifikan" : "significant"
        // On one page, once, and that page names who said it.
        let pages = made.texts.filter { $0.lowercased().contains(word) }
        #expect(pages.count == 1)
        #expect(pages.first?.contains("Darmadi") ?? false)
        #expect(made.text.lowercased().components(of: word) == 2)
        let tagged = made.document.pages.flatMap { Self.paragraphs(of: $0) }
        let saying = tagged.filter { $0.lowercased().contains(word) }
        #expect(saying.count == 1 && saying[0].contains("Darmadi"))
    }

    /// The texts of a page's paragraphs, each whole.
    private static func paragraphs(of page: Page) -> [String] {
        var texts: [String: String] = [:], order: [String] = []
        func walk(_ drawing: Drawing, _ id: String) {
            switch drawing {
            case .group(let parts): for part in parts { walk(part, id) }
            case .moved(_, let part), .clipped(_, let part), .linked(_, _, let part): walk(part, id)
            case .tagged(_, let tag, let part): walk(part, tag.path)
            case .glyphs(let run, _):
                if texts[id] == nil { order.append(id) }
                texts[id, default: ""] += run.text + " "
            case .fill, .stroke, .image, .anchor: break
            }
        }
        walk(page.drawing, "")
        return order.compactMap { texts[$0] }
    }

    /// No country that is only a main destination or one of several has a value of its own.
    @Test func nobodyIsCreditedAlone() throws {
        let report = try Made.of("blitar-2025", .id).report
        for code in ["CN", "HK", "SG"] {
            for name in ["value", "share", "rank", "growth"] {
                #expect(report.figures[.init("\(name)/partner/\(code)/2025")] == nil, "\(name) of \(code)")
            }
        }
        #expect(report.figures[.init("value/partner/KH/2025")] != nil)
        for id in report.figures.allIDs {
            #expect(!id.path.hasPrefix("growth/commodity/") && !id.path.hasPrefix("growth/partner/"), "\(id)")
        }
        #expect(report.figures[.init("value/commodity/produk-makanan/2025")]?.amount?.stated == nil)
    }

    /// Food products have no value: "…" and never a nought.
    @Test(arguments: Language.allCases)
    func whatIsMissingIsNotNought(_ language: Language) throws {
        let made = try Made.of("blitar-2025", language)
        let name = language == .id ? "Produk makanan" : "Food products"
        let pattern = try Regex("\(name)[^\\n]{0,12}\\b0\\b")
        #expect(made.text.matches(of: pattern).isEmpty)
        #expect(made.text.contains("…"))
        for page in made.document.pages {
            for text in page.drawing.texts { #expect(text != "0" || Self.isAxis(text), "\(text)") }
        }
    }

    /// The foot of an axis is a nought; it is the only one.
    private static func isAxis(_ text: String) -> Bool { text == "0" }
}

extension String {
    /// How many pieces a word cuts this into.
    func components(of word: String) -> Int { split(separator: word, omittingEmptySubsequences: false).count }
}

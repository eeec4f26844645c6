import Figures
import Graphics
import Localization
import Rendering
import Testing

/// Every number on a page is a figure's, a definition's, or marked as none.
@Suite struct NumberAuditTests {
    static func audit(_ made: Made) -> NumberAudit {
        NumberAudit(made.report, made.document, made.language)
    }

    /// Runs of digits with points and commas between digits, as a reader sees them.
    static func tokens(_ text: String) -> [String] {
        text.matches(of: #/[0-9]+(?:[.,][0-9]+)*/#).map { String($0.0) }
    }

    @Test(arguments: Made.all)
    func noNumberIsStray(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        #expect(Self.audit(made).strays(on: made.document.pages).isEmpty)
    }

    /// What the audit read is what the reader gets.
    @Test(arguments: Made.all)
    func theFileHoldsTheNumbersOfTheDisplayList(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        for (page, text) in zip(made.document.pages, made.texts) {
            let listed = Set(page.drawing.texts.flatMap(Self.tokens)), read = Set(Self.tokens(text))
            #expect(read == listed, "page \(page.label): \(read.symmetricDifference(listed).sorted())")
        }
        #expect(made.texts.count == made.document.pages.count)
    }

    /// One wrong digit anywhere is found: in each number of three digits or more, one after the other.
    @Test(arguments: Made.all)
    func aWrongDigitIsFound(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        let audit = Self.audit(made)
        var planted = 0, found = 0
        for (index, page) in made.document.pages.enumerated() where index % 2 == 1 {
            let runs = page.drawing.texts.filter {
                Self.tokens($0).contains { $0.filter(\.isNumber).count > 3 }
            }
            for text in runs.prefix(3) {
                let wrong = Page(
                    size: page.size, drawing: page.drawing.replacing(text, by: Self.spoiled(text)),
                    label: page.label)
                planted += 1
                if !audit.strays(on: [wrong]).isEmpty { found += 1 }
            }
        }
        #expect(planted > 2)
        #expect(found == planted)
    }

    /// The first digit of the longest number is another.
    private static func spoiled(_ text: String) -> String {
        guard let longest = tokens(text).max(by: { $0.count < $1.count }) else { return text }
        let other = (longest.first == "7" ? "8" : "7") + longest.dropFirst()
        return text.replacing(longest, with: other, maxReplacements: 1)
    }

    @Test func whatNobodyAskedIsStray() throws {
        let made = try Made.of("blitar-2025", .id)
        let audit = Self.audit(made)
        func strays(_ text: String, size: Double = 9) -> [String] {
            let run = GlyphRun(
                font: "x", size: size, origin: .zero, width: 1, text: text, glyphs: [], clusters: [])
            let page = Page(size: Page.a4, drawing: .glyphs(run, .black), label: "1")
            return audit.strays(on: [page]).map(\.number)
        }
        #expect(strays("naik 21,6 persen") == ["21,6"])
        #expect(strays("Rp 17.990.227.398") == ["17.990.227.398"])
        #expect(strays("≈ 21–22 %, 17.990.227.397").isEmpty)
        #expect(strays("1.261") == ["1.261"])
        #expect(strays("10.000", size: 7).isEmpty, "a round tick of an axis")
        #expect(strays("10.250", size: 7) == ["10.250"])
        #expect(strays("10.250").isEmpty == false)
    }
}

extension Drawing {
    /// The drawing with one run's text changed.
    func replacing(_ text: String, by other: String) -> Drawing {
        switch self {
        case .glyphs(var run, let paint):
            if run.text == text { run.text = other }
            return .glyphs(run, paint)
        case .group(let parts): return .group(parts.map { $0.replacing(text, by: other) })
        case .moved(let map, let part): return .moved(map, part.replacing(text, by: other))
        case .clipped(let path, let part): return .clipped(to: path, part.replacing(text, by: other))
        case .tagged(let role, let id, let part):
            return .tagged(role, id: id, part.replacing(text, by: other))
        case .linked(let link, let box, let part):
            return .linked(link, in: box, part.replacing(text, by: other))
        case .fill, .stroke, .image, .anchor: return self
        }
    }
}

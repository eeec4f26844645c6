import Blocks
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Rendering
import Testing

/// From every printed number to its rows, and back.
@Suite struct TraceTests {
    static func audit(_ traced: Traced, _ document: LaidOut? = nil) -> NumberAudit {
        NumberAudit(traced.report, document ?? traced.document, traced.language)
    }

    @Test(arguments: Made.all)
    func everyLinkLeadsSomewhere(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language)
        let names = traced.anchors.map(\.name)
        #expect(Set(names).count == names.count, "an anchor stands twice")
        #expect(Set(traced.ways.map(\.target)).subtracting(names) == [])
        #expect(traced.document.warnings.map(\.text) == [])
        #expect(try Press(traced.report.places).files(traced.document, .pdf, dpi: 144, base: "x").count == 1)
    }

    /// A figure that is asked has an entry; a figure that is printed is led to from where it is printed.
    @Test(arguments: Made.all)
    func everyFigureIsLedTo(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language), entries = traced.entries
        #expect(entries.map(\.number) == Array(1...entries.count))
        let known = Set(entries.map(\.figure.id))
        let asked = Set(traced.document.asked.compactMap { traced.report.figures[$0]?.id })
        #expect(asked.isSubset(of: known), "\(asked.subtracting(known))")
        var reached = Set(traced.ways.compactMap { TraceAppendix.number(ofAnchor: $0.target) })
        for range in traced.ranges { reached.formUnion(range) }
        for entry in entries { #expect(reached.contains(entry.number), "\(entry.figure.id)") }
    }

    /// Down to rows: what has none of its own is calculated from figures that have entries. A claim is what
    /// somebody else says: its formula names who and where.
    @Test(arguments: Made.all)
    func everyEntryHasItsRows(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language), count = traced.entries.count
        for entry in traced.entries where !entry.figure.id.path.hasPrefix("claim/") {
            #expect(!entry.figure.formula.text[language].isEmpty)
            #expect(!entry.spans.isEmpty || entry.figure.isAbsent, "\(entry.figure.id) has no rows")
            #expect(!entry.figure.rows.isEmpty || !entry.inputs.isEmpty || entry.figure.isAbsent)
            #expect(entry.inputs.count == entry.figure.inputs.count, "\(entry.figure.id)")
            #expect(entry.inputs.allSatisfy { (1...count).contains($0.number) })
        }
    }

    /// With nothing but the figures of the entries that the pages lead to, every number is explained.
    @Test(arguments: Made.all)
    func noNumberIsWithoutWay(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language)
        var reached = Set(
            traced.ways.filter { !$0.isInEntry }.compactMap { TraceAppendix.number(ofAnchor: $0.target) })
        for range in traced.ranges { reached.formUnion(range) }
        var document = traced.document
        document.asked = traced.entries.filter { reached.contains($0.number) }.map(\.figure.id)
        let strays = Self.audit(traced, document).strays(on: document.pages)
        #expect(strays.map { "\($0.page): \($0.number) in \($0.text)" } == [])
    }

    /// The page at an entry, or the cover, is that of the first number that leads there, and leads back.
    @Test(arguments: Made.all)
    func theWayBackIsRight(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language)
        let pages = Dictionary(uniqueKeysWithValues: traced.anchors.map { ($0.name, $0.page) })
        let back = traced.ways.filter { TraceAppendix.isWayBack($0.target) }
        #expect(back.count > 20)
        for way in back {
            let page = try #require(pages[way.target])
            let label = traced.document.pages[page - 1].label
            // The cover prints no folio.
            let said = page == 1 ? (language == .id ? "Sampul" : "Cover") : "\u{A0}\(label)"
            #expect(way.text.hasSuffix(said), "\(way)")
            guard let entry = Anchor.target(ofFirstLink: way.target) else { continue }
            #expect(traced.ways.first { $0.target == entry }?.page == page)
        }
    }

    /// A number that is another figure's own is a lie all the same, and so is a line of another row.
    @Test(arguments: Made.all)
    func aNumberOfAnotherFigureIsFound(_ name: String, _ language: Language) throws {
        let traced = try Traced.of(name, language), audit = Self.audit(traced)
        let said = traced.ways.filter { way in
            !way.isInEntry && TraceAppendix.number(ofAnchor: way.target).map { "\($0)" != way.text } ?? false
                && way.text.count(where: \.isNumber) > 2
        }
        let other = try #require(said.first { $0.text.count(where: \.isNumber) == 3 })
        let number = try #require(NumberAuditTests.tokens(other.text).first)
        var planted = 0
        for way in said.prefix(12) where way.target != other.target {
            guard let own = NumberAuditTests.tokens(way.text).first, own != number else { continue }
            let page = traced.document.pages[way.page - 1]
            let wrong = page.drawing.replacing(own, by: number, inLinksTo: way.target)
            planted += 1
            let found = audit.strays(on: [Page(size: page.size, drawing: wrong, label: page.label)])
            #expect(found.contains { $0.number == number }, "\(way.text) as \(number)")
        }
        #expect(planted > 3)
    }

    @Test func aWrongLineIsFound() throws {
        let traced = try Traced.of("blitar-2025", .id), audit = Self.audit(traced)
        let page = try #require(traced.document.pages.dropLast().last)
        let run = try #require(page.drawing.texts.first { $0.contains("ekspor.csv:4") })
        let wrong = page.drawing.replacing(run, by: run.replacing(":4", with: ":5"))
        let found = audit.strays(on: [Page(size: page.size, drawing: wrong, label: page.label)])
        #expect(found.map(\.number).contains("5"))
        #expect(audit.strays(on: [page]).isEmpty)
    }

    /// The rows of a stated figure stand there as the office wrote them.
    @Test func rowsAreQuoted() throws {
        let traced = try Traced.of("blitar-2025", .en)
        let entry = try #require(
            traced.entries.first { $0.figure.id.path == "value/commodity/kendang-jimbe/2025" })
        let row = try #require(entry.rows.first)
        #expect(entry.rows.count == 1)
        #expect(row.contains("kendang jimbe") && row.contains("lebih dari Rp 14,9 miliar"))
        #expect(entry.spans.map(\.firstLine) == [4])
    }

    /// Untraced, a report leads to nothing and has no appendix; traced, its own pages say the same.
    @Test(arguments: Made.all)
    func theReportItselfStays(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language), traced = try Traced.of(name, language)
        #expect(made.document.trace == nil)
        var count = 0
        for page in made.document.pages {
            page.drawing.forEachLeaf {
                if case .linked(.anchor(let name, _), _, _) = $0.leaf {
                    if TraceAppendix.number(ofAnchor: name) != nil { count += 1 }
                }
            }
        }
        #expect(count == 0)
        #expect(traced.document.pages.count > made.document.pages.count)
        #expect(traced.document.pages.dropLast(2).count >= made.document.pages.count)
        #expect(traced.document.asked == made.document.asked)
    }
}

extension Drawing {
    /// The drawing with a number changed wherever it leads to a place.
    fileprivate func replacing(_ number: String, by other: String, inLinksTo target: String) -> Drawing {
        switch self {
        case .group(let parts):
            return .group(parts.map { $0.replacing(number, by: other, inLinksTo: target) })
        case .moved(let map, let part):
            return .moved(map, part.replacing(number, by: other, inLinksTo: target))
        case .clipped(let path, let part):
            return .clipped(to: path, part.replacing(number, by: other, inLinksTo: target))
        case .tagged(let role, let id, let part):
            return .tagged(role, id: id, part.replacing(number, by: other, inLinksTo: target))
        case .linked(.anchor(target, let words), let box, let part):
            let changed = part.texts.filter { $0.contains(number) }.reduce(part) { drawing, text in
                drawing.replacing(text, by: text.replacing(number, with: other))
            }
            return .linked(.anchor(name: target, description: words), in: box, changed)
        case .linked, .glyphs, .fill, .stroke, .image, .anchor: return self
        }
    }
}

import Datasets
import Declarations
import Graphics
import Layout
import Localization
import Reading
import Rendering
import Testing

/// The pages of both reports, in both languages: whole, in order, audited, readable without seeing.
@Suite struct PagesTests {
    @Test(arguments: Made.all)
    func nothingIsWrong(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        #expect(made.document.warnings.map(\.text) == [])
        #expect(made.report.warnings.map(\.text) == [])
        #expect(made.document.pages.count >= 7)
        #expect(made.texts.allSatisfy { $0.count > 100 }, "a page is all but empty")
    }

    @Test(arguments: Made.all)
    func foliosCount(_ name: String, _ language: Language) throws {
        let pages = try Made.of(name, language).document.pages
        #expect(pages.map(\.label) == (1...pages.count).map(String.init))
        #expect(pages.allSatisfy { $0.size == Page.a4 })
    }

    /// Each line of the contents names the page on which its section begins, and leads there.
    @Test(arguments: Made.all)
    func contentsMatchThePages(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        var anchors: [String: (page: Int, title: String)] = [:], links: [(String, String)] = [],
            listed: [String] = []
        for (index, page) in made.document.pages.enumerated() {
            page.drawing.forEachLeaf { leaf in
                switch leaf.leaf {
                case .anchor(let anchor):
                    if let mark = anchor.bookmark { anchors[anchor.name] = (index + 1, mark.title) }
                case .linked(.anchor(let target, let description), _, let part):
                    links.append((target, description))
                    if leaf.roles.contains(.contents) { listed.append(part.texts.joined(separator: " ")) }
                default: break
                }
            }
        }
        #expect(anchors.count >= 6)
        for (target, _) in links { #expect(anchors[target] != nil, "\(target) leads nowhere") }
        let sections = anchors.values.filter { $0.page > 2 }.sorted { $0.page < $1.page }
        #expect(listed.count == sections.count, "\(listed)")
        for (page, title) in sections {
            #expect(
                listed.contains { $0.hasPrefix(title) && $0.hasSuffix(" \(page)") },
                "\(title) on \(page): \(listed)")
        }
    }

    static let colours: [Language: String] = [
        .id: #"(?i)\b(?:merah|biru|hijau|kuning|jingga|oranye|ungu|cokelat|hitam|putih|abu-abu)\b"#,
        .en: #"(?i)\b(?:red|blue|green|yellow|orange|purple|brown|black|white|grey|gray)\b"#,
    ]

    /// Every figure can be heard: a sentence that says its numbers, not its colours.
    @Test(arguments: Made.all)
    func figuresHaveAlternatives(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        let pattern = try Regex(Self.colours[language] ?? "x")
        // A good or a place may be called after a colour.
        let names = made.report.loaded.cube.commodities.map { $0.name[language] }
        var found: [String] = []
        for page in made.document.pages { found += Self.alternatives(page.drawing) }
        #expect(found.count >= 6)
        for alternative in found {
            #expect(alternative.count >= 20, "\(alternative)")
            let said = names.reduce(alternative) { $0.replacing($1, with: "") }
            #expect(said.matches(of: pattern).isEmpty, "\(alternative)")
        }
        #expect(Set(found).count == found.count, "two figures say the same")
    }

    private static func alternatives(_ drawing: Drawing) -> [String] {
        switch drawing {
        case .group(let parts): parts.flatMap(alternatives)
        case .moved(_, let part), .clipped(_, let part), .linked(_, _, let part): alternatives(part)
        case .tagged(.figure(let alternative), _, let part): [alternative] + alternatives(part)
        case .tagged(_, _, let part): alternatives(part)
        case .fill, .stroke, .glyphs, .image, .anchor: []
        }
    }

    /// The audit of the layout finds nothing but the texts of the reading key: they are notes in size, and
    /// run in steps of 3.6 mm as notes do.
    @Test(arguments: Made.all)
    func theLayoutIsClean(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        let found = LayoutAudit(grid: Theme.kabupaten.grid).findings(made.document.pages)
        for finding in found {
            let small = made.document.pages[finding.page - 1].drawing.runs.filter { $0.size < 7.5 }
            if finding.kind == .offGrid,
                small.contains(where: { finding.message.hasPrefix("\"\($0.text)\"") })
            {
                continue
            }
            Issue.record("\(name) \(language) page \(finding.page): \(finding.kind): \(finding.message)")
        }
    }
}

extension Drawing {
    var runs: [GlyphRun] {
        var runs: [GlyphRun] = []
        forEachLeaf { if case .glyphs(let run, _) = $0.leaf { runs.append(run) } }
        return runs
    }
}

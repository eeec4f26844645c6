import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Notes on the page where they are called") struct PageNotesTests {
    static let theme = Theme.kabupaten
    static let source = theme.text("Sumber: Dinas", .note)

    static func note(_ number: Int, words: Int = 4) -> PageNote {
        let text = (0..<words).map { "n\(number).\($0)" }.joined(separator: " ")
        return PageNote(
            key: "\(number)", order: number, call: "c" + String(number, radix: 36),
            text: theme.text(text, .note))
    }

    /// A paragraph of some words, with calls behind some of them.
    static func paragraph(_ words: Int, calls: [Int: PageNote]) -> Paragraph {
        var text = LinkedText()
        for word in 0..<words {
            text.add("kata\(word)", theme[.body])
            if let note = calls[word] { text.add(note.call, theme[.body], superscript: true) }
            text.add(" ", theme[.body])
        }
        return Paragraph(text, notes: calls.sorted { $0.key < $1.key }.map(\.value))
    }

    /// Numbers of the calls and of the notes that a page prints, in order, each as often as it stands there.
    static func printed(_ page: Page) -> (calls: [Int], notes: [Int]) {
        var calls: [Int] = [], notes: [Int] = []
        page.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            if !placed.roles.contains(.note) {
                if run.text.hasPrefix("c"), let call = Int(run.text.dropFirst(), radix: 36) {
                    calls.append(call)
                }
            } else {
                for word in run.text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
                    guard word.hasPrefix("n"), word.hasSuffix(".0") else { continue }
                    if let note = Int(word.dropFirst().dropLast(2)) { notes.append(note) }
                }
            }
        }
        return (calls, notes)
    }

    static func audit(_ pages: [Page]) -> [LayoutAudit.Finding] {
        pages.enumerated().flatMap { index, page in
            LayoutAudit(grid: Bench.grid.of(page)).findings([page]).map { finding in
                var finding = finding
                finding.page = index + 1
                return finding
            }
        }
    }

    @Test(
        "random texts: each page prints the notes that it calls, once, in order, and no other",
        arguments: 0..<24)
    func fuzz(seed: UInt64) throws {
        var random = SeededRandom(seed: seed), next = 0
        let density = Int.random(in: 5...60, using: &random)
        let paragraphs = (0..<Int.random(in: 4...40, using: &random)).map { _ in
            let words = Int.random(in: 1...300, using: &random)
            var calls: [Int: PageNote] = [:]
            for word in 0..<words where Int.random(in: 0..<density, using: &random) == 0 {
                calls[word] = Self.note(next, words: Int.random(in: 1...40, using: &random))
                next += 1
            }
            return Self.paragraph(words, calls: calls)
        }
        let document = try PaginatorTests.pages([
            Section(
                anchor: "s", title: nil, content: Stack(paragraphs, spacing: 4.5.mm), source: Self.source)
        ])
        for (number, page) in document.pages.enumerated() {
            let printed = Self.printed(page)
            #expect(printed.calls == printed.notes, "seed \(seed) page \(number + 1)")
        }
        #expect(document.pages.flatMap { Self.printed($0).notes } == Array(0..<next), "seed \(seed)")
        #expect(Self.audit(document.pages) == [], "seed \(seed)")
        #expect(document.warnings == [], "seed \(seed)")
        let last = document.pages.last?.drawing.texts.filter { $0 == "Sumber: Dinas" }
        #expect(last == ["Sumber: Dinas"])
    }

    @Test("a note is tied to the line of its call, on whichever side of the break that falls")
    func splitParagraph() throws {
        for word in stride(from: 0, to: 400, by: 9) {
            let paragraph = Self.paragraph(400, calls: [word: Self.note(7)])
            let content = Stack([StackItem(BrickBlock("b", [580])), StackItem(paragraph)])
            let document = try PaginatorTests.pages([Section(anchor: "s", title: nil, content: content)])
            let pages = document.pages.map(Self.printed)
            #expect(pages.count > 1)
            #expect(pages.filter { !$0.calls.isEmpty }.count == 1)
            for page in pages { #expect(page.calls == page.notes, "word \(word)") }
        }
    }

    @Test("notes of the section follow those that are called, none twice, the source last, alone on its line")
    func composition() throws {
        let calls = [3: Self.note(2), 9: Self.note(1), 12: Self.note(2)]
        let document = try PaginatorTests.pages([
            Section(
                anchor: "s", title: nil, content: Self.paragraph(20, calls: calls),
                notes: [Self.note(0), Self.note(1)], source: Self.source)
        ])
        let page = try #require(document.pages.first)
        #expect(Self.printed(page).notes == [1, 2, 0])
        var lines: [Double: String] = [:]
        page.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf, placed.roles.contains(.note) else { return }
            let isRaised = run.size < 6
            let y = placed.transform.apply(run.origin).y + (isRaised ? 7 * 0.35 : 0)
            lines[(y * 100).rounded(), default: ""] += run.text
        }
        let texts = lines.sorted { $0.key < $1.key }.map(\.value)
        #expect(texts.last == "Sumber: Dinas")
        #expect(texts.first?.hasPrefix("c1\u{A0}n1.0 n1.1 n1.2 n1.3 c2\u{A0}n2.0") == true, "\(texts)")
    }

    @Test("sections that share a page share its floor: a note of both stands once, and so does the source")
    func sharedPage() throws {
        func section(_ name: String, notes: [PageNote], starts: Bool) -> Section {
            Section(
                anchor: name, title: nil, content: BrickBlock(name, [100]), notes: notes,
                source: Self.source, startsPage: starts)
        }
        let document = try PaginatorTests.pages([
            section("a", notes: [Self.note(0), Self.note(1)], starts: true),
            section("b", notes: [Self.note(1), Self.note(2)], starts: false),
        ])
        #expect(document.pages.count == 1)
        #expect(document.pages.flatMap { Self.printed($0).notes } == [0, 1, 2])
        #expect(document.pages[0].drawing.texts.filter { $0 == "Sumber: Dinas" }.count == 1)
    }

    @Test("a key on every page stands on every page, once each")
    func everyPage() throws {
        let content = BrickBlock("b", [Double](repeating: 90, count: 30))
        let document = try PaginatorTests.pages([
            Section(
                anchor: "s", title: nil, content: content, notes: [Self.note(5)], source: Self.source,
                notesOnEveryPage: true)
        ])
        #expect(document.pages.count > 3)
        for page in document.pages {
            #expect(Self.printed(page).notes == [5])
            #expect(page.drawing.texts.filter { $0 == "Sumber: Dinas" }.count == 1)
        }
    }
}

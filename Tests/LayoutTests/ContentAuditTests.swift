import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("The audit of what was to be printed") struct ContentAuditTests {
    static let theme = Theme.kabupaten

    /// Two pages and more: headings, paragraphs, a picture, a table with notes, a pair of columns.
    static func section(seed: UInt64) -> Section {
        var random = SeededRandom(seed: seed)
        let picture = Drawn(name: "Gambar", height: .points(90), alternative: "Gambar \(seed)") { size, _ in
            .fill(.rect(Rect(0, 0, size.width, size.height)), .white)
        }
        var table = TableBreakTests.table(seed: seed, rows: Int.random(in: 60...90, using: &random))
        table.notes = [PageNote(key: "r", order: 0, text: theme.text("r angka direvisi", .note))]
        for index in table.rows.indices where Int.random(in: 0..<9, using: &random) == 0 {
            table.rows[index].notes = ["r"]
        }
        let pair = SideBySide([
            .init(start: 0, span: 6, Paragraph(Bench.body(Int.random(in: 5...30, using: &random)))),
            .init(start: 6, span: 6, Paragraph(Bench.body(Int.random(in: 5...30, using: &random)))),
        ])
        let blocks: [any Block] = [
            Paragraph(theme.text("Judul besar", .h1), role: .heading(level: 1)),
            Paragraph(Bench.body(Int.random(in: 30...300, using: &random))), picture, pair, table,
            Paragraph(Bench.body(20)),
        ]
        return Section(
            anchor: "bab", title: "Bab",
            content: Stack(blocks.map { StackItem($0, spaceBefore: 9.mm, snap: .baseline) }))
    }

    static func kinds(_ pages: [Page], _ section: Section) -> Set<LayoutAudit.Kind> {
        let found = LayoutAudit(grid: Bench.grid).findings(pages, expecting: Inventory([section]))
        return Set(found.map(\.kind))
    }

    @Test("a whole document is found whole", arguments: 0..<12)
    func clean(seed: UInt64) throws {
        let section = Self.section(seed: seed)
        let pages = try PaginatorTests.pages([section]).pages
        #expect(pages.count > 1)
        #expect(
            LayoutAudit(grid: Bench.grid).findings(pages, expecting: Inventory([section])) == [],
            "seed \(seed)")
    }

    /// A way to spoil a document, and what the audit must say of it.
    struct Defect: CustomTestStringConvertible, Sendable {
        var name: String
        var kind: LayoutAudit.Kind
        var spoil: @Sendable (inout [Page]) -> Void

        var testDescription: String { name }
    }

    static let defects: [Defect] = [
        Defect(name: "a row in the middle is gone", kind: .lostRow) { $0.remove(.tableRow, "bab/4/r7") },
        Defect(name: "the last rows are gone", kind: .lostRow) { pages in
            for row in 40..<100 { pages.remove(.tableRow, "bab/4/r\(row)") }
        },
        Defect(name: "a cell is empty", kind: .lostText) { $0.remove(.plainCell, "bab/4/r9/c2") },
        Defect(name: "a row stands on two pages", kind: .doubleRow) { pages in
            guard let row = pages.first(.tableRow, "bab/4/r7") else { return }
            pages[pages.count - 1].drawing = .group([
                pages[pages.count - 1].drawing, row.moved(by: Point(0, 400)),
            ])
        },
        Defect(name: "two pages are exchanged", kind: .rowOrder) { pages in
            let with = pages.indices.filter { pages[$0].drawing.first(.tableBody, "bab/4/body") != nil }
            if with.count > 1 { pages.swapAt(with[0], with[1]) }
        },
        Defect(name: "a paragraph is gone", kind: .lostText) { $0.remove(.paragraph, "bab/5") },
        Defect(name: "the last line of a paragraph is gone", kind: .lostText) { $0.removeLastLine("bab/1") },
        Defect(name: "half of a pair is gone", kind: .lostText) { $0.remove(.paragraph, "bab/3/c6") },
        Defect(name: "a heading is gone", kind: .lostText) { $0.remove(.heading(level: 1), "bab/0") },
        Defect(name: "a picture is gone", kind: .lostPicture) { pages in
            pages.keep { role, _ in if case .figure = role { false } else { true } }
        },
        Defect(name: "the notes are gone", kind: .lostNote) { pages in
            pages.keep { role, _ in role != .note }
        },
        Defect(name: "a head has no rows", kind: .orphanHead) { pages in
            pages.keep { role, _ in role != .tableRow && role != .tableBody }
        },
    ]

    @Test("every defect is found", arguments: defects)
    func spoiled(_ defect: Defect) throws {
        var found = 0
        for seed in UInt64(0)..<6 {
            let section = Self.section(seed: seed)
            var pages = try PaginatorTests.pages([section]).pages
            let before = pages
            defect.spoil(&pages)
            guard pages != before else { continue }
            found += 1
            #expect(Self.kinds(pages, section).contains(defect.kind), "seed \(seed)")
        }
        #expect(found > 0, "no page had anything to spoil")
    }
}

extension [Page] {
    /// Keeps what the closure says yes to, by role and path.
    mutating func keep(_ keeps: (Role, String) -> Bool) {
        for index in indices { self[index].drawing = self[index].drawing.keeping(keeps) }
    }

    mutating func remove(_ role: Role, _ path: String) {
        keep { $0 != role || $1 != path }
    }

    func first(_ role: Role, _ path: String) -> Drawing? {
        for page in self { if let found = page.drawing.first(role, path) { return found } }
        return nil
    }

    /// Takes the last run of letters from the last piece of a text.
    mutating func removeLastLine(_ path: String) {
        for index in indices.reversed() {
            guard
                case .tagged(let role, let id, .group(let lines))? = self[index].drawing.first(
                    .paragraph, path)
            else { continue }
            self[index].drawing = self[index].drawing.replacing(
                path, with: .tagged(role, id: id, .group([Drawing](lines.dropLast()))))
            return
        }
    }
}

extension Drawing {
    func keeping(_ keeps: (Role, String) -> Bool) -> Drawing {
        mapped { drawing in
            if case .tagged(let role, let id, _) = drawing, !keeps(role, id.path) { return .nothing }
            return nil
        }
    }

    func replacing(_ path: String, with other: Drawing) -> Drawing {
        mapped { drawing in
            if case .tagged(_, let id, _) = drawing, id.path == path { return other }
            return nil
        }
    }

    /// Every drawing, from outside in, as the closure has it; nil goes on inside.
    private func mapped(_ change: (Drawing) -> Drawing?) -> Drawing {
        if let changed = change(self) { return changed }
        return switch self {
        case .group(let parts): .group(parts.map { $0.mapped(change) })
        case .moved(let by, let part): .moved(by, part.mapped(change))
        case .clipped(let path, let part): .clipped(to: path, part.mapped(change))
        case .tagged(let role, let id, let part): .tagged(role, id: id, part.mapped(change))
        case .linked(let link, let area, let part): .linked(link, in: area, part.mapped(change))
        case .fill, .stroke, .glyphs, .image, .anchor: self
        }
    }

    func first(_ role: Role, _ path: String) -> Drawing? {
        var found: Drawing?
        _ = mapped { drawing in
            if case .tagged(let own, let id, _) = drawing, own == role, id.path == path, found == nil {
                found = drawing
            }
            return nil
        }
        return found
    }
}

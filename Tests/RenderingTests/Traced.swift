import Blocks
import Graphics
import Localization
import Rendering

/// A traced report as it comes out, and what its links and anchors are.
struct Traced: Sendable {
    /// A text that leads somewhere.
    struct Way: Sendable, Hashable {
        /// From 1.
        var page: Int
        var target: String
        var text: String
        /// It is part of an entry.
        var isInEntry: Bool
    }

    var report: OpenedReport
    var language: Language
    var document: LaidOut
    var ways: [Way] = []
    /// Name and page of every anchor.
    var anchors: [(name: String, page: Int)] = []
    /// First and last numbers of the ranges that lines of references print.
    var ranges: [ClosedRange<Int>] = []

    var entries: [TraceEntry] { document.trace?.entries ?? [] }

    init(_ name: String, _ language: Language, template: String = "annual-report") throws {
        let places = Project.places(name)
        report = try OpenedReport(places)
        self.language = language
        document = try Press(places).document(
            report, try TemplateSource(template, in: places), language, traces: true)
        for (index, page) in document.pages.enumerated() { read(page, number: index + 1) }
    }

    private mutating func read(_ page: Page, number: Int) {
        var ways = ways, anchors = anchors, ranges = ranges, open: Int?
        page.drawing.forEachLeaf { placed in
            switch placed.leaf {
            case .anchor(let anchor): anchors.append((anchor.name, number))
            case .linked(.anchor(let target, _), _, let part):
                let text = part.texts.joined(), entry = TraceAppendix.number(ofAnchor: target)
                let isInEntry = placed.tag.flatMap { TraceAppendix.number(ofEntry: $0) } != nil
                ways.append(Way(page: number, target: target, text: text, isInEntry: isInEntry))
                if let from = open, let entry, text == "\(entry)", !isInEntry { ranges.append(from...entry) }
                open = nil
            case .glyphs(let run, _):
                guard placed.link == nil else { return }
                open = nil
                guard run.text == "–", let last = ways.last else { return }
                open = TraceAppendix.number(ofAnchor: last.target)
            case .fill, .stroke, .image, .group, .moved, .clipped, .tagged, .linked: break
            }
        }
        (self.ways, self.anchors, self.ranges) = (ways, anchors, ranges)
    }

    /// Each report in each language, made when first asked.
    static func of(_ name: String, _ language: Language) throws -> Traced {
        switch (name, language) {
        case ("blitar-2025", .id): try blitarID.get()
        case ("blitar-2025", .en): try blitarEN.get()
        case (_, .id): try otherID.get()
        case (_, .en): try otherEN.get()
        }
    }

    private static let blitarID = Result { try Traced("blitar-2025", .id) }
    private static let blitarEN = Result { try Traced("blitar-2025", .en) }
    private static let otherID = Result { try Traced("contoh-lain", .id) }
    private static let otherEN = Result { try Traced("contoh-lain", .en) }
}

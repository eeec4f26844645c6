import Blocks
import Datasets
import Figures
import Graphics
import Layout
public import Localization
import Narration
import Templates

/// A printed number of a page that is known to be one figure.
public struct PlacedNumber: Sendable, Hashable {
    /// In parts of the page's width and height, from its top left.
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
    /// The figure's id: "growth/2025".
    public var figure: String
    /// As printed: "≈ +21–22 %".
    public var text: String
    /// What the figure is, in the document's language.
    public var label: String
}

/// A page with the places of its numbers.
public struct NumberedPage: Sendable, Hashable {
    /// In points.
    public var width: Double
    public var height: Double
    /// Its headings, from the first.
    public var headings: [String]
    public var numbers: [PlacedNumber]
}

extension Renderer {
    /// Where on the pages of a report which figure is printed, in one language.
    ///
    /// Numbers of sentences and tables are known from what was bound. A number that stands alone in a chart
    /// is told by how it looks, where no other figure of the document looks so: the rest leads nowhere
    /// rather than to the wrong rows.
    public func numberedPages(template: String?, _ language: Language) throws(ReportError) -> [NumberedPage] {
        let press = try Press(report.places)
        let name = template ?? report.definition.templates.first ?? ""
        let source = try TemplateSource(name, theme: report.definition.theme, in: report.places)
        let bound = try press.bound(report, source, language, traces: true, isQuiet: true)
        let laid = try press.laid(bound.report, source.theme, language)
        let found = PageFinder(report, bound.report, pages: laid.pages.count, language).pages(laid.pages)
        // Now and then a line of linked words breaks elsewhere than one of plain words, and the published
        // pages have plain ones: a place where the number is not printed leads nowhere.
        let published = try press.bound(report, source, language, traces: false)
        let ink = try press.laid(published.report, source.theme, language).pages.map(PageInk.init)
        return zip(found, ink).map { page, ink in
            var page = page
            page.numbers.removeAll { !ink.holds($0) }
            return page
        }
    }
}

/// Finds the numbers of pages that were laid out with quiet links.
private struct PageFinder {
    private let linked: [FigureID]
    private let figures: FigureSet
    private let language: Language
    /// Of texts that only one of the asked figures can be.
    private var byText: [String: FigureID] = [:]

    init(_ report: OpenedReport, _ bound: BoundReport, pages: Int, _ language: Language) {
        linked = bound.linked
        figures = report.figures
        self.language = language
        let audit = NumberAudit(
            report, language, asked: bound.asked, literals: bound.literals, pages: pages, tickSize: 0)
        var found: [String: Set<FigureID>] = [:]
        for id in Set(bound.asked) {
            guard let figure = figures[id] else { continue }
            for form in audit.printedForms(of: figure) { found[Self.plain(form), default: []].insert(id) }
        }
        byText = found.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    func pages(_ pages: [Page]) -> [NumberedPage] {
        pages.map { page in
            var headings: [String: String] = [:], order: [String] = [], numbers: [PlacedNumber] = []
            page.drawing.forEachLeaf { placed in
                switch placed.leaf {
                case .linked(.anchor(let name, _), let rect, let part):
                    guard let id = target(name) else { return }
                    let text = part.texts.joined(separator: " ")
                    numbers += [number(id, text, placed.transform.bounds(of: rect), page.size)].compactMap(
                        \.self)
                case .glyphs(let run, _):
                    if placed.roles.contains(where: Self.isHeading), let tag = placed.tag?.path {
                        if headings[tag] == nil { order.append(tag) }
                        headings[tag, default: ""] += (headings[tag] == nil ? "" : " ") + run.text
                    }
                    guard placed.link == nil, let id = byText[Self.plain(run.text)] else { return }
                    let rect = Rect(run.origin.x, run.origin.y - run.size * 0.8, run.width, run.size)
                    let bounds = placed.transform.bounds(of: rect)
                    numbers += [number(id, run.text, bounds, page.size)].compactMap(\.self)
                default: break
                }
            }
            return NumberedPage(
                width: page.size.width, height: page.size.height,
                headings: order.compactMap { headings[$0] }, numbers: numbers)
        }
    }

    /// The figure that a link leads to.
    private func target(_ anchor: String) -> FigureID? {
        guard let number = TraceAppendix.number(ofAnchor: anchor), linked.indices.contains(number - 1) else {
            return nil
        }
        return linked[number - 1]
    }

    private func number(_ id: FigureID, _ text: String, _ rect: Rect, _ page: Size) -> PlacedNumber? {
        guard let figure = figures[id], rect.width > 0, rect.height > 0 else { return nil }
        return PlacedNumber(
            x: rect.x / page.width, y: rect.y / page.height, width: rect.width / page.width,
            height: rect.height / page.height, figure: id.path, text: text, label: figure.label[language])
    }

    private static func isHeading(_ role: Role) -> Bool {
        if case .heading = role { return true }
        return false
    }

    /// Texts that differ in spaces alone are one.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isWhitespace ? " " : $0 })
    }
}

extension NumberAudit {
    /// Texts that are the whole of a figure, with a digit in them.
    func printedForms(of figure: Figure) -> [String] {
        forms(of: figure).filter { $0.utf8.contains { $0 &- 0x30 < 10 } && $0.utf8.count > 2 }
    }
}

import Charts
import Graphics
import Layout
import Localization

/// One kind of chart in every state: panels side by side on as many pages as they need.
struct SpecimenSheets {
    var kind: any Chart.Type
    var tools: Tools

    private var language: Language { tools.language }
    private static let rowGap = 9.mm

    /// Its pages, the first with the kind's line in the outline.
    func sheets() throws(LayoutError) -> [GallerySheet] {
        let name = GalleryWords.name(of: kind.key)[language]
        let pages = pages(try rows())
        return pages.enumerated().map { index, items in
            GallerySheet(
                name: pages.count > 1 ? "\(kind.key)-\(index + 1)" : kind.key,
                title: pages.count > 1 ? "\(name) (\(index + 1)/\(pages.count))" : name,
                kicker: "\(GalleryWords.states[language]) · \(kind.key)", bookmark: index == 0 ? name : nil,
                body: items)
        }
    }

    /// States in which the kind has something to show, then the others in a word each.
    private func rows() throws(LayoutError) -> [(block: any Block, height: Double)] {
        let charts = SpecimenState.allCases.map { ($0, kind.init(specimen: Specimen($0, language))) }
        let shown = charts.compactMap { state, chart in chart.map { (state, $0) } }
        let nothing = charts.compactMap { state, chart in chart == nil ? state : nil }
        return try shownRows(shown) + emptyRows(nothing)
    }

    private func shownRows(_ charts: [(SpecimenState, any Chart)]) throws(LayoutError)
        -> [(block: any Block, height: Double)]
    {
        guard !charts.isEmpty else { return [] }
        let (panels, count) = try panels(charts), span = tools.theme.grid.columns / count
        return stride(from: 0, to: panels.count, by: count).map { start in
            let row = panels[start..<min(start + count, panels.count)]
            let cells = row.enumerated().map { place, panel in
                SideBySide.Cell(start: place * span, span: span, panel.block)
            }
            let chart = row.map(\.size.height).max() ?? 0
            return (SideBySide(cells, splits: false), heading + GalleryPanel.gap + chart)
        }
    }

    /// The kind's panels in as many columns as it is made for, or in fewer where they do not fit.
    private func panels(_ charts: [(SpecimenState, any Chart)]) throws(LayoutError)
        -> (panels: [GalleryPanel], columns: Int)
    {
        let grid = tools.theme.grid
        let counts = [4, 3, 2, 1].filter { $0 <= Self.columns(of: kind.key) }
        for count in counts {
            let cell = grid.width(of: grid.columns / count)
            let width = min(cell, Self.naturalWidth(of: kind.key) ?? cell)
            do throws(LayoutError) {
                let panels = try charts.map { state, chart throws(LayoutError) in
                    try GalleryPanel(
                        chart, title: state.name[language], name: "\(kind.key), \(state.rawValue)",
                        width: width, with: tools)
                }
                return (panels, count)
            } catch {
                if case .misfit = error, count > 1 { continue }
                throw error
            }
        }
        return ([], 1)
    }

    private func emptyRows(_ states: [SpecimenState]) -> [(block: any Block, height: Double)] {
        let theme = tools.theme, columns = 4, span = theme.grid.columns / columns
        return stride(from: 0, to: states.count, by: columns).map { start in
            let row = states[start..<min(start + columns, states.count)]
            let cells = row.enumerated().map { place, state in
                SideBySide.Cell(
                    start: place * span, span: span,
                    FigureHeading(
                        title: state.name[language], subtitle: GalleryWords.notForKind[language]))
            }
            return (SideBySide(cells, splits: false), heading + 2 * theme.grid.baseline)
        }
    }

    private var heading: Double { 4 * tools.theme.grid.step }

    private func pages(_ rows: [(block: any Block, height: Double)]) -> [[StackItem]] {
        let room = GallerySheet.room(tools.theme)
        var pages: [[StackItem]] = [], used = room
        for row in rows {
            let height = row.height + Self.rowGap
            if used + height > room {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(StackItem(row.block, spaceBefore: Self.rowGap, snap: .step))
            used += height + tools.theme.grid.step
        }
        return pages
    }

    /// How many of a kind stand side by side on A4: those made for cells of tables are small.
    private static func columns(of key: String) -> Int {
        switch key {
        case "sparkline", "cell-bar", "ring-mark", "mini-columns", "cover-ring": 4
        case "range-axis": 3
        default: 2
        }
    }

    /// The width for which a kind is made, where that is less than a column of the page.
    private static func naturalWidth(of key: String) -> Double? {
        switch key {
        case "sparkline": 26.mm
        case "cell-bar": 24.mm
        case "ring-mark": 3.2.mm
        case "mini-columns": 30.mm
        default: nil
        }
    }
}

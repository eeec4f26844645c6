public import Graphics

extension PageGrid {
    /// The grid of the same page on its side: margins and columns' gutters stay, the columns get wider, and
    /// floor and footer keep their distance from the page's edge, to a line.
    public var turned: PageGrid {
        var grid = self
        grid.page = Size(page.height, page.width)
        let width = page.height - (page.width - self.width)
        grid.columnWidth = (width + gutter) / Double(columns) - gutter
        grid.floorLine = Int((page.width - (page.height - line(floorLine))) / baseline)
        grid.footerLine = grid.floorLine + footerLine - floorLine
        return grid
    }

    /// The grid of a finished page: this one, or the turned one.
    public func of(_ page: Page) -> PageGrid {
        self.page.width != self.page.height && page.size == Size(self.page.height, self.page.width)
            ? turned : self
    }
}

/// A page upright or on its side: its measures, and the tools whose theme has its grid.
struct PageFormat {
    let isLandscape: Bool
    let grid: PageGrid
    let tools: Tools
    let top: Double
    let floor: Double
    private let notesGap: Double

    init(_ paginator: Paginator, isLandscape: Bool, with tools: Tools) {
        self.isLandscape = isLandscape
        grid = isLandscape ? paginator.grid.turned : paginator.grid
        self.tools = isLandscape ? tools.on(grid) : tools
        top = grid.line(paginator.topLine)
        floor = grid.line(grid.floorLine)
        notesGap = paginator.notesGap - tools.theme[.note].leading
    }

    /// The room that notes of a height take from the content.
    func reserve(_ height: Double) -> Double { height > 0 ? height + notesGap : 0 }
}

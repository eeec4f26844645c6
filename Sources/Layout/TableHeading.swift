import Graphics

/// The line over a table: its number, its title, a badge. Part of the table, since it returns on every page
/// of it.
public struct TableHeading: Sendable, Hashable {
    /// "Tabel 1".
    public var number: String
    public var title: String
    public var badge: String?
    /// Raised behind the title.
    public var call: String
    /// Keys of the table's notes that the title calls, beside that of its call.
    public var notes: [String]

    public init(
        _ number: String, _ title: String, badge: String? = nil, call: String = "", notes: [String] = []
    ) {
        self.number = number
        self.title = title
        self.badge = badge
        self.call = call
        self.notes = notes
    }

    /// The heading on its first baseline y = 0, on as many lines of the grid as it needs; the additions,
    /// "part 1 of 2" and "continued", stand behind the title.
    func lines(additions: [String], width: Double, with tools: Tools) throws(LayoutError) -> [Drawing] {
        let theme = tools.theme
        let number = try tools.line(number, .tableStrong)
        let mark = try badge.map { text throws(LayoutError) in try Badge(text, with: tools) }
        let start = number.width + 2.mm
        let room = width - start - (mark.map { $0.size.width + 3.mm } ?? 0)
        let titles = try tools.lines(words(additions, theme), width: room)
        var drawn = titles.enumerated().map { index, line in
            line.drawing(at: Point(start, Double(index) * theme.grid.baseline))
        }
        drawn[0] = .group([number.drawing(at: .zero), drawn[0]])
        if let mark {
            let badge = mark.drawing(right: width, baseline: 0, capHeight: theme[.table].capHeight)
            drawn[0] = .group([drawn[0], badge])
        }
        return drawn
    }

    private func words(_ additions: [String], _ theme: Theme) -> StyledText {
        let words = theme.text(([title] + additions).joined(separator: ", "), .table, .ink2)
        guard !call.isEmpty, let style = words.spans.first?.style else { return words }
        let raised = TextSpan(call, style, superscript: true)
        let rest = additions.map { ", \($0)" }.joined()
        return StyledText([TextSpan(title, style), raised] + (rest.isEmpty ? [] : [TextSpan(rest, style)]))
    }
}

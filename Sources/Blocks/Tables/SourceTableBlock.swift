import Amounts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Every value that is not exact as the source states it, with the interval that it is read as and its row.
struct SourceTableBlock: BlockKind {
    static let key = "source-table"
    static let summary = "Every figure of the source as it was worded, and the range it is read as."
    private static let most = 40

    let title: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
    }

    /// Left out where all values are exact, and where they are too many for a page to be read.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        var entries = story.yearsWithTotal.reversed().map { year in
            (binder.phrase("source-total", ["y": String(year)]), Story.totalID(year))
        }
        entries += story.commodities.map { commodity in
            let line = story.lines.first { $0.role != .sole && $0.commodities == [commodity.index] }
            return (binder.label(line?.name ?? commodity.name), commodity.value)
        }
        guard entries.count <= Self.most, entries.contains(where: { !story.isExact($0.1) }) else {
            return nil
        }
        var rows = entries.compactMap { row($0.0, $0.1, &binder) }
        rows += story.valueless.map { member in
            let absence = binder.absent(member.value), sign = NumberParts.symbol(absence.symbol)
            return TableRow([
                .text(binder.label(member.name)), .text(absence.words[binder.language]),
                .number(sign), .number(sign), .text(places(of: member.value, &binder)),
            ])
        }
        let prefix = story.publication.currency.prefix, files = story.figures.cube.files
        let columns = [
            TableColumn([binder.phrase("source-column-item")], kind: .text, isKey: true),
            TableColumn([binder.phrase("source-column-stated")], kind: .text),
            TableColumn([binder.phrase("source-column-lower")], unit: prefix, kind: .number),
            TableColumn([binder.phrase("source-column-upper")], unit: prefix, kind: .number),
            TableColumn(
                [binder.phrase("source-column-row")], unit: files.count == 1 ? files[0] : nil,
                kind: .text, width: .weight(0.6)),
        ]
        return BoundBlock([binder.table(title, columns, rows)])
    }

    private func row(_ name: String, _ id: FigureID, _ binder: inout Binder) -> TableRow? {
        guard let figure = binder.figure(id), let amount = figure.amount else { return nil }
        binder.mark(id)
        let link = binder.link(to: id)
        return TableRow([
            .text(name), .text(binder.wording.say(figure.value, as: figure.quantity, .full)),
            .number(binder.end(amount.interval.lower, open: ">", link)),
            .number(binder.end(amount.interval.upper, open: "<", link)),
            .text(places(of: id, &binder)),
        ])
    }

    /// The rows behind a figure: "4", "4–9"; with the file where there are several. In the order of the
    /// files, spans that touch as one.
    private func places(of id: FigureID, _ binder: inout Binder) -> String {
        guard let figure = binder.figure(id) else { return "" }
        let cube = binder.story.figures.cube
        return Self.merged(binder.story.figures.rows(behind: figure)).map { span in
            (cube.files.count > 1 ? cube.files[span.file] + ":" : "") + "\(span.firstLine)"
                + (span.lastLine > span.firstLine ? "–\(span.lastLine)" : "")
        }.joined(separator: ", ")
    }

    /// Spans that name every line between their ends are joined where one follows the other; one that leaves
    /// lines out stays by itself.
    private static func merged(_ spans: [RowSpan]) -> [RowSpan] {
        let sorted = spans.sorted {
            ($0.file, $0.firstLine, $0.lastLine) < ($1.file, $1.firstLine, $1.lastLine)
        }
        return sorted.reduce(into: []) { merged, span in
            guard let last = merged.last, last.file == span.file, span.firstLine <= last.lastLine + 1 else {
                return merged.append(span)
            }
            merged[merged.count - 1].lastLine = max(last.lastLine, span.lastLine)
            merged[merged.count - 1].count += span.count
        }
    }
}

extension Binder {
    /// An end of an interval with all its digits, marked where it does not itself belong to the interval;
    /// without an end "…".
    func end(_ bound: Bound<Int128>, open mark: String, _ link: Link?) -> NumberParts {
        guard let value = bound.value else { return .symbol("…") }
        var parts = parts(.amount(Amount(exactly: value)), .money, scale: 0)
        parts.link = link
        if bound.isOpen { parts.mark = mark }
        return parts
    }
}

import Amounts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// What has changed since the last edition: old value, new value, change and why.
struct RevisionTableBlock: BlockKind {
    static let key = "revision-table"
    static let summary =
        "What has changed since the last edition: figures then and now, the change and why."

    let title: String
    let text: String
    let more: String
    let most: Int

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        text = reader.string("text", "key of the text over the table")
        more = reader.string("more", "key of the line above it on the {n} changes that it does not show")
        most = reader.int("most", "rows at most", in: 1...1000, default: 24)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        guard let comparison = binder.story.comparison, let text = binder.styled(text, .body) else {
            return nil
        }
        var items = [StackItem(Paragraph(text, maximumWidth: 150.mm), spaceBefore: 4.5.mm, snap: .baseline)]
        let revisions = Array(Self.shown(comparison, binder.story.figures.whole).prefix(most))
        let gone = comparison.gone.prefix(most), added = comparison.added.prefix(most)
        let rows =
            revisions.map { Self.row($0, &binder) } + added.map { Self.newRow($0, &binder) }
            + gone.map { Self.goneRow($0, &binder) }
        guard !rows.isEmpty else { return BoundBlock(items, isText: true) }
        let count = comparison.revisions.count + comparison.added.count + comparison.gone.count
        if count > rows.count {
            let left = binder.wording.digits(count - rows.count)
            binder.literals.append(left)
            let line = StyledText(binder.phrase(more, ["n": left]), binder.theme[.note])
            // Above the table: below it, the line alone would run over to a page of its own.
            items.append(StackItem(Paragraph(line, maximumWidth: 150.mm), spaceBefore: 3.mm, snap: .step))
        }
        items.append(Self.table(title, rows, &binder))
        return BoundBlock(items)
    }

    /// Changes that a reader can see, each once: a commodity's value that is also a destination's stands at
    /// the commodity, a sector of one commodity at the sector. Totals and values come first, the largest
    /// change before the others; what is calculated from them follows. Sums of a chart's small parts are left
    /// to the charts.
    private static func shown(_ comparison: Comparison, _ set: FigureSet) -> [Revision] {
        struct Seen: Hashable {
            var indicator: String
            var old, new: Interval<Int128>?
        }
        var seen: Set<Seen> = [], shown: [(revision: Revision, size: Int128?)] = []
        for revision in comparison.revisions {
            let isOfChart = ["beyond/", "top/"].contains { revision.id.subject.hasPrefix($0) }
            guard !revision.isPrintedAlike || revision.status != nil, !isOfChart else { continue }
            let old = set.quoted.previous?[revision.id]?.ends
            let new = set[revision.id].flatMap { RecordedFigure($0).ends }
            let isValue = ["total", "value"].contains(revision.id.indicator)
            let key = Seen(indicator: isValue ? "value" : revision.id.indicator, old: old, new: new)
            // What says of both nothing but its status, is no other's double.
            guard old == nil && new == nil || seen.insert(key).inserted else { continue }
            shown.append((revision, isValue ? size(old, new) : nil))
        }
        return shown.enumerated().sorted { a, b in
            let (first, second) = (a.element.size ?? -1, b.element.size ?? -1)
            return first == second ? a.offset < b.offset : first > second
        }.map(\.element.revision)
    }

    /// How far the ends moved, in smallest units; the whole value of what was not there.
    private static func size(_ old: Interval<Int128>?, _ new: Interval<Int128>?) -> Int128 {
        func end(_ ends: Interval<Int128>?) -> Int128 { ends?.lower.value ?? ends?.upper.value ?? 0 }
        func top(_ ends: Interval<Int128>?) -> Int128 { ends?.upper.value ?? ends?.lower.value ?? 0 }
        let moved = max((end(new) - end(old)).magnitude, (top(new) - top(old)).magnitude)
        return Int128(clamping: moved)
    }

    /// Without the column of changes where none can be told.
    private static func table(_ title: String, _ rows: [TableRow], _ binder: inout Binder) -> StackItem {
        var rows = rows
        var columns = [
            TableColumn([binder.phrase("revision-column-figure")], kind: .text, isKey: true),
            TableColumn([binder.phrase("revision-column-old")], kind: .number),
            TableColumn([binder.phrase("revision-column-new")], kind: .number),
            TableColumn([binder.phrase("revision-column-change")], kind: .number),
            TableColumn([binder.phrase("revision-column-why")], kind: .text),
        ]
        if rows.allSatisfy({ $0.cells[3] == .empty }) {
            columns.remove(at: 3)
            for index in rows.indices { rows[index].cells.remove(at: 3) }
        }
        return binder.table(title, columns, rows)
    }

    private static func row(_ revision: Revision, _ binder: inout Binder) -> TableRow {
        let id = revision.id, whole = FigureID("whole/\(id.path)")
        let label = binder.story.figures[whole].map { binder.label($0.label) } ?? id.path
        let form = isSeen(revision, .mark, binder) ? Form.mark : .full
        let change = told(revision, &binder)
        return TableRow([
            .text(label), said(FigureID("whole/\(id.previous.path)"), form, &binder),
            said(whole, form, &binder),
            change,
            .text(why(revision, &binder)),
        ])
    }

    /// The change where it can be told, and is not too little to be printed.
    private static func told(_ revision: Revision, _ binder: inout Binder) -> TableCell {
        guard let id = binder.story.figures.whole.toldChange(of: revision) else { return .empty }
        let cell = said(FigureID("whole/\(id.path)"), .mark, &binder, ownUnit: true)
        guard case .number(let parts) = cell else { return .empty }
        return parts.integer.contains { ("1"..."9").contains($0) } ? cell : .empty
    }

    /// Whether old and new differ in that form.
    private static func isSeen(_ revision: Revision, _ form: Form, _ binder: Binder) -> Bool {
        let set = binder.story.figures.whole
        guard let now = set[revision.id], let old = set[revision.id.previous] else { return true }
        return binder.narrator.plain(now, form) != binder.narrator.plain(old, form)
    }

    private static func newRow(_ id: FigureID, _ binder: inout Binder) -> TableRow {
        let id = FigureID("whole/\(id.path)")
        let label = binder.story.figures[id].map { binder.label($0.label) } ?? id.path
        return TableRow([
            .text(label), .empty, said(id, .mark, &binder), .empty,
            .text(binder.phrase("revision-new")),
        ])
    }

    private static func goneRow(_ id: FigureID, _ binder: inout Binder) -> TableRow {
        let old = binder.story.figures.whole.quoted.previous?[id]
        return TableRow([
            .text(old.map { binder.label($0.label) } ?? id.path),
            said(FigureID("whole/\(id.previous.path)"), .mark, &binder), .empty, .empty,
            .text(binder.phrase("revision-gone")),
        ])
    }

    /// As printed, with the signs behind it.
    private static func said(
        _ id: FigureID, _ form: Form, _ binder: inout Binder, ownUnit: Bool = false
    ) -> TableCell {
        guard let figure = binder.figure(id) else { return .empty }
        binder.mark(id)
        let text =
            ownUnit
            ? binder.wording.say(figure.value, as: figure.quantity, form)
            : binder.narrator.plain(figure, form)
        let sign = ownUnit ? "" : binder.narrator.suffix(figure).filter { $0 != "\u{A0}" }
        let parts = text.split(separator: "\u{202F}", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["≈", ">", "≥", "<", "≤"].contains(parts[0]) else {
            return .number(NumberParts(integer: text, call: sign))
        }
        return .number(NumberParts(mark: parts[0], integer: parts[1], call: sign))
    }

    /// "Direvisi: data"; what was said of it and is, where that changed.
    private static func why(_ revision: Revision, _ binder: inout Binder) -> String {
        var told: [String] = []
        if revision.kind != .status {
            let kind = binder.phrase(key(of: revision.kind)), cause = binder.phrase(key(of: revision.cause))
            told.append("\(kind): \(cause)")
        }
        if let status = revision.status {
            told.append(
                binder.phrase(
                    "revision-status",
                    ["before": words(of: status.before, &binder), "now": words(of: status.now, &binder)]))
        }
        return told.joined(separator: "; ")
    }

    private static func key(of kind: Revision.Kind) -> String {
        switch kind {
        case .revised: "revision-revised"
        case .morePrecise: "revision-more-precise"
        case .lessPrecise: "revision-less-precise"
        case .restated, .status: "revision-restated"
        case .nowKnown: "revision-now-known"
        case .noLongerKnown: "revision-no-longer-known"
        }
    }

    private static func key(of cause: Revision.Cause) -> String {
        switch cause {
        case .data: "revision-by-data"
        case .method: "revision-by-method"
        case .both: "revision-by-both"
        case .unproven: "revision-by-unproven"
        }
    }

    private static func words(of status: Status, _ binder: inout Binder) -> String {
        let marks = StatusMark.all.filter { status.contains($0.status) }
        return marks.isEmpty
            ? binder.phrase("revision-final")
            : marks.map { $0.words[binder.language] }.joined(separator: ", ")
    }
}

public import Datasets
public import Figures
import Graphics
import Layout
import Localization
import Templates

/// What the appendix says of one figure.
public struct TraceEntry: Sendable {
    /// From 1, in the order of the first appearance.
    public let number: Int
    public let figure: Figure
    /// What it is calculated from.
    public let inputs: [Input]
    /// The source rows behind it.
    public let spans: [RowSpan]
    /// Where its first number stands, for the page; nil of what is not printed itself.
    let origin: String?
    /// Whether that is on the cover, which prints no folio.
    let isOnCover: Bool
    /// The value as printed, and its ends where these say more.
    let value: String
    let ends: String?
    let label: String
    let formula: String
    /// "ekspor.csv:4, 8–12".
    let places: String
    /// The rows as they stand in their files, where they are few.
    public internal(set) var rows: [String] = []

    /// A figure that it is calculated from.
    public struct Input: Sendable {
        /// In the formula.
        let name: String
        public let number: Int
        /// As printed.
        let value: String
    }

    /// More inputs than these stand by their numbers alone.
    private static let namedInputs = 6
    /// So many letters stand on one line of a column.
    private static let shortLine = 54

    /// Whether the text of its rows is printed: of what the source states itself, in a row or two.
    var wantsRows: Bool {
        figure.inputs.isEmpty && !spans.isEmpty && spans.reduce(0) { $0 + $1.count } <= 2
    }

    /// The lines of the entry under each other, each of them broken by itself. The first is the label.
    func lines(_ theme: Theme, _ language: Language) -> [StyledText] {
        let plain = theme[.note], ink = plain.with(paint: theme[.ink]), mid = plain.with(paint: theme[.ink2])
        var lines = [StyledText(label, ink.with(weight: 600))]
        lines.append(
            StyledText(
                [TextSpan(value, ink)] + (ends.map { [TextSpan("  ·  " + $0, mid)] } ?? [])))
        if formula.count + places.count > Self.shortLine {
            lines += [StyledText(formula, mid), StyledText(places, plain)]
        } else {
            lines.append(StyledText([TextSpan(formula, mid), TextSpan("  ·  " + places, plain)]))
        }
        if !inputs.isEmpty { lines.append(StyledText(inputSpans(mid, plain, language))) }
        lines += rows.map { StyledText($0, plain) }
        lines.append(StyledText(figure.id.path, plain))
        return lines
    }

    /// "dari > Rp 14,9 miliar [3] / Rp 17,99 miliar [1]"; where the formula does not name them all, "Masukan:
    /// kopi Rp 1,2 miliar [4]; lada Rp 0,9 miliar [5]"; of many their numbers alone.
    private func inputSpans(_ style: TextStyle, _ plain: TextStyle, _ language: Language) -> [TextSpan] {
        let head = TextSpan(TraceWords.inputs[language] + ": ", plain)
        guard inputs.count <= Self.namedInputs else {
            return [head] + Binder.spans(FigureTrace.ranges(Set(inputs.map(\.number))), style, language)
        }
        func spans(_ input: Input) -> [TextSpan] {
            [
                TextSpan(input.value + "\u{A0}", style),
                Binder.span(input.number, "[\(input.number)]", plain, language),
            ]
        }
        if let calculated = calculated(plain, spans) {
            return [TextSpan(TraceWords.from[language] + " ", plain)] + calculated
        }
        return [head]
            + inputs.enumerated().flatMap { index, input in
                [TextSpan((index > 0 ? "; " : "") + "\(input.name) ", plain)] + spans(input)
            }
    }

    /// The formula with its inputs in the places of their names; nil where it does not name each of them.
    private func calculated(_ style: TextStyle, _ said: (Input) -> [TextSpan]) -> [TextSpan]? {
        var spans: [TextSpan] = [], words = "", left = formula[...], named: Set<Int> = []
        let byLength = inputs.sorted { $0.name.count > $1.name.count }
        while let first = left.first {
            if let input = byLength.first(where: { left.hasPrefix($0.name) }) {
                if !words.isEmpty { spans.append(TextSpan(words, style)) }
                words = ""
                spans += said(input)
                named.insert(input.number)
                left = left.dropFirst(input.name.count)
            } else {
                words.append(first)
                left.removeFirst()
            }
        }
        if !words.isEmpty { spans.append(TextSpan(words, style)) }
        return named.count == Set(inputs.map(\.number)).count ? spans : nil
    }
}

/// The source rows of a figure as text.
struct RowPlaces {
    let files: [String]
    let language: Language
    /// More spans of a file than these are said as one.
    private static let most = 6

    /// "ekspor.csv:4, 8–12"; of many spans the first and the last line and how many rows lie between.
    func text(_ spans: [RowSpan]) -> String {
        guard !spans.isEmpty else { return TraceWords.noRows[language] }
        var texts: [String] = []
        for file in Set(spans.map(\.file)).sorted() {
            let own = Self.merged(spans.filter { $0.file == file })
            let name = files.indices.contains(file) ? files[file] : "?"
            let shown = own.count > Self.most ? [Self.whole(own)] : own
            texts.append(name + ":" + shown.map(text).joined(separator: ", "))
        }
        return texts.joined(separator: "; ")
    }

    private func text(_ span: RowSpan) -> String {
        let extent = span.lastLine - span.firstLine + 1
        if extent == 1 { return "\(span.firstLine)" }
        let lines = "\(span.firstLine)–\(span.lastLine)"
        return span.count == extent ? lines : "\(lines) (\(span.count)\u{A0}\(TraceWords.rows[language]))"
    }

    /// Lines one after the other as one span.
    private static func merged(_ spans: [RowSpan]) -> [RowSpan] {
        var merged: [RowSpan] = []
        for span in spans.sorted(by: { ($0.firstLine, $0.lastLine) < ($1.firstLine, $1.lastLine) }) {
            if let last = merged.last, isFull(last), isFull(span), last.lastLine + 1 == span.firstLine {
                merged[merged.count - 1].lastLine = span.lastLine
                merged[merged.count - 1].count += span.count
            } else {
                merged.append(span)
            }
        }
        return merged
    }

    private static func isFull(_ span: RowSpan) -> Bool { span.count == span.lastLine - span.firstLine + 1 }

    private static func whole(_ spans: [RowSpan]) -> RowSpan {
        RowSpan(
            file: spans[0].file, firstLine: spans.map(\.firstLine).min() ?? 0,
            lastLine: spans.map(\.lastLine).max() ?? 0, count: spans.reduce(0) { $0 + $1.count })
    }
}

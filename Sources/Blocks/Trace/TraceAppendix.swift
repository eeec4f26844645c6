public import Datasets
import Figures
public import Graphics
import Layout
import Localization
import Narration
public import Templates

/// The entries of all figures of a document and of what they are calculated from, for its end.
public struct TraceAppendix: Sendable {
    public private(set) var entries: [TraceEntry] = []
    /// Of them, the first numbers of the parts of the document.
    private var titles: [Int: String] = [:]
    private let language: Language
    static let anchor = "trace"

    /// Numbers what the printed figures are calculated from, down to the rows, and makes the entries.
    public init(_ binder: Binder) {
        language = binder.language
        guard var trace = binder.trace else { return }
        trace.close()
        let printed = trace.figures.count, set = binder.story.figures.whole
        for group in trace.groups { titles[group.numbers.lowerBound] = group.title }
        titles[printed + 1] = TraceWords.inputsOnly[language]
        let maker = EntryMaker(set: set, wording: binder.wording)
        let title = TraceWords.cover[language]
        let cover = trace.groups.first { $0.title == title }?.numbers ?? 0..<0
        var next = 0
        while next < trace.figures.count {
            defer { next += 1 }
            guard let figure = set[trace.figures[next]] else { continue }
            let number = next + 1
            let names = figure.formula.symbols
            let inputs = figure.inputs.enumerated().compactMap { place, id -> TraceEntry.Input? in
                guard let input = set[id] else { return nil }
                return TraceEntry.Input(
                    name: names.indices.contains(place) ? names[place].name : id.path,
                    number: trace.number(of: id), value: set.say(input, binder.wording, .mark))
            }
            let origin =
                number > printed
                ? nil : trace.lines[number] ?? Anchor.firstLink(to: FigureTrace.anchor(number))
            let isOnCover = cover.contains(number)
            entries.append(maker.entry(number, figure, inputs, origin: origin, isOnCover: isOnCover))
        }
    }

    /// The number of the entry at an anchor; nil of any other place.
    public static func number(ofAnchor name: String) -> Int? { number(name, after: anchor + "/") }

    /// The number of the entry that a tag is of; nil of any other.
    public static func number(ofEntry tag: TagID) -> Int? {
        guard tag.path.hasPrefix(anchor + "/"), let cut = tag.path.lastIndex(of: "/") else { return nil }
        return number(String(tag.path[cut...]), after: "/e")
    }

    /// Whether a place is one from which something leads to an entry.
    public static func isWayBack(_ name: String) -> Bool {
        FigureTrace.isLine(name) || Anchor.target(ofFirstLink: name) != nil
    }

    private static func number(_ name: String, after prefix: String) -> Int? {
        name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
    }

    /// The spans whose rows are printed as they stand in their files.
    public var wantedRows: Set<RowSpan> { Set(entries.filter(\.wantsRows).flatMap(\.spans)) }

    /// Adds the rows' texts, found by file and line.
    public mutating func add(_ rows: (_ file: Int, _ line: Int) -> String?) {
        for index in entries.indices where entries[index].wantsRows {
            entries[index].rows = entries[index].spans.flatMap { span in
                (span.firstLine...span.lastLine).compactMap { rows(span.file, $0) }
            }
        }
    }

    /// The appendix as a section of its own.
    func section(_ theme: Theme) -> Section {
        var parts: [TraceList.Part] = []
        for entry in entries {
            if let title = titles[entry.number] { parts.append(.heading(title, entry.number)) }
            parts.append(.entry(entry))
        }
        let items = [
            StackItem(
                Paragraph(
                    theme.text(TraceWords.title[language], .kicker), role: .paragraph, keepsWithNext: true),
                snap: .step),
            StackItem(
                Paragraph(
                    theme.text(TraceWords.headline[language], .h1), balanced: true, opticalEdge: true,
                    maximumWidth: 150.mm, role: .heading(level: 2), keepsWithNext: true)),
            StackItem(
                Paragraph(
                    theme.text(TraceWords.lead[language], .body), maximumWidth: 122.mm, keepsWithNext: true),
                spaceBefore: 3.mm),
            StackItem(TraceList(parts[...]), spaceBefore: 9.mm, snap: .baseline),
        ]
        return Section(anchor: Self.anchor, title: TraceWords.title[language], content: Stack(items))
    }

    var contents: ContentsList.Entry { ContentsList.Entry(TraceWords.title[language], anchor: Self.anchor) }
}

/// From figures to entries.
private struct EntryMaker {
    let set: FigureSet
    let wording: Wording

    func entry(
        _ number: Int, _ figure: Figure, _ inputs: [TraceEntry.Input], origin: String?, isOnCover: Bool
    ) -> TraceEntry {
        let spans = set.rows(behind: figure), value = set.say(figure, wording, .mark)
        let ends = wording.ends(figure.value, as: figure.quantity)
        return TraceEntry(
            number: number, figure: figure, inputs: inputs, spans: spans, origin: origin,
            isOnCover: isOnCover,
            value: value,
            ends: ends == value ? nil : ends, label: figure.label[wording.language],
            formula: figure.formula.text[wording.language],
            places: RowPlaces(files: set.cube.files, language: wording.language).text(spans))
    }
}

import Blocks
import Datasets
import Figures
import Graphics
import Localization
import Narration

/// Holds the numbers of a traced report against the figures to which they lead, one by one: what leads to an entry
/// says that figure, or the entry's number; an entry says its own figure, its lines of source files, and nothing
/// else.
struct TraceAudit {
    private let entries: [Int: TraceEntry]
    private let narrator: Narrator
    private let files: Set<String>
    private let pages: Int
    private var known: [Int: Set<String>] = [:]

    /// Nil of a document that is not traced.
    init?(_ document: LaidOut, _ narrator: Narrator) {
        guard let trace = document.trace else { return nil }
        entries = Dictionary(uniqueKeysWithValues: trace.entries.map { ($0.number, $0) })
        self.narrator = narrator
        files = Set(narrator.story.figures.cube.files.flatMap(NumberAudit.numbers))
        pages = document.pages.count
    }

    /// Numbers of a text that are not what its place allows; nil where it neither leads to an entry nor is part of
    /// one.
    mutating func strays(_ placed: PlacedLeaf) -> [String]? {
        guard case .glyphs(let run, _) = placed.leaf else { return nil }
        if case .anchor(let name, _) = placed.link {
            if let number = TraceAppendix.number(ofAnchor: name) {
                let numbers = NumberAudit.numbers(in: run.text)
                return ["\(number)", "[\(number)]"].contains(run.text) ? [] : numbers.filter { !allowed(number).contains($0) }
            }
            if TraceAppendix.isWayBack(name) {
                return NumberAudit.numbers(in: run.text).filter { number in
                    !(Int(number).map { (1...pages).contains($0) } ?? false)
                }
            }
        }
        guard let number = placed.tag.flatMap({ TraceAppendix.number(ofEntry: $0) }) else { return nil }
        return NumberAudit.numbers(in: run.text).filter { !allowed(number).contains($0) }
    }

    private mutating func allowed(_ number: Int) -> Set<String> {
        if let known = known[number] { return known }
        guard let entry = entries[number] else { return [] }
        let figure = entry.figure, set = narrator.story.figures, language = narrator.language
        var texts = ["\(number)", figure.id.path, figure.label[language], figure.formula.text[language]]
        texts += figure.formula.symbols.map(\.name) + entry.rows
        texts += NumberAudit.forms(of: figure, narrator)
        texts += [narrator.wording.ends(figure.value, as: figure.quantity)].compactMap(\.self)
        texts += figure.inputs.compactMap { set.whole[$0] }.map { set.say($0, narrator.wording, .mark) }
        let spans = set.rows(behind: figure)
        texts += spans.flatMap { ["\($0.firstLine)", "\($0.lastLine)", "\($0.count)"] }
        for own in Dictionary(grouping: spans, by: \.file).values {
            texts.append("\(own.reduce(0) { $0 + $1.count })")
        }
        let numbers = files.union(texts.flatMap(NumberAudit.numbers))
        known[number] = numbers
        return numbers
    }
}

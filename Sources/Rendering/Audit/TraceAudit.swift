import Blocks
import Datasets
import Figures
import Graphics
import Localization
import Narration

/// Holds the numbers of a traced report against the figures to which they lead, one by one: what leads to an
/// entry says that figure, or the entry's number; an entry says its own figure, its inputs, its lines of the
/// source files, and nothing else.
struct TraceAudit {
    private let entries: [Int: TraceEntry]
    private let narrator: Narrator
    private let files: Set<String>
    /// The pages, as printed, of the places from which something leads to entries.
    private var folios: [String: String] = [:]
    private var known: [Int: Set<String>] = [:]
    private var knownForms: [Int: Set<String>] = [:]

    /// Nil of a document that is not traced.
    init?(_ document: LaidOut, _ narrator: Narrator) {
        guard let trace = document.trace else { return nil }
        entries = Dictionary(uniqueKeysWithValues: trace.entries.map { ($0.number, $0) })
        self.narrator = narrator
        files = Set(narrator.story.figures.cube.files.flatMap(NumberAudit.numbers))
        var folios: [String: String] = [:]
        for page in document.pages {
            page.drawing.forEachAnchor({ anchor in
                if TraceAppendix.isWayBack(anchor.name) { folios[anchor.name] = page.label }
            })
        }
        self.folios = folios
    }

    /// The numbers of a text that say something else than they should; nil of a text that neither leads to an
    /// entry, nor back from one, nor is part of one.
    mutating func untrue(_ text: String, _ placed: PlacedLeaf, _ numbers: NumberAudit) -> [String]? {
        let printed = NumberAudit.numbers(in: text)
        if case .anchor(let name, _) = placed.link {
            if let number = TraceAppendix.number(ofAnchor: name) {
                return text == "\(number)" || text == "[\(number)]"
                    ? [] : printed.filter { !said(number, numbers).contains($0) }
            }
            if TraceAppendix.isWayBack(name) {
                let folio = folios[name].map(NumberAudit.numbers) ?? []
                return printed.filter { !folio.contains($0) }
            }
        }
        guard let number = placed.tag.flatMap({ TraceAppendix.number(ofEntry: $0) }) else { return nil }
        return printed.filter { !allowed(number, numbers).contains($0) }
    }

    /// What is left of some numbers without those that any entry may say.
    func unexplained(_ numbers: Set<String>) -> Set<String> {
        var left = numbers
        for entry in entries.values where !left.isEmpty {
            left.subtract(ownTexts(of: entry).flatMap(NumberAudit.numbers))
        }
        return left
    }

    /// The numbers of what leads to an entry: its figure's.
    private mutating func said(_ number: Int, _ numbers: NumberAudit) -> Set<String> {
        if let known = knownForms[number] { return known }
        guard let entry = entries[number] else { return [] }
        let said = Set(numbers.forms(of: entry.figure).flatMap(NumberAudit.numbers))
        knownForms[number] = said
        return said
    }

    /// The numbers of an entry.
    private mutating func allowed(_ number: Int, _ numbers: NumberAudit) -> Set<String> {
        if let known = known[number] { return known }
        guard let entry = entries[number] else { return [] }
        let own = ownTexts(of: entry).flatMap(NumberAudit.numbers)
        let allowed = files.union(own).union(said(number, numbers))
        known[number] = allowed
        return allowed
    }

    /// What an entry says beside its value.
    private func ownTexts(of entry: TraceEntry) -> [String] {
        let figure = entry.figure, set = narrator.story.figures.whole, language = narrator.language
        var texts = [
            "\(entry.number)", figure.id.path, figure.label[language], figure.formula.text[language],
        ]
        texts += figure.formula.symbols.map(\.name) + entry.rows
        texts.append(set.say(figure, narrator.wording, .mark))
        texts += [narrator.wording.ends(figure.value, as: figure.quantity)].compactMap(\.self)
        texts += figure.inputs.compactMap { set[$0] }.map { set.say($0, narrator.wording, .mark) }
        let spans = set.rows(behind: figure)
        texts += spans.flatMap { ["\($0.firstLine)", "\($0.lastLine)", "\($0.count)"] }
        for own in Dictionary(grouping: spans, by: \.file).values {
            texts.append("\(own.reduce(0) { $0 + $1.count })")
        }
        return texts
    }
}

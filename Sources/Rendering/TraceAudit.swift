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

    /// Whether a text leads to an entry, back from one, or is part of one.
    static func covers(_ placed: PlacedLeaf) -> Bool {
        if case .anchor(let name, _) = placed.link {
            if TraceAppendix.number(ofAnchor: name) != nil || TraceAppendix.isWayBack(name) { return true }
        }
        return placed.tag.flatMap { TraceAppendix.number(ofEntry: $0) } != nil
    }

    /// The numbers that say something else than they should.
    func strays(on pages: [Page], _ numbers: NumberAudit) -> [NumberAudit.Stray] {
        var audit = self, strays: [NumberAudit.Stray] = []
        for (index, page) in pages.enumerated() {
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf else { return }
                for number in audit.untrue(run.text, placed, numbers) {
                    strays.append(NumberAudit.Stray(page: index + 1, number: number, text: run.text))
                }
            }
        }
        return strays
    }

    private mutating func untrue(_ text: String, _ placed: PlacedLeaf, _ numbers: NumberAudit) -> [String] {
        let printed = NumberAudit.numbers(in: text)
        guard !printed.isEmpty else { return [] }
        if case .anchor(let name, _) = placed.link {
            if let number = TraceAppendix.number(ofAnchor: name) {
                return text == "\(number)" || text == "[\(number)]"
                    ? [] : printed.filter { !allowed(number, numbers).contains($0) }
            }
            if TraceAppendix.isWayBack(name) { return printed.filter { $0 != folios[name] } }
        }
        guard let number = placed.tag.flatMap({ TraceAppendix.number(ofEntry: $0) }) else { return [] }
        return printed.filter { !allowed(number, numbers).contains($0) }
    }

    /// The numbers of an entry and of what leads there.
    private mutating func allowed(_ number: Int, _ numbers: NumberAudit) -> Set<String> {
        if let known = known[number] { return known }
        guard let entry = entries[number] else { return [] }
        let figure = entry.figure, set = narrator.story.figures.whole, language = narrator.language
        var texts = ["\(number)", figure.id.path, figure.label[language], figure.formula.text[language]]
        texts += figure.formula.symbols.map(\.name) + entry.rows + numbers.forms(of: figure)
        texts += [narrator.wording.ends(figure.value, as: figure.quantity)].compactMap(\.self)
        texts += figure.inputs.compactMap { set[$0] }.map { set.say($0, narrator.wording, .mark) }
        let spans = set.rows(behind: figure)
        texts += spans.flatMap { ["\($0.firstLine)", "\($0.lastLine)", "\($0.count)"] }
        for own in Dictionary(grouping: spans, by: \.file).values {
            texts.append("\(own.reduce(0) { $0 + $1.count })")
        }
        let allowed = files.union(texts.flatMap(NumberAudit.numbers))
        known[number] = allowed
        return allowed
    }
}

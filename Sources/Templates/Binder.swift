public import Amounts
public import Datasets
public import Declarations
public import Figures
public import Graphics
import Layout
public import Localization
public import Narration

/// Where a chart will stand: a page has its own headings, axes and tables; a press chart stands alone.
public enum Medium: Sendable, Hashable {
    case page, press
}

/// Where figures become words: what a block is given while it is bound.
///
/// It counts figures and tables, and remembers which marks were printed, so that the notes explain those and
/// no others. Mistakes go to the findings and binding goes on, so that all are found at once.
public struct Binder {
    /// Of the report, or of the chapter that is being bound.
    public private(set) var narrator: Narrator
    /// Of the whole report, also within a chapter.
    public private(set) var wholeStory: Story
    /// The chapter that is being bound.
    public private(set) var chapter: Chapter?
    public let words: TemplateWords
    public let theme: Theme
    public let findings: FindingList
    public let medium: Medium
    /// The scale of money in charts and tables, one for the whole report: 9 for "Rp miliar".
    public var unit: MoneyUnit { isInSiblingUnit ? story.siblingUnit : story.chartUnit }
    private var isInSiblingUnit = false
    /// Numbers of the last figure and table.
    public private(set) var figureCount = 0
    public private(set) var tableCount = 0
    /// Figures of the whole document, where those of sheets are counted anew: each has a place of its own.
    public private(set) var figureSerial = 0
    public var headings = HeadingLevels()
    /// Marks printed since the notes were last made.
    public var marks: Set<PrintedMark> = []
    /// What else was said of figures by a sign: *) r e.
    public var statuses: Status = []
    /// Printed figures of the section do not add up to their printed total.
    public var hasRoundedSum = false
    /// Texts at the foot of the section, in the order of their calls.
    public private(set) var notes: [String] = []
    /// Figures that were asked, in order.
    public private(set) var asked: [FigureID] = []
    /// Digits that are no figures: marked so by the template, or a claim of others.
    public var literals: [String] = []
    /// Numbers the figures that are asked and leads to them; nil: nothing is traced.
    public var trace: FigureTrace?

    public init(
        narrator: Narrator, words: TemplateWords, theme: Theme, findings: FindingList,
        medium: Medium = .page, traces: Bool = false, isQuiet: Bool = false
    ) {
        self.narrator = narrator
        wholeStory = narrator.story
        self.words = words
        self.theme = theme
        self.findings = findings
        self.medium = medium
        trace = traces ? FigureTrace(isQuiet: isQuiet) : nil
    }

    public var story: Story { narrator.story }
    public var language: Language { narrator.language }
    public var wording: Wording { narrator.wording }

    /// Binds a chapter: inside, the story is that of one member alone. The unit of money stays the
    /// report's, unless the member is to have its own.
    public mutating func inScope<T>(
        _ member: Chapter, ownUnit: Bool = false, _ bind: (inout Binder) -> T
    ) -> T {
        let whole = narrator
        narrator = Narrator(whole.story.scoped(to: member.scope, ownUnit: ownUnit), in: whole.language)
        chapter = member
        defer {
            narrator = whole
            chapter = nil
        }
        return bind(&self)
    }

    /// Binds what compares a member with the others of its kind: in the unit of the largest of them.
    public mutating func inSiblingUnit<T>(_ bind: (inout Binder) -> T) -> T {
        isInSiblingUnit = true
        defer { isInSiblingUnit = false }
        return bind(&self)
    }

    // MARK: Words

    /// What is said at a key; nil where no variant holds, and, after a finding, where the key is not there.
    public mutating func told(_ key: String) -> Told? {
        guard let entry = words.entries[key] else {
            let near = Nearest.word(to: key, among: Array(words.entries.keys).sorted())
            findings.error(
                "\(words.file) has no \"\(key)\", which the template names",
                hint: near.map { "did you mean \"\($0)\"?" }, at: words.place(naming: key))
            return nil
        }
        do throws(NarrationError) {
            let told = try narrator.tell(entry.saying)
            for figure in told?.figures ?? [] { noteAsked(FigureID(figure)) }
            for id in told?.marked ?? [] { mark(FigureID(id)) }
            literals += told?.literals ?? []
            return told
        } catch {
            findings.add(finding(error, entry))
            return nil
        }
    }

    public mutating func text(_ key: String) -> String? { told(key)?.text }

    /// The text of a key that other places fill: "{n} komoditas lain". Nothing else may stand in braces.
    public mutating func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let sentence = words.entries[key]?.saying.variants.first?.sentence else {
            findings.error(
                "\(words.file) has no \"\(key)\", which the program needs", at: SourcePlace(file: words.file))
            return ""
        }
        return sentence.pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .literal(let literal): literal
            case .strong: ""
            case .placeholder(let placeholder): filled(placeholder, values)
            }
        }.joined()
    }

    private func filled(_ placeholder: Sentence.Placeholder, _ values: [String: String]) -> String {
        let name = placeholder.path, lower = name.withSmallInitial
        if let value = values[name] { return value }
        if let value = values[lower] { return wording.capitalised(value) }
        let text = Variable.byName[lower]?.text(story, wording) ?? ""
        return lower == name ? text : wording.capitalised(text)
    }

    /// A text with its semibold runs in the strong style; where figures are traced, they lead to their rows.
    public mutating func styled(_ told: Told, _ role: TextRole, strong: TextRole? = nil) -> StyledText {
        let regular = theme[role], bold = strong.map { theme[$0] } ?? regular.with(weight: 600)
        var spans: [TextSpan] = []
        for run in told.runs {
            let way = run.figure.flatMap { link(to: FigureID($0)) }
            let span = TextSpan(run.text, run.isStrong ? bold : regular, link: way)
            if let last = spans.last, last.style == span.style, last.link == nil, way == nil {
                spans[spans.count - 1].text += span.text
            } else {
                spans.append(span)
            }
        }
        return StyledText(spans)
    }

    /// From a printed number to where its figure is traced; nil where none is.
    public mutating func link(to id: FigureID) -> Link? {
        guard trace != nil, let figure = story.figures[id] else { return nil }
        let id = story.figures.reference(to: figure), label = figure.label[language]
        return trace?.link(to: id, says: label)
    }

    public mutating func styled(_ key: String, _ role: TextRole) -> StyledText? {
        guard let told = told(key) else { return nil }
        return styled(told, role)
    }

    private func finding(_ error: NarrationError, _ entry: TemplateWords.Entry) -> Finding {
        let place =
            entry.texts.indices.contains(error.variant)
            ? entry.texts[error.variant].place(at: error.offset) : entry.place
        switch error.problem {
        case .figure(let figure):
            return .error(figure.message, hint: "`kendang figures` lists every id", at: place)
        case .unknownVariable(let name):
            let near = Nearest.word(to: name, among: Variable.catalogue.map(\.name))
            return .error(
                "\"{\(name)}\" is no figure and no word of the story",
                hint: near.map { "did you mean {\($0)}?" } ?? "Templates/README.md lists the words",
                at: place)
        case .silentVariable(let name):
            return .error(
                "these rows give no \"{\(name)}\"", hint: "say this only when: a guard makes it sure",
                at: place)
        case .unknownForm(let form):
            return .error(
                "\"|\(form)\" is no form",
                hint: "forms: "
                    + SayingForm.allCases.map(\.rawValue).joined(separator: ", "), at: place)
        }
    }

    // MARK: Numbering

    /// "Gambar 3", counted on.
    public mutating func nextFigure() -> String {
        figureCount += 1
        figureSerial += 1
        return phrase("figure-label", ["n": String(figureCount)])
    }

    /// "Tabel 2", counted on.
    public mutating func nextTable() -> String {
        tableCount += 1
        return phrase("table-label", ["n": String(tableCount)])
    }

    /// The call of a note, "1" for the first of a section; the same note has one call.
    public mutating func call(_ note: String) -> String {
        if let index = notes.firstIndex(of: note) { return String(index + 1) }
        notes.append(note)
        return String(notes.count)
    }

    /// Begins a sheet: its figures are counted from one.
    public mutating func beginSheet() {
        figureCount = 0
        tableCount = 0
    }

    /// Begins a section: its own notes and marks.
    public mutating func beginSection() {
        notes = []
        marks = []
        hasRoundedSum = false
        statuses = []
    }

    // MARK: Figures

    /// A figure, remembered as asked; nil where the rows do not give it.
    public mutating func figure(_ id: FigureID) -> Figure? {
        guard let figure = story.figures[id] else { return nil }
        noteAsked(story.figures.reference(to: figure))
        return figure
    }

    private mutating func noteAsked(_ id: FigureID) {
        asked.append(id)
        trace?.number(of: id)
    }

    /// The figure is printed with its mark: the notes explain it.
    public mutating func mark(_ id: FigureID) {
        guard let figure = story.figures[id] else { return }
        if let mark = PrintedMark(figure) { marks.insert(mark) }
        statuses.formUnion(figure.status)
    }
}

extension Binder {
    /// Whether a chart may be drawn against a rule: no, with an error that names the rule and the better
    /// chart, unless the office waives it with a reason, which is then a warning.
    public func allows(
        _ rule: WaivableRule, _ message: String, better: String, at place: SourcePlace
    ) -> Bool {
        let named = "\(message) (rule \(rule.rawValue))"
        guard let waiver = story.publication.waivers.first(where: { $0.rule == rule }) else {
            findings.error(
                named, hint: "better: \(better); or waive the rule in report.yaml, with a reason", at: place)
            return false
        }
        findings.warning(named, hint: "let pass: " + waiver.reason[language], at: place)
        return true
    }
}

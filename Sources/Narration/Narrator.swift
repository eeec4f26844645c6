import Amounts
public import Figures
public import Localization

/// How a placeholder wants its figure said: `{growth/$year|prose}`.
public enum SayingForm: String, Sendable, Hashable, CaseIterable {
    /// With its mark and unit, as in a table or chart: "> Rp 14,9 miliar".
    case mark
    /// In words: "lebih dari Rp 14,9 miliar".
    case prose
    /// Coarser, on the safe side, fractions in words.
    case headline
    /// Whole percent on the safe side, in words: "lebih dari 82 persen".
    case coarse
    /// In the unit of the report: "Rp 17,99 miliar".
    case short
    /// The same in a sentence: "sekitar Rp 17,9 miliar".
    case shortProse = "short-prose"
    /// With all digits where it is exact, in words otherwise.
    case full
    /// With all digits where it is exact, with its mark otherwise.
    case fullMark = "full-mark"
    /// As the source stated it, in words.
    case stated
    /// Between both ends: "antara Rp 14,75 dan 14,85 miliar".
    case range
    /// Without its sign, after a verb that says it.
    case magnitude
    /// A small count in words: "empat".
    case words
    /// At most its upper end: "paling banyak Rp 14,85 miliar".
    case upper

    /// Says ≈, > and ≤ as signs.
    var hasMark: Bool {
        switch self {
        case .mark, .short, .fullMark: true
        case .prose, .shortProse, .headline, .coarse, .full, .stated, .range, .magnitude, .words, .upper:
            false
        }
    }
}

/// Tells sayings in one language: chooses the variant that holds, and asks the figures for every number.
public struct Narrator: Sendable {
    public let story: Story
    public let language: Language
    public let wording: Wording

    public init(_ story: Story, in language: Language) {
        self.story = story
        self.language = language
        wording = Wording(language: language, currency: story.publication.currency)
    }

    /// What the first variant says whose guards all hold; nil where none does.
    public func tell(_ saying: Saying) throws(NarrationError) -> Told? {
        for (index, variant) in saying.variants.enumerated() where variant.guards.allSatisfy(holds) {
            return try tell(variant.sentence, variant: index)
        }
        return nil
    }

    /// An unknown guard holds never; reading the words has found it already.
    public func holds(_ name: String) -> Bool {
        if name.hasPrefix("not ") {
            return Guard.byName[String(name.dropFirst(4))].map { !$0.holds(story) } ?? false
        }
        return Guard.byName[name]?.holds(story) ?? false
    }

    private func tell(_ sentence: Sentence, variant: Int) throws(NarrationError) -> Told {
        var told = Told(runs: [], figures: [], marked: [], literals: [])
        var isStrong = false
        for piece in sentence.pieces {
            switch piece {
            case .words(let words): told.add(words, isStrong)
            case .literal(let digits):
                told.add(digits, isStrong)
                told.literals.append(digits)
            case .strong: isStrong.toggle()
            case .placeholder(let placeholder):
                let text = try text(of: placeholder, variant: variant, &told)
                told.add(text, isStrong, figure: placeholder.isFigure ? told.figures.last : nil)
            }
        }
        return told
    }

    private func text(
        of placeholder: Sentence.Placeholder, variant: Int,
        _ told: inout Told
    ) throws(NarrationError) -> String {
        let name = placeholder.path, isCapital = name.first?.isUppercase ?? false
        func fail(_ problem: NarrationError.Problem) -> NarrationError {
            NarrationError(problem: problem, variant: variant, offset: placeholder.offset)
        }
        let text: String
        if placeholder.isFigure {
            let id = FigureID(path(isCapital ? name.withSmallInitial : name))
            let figure: Figure
            do { figure = try story.figures.answer(id) } catch { throw fail(.figure(error)) }
            guard let form = SayingForm(rawValue: placeholder.form ?? "prose") else {
                throw fail(.unknownForm(placeholder.form ?? ""))
            }
            let reference = story.figures.reference(to: figure).path
            told.figures.append(reference)
            if form.hasMark { told.marked.append(reference) }
            text = say(figure, form)
        } else {
            guard let variable = Variable.byName[isCapital ? name.withSmallInitial : name] else {
                throw fail(.unknownVariable(name))
            }
            guard let word = variable.text(story, wording) else { throw fail(.silentVariable(name)) }
            text = word
        }
        return isCapital ? wording.capitalised(text) : text
    }

    /// The path with the story's own names put in: `$year`, `$leader`. What a chapter is called is asked of
    /// the whole report.
    private func path(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let filled = parts.map { part in
            switch part {
            case "$year": String(story.year)
            case "$previous": story.previous.map(String.init) ?? "-"
            case "$leader": story.leader?.slug ?? "-"
            case "$contributor": story.largestContributor?.slug ?? "-"
            case "$first": story.firstDestination?.slug ?? "-"
            case "$first-sector": story.first(.sector)?.slug ?? "-"
            case "$first-region": story.first(.region)?.slug ?? "-"
            case "$flow": story.largestFlow?.path ?? "-"
            case "$scope": story.figures.scopePath ?? "-"
            default: String(part)
            }
        }.joined(separator: "/")
        return parts.contains("$scope") ? "whole/" + filled : filled
    }
}

extension Told {
    mutating func add(_ text: String, _ isStrong: Bool, figure: String? = nil) {
        if figure == nil, let last = runs.last, last.isStrong == isStrong, last.figure == nil {
            runs[runs.count - 1].text += text
        } else if !text.isEmpty {
            runs.append(Run(text: text, isStrong: isStrong, figure: figure))
        }
    }
}

/// A sentence that asks for something that is not there.
public struct NarrationError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        case figure(FigureError)
        case unknownVariable(String)
        /// The story has no such word: a guard is missing before it.
        case silentVariable(String)
        case unknownForm(String)
    }

    public var problem: Problem
    /// Which variant, from 0, and where in its text.
    public var variant: Int
    public var offset: Int
}

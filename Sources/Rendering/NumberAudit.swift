import Amounts
import Datasets
import Figures
public import Graphics
public import Localization
import Narration
import Reading

/// Holds every number on the pages against what may stand there: the figures that were asked, in any of their printed forms;
/// the words of the definition; digits that a template marks as no figure; numbers of figures, tables and pages; round ticks
/// of axes. It reads the display list, not pixels.
public struct NumberAudit: Sendable {
    /// A number that nothing explains.
    public struct Stray: Sendable, Hashable {
        /// From 1.
        public var page: Int
        public var number: String
        /// The text it stands in.
        public var text: String
    }

    private let explained: Set<String>
    private let tick: Double

    public init(_ report: OpenedReport, _ document: LaidOut, _ language: Language, tickSize: Double) {
        let narrator = Narrator(report.story, in: language), wording = narrator.wording
        var texts = document.literals
        for id in Set(document.asked) {
            guard let figure = report.figures[id] else { continue }
            texts += Self.forms(of: figure, report.figures, narrator)
            for span in report.figures.rows(behind: figure) {
                texts += ["\(span.firstLine)", "\(span.lastLine)"]
            }
        }
        texts += Variable.catalogue.compactMap { $0.text(report.story, wording) }
        let cube = report.loaded.cube
        texts += cube.files + cube.commodities.map { $0.name[language] } + cube.sectors.map { $0.name[language] }
        texts += (0...max(100, document.pages.count)).map(String.init)
        texts += report.figures.yearSeries.map(String.init)
        explained = Set(texts.flatMap(Self.numbers))
        tick = tickSize
    }

    private static func forms(of figure: Figure, _ set: FigureSet, _ narrator: Narrator) -> [String] {
        let wording = narrator.wording
        var forms = wording.printedForms(figure.value, as: figure.quantity)
        for form in Form.allCases { forms.append(set.say(figure, wording, form)) }
        for form in SayingForm.allCases { forms.append(narrator.say(figure, form)) }
        guard let interval = figure.amount?.interval else { return forms }
        for end in [interval.lower.value, interval.upper.value].compactMap(\.self) {
            forms += wording.printedForms(.amount(Amount(exactly: end)), as: .money)
        }
        return forms
    }

    /// Every number of the pages that nothing explains.
    public func strays(on pages: [Page]) -> [Stray] {
        pages.enumerated().flatMap { index, page in
            var found: [Stray] = []
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf else { return }
                let isTick = run.size <= tick + 0.01
                for number in Self.numbers(in: run.text) where !explained.contains(number) {
                    if isTick, Self.isRound(number) { continue }
                    found.append(Stray(page: index + 1, number: number, text: run.text))
                }
            }
            return found
        }
    }

    /// Runs of digits with points and commas inside them: "17.990.227.397", "14,9".
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = [], current = "", open = ""
        for character in text {
            if character.isASCII, character.isNumber {
                current += open + String(character)
                open = ""
            } else if character == "." || character == ",", !current.isEmpty, open.isEmpty {
                open = String(character)
            } else {
                if !current.isEmpty { numbers.append(current) }
                (current, open) = ("", "")
            }
        }
        if !current.isEmpty { numbers.append(current) }
        return numbers
    }

    /// At most two digits that are not zero: what ticks and breaks of classes are.
    private static func isRound(_ number: String) -> Bool {
        let digits = number.filter(\.isNumber).drop { $0 == "0" }
        let significant = digits.reversed().drop { $0 == "0" }
        return significant.count <= 2
    }
}

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

    /// Numbers on the pages, apart from those of pages, literals and words, that no figure explains.
    private let unexplained: Set<String>
    private let tick: Double

    public init(_ report: OpenedReport, _ document: LaidOut, _ language: Language, tickSize: Double) {
        let wording = Wording(language: language, currency: report.story.publication.currency)
        var texts = document.literals
        texts += Variable.catalogue.compactMap { $0.text(report.story, wording) }
        texts += report.loaded.cube.files
        texts += (0...max(100, document.pages.count)).map(String.init)
        texts += report.figures.yearSeries.map(String.init)
        var left = Self.printed(on: document.pages).subtracting(texts.flatMap(Self.numbers))
        tick = tickSize
        let figures = Set(document.asked).compactMap { report.figures[$0] }
        // The forms in which a figure is said first; all scales of it only for what is left.
        for forms in [Self.saidForms, Self.allForms] {
            for figure in figures where !left.isEmpty {
                left.subtract(forms(figure, report.figures, wording).flatMap(Self.numbers))
            }
        }
        unexplained = left
    }

    private static func printed(on pages: [Page]) -> Set<String> {
        var printed: Set<String> = []
        for page in pages {
            page.drawing.forEachLeaf { placed in
                if case .glyphs(let run, _) = placed.leaf { printed.formUnion(numbers(in: run.text)) }
            }
        }
        return printed
    }

    private static func saidForms(_ figure: Figure, _ set: FigureSet, _ wording: Wording) -> [String] {
        Form.allCases.map { set.say(figure, wording, $0) }
    }

    private static func allForms(_ figure: Figure, _ set: FigureSet, _ wording: Wording) -> [String] {
        var forms = wording.printedForms(figure.value, as: figure.quantity)
        for span in set.rows(behind: figure) { forms += ["\(span.firstLine)", "\(span.lastLine)"] }
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
                for number in Self.numbers(in: run.text) where unexplained.contains(number) {
                    if isTick, Self.isRound(number) { continue }
                    found.append(Stray(page: index + 1, number: number, text: run.text))
                }
            }
            return found
        }
    }

    /// Runs of digits with points and commas inside them: "17.990.227.397", "14,9".
    static func numbers(in text: String) -> [String] {
        guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
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

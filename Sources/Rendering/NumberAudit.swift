import Amounts
import Datasets
import Figures
public import Graphics
public import Localization
import Narration
import Reading

/// Holds every number on the pages against what may stand there: the figures that were asked, in any of their
/// printed forms; the words of the definition; digits that a template marks as no figure; numbers of figures,
/// tables and pages; round ticks of axes. It reads the display list, not pixels.
public struct NumberAudit: Sendable {
    /// A number that nothing explains.
    public struct Stray: Sendable, Hashable {
        /// From 1.
        public var page: Int
        public var number: String
        /// The text it stands in.
        public var text: String
    }

    private let narrator: Narrator
    private let figures: [Figure]
    /// Numbers of words, pages and literals.
    private let spoken: Set<String>
    private let tick: Double
    private let trace: TraceAudit?

    public init(_ report: OpenedReport, _ document: LaidOut, _ language: Language, tickSize: Double) {
        narrator = Narrator(report.story, in: language)
        let wording = narrator.wording, cube = report.loaded.cube
        var texts = document.literals + cube.files
        texts += Variable.catalogue.compactMap { $0.text(report.story, wording) }
        texts += cube.commodities.map { $0.name[language] } + cube.sectors.map { $0.name[language] }
        // Of pages, figures and tables; and of what is counted: "452 komoditas lain".
        let counts = [100, document.pages.count, cube.commodities.count, cube.partners.count]
        texts += (0...(counts.max() ?? 0)).map(String.init)
        texts += report.figures.yearSeries.map(String.init)
        spoken = Set(texts.flatMap(Self.numbers))
        figures = Set(document.asked).compactMap { report.figures[$0] }
        tick = tickSize
        trace = TraceAudit(document, narrator)
    }

    /// Numbers that neither words nor figures explain. Those of tables, which are the
    /// most, are asked first; all scales and ends of a figure only for what is left.
    private func unexplained(_ printed: Set<String>) -> Set<String> {
        var left = printed.subtracting(spoken)
        for forms in [cellForms, saidForms, allForms] {
            for figure in figures where !left.isEmpty { left.subtract(forms(figure).flatMap(Self.numbers)) }
        }
        return left
    }

    /// Numbers that a figure must explain: all but round ones in the type of axes.
    private func printed(on pages: [Page]) -> Set<String> {
        var printed: Set<String> = []
        for page in pages {
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf, trace == nil || !TraceAudit.covers(placed)
                else {
                    return
                }
                let isTick = run.size <= tick + 0.01
                for number in Self.numbers(in: run.text) where !isTick || !Self.isRound(number) {
                    printed.insert(number)
                }
            }
        }
        return printed
    }

    /// Every text in which a figure may stand.
    func forms(of figure: Figure) -> [String] {
        cellForms(figure) + saidForms(figure) + allForms(figure)
    }

    private func saidForms(_ figure: Figure) -> [String] {
        Form.allCases.map { narrator.plain(figure, $0) }
    }

    /// In columns of tables, which have decimals of their own, in the unit of the report or one finer.
    private func cellForms(_ figure: Figure) -> [String] {
        guard figure.amount != nil else {
            return [narrator.wording.cell(figure.value, as: figure.quantity).text]
        }
        let unit = narrator.story.unit
        return [unit, unit.finer].flatMap { unit in
            (0...2).map { places in
                narrator.wording.cell(
                    figure.value, as: figure.quantity, scale: unit.scale, places: places
                ).text
            }
        }
    }

    private func allForms(_ figure: Figure) -> [String] {
        let wording = narrator.wording
        var forms = wording.printedForms(figure.value, as: figure.quantity)
        for form in SayingForm.allCases { forms.append(narrator.say(figure, form)) }
        for span in narrator.story.figures.rows(behind: figure) {
            forms += ["\(span.firstLine)", "\(span.lastLine)"]
        }
        guard let interval = figure.amount?.interval else { return forms }
        for end in [interval.lower.value, interval.upper.value].compactMap(\.self) {
            forms += wording.printedForms(.amount(Amount(exactly: end)), as: .money)
        }
        return forms
    }

    /// Every number of the pages that nothing explains.
    public func strays(on pages: [Page]) -> [Stray] { check(pages).strays }

    /// The same, and how many different numbers were looked at.
    func check(_ pages: [Page]) -> (strays: [Stray], numbers: Int) {
        let printed = printed(on: pages), unexplained = unexplained(printed)
        let untrue = trace?.strays(on: pages, self) ?? []
        guard !unexplained.isEmpty else { return (untrue, printed.count) }
        let strays =
            untrue
            + pages.enumerated().flatMap { index, page in
                var found: [Stray] = []
                page.drawing.forEachLeaf { placed in
                    guard case .glyphs(let run, _) = placed.leaf, trace == nil || !TraceAudit.covers(placed)
                    else {
                        return
                    }
                    let isTick = run.size <= tick + 0.01
                    for number in Self.numbers(in: run.text) where unexplained.contains(number) {
                        if isTick, Self.isRound(number) { continue }
                        found.append(Stray(page: index + 1, number: number, text: run.text))
                    }
                }
                return found
            }
        return (strays, printed.count)
    }

    /// Runs of digits with points and commas inside them: "17.990.227.397", "14,9".
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = [], current: [UInt8] = [], open: UInt8?
        for byte in text.utf8 {
            if byte &- 0x30 < 10 {
                if let mark = open { current.append(mark) }
                current.append(byte)
                open = nil
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), !current.isEmpty, open == nil {
                open = byte
            } else {
                if !current.isEmpty { numbers.append(String(decoding: current, as: UTF8.self)) }
                current.removeAll(keepingCapacity: true)
                open = nil
            }
        }
        if !current.isEmpty { numbers.append(String(decoding: current, as: UTF8.self)) }
        return numbers
    }

    /// At most two digits that are not zero: what ticks and breaks of classes are.
    private static func isRound(_ number: String) -> Bool {
        let digits = number.filter(\.isNumber).drop { $0 == "0" }
        let significant = digits.reversed().drop { $0 == "0" }
        return significant.count <= 2
    }
}

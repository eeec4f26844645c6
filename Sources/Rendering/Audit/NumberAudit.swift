import Amounts
import Datasets
public import Figures
public import Graphics
public import Localization
import Narration
import Reading

/// Holds every printed number against what may stand there: the figures that were asked, in any of their
/// printed forms; the words of the definition; digits that a template marks as no figure; numbers of figures,
/// tables and pages; round ticks of axes. It judges texts, wherever they were read: in a display list or in a
/// finished PDF.
public struct NumberAudit: Sendable {
    /// A piece of text that is printed, or spoken, as one.
    public struct Text: Sendable, Hashable {
        /// From 1.
        public var page: Int
        public var text: String
        /// Of its type, in points; infinite of what is only spoken.
        public var size: Double

        public init(page: Int, text: String, size: Double) {
            self.page = page
            self.text = text
            self.size = size
        }
    }

    /// A number that nothing explains.
    public struct Stray: Sendable, Hashable {
        /// From 1.
        public var page: Int
        public var number: String
        /// The text it stands in.
        public var text: String
    }

    /// What was looked at, and what was found.
    public struct Outcome: Sendable {
        public var strays: [Stray] = []
        /// Of each stray the index of its text.
        public var places: [Int] = []
        /// Different numbers that were looked at.
        public var count = 0
        /// Those that something explains.
        public var explained: Set<String> = []
    }

    let narrator: Narrator
    private let report: OpenedReport
    private let asked: [FigureID]
    /// Numbers of literals.
    private let literals: Set<String>
    /// Pages, figures, tables and what is counted ("452 komoditas lain") have numbers up to this one.
    private let counted: Int
    private let tick: Double
    /// The figures, found when they are first needed.
    private let likely = RememberedFigures()
    /// Of a document that leads from its numbers to their rows.
    private var trace: TraceAudit?

    /// Judges by what a document asked.
    public init(_ report: OpenedReport, _ document: LaidOut, _ language: Language) {
        self.init(
            report, language, asked: document.asked, literals: document.literals, pages: document.pages.count,
            tickSize: document.tickSize)
        trace = TraceAudit(document, narrator)
    }

    /// - Parameters:
    ///   - literals: texts whose digits are no figures.
    ///   - pages: how many the document has.
    ///   - tickSize: type of this size, in points, and smaller may be round ticks.
    public init(
        _ report: OpenedReport, _ language: Language, asked: [FigureID], literals: [String], pages: Int,
        tickSize: Double
    ) {
        narrator = Narrator(report.story, in: language)
        self.report = report
        self.asked = asked
        self.literals = Set(literals.flatMap(Self.numbers))
        let cube = report.loaded.cube
        counted = max(100, pages, cube.commodities.count, cube.partners.count)
        tick = tickSize
    }

    /// Numbers that neither words nor figures explain. The figures that look like a number are asked first,
    /// and then those of tables, which are the most; all scales and ends of a figure only for what is left.
    private func unexplained(_ printed: Set<String>) -> Set<String> {
        var left = printed.filter { !isCounted($0) && !literals.contains($0) }
        guard !left.isEmpty else { return left }
        left.subtract(report.spokenNumbers.numbers(report, narrator))
        guard !left.isEmpty else { return left }
        let likely = likely.figures { LikelyFigures(Set(asked).compactMap { report.figures[$0] }, narrator) }
        left = left.filter { !likely.explain($0, of: self) }
        let figures = likely.figures
        for forms in [cellForms, saidForms, allForms] {
            for figure in figures where !left.isEmpty { left.subtract(forms(figure).flatMap(Self.numbers)) }
        }
        return left
    }

    /// A whole number that pages and things are counted with.
    private func isCounted(_ number: String) -> Bool {
        var value = 0
        for byte in number.utf8 {
            guard byte &- 0x30 < 10, value < 1 << 40 else { return false }
            value = value * 10 + Int(byte - 0x30)
        }
        return value <= counted && (number.utf8.first != 0x30 || number.utf8.count == 1)
    }

    /// Every text in which a figure may stand.
    func forms(of figure: Figure) -> [String] {
        cellForms(figure) + saidForms(figure) + allForms(figure)
    }

    func saidForms(_ figure: Figure) -> [String] {
        Form.allCases.map { narrator.plain(figure, $0) }
    }

    /// In columns of tables, which have decimals of their own, in the unit of the report or one finer.
    private func cellForms(_ figure: Figure) -> [String] {
        guard figure.amount != nil else {
            return [narrator.wording.cell(figure.value, as: figure.quantity).text]
        }
        let wording = narrator.wording.of(figure)
        let beside = figure.currency == nil ? nil : narrator.story.figures.beside
        let unit = beside.map { MoneyUnit(scale: $0.moneyScale) } ?? narrator.story.unit
        return [unit, unit.finer].flatMap { unit in
            (0...2).map { places in
                wording.cell(
                    figure.value, as: figure.quantity, scale: unit.scale, places: places
                ).text
            }
        }
    }

    private func allForms(_ figure: Figure) -> [String] {
        let wording = narrator.wording.of(figure)
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

    /// Looks at every run of the pages. What leads to the entry of a figure, and the entry itself, is held
    /// against that figure alone.
    public func check(_ pages: [Page]) -> Outcome {
        var texts: [Text] = [], strays: [Stray] = [], traced: Set<String> = [], trace = trace
        for (index, page) in pages.enumerated() {
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf else { return }
                guard let untrue = trace?.untrue(run.text, placed, self) else {
                    return texts.append(Text(page: index + 1, text: run.text, size: run.size))
                }
                traced.formUnion(Self.numbers(in: run.text))
                strays += untrue.map { Stray(page: index + 1, number: $0, text: run.text) }
            }
        }
        var outcome = check(texts, known: [], trace: nil)
        outcome.strays += strays
        outcome.explained.formUnion(traced.subtracting(strays.map(\.number)))
        outcome.count = outcome.explained.union(outcome.strays.map(\.number)).count
        return outcome
    }

    /// Looks at texts.
    /// - Parameter known: numbers that were explained before.
    public func check(_ texts: [Text], known: Set<String> = []) -> Outcome {
        check(texts, known: known, trace: trace)
    }

    private func check(_ texts: [Text], known: Set<String>, trace: TraceAudit?) -> Outcome {
        var outcome = Outcome(), printed: Set<String> = [], found: [(number: String, text: Int)] = []
        for (index, text) in texts.enumerated() {
            let isTick = text.size <= tick + 0.01
            for number in Self.numbers(in: text.text) where !isTick || !Self.isRound(number) {
                printed.insert(number)
                found.append((number, index))
            }
        }
        var strange = unexplained(printed.subtracting(known))
        // Without their places texts of an appendix may say whatever some entry of it may.
        if let trace { strange = trace.unexplained(strange) }
        for (number, index) in found where strange.contains(number) {
            let text = texts[index]
            outcome.strays.append(Stray(page: text.page, number: number, text: text.text))
            outcome.places.append(index)
        }
        outcome.count = printed.count
        outcome.explained = printed.subtracting(strange)
        return outcome
    }

    /// Runs of digits with points and commas inside them: "17.990.227.397", "14,9".
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        forEachNumber(in: text) { numbers.append($0) }
        return numbers
    }

    private static func forEachNumber(in text: String, _ take: (String) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count {
                guard bytes[place] &- 0x30 < 10 else {
                    place += 1
                    continue
                }
                let start = place
                var end = place + 1
                while end < bytes.count {
                    if bytes[end] &- 0x30 < 10 {
                        end += 1
                    } else if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
                        end + 1 < bytes.count, bytes[end + 1] &- 0x30 < 10
                    {
                        end += 2
                    } else {
                        break
                    }
                }
                take(String(decoding: bytes[start..<end], as: UTF8.self))
                place = end
            }
        }
    }

    /// At most two digits that are not zero: what ticks and breaks of classes are.
    private static func isRound(_ number: String) -> Bool {
        var significant = 0, zeros = 0
        for byte in number.utf8 where byte &- 0x30 < 10 {
            if byte == 0x30 {
                zeros += 1
            } else {
                significant += (significant > 0 ? zeros : 0) + 1
                zeros = 0
            }
        }
        return significant <= 2
    }
}

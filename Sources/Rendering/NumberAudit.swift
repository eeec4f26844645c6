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
    /// Of numbers that lead to the entries of figures, and of the entries.
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

    /// Numbers that a figure must explain: all but round ones in the type of axes. What leads to one figure's
    /// entry is held against that figure at once.
    private func printed(on pages: [Page], _ strays: inout [Stray]) -> Set<String> {
        var printed: Set<String> = [], trace = trace
        for (index, page) in pages.enumerated() {
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf else { return }
                if let found = trace?.strays(placed) {
                    strays += found.map { Stray(page: index + 1, number: $0, text: run.text) }
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

    private func saidForms(_ figure: Figure) -> [String] { Self.saidForms(figure, narrator) }
    private func cellForms(_ figure: Figure) -> [String] { Self.cellForms(figure, narrator) }
    private func allForms(_ figure: Figure) -> [String] { Self.allForms(figure, narrator) }

    /// Every number of the pages that nothing explains.
    public func strays(on pages: [Page]) -> [Stray] { check(pages).strays }

    /// The same, and how many different numbers were looked at.
    func check(_ pages: [Page]) -> (strays: [Stray], numbers: Int) {
        var strays: [Stray] = []
        let printed = printed(on: pages, &strays), unexplained = unexplained(printed)
        guard !unexplained.isEmpty else { return (strays, printed.count) }
        strays += pages.enumerated().flatMap { index, page in
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

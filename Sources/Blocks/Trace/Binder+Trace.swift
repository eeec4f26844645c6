import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// From printed numbers to the entries of their figures, where a report is traced.
extension Binder {
    /// Binds a block; to figures of it that nothing leads to yet, a line under it leads.
    mutating func traced(_ block: any BindableBlock) -> BoundBlock? {
        guard let count = trace?.figures.count else { return block.bind(&self) }
        let start = asked.count
        guard var bound = block.bind(&self) else {
            trace?.forget(after: count)
            return nil
        }
        bound.items += [leftOver(since: start)].compactMap(\.self)
        return bound
    }

    /// A line that leads to the figures asked since there were so many; nil where something leads to each.
    mutating func leftOver(since start: Int) -> StackItem? {
        guard let trace else { return nil }
        let all = Set(asked[start...].compactMap(trace.known)), left = all.subtracting(trace.reached)
        guard !left.isEmpty else { return nil }
        // Whatever says it in fewer ranges.
        let isWhole = FigureTrace.ranges(all).count < FigureTrace.ranges(left).count
        return references(to: isWhole ? all : left)
    }

    /// A line under a chart that leads to every figure asked since there were so many; nil where nothing is
    /// traced.
    mutating func references(since start: Int) -> StackItem? {
        guard let trace else { return nil }
        return references(to: Set(asked[start...].compactMap(trace.known)))
    }

    private mutating func references(to numbers: Set<Int>) -> StackItem? {
        guard let (text, anchor) = referenceText(to: numbers) else { return nil }
        return StackItem(Paragraph(text, anchor: anchor), spaceBefore: 1.5.mm, snap: .step)
    }

    /// "Jejak angka: 3, 8–12", each number a link to its entry.
    mutating func referenceText(to numbers: Set<Int>) -> (text: StyledText, anchor: String)? {
        guard !numbers.isEmpty, let (ranges, anchor) = trace?.references(numbers) else { return nil }
        let style = theme[.note]
        let spans = [TextSpan(TraceWords.title[language] + ": ", style)] + Self.spans(ranges, style, language)
        return (StyledText(spans), anchor)
    }

    /// The same for what a part of the document has asked since there were so many figures.
    mutating func referenceText(since start: Int) -> (text: StyledText, anchor: String)? {
        guard let trace else { return nil }
        let left = Set(asked[start...].compactMap(trace.known)).subtracting(trace.reached)
        return referenceText(to: left)
    }

    /// "3, 8–12": each end of a range leads to its own entry.
    static func spans(_ ranges: FigureTrace.Numbers, _ style: TextStyle, _ language: Language) -> [TextSpan] {
        func span(_ number: Int) -> TextSpan {
            let says = "\(TraceWords.entry[language]) \(number)"
            return TextSpan(
                "\(number)", style, link: .anchor(name: FigureTrace.anchor(number), description: says))
        }
        return ranges.enumerated().flatMap { index, range in
            (index > 0 ? [TextSpan(", ", style)] : []) + [span(range.lowerBound)]
                + (range.count > 1 ? [TextSpan("–", style), span(range.upperBound)] : [])
        }
    }

    /// A key's text with the first figure that it says, for what is set as one line.
    mutating func linkedText(_ key: String) -> (text: String, link: Link?)? {
        guard let told = told(key) else { return nil }
        return (told.text, told.figures.first.flatMap { link(to: FigureID($0)) })
    }
}

/// What the appendix says in its own words.
enum TraceWords {
    static let title = Words(id: "Jejak angka", en: "Trace of figures")
    static let headline = Words(
        id: "Dari angka ke baris sumbernya", en: "From each number to its source rows")
    static let lead = Words(
        id: "Setiap angka dalam laporan ini bernomor menurut urutan kemunculannya; di sini tertera rumus, "
            + "masukan, dan baris sumbernya.",
        en: "Every number in this report is numbered in the order of its appearance; here stand its formula, "
            + "its inputs and its source rows.")
    /// Of figures that only others are calculated from.
    static let inputsOnly = Words(
        id: "Masukan yang tidak tercetak tersendiri", en: "Inputs that are not printed themselves")
    static let entry = Words(id: "Angka", en: "Figure")
    static let inputs = Words(id: "Masukan", en: "Inputs")
    static let page = Words(id: "hlm.", en: "p.")
    static let rows = Words(id: "baris", en: "rows")
    static let noRows = Words(id: "tanpa baris sumber", en: "no source rows")
}

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
        guard let reference = reference(to: isWhole ? all : left) else { return nil }
        return StackItem(
            Paragraph(reference.text, anchor: reference.anchor), spaceBefore: 1.5.mm, snap: .step)
    }

    /// What leads to every figure asked since there were so many, for the heading of a chart; nil where
    /// nothing is traced.
    mutating func references(since start: Int) -> FigureHeading.Reference? {
        guard let trace else { return nil }
        return reference(to: Set(asked[start...].compactMap(trace.known)))
    }

    /// The same for those to which nothing leads yet.
    mutating func leftOverReference(since start: Int) -> FigureHeading.Reference? {
        guard let trace else { return nil }
        return reference(to: Set(asked[start...].compactMap(trace.known)).subtracting(trace.reached))
    }

    /// "Jejak angka: 3, 8–12", each number a link to its entry.
    private mutating func reference(to numbers: Set<Int>) -> FigureHeading.Reference? {
        guard !numbers.isEmpty, trace?.isQuiet == false,
            let (ranges, anchor) = trace?.references(numbers)
        else { return nil }
        let style = theme[.note]
        let spans = [TextSpan(TraceWords.reference[language] + "\u{A0}", style)]
        return FigureHeading.Reference(
            StyledText(spans + Self.spans(ranges, style, language)), anchor: anchor)
    }

    /// "3, 8–12": each end of a range leads to its own entry.
    static func spans(_ ranges: FigureTrace.Numbers, _ style: TextStyle, _ language: Language) -> [TextSpan] {
        func span(_ number: Int) -> TextSpan { Self.span(number, "\(number)", style, language) }
        return ranges.enumerated().flatMap { index, range in
            (index > 0 ? [TextSpan(", ", style)] : []) + [span(range.lowerBound)]
                + (range.count > 1 ? [TextSpan("–", style), span(range.upperBound)] : [])
        }
    }

    /// The number of an entry in some dress, as a link to it.
    static func span(_ number: Int, _ text: String, _ style: TextStyle, _ language: Language) -> TextSpan {
        let says = "\(TraceWords.entry[language]) \(number)"
        return TextSpan(text, style, link: .anchor(name: FigureTrace.anchor(number), description: says))
    }

    /// A key's text, with a link where it says one figure, for what is set as one line.
    mutating func linkedText(_ key: String) -> (text: String, link: Link?)? {
        guard let told = told(key) else { return nil }
        return (told.text, told.figures.count == 1 ? link(to: FigureID(told.figures[0])) : nil)
    }
}

/// What the appendix says in its own words.
enum TraceWords {
    static let title = Words(id: "Jejak angka", en: "Trace of figures")
    static let reference = Words(id: "Jejak\u{A0}angka", en: "Trace")
    static let cover = Words(id: "Sampul", en: "Cover")
    static let headline = Words(
        id: "Dari angka ke baris sumbernya", en: "From each number to its source rows")
    static let lead = Words(
        id: "Setiap angka dari data kantor bernomor menurut urutan kemunculannya; di sini tertera rumus, "
            + "masukan, dan baris sumbernya. Di layar, setiap angka adalah tautan ke jejaknya, dan nomor "
            + "halaman adalah jalan kembali.",
        en: "Every figure from the office’s data is numbered in order of appearance; here stand its formula, "
            + "its inputs and its source rows. On screen, every number is a link to its trace, and the page "
            + "number is the way back.")
    /// Of figures that only others are calculated from.
    static let inputsOnly = Words(
        id: "Masukan yang tidak tercetak tersendiri", en: "Inputs that are not printed themselves")
    static let entry = Words(id: "Angka", en: "Figure")
    static let inputs = Words(id: "Masukan", en: "Inputs")
    /// Before a formula with its inputs in their places.
    static let from = Words(id: "dari", en: "from")
    static let page = Words(id: "hlm.", en: "p.")
    static let rows = Words(id: "baris", en: "rows")
    static let noRows = Words(id: "tanpa baris sumber", en: "no source rows")
}

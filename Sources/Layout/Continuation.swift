import Graphics
import Localization

/// What a page says when a table goes on.
enum Continuation {
    private static let word = Words(id: "lanjutan", en: "continued")
    private static let onPage = Words(id: "bersambung ke halaman", en: "continued on page")

    private static let part = Words(id: "bagian", en: "part")
    private static let of = Words(id: "dari", en: "of")
    private static let forward = Words(id: "Jumlah dipindahkan", en: "Carried forward")
    private static let brought = Words(id: "Jumlah pindahan", en: "Brought forward")

    /// Behind the title of a table whose columns are divided.
    static func part(_ number: Int, of count: Int, _ tools: Tools) -> String {
        "\(part[tools.language]) \(number) \(of[tools.language]) \(count)"
    }

    /// The sum of the rows so far, where a table breaks and where it goes on.
    static func sum(isForward: Bool, _ tools: Tools) -> String {
        (isForward ? forward : brought)[tools.language]
    }

    /// Behind what is printed again on a later page.
    static func word(_ tools: Tools) -> String { word[tools.language] }

    /// At the floor of the page on which a table breaks.
    static func line(to folio: String, with tools: Tools) throws(LayoutError) -> ShapedLine {
        let style = tools.theme[.note].with(weight: 600).with(paint: tools.theme[.ink])
        return try tools.line(StyledText("\(onPage[tools.language]) \(folio) →", style))
    }

    /// Whether the line at the right of the floor would touch the last line of the notes.
    static func collides(_ line: ShapedLine, with notes: Frame, width: Double) -> Bool {
        var right = 0.0
        notes.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let end = placed.transform.apply(run.origin + Point(run.width, 0))
            if end.y > notes.size.height - 0.1 { right = max(right, end.x) }
        }
        return right + 3.mm > width - line.width
    }
}

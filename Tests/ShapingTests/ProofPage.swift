import Graphics
import Shaping

/// A page that shows every role of the theme's type, all marks, a paragraph, links, clips and strokes.
struct ProofPage {
    var theme = Theme.kabupaten
    var shaper: PangoShaper

    static let marks =
        "≈ 14,8 · > 1,26 · ≥ 2 · ≤ 0,59 · < 3 · ± 0,5 · −0,7 · "
        + "+ 21–22\u{202F}% · … · – · → · Rp\u{202F}14,9 miliar"
    static let paragraph =
        "Nilai ekspor Kabupaten Blitar pada 2025 bertambah "
        + "Rp\u{202F}3,1–3,3 miliar dalam setahun. "
        + "Kendang jimbe tetap menjadi komoditas utama: lebih dari 82,8 persen dari nilai "
        + "seluruhnya, terutama ke China. Tembakau iris, furnitur dan tanaman hias bersama-sama menyumbang "
        + "paling banyak 17,2 persen; sayur-mayur dan buah-buahan tidak dirinci. Angka 2025 masih sementara."

    func page() throws -> Page {
        let size = Page.a4
        var parts: [Drawing] = [.fill(.rect(Rect(0, 0, size.width, size.height)), theme[.paper])]
        var y = theme.grid.line(4)
        for role in TextRole.allCases {
            let style = theme[role].with(paint: legible(theme[role].paint))
            y += max(style.leading, 4.5.mm)
            let sample =
                style.size > 30
                ? "Rp\u{202F}17,99"
                : "\(role.rawValue): 1.234.567,89 ≈ −0,7 → bersama-sama"
            let line = try shaper.line(StyledText(sample, style))
            parts.append(line.drawing(at: Point(theme.grid.leftMargin, y)))
        }
        parts += try body(&y)
        parts += try shapes(below: y)
        let anchor = Drawing.anchor(
            Anchor(
                name: "proof", at: Point(theme.grid.leftMargin, theme.grid.line(4)),
                bookmark: .init(title: "Huruf", level: 1)))
        return Page(size: size, drawing: .group(parts + [anchor]), label: "1")
    }

    private func body(_ y: inout Double) throws -> [Drawing] {
        var parts: [Drawing] = []
        y += theme.grid.baseline
        let marks = try shaper.line(theme.text(ProofPage.marks, .body))
        parts.append(marks.drawing(at: Point(theme.grid.leftMargin, y)))
        let note = StyledText([
            TextSpan("Ekspor", theme[.body]),
            TextSpan("1", theme[.body], superscript: true),
            TextSpan(" tebal", theme[.bodyStrong]),
            TextSpan(" 深圳 · العربية · ไทย", theme[.body]),
        ])
        y += theme.grid.baseline
        parts.append(try shaper.line(note).drawing(at: Point(theme.grid.leftMargin, y)))
        for line in try shaper.lines(theme.text(ProofPage.paragraph, .body), width: theme.grid.width(of: 6)) {
            y += theme.grid.baseline
            parts.append(line.drawing(at: Point(theme.grid.leftMargin, y)))
        }
        let words = try shaper.line(theme.text("Sumber: bps.go.id", .note))
        y += theme.grid.baseline
        let at = Point(theme.grid.leftMargin, y)
        let box = Rect(at.x, at.y - words.inkAscent, words.width, words.inkAscent + words.inkDescent)
        let link = Link.web("https://www.bps.go.id/", description: "Badan Pusat Statistik")
        parts.append(.tagged(.paragraph, id: TagID("source"), .linked(link, in: box, words.drawing(at: at))))
        return parts
    }

    private func shapes(below y: Double) throws -> [Drawing] {
        let right = theme.grid.leftMargin + theme.grid.width(of: 7) + 20.mm, middle = Point(right, y)
        let disc = Path.circle(middle, 12.mm)
        let stripes = (0..<12).map { index in
            Drawing.stroke(
                .line(
                    Point(right - 20.mm + Double(index) * 3.mm, y - 15.mm),
                    Point(right - 8.mm + Double(index) * 3.mm, y + 15.mm)),
                Stroke(theme.series(index).edge, width: 1, dash: index % 2 == 0 ? [3, 2] : []))
        }
        let label = try shaper.line(theme.text("miring 12,5", .chartLabel))
        let turned = Transform(a: 0.966, b: -0.259, c: 0.259, d: 0.966, tx: right + 18.mm, ty: y)
        return [
            .tagged(
                .figure(alternative: "Lingkaran bergaris."), id: TagID("disc"),
                .group([
                    .fill(disc, theme.series(1).fill), .clipped(to: disc, .group(stripes)),
                    .stroke(disc, Stroke(theme[.ink], width: 0.9)),
                ])),
            .fill(
                .roundedRect(Rect(right - 30.mm, y - 6.mm, 10.mm, 12.mm), radius: 3),
                Paint(red: 0.2, green: 0.5, blue: 0.5, opacity: 0.4)),
            .moved(turned, label.drawing(at: .zero)),
        ]
    }

    /// White type of coloured grounds would not be seen here.
    private func legible(_ paint: Paint) -> Paint { paint.contrast(with: .white) < 2 ? theme[.cover] : paint }
}

import Graphics
import Layout
import Localization

/// One page of the gallery: its head, and what stands under it.
struct GallerySheet {
    /// In file names and tags, e.g. "donut-2".
    var name: String
    var title: String
    /// Over the title, in capitals.
    var kicker: String
    /// nil: does not head a chapter of the reader's outline.
    var bookmark: String?
    var body: [StackItem]

    func section(_ language: Language, _ theme: Theme) -> Section {
        let head = [
            StackItem(
                Paragraph(theme.text(kicker, .kicker), keepsWithNext: true), snap: .baseline),
            StackItem(
                Paragraph(theme.text(title, .h1), opticalEdge: true, role: .heading(level: 1)),
                snap: .baseline),
        ]
        return Section(
            anchor: "\(language.rawValue)-\(name)", title: bookmark, content: Stack(head + body))
    }

    /// From the top of the content to the end of the head, in points; what is left is the body's.
    static func room(_ theme: Theme) -> Double {
        let grid = theme.grid
        return grid.line(grid.floorLine) - grid.line(5) - theme[.kicker].leading - theme[.h1].leading
    }
}

/// Words that stand on every page of the gallery, and the names of the kinds.
enum GalleryWords {
    static let title = Words(id: "Lembar contoh bentuk grafik", en: "Proof sheets of the charts")
    static let sample = Words(id: "Data contoh", en: "Sample data")
    static let invented = Words(id: "seluruh angka karangan", en: "all figures are invented")
    static let status = Words(
        id: "Untuk perancang dan pengembang, bukan publikasi",
        en: "For designers and developers, not a publication")
    static let states = Words(id: "Setiap keadaan", en: "Every state")
    static let extremes = Words(id: "Kasus ekstrem", en: "Extreme cases")
    static let colours = Words(id: "Uji warna", en: "Colour proof")
    static let notForKind = Words(
        id: "tidak digambar pada bentuk ini", en: "means nothing in this kind of chart")
    static let misfit = Words(id: "tidak muat", en: "does not fit")

    /// Of a kind of chart; one that is not listed goes by its key.
    static func name(of key: String) -> Words { kinds[key] ?? Words(id: key, en: key) }

    private static let kinds: [String: Words] = [
        "columns": Words(id: "Batang tegak", en: "Columns"),
        "donut": Words(id: "Donat", en: "Donut"),
        "pie": Words(id: "Lingkaran", en: "Pie"),
        "strip": Words(id: "Pita 100 persen", en: "100 percent strip"),
        "waterfall": Words(id: "Tangga sumbangan", en: "Waterfall"),
        "ranked-bars": Words(id: "Batang peringkat", en: "Ranked bars"),
        "diverging-bars": Words(id: "Batang dua arah", en: "Diverging bars"),
        "movers": Words(id: "Naik dan turun", en: "Rises and falls"),
        "range-axis": Words(id: "Sumbu rentang", en: "Range axis"),
        "mini-columns": Words(id: "Batang kecil", en: "Small columns"),
        "cell-bar": Words(id: "Batang dalam tabel", en: "Bar in a cell"),
        "cover-ring": Words(id: "Cincin sampul", en: "Cover ring"),
        "ring-mark": Words(id: "Cincin kepala halaman", en: "Ring of the running head"),
        "matrix": Words(id: "Matriks nilai", en: "Heat matrix"),
        "sparkline": Words(id: "Garis kecil", en: "Sparkline"),
        "map": Words(id: "Peta tujuan", en: "Destination map"),
        "treemap": Words(id: "Peta pohon", en: "Treemap"),
        "line": Words(id: "Garis", en: "Lines"),
        "slope": Words(id: "Garis dua tahun", en: "Slope"),
        "small-multiples": Words(id: "Grafik kecil berjajar", en: "Small multiples"),
    ]
}

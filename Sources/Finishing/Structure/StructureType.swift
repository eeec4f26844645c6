/// The standard structure types of PDF 1.7 that we write.
enum StructureType: String {
    case document = "Document"
    case section = "Sect"
    case h1 = "H1"
    case h2 = "H2"
    case h3 = "H3"
    case h4 = "H4"
    case h5 = "H5"
    case h6 = "H6"
    case paragraph = "P"
    case quote = "BlockQuote"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case figure = "Figure"
    case caption = "Caption"
    case note = "Note"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case span = "Span"
    case link = "Link"

    /// The heading of a level from 1; deeper ones are of the sixth.
    static func heading(_ level: Int) -> StructureType {
        [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
    }
}

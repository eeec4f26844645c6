import Graphics

/// A page under way: what stands on it, in page coordinates.
struct Sheet {
    var drawings: [Drawing] = []
    /// End of the content.
    var y: Double
    var floor = PageFloor()
    /// Root of the tags of the floor.
    var notesPath = ""
    /// The section that has the floor.
    var anchor = ""
    var isRunning: Bool
    var isLandscape = false
    var continues = false
    var label: String
    var header = Furniture.Header.full
    var chapter: String?
}

/// The pages of a document as they are begun: their numbers, blank ones before those that begin on the
/// right.
struct Sheets {
    private(set) var all: [Sheet] = []
    var numbering = PageNumbering.decimal(from: 1)
    /// Index of the page with which the numbering begins.
    private var firstNumbered = 0
    private var chapter: String?

    var count: Int { all.count }
    var last: Sheet? { all.last }

    /// Makes the document ready for the first page of a section.
    mutating func begin(_ section: Section) {
        if section.startsOnRight, all.count % 2 == 1 { append(Sheet(y: 0, isRunning: false, label: "")) }
        if let numbering = section.numbering {
            self.numbering = numbering
            firstNumbered = all.count
        }
        if let title = section.runningTitle ?? (section.level == 1 ? section.title : nil) { chapter = title }
    }

    private mutating func append(_ sheet: Sheet) {
        var sheet = sheet
        sheet.label = numbering.label(all.count - firstNumbered)
        all.append(sheet)
    }

    /// Index of the page of a piece, begun if it is a new one.
    mutating func open(_ piece: Pagination.Piece, of section: Section, isFirst: Bool, top: Double) -> Int {
        while all.count < piece.page {
            var sheet = Sheet(y: top, isRunning: section.running, label: "")
            sheet.isLandscape = piece.isLandscape
            sheet.anchor = section.anchor
            sheet.chapter = chapter
            if isFirst { sheet.header = section.openingHeader }
            append(sheet)
        }
        return piece.page - 1
    }

    mutating func add(_ drawing: Drawing, of piece: Pagination.Piece, to index: Int) {
        all[index].drawings.append(drawing)
        all[index].y = piece.y + piece.frame.size.height
        all[index].continues = all[index].continues || piece.frame.continues
        if all[index].notesPath.isEmpty || all[index].floor.isEmpty {
            all[index].notesPath = piece.notesPath
        }
        all[index].floor = piece.floor
    }
}

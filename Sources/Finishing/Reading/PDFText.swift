import Graphics

/// Reads the text of a PDF back, with the place of each piece: for tests and audits of what was printed.
public enum PDFText {
    /// The pages in order; throws `unreadable` for a broken file, `content` for a page not to be followed.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> [PageText] {
        try PDFFile(pdf).markedPages().map { PageText(runs: $0.runs) }
    }
}

extension PDFFile {
    /// The text of every page, with the owner of each run.
    func markedPages() throws(FinishingError) -> [MarkedPage] {
        flattenPages()
        let scan = TextReader.Scan()
        var pages: [MarkedPage] = []
        for number in 0..<pageCount { pages.append(try markedPage(number, scan)) }
        return pages
    }

    private func markedPage(_ number: Int, _ scan: TextReader.Scan) throws(FinishingError) -> MarkedPage {
        let page = page(number)
        let box = page["MediaBox"].items.compactMap(\.number)
        guard box.count == 4 else { throw .content(page: number, "the page has no size") }
        let fromBelow = Transform(a: 1, b: 0, c: 0, d: -1, tx: -box[0], ty: box[3])
        var reader = TextReader(fromBelow, scan)
        let content = try content(ofPage: page)
        do {
            try reader.read(content, page["Resources"])
        } catch let fault as ContentScanner.Fault {
            throw .content(page: number, "\(fault.words) at byte \(fault.offset)")
        } catch let error as FinishingError {
            throw error
        } catch {
            throw .content(page: number, "\(error)")
        }
        return MarkedPage(id: page.id, runs: reader.runs, owners: reader.owners)
    }
}

/// The runs of a page with their owners.
struct MarkedPage {
    /// Number of the page's object.
    var id: Int
    var runs: [TextRun]
    var owners: [RunOwner]
}

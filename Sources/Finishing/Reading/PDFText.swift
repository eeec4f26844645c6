import Graphics

/// Reads the text of a PDF back, with the place of each piece: for tests and audits of what was printed.
public enum PDFText {
    /// The pages in order; throws `unreadable` for a broken file, `content` for a page not to be followed.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> [PageText] {
        let file = try PDFFile(pdf)
        file.flattenPages()
        let scan = TextReader.Scan()
        var pages: [PageText] = []
        for number in 0..<file.pageCount { pages.append(try read(number, of: file, scan)) }
        return pages
    }

    private static func read(
        _ number: Int, of file: PDFFile,
        _ scan: TextReader.Scan
    ) throws(FinishingError) -> PageText {
        let page = file.page(number)
        let box = page["MediaBox"].items.compactMap(\.number)
        guard box.count == 4 else { throw .content(page: number, "the page has no size") }
        let fromBelow = Transform(a: 1, b: 0, c: 0, d: -1, tx: -box[0], ty: box[3])
        var reader = TextReader(fromBelow, scan)
        let content = try file.content(ofPage: page)
        do {
            try reader.read(content, page["Resources"])
        } catch let fault as ContentScanner.Fault {
            throw .content(page: number, "\(fault.words) at byte \(fault.offset)")
        } catch let error as FinishingError {
            throw error
        } catch {
            throw .content(page: number, "\(error)")
        }
        return PageText(runs: reader.runs)
    }
}

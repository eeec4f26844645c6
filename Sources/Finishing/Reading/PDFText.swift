import Graphics

/// Reads the text of a PDF back, with the place of each piece: for tests and audits of what was printed.
public enum PDFText {
    /// The pages in order; throws `unreadable` for a broken file, `content` for a page not to be followed.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> [PageText] {
        try PDFFile(pdf).markedPages().map { PageText(runs: $0.runs) }
    }
}

extension PDFSource {
    /// The text of every page, with the owner of each run.
    func markedPages() throws(FinishingError) -> [MarkedPage] {
        let scan = TextReader.Scan()
        var pages: [MarkedPage] = []
        for (number, page) in try pageItems().enumerated() {
            pages.append(try markedPage(page, number, scan))
        }
        return pages
    }

    private func markedPage(_ page: PDFItem, _ number: Int, _ scan: TextReader.Scan) throws(FinishingError)
        -> MarkedPage
    {
        let box = page.inherited("MediaBox").numbers
        guard box.count == 4 else { throw .content(page: number, "the page has no size") }
        let fromBelow = Transform(a: 1, b: 0, c: 0, d: -1, tx: -box[0], ty: box[3])
        var reader = TextReader(fromBelow, scan)
        do {
            try reader.read(try page.contents(), page.inherited("Resources"))
            try check()
        } catch let fault as SyntaxFault {
            throw .content(page: number, "\(fault.words) at byte \(fault.offset)")
        } catch let error as FinishingError {
            throw error
        } catch {
            throw .content(page: number, "\(error)")
        }
        return MarkedPage(id: page.id, runs: reader.runs, owners: reader.owners)
    }
}

// Pages.
extension PDFItem {
    /// An entry that a page has from the tree above it, where it has none of its own.
    fileprivate func inherited(_ key: StaticString) -> PDFItem {
        var node = self
        // No tree of pages is deeper; one that leads into itself is.
        for _ in 0..<50 where !node.isNull {
            let own = node[key]
            if !own.isNull { return own }
            node = node["Parent"]
        }
        return PDFItem(nullOf: source)
    }

    /// All content streams of a page, decoded and joined.
    func contents() throws(FinishingError) -> [UInt8] {
        let contents = self["Contents"]
        if contents.isStream { return try contents.bytes() }
        var joined: [UInt8] = []
        for part in contents.items {
            joined += try part.followed.bytes()
            joined.append(0x0A)
        }
        return joined
    }
}

/// The runs of a page with their owners.
struct MarkedPage {
    /// Number of the page's object.
    var id: Int
    var runs: [TextRun]
    var owners: [RunOwner]
}

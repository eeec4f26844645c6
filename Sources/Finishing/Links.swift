import Graphics

/// Links as annotations over the pages, one for each placed link.
struct LinkWriter {
    private let links: [PlacedLink]
    private let heights: [Double]
    /// Objects of the annotations, in the order of the links.
    let objects: [Int]

    /// Throws where a link lies on no page.
    init(_ links: [PlacedLink], pages: [PaintedPage], _ writer: PDFWriter) throws(FinishingError) {
        for placed in links where !pages.indices.contains(placed.page) { throw .noSuchPage(placed.page) }
        self.links = links
        heights = pages.map(\.size.height)
        objects = Array(writer.numbers(links.count))
    }

    /// Writes the annotations; a link to an anchor must find it.
    /// - Parameter pages: objects of the pages.
    func write(_ places: Destinations, pages: [Int], _ writer: PDFWriter) throws(FinishingError) {
        for (index, placed) in links.enumerated() {
            var destination: Destinations.Place?
            if case .anchor(let name, _) = placed.link {
                guard let found = places[name] else {
                    throw .unknownAnchor(name: name, page: placed.page)
                }
                destination = found
            }
            writer.object(objects[index]) { out in
                write(placed, index, into: &out)
                if let destination {
                    out.raw("/Dest")
                    out.destination(destination, pages: pages)
                }
                out.raw(">>")
            }
        }
    }

    private func write(_ placed: PlacedLink, _ index: Int, into out: inout PDFBytes) {
        let box = placed.rect, height = heights[placed.page]
        out.raw("<</Type/Annot/Subtype/Link/Rect")
        out.reals([box.minX, height - box.maxY, box.maxX, height - box.minY])
        // 4: printed like the page, neither hidden nor left out.
        out.raw("/Border[0 0 0]/F 4/StructParent ")
        out.integer(heights.count + index)
        out.raw("/Contents")
        out.text(placed.link.description)
        if case .web(let address, _) = placed.link {
            out.raw("/A<</S/URI/URI")
            out.string(WebAddress.ascii(address).utf8)
            out.raw(">>")
        }
    }

    /// Objects of the annotations on each page that has some.
    var byPage: [Int: [Int]] {
        Dictionary(zip(links, objects).map { ($0.page, [$1]) }) { $0 + $1 }
    }

    /// The page of each link.
    var linkPages: [Int] { links.map(\.page) }
}

extension Link {
    fileprivate var description: String {
        switch self {
        case .anchor(_, let description), .web(_, let description): description
        }
    }
}

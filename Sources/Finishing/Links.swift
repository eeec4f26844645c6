import Graphics

/// Lays one invisible link annotation over each placed link.
func addLinks(
    _ links: [PlacedLink], to file: PDFFile, pages: [Page],
    places: Destinations
) throws(FinishingError) {
    var annotations: [Int: [PDFObject]] = [:]
    for placed in links {
        guard pages.indices.contains(placed.page) else { throw .noSuchPage(placed.page) }
        let annotation = linkAnnotation(placed, in: file, height: pages[placed.page].size.height)
        switch placed.link {
        case .web(let address, _):
            let target = file.ascii(WebAddress.ascii(address))
            annotation.set("A", file.dictionary(["S": file.name("URI"), "URI": target]))
        case .anchor(let name, _):
            guard let place = places[name] else { throw .unknownAnchor(name: name, page: placed.page) }
            annotation.set("Dest", file.destination(place))
        }
        annotations[placed.page, default: []].append(file.indirect(annotation))
    }
    for (page, added) in annotations.sorted(by: { $0.key < $1.key }) {
        let older = file.page(page)["Annots"].items
        file.page(page).set("Annots", file.array(older + added))
        file.page(page).set("Tabs", file.name("S"))
    }
}

private func linkAnnotation(_ placed: PlacedLink, in file: PDFFile, height: Double) -> PDFObject {
    let box = placed.rect
    let corners = [box.minX, height - box.maxY, box.maxX, height - box.minY]
    return file.dictionary([
        "Type": file.name("Annot"),
        "Subtype": file.name("Link"),
        "Rect": file.array(corners.map(file.real)),
        "Border": file.array([file.integer(0), file.integer(0), file.integer(0)]),
        // 4: printed like the page, neither hidden nor left out.
        "F": file.integer(4),
        "Contents": file.text(placed.link.description),
    ])
}

extension Link {
    fileprivate var description: String {
        switch self {
        case .anchor(_, let description), .web(_, let description): description
        }
    }
}

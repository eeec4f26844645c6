public import Graphics

/// Finishes a painted PDF: links, bookmarks, page labels, what it says about itself; nothing that shows.
///
/// Same input, same bytes: dates come from the stamp, the file's ID is a hash of its content.
/// - Parameters:
///   - pdf: the painter's file.
///   - pages: as laid out: their sizes are compared with the painted ones, their labels are written.
///   - links: where a click leads; a link to an anchor must find it.
///   - anchors: places that can be jumped to; those with a bookmark make the outline, in the order given.
///   - stamp: title, author, language and time.
/// - Returns: the finished file.
public func finish(
    pdf: [UInt8], pages: [Page], links: [PlacedLink] = [], anchors: [PlacedAnchor] = [],
    stamp: Stamp
) throws(FinishingError) -> [UInt8] {
    let file = try PDFFile(pdf)
    try comparePages(of: file, with: pages)
    let places = try Destinations(anchors, pages: pages)
    try addLinks(links, to: file, pages: pages, places: places)
    addOutline(anchors, to: file, places: places)
    addPageLabels(pages.map(\.label), to: file)
    describe(file, with: stamp)
    mendObjects(of: file)
    try file.check()
    return try file.written()
}

/// The painter must have made the pages that layout gave it.
private func comparePages(of file: PDFFile, with pages: [Page]) throws(FinishingError) {
    guard file.pageCount == pages.count else {
        throw .pageCount(painted: file.pageCount, expected: pages.count)
    }
    file.flattenPages()
    for (number, page) in pages.enumerated() {
        let box = file.page(number)["MediaBox"].items.compactMap(\.number)
        let painted = box.count == 4 ? Size(box[2] - box[0], box[3] - box[1]) : .zero
        // Painters write sizes to a few decimals.
        if abs(painted.width - page.size.width) > 0.01 || abs(painted.height - page.size.height) > 0.01 {
            throw .pageSize(page: number, painted: dump(painted), expected: dump(page.size))
        }
    }
}

private func dump(_ size: Size) -> String {
    PDFNumber.text(size.width) + " × " + PDFNumber.text(size.height)
}

/// Mends what Cairo 1.16 leaves out: PDF/A and PDF/UA ask for it, viewers do not.
private func mendObjects(of file: PDFFile) {
    for object in file.objects {
        if object.isStream {
            let dictionary = object.streamDictionary
            if dictionary["Subtype"].isName("Image") { dictionary.remove("Interpolate") }
        } else if object["Subtype"].isName("CIDFontType2"), object["CIDToGIDMap"].isNull {
            object.set("CIDToGIDMap", file.name("Identity"))
        }
    }
}

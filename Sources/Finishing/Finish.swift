public import Graphics

/// Finishes a painted PDF: its meaning, its links and bookmarks, its data, what it says about itself; nothing
/// that shows. What comes out is PDF/UA-1 and PDF/A-3a, or PDF/A-2a where nothing is attached.
///
/// Same input, same bytes: dates come from the stamp, the file's ID is a hash of its content.
/// - Parameters:
///   - pdf: the painter's file.
///   - pages: as laid out: their sizes are compared with the painted ones, their labels are written.
///   - tags: what the marked content means; its marks must be those of the file.
///   - links: where a click leads; a link to an anchor must find it.
///   - anchors: places that can be jumped to; those with a bookmark make the outline, in the order given.
///   - stamp: title, author, language and time.
///   - attachments: files that it carries; no two of one name.
/// - Returns: the finished file.
public func finish(
    pdf: [UInt8], pages: [Page], tags: TagTree, links: [PlacedLink] = [], anchors: [PlacedAnchor] = [],
    stamp: Stamp, attachments: [Attachment] = []
) throws(FinishingError) -> [UInt8] {
    let file = try PaintedFile(pdf)
    guard file.pages.count == pages.count else {
        throw .pageCount(painted: file.pages.count, expected: pages.count)
    }
    let writer = try PDFWriter(expecting: pdf.count * 2)
    let places = try Destinations(anchors, pages: pages)
    let numbers = Array(writer.numbers(pages.count))
    let linked = try LinkWriter(links, pages: pages, writer)
    let tree = StructureTree(tags)
    let sheets = PageWriter(file: file, writer: writer, tree: tree, numbers: numbers)
    let pageTree = try sheets.write(pages, annotations: linked.byPage)
    try linked.write(places, pages: numbers, writer)
    let attached = try AttachmentWriter(attachments: attachments, time: stamp.time).write(writer)
    let structure = StructureWriter(
        tree, writer, pages: numbers, sizes: pages.map(\.size), links: linked.objects,
        linkPages: linked.linkPages, data: attached.filter { $0.relationship == .data }.map(\.object)
    ).write()
    let description = Description(stamp: stamp, hasAttachments: !attachments.isEmpty)
    let catalog = Catalog(
        pages: pageTree, structure: structure,
        outline: OutlineWriter(places, pages: numbers, writer).write(anchors),
        metadata: description.writeXMP(writer), intent: OutputIntent.write(writer), attached: attached,
        places: places, pageObjects: numbers, labels: pages.map(\.label), language: stamp.language)
    let root = writer.object { catalog.write(into: &$0) }
    return writer.file(root: root, info: description.writeInfo(writer))
}

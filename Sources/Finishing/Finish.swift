public import Graphics

/// Writes painted documents as PDF files: their meaning, their links and bookmarks, their data, what they say
/// about themselves. What comes out is PDF/UA-1 and PDF/A-3a, or PDF/A-2a where nothing is attached.
///
/// One worker keeps it, since its memory serves all its files. Same input, same bytes: dates come from the
/// stamp, the file's ID is a hash of its content.
public final class Finisher {
    private let deflate = Deflate()

    public init() {}

    /// - Parameters:
    ///   - painted: a link to an anchor must find it; anchors with a bookmark make the outline, in the order
    ///     given; the marks must be those of the tags.
    ///   - stamp: title, author, language and time.
    ///   - attachments: files that it carries; no two of one name.
    /// - Returns: the finished file.
    public func finish(
        _ painted: PaintedPDF, stamp: Stamp, attachments: [Attachment] = []
    ) throws(FinishingError) -> [UInt8] {
        let pages = painted.pages
        guard deflate.isReady else { throw .unreadable("no memory for packing") }
        guard painted.tags.marks.count == pages.count else {
            throw .pageCount(painted: pages.count, tagged: painted.tags.marks.count)
        }
        let writer = PDFWriter(expecting: Self.size(of: painted, attachments), deflate)
        let places = try Destinations(painted.anchors, pages: pages)
        let numbers = Array(writer.numbers(pages.count))
        let linked = try LinkWriter(painted.links, pages: pages, writer)
        let tree = StructureTree(painted.tags)
        let resources = ResourceWriter(writer: writer).write(painted)
        let sheets = PageWriter(writer: writer, tree: tree, numbers: numbers, resources: resources)
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
            outline: OutlineWriter(places, pages: numbers, writer).write(painted.anchors),
            metadata: description.writeXMP(writer), intent: OutputIntent.write(writer), attached: attached,
            places: places, pageObjects: numbers, labels: pages.map(\.label), language: stamp.language)
        let root = writer.object { catalog.write(into: &$0) }
        return writer.file(root: root, info: description.writeInfo(writer))
    }

    /// About how large the file will be: its memory is then asked for once.
    private static func size(of painted: PaintedPDF, _ attachments: [Attachment]) -> Int {
        painted.pages.reduce(1 << 16) { $0 + $1.content.count / 2 }
            + attachments.reduce(0) { $0 + ($1.packed?.bytes.count ?? $1.bytes.count / 2) }
    }
}

/// Finishes one document; whoever finishes many keeps a `Finisher`.
public func finish(
    _ painted: PaintedPDF, stamp: Stamp, attachments: [Attachment] = []
) throws(FinishingError) -> [UInt8] {
    try Finisher().finish(painted, stamp: stamp, attachments: attachments)
}

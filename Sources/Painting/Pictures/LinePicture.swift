import CCairo
import Graphics

/// An SVG as PDF holds it, by way of a file of Cairo's with nothing else in it: its page becomes the picture,
/// and what it draws upon comes along.
struct LinePicture {
    private let file: CairoFile
    private var objects: [PaintedLines.Object] = []
    /// Places in the list by the file's numbers.
    private var places: [Int: Int] = [:]
    private var waiting: [Int] = []

    /// The picture in a box of its own size, in points from the lower left.
    static func lines(of picture: Picture, _ library: SVGLibrary) throws(PaintError) -> PaintedLines {
        let document = try library.open(picture.bytes)
        defer { library.close(document) }
        let width = picture.size.width, height = picture.size.height, sink = ByteSink()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
        else { throw .cairo("no PDF surface") }
        defer { cairo_surface_destroy(surface) }
        // Newer Cairo packs the objects of 1.5 into streams.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        if let context { try library.draw(document, on: context, box: [0, 0, width, height]) }
        cairo_surface_show_page(surface)
        try Canvas.check(cairo_status(context))
        cairo_surface_finish(surface)
        try Canvas.check(cairo_surface_status(surface))
        var made = LinePicture(file: try CairoFile(sink.bytes))
        return try made.read(width: width, height: height)
    }

    private init(file: CairoFile) {
        self.file = file
    }

    private mutating func read(width: Double, height: Double) throws(PaintError) -> PaintedLines {
        guard let number = file.pages.first else { throw .cairo("its file has no page") }
        let page = try file.object(number).value
        guard case .reference(let content)? = page["Contents"], let range = try file.object(content).stream
        else { throw .cairo("its page has no content") }
        let box = "[0 0 \(SVGNumber.text(width)) \(SVGNumber.text(height))]"
        var pieces = [PaintedLines.Piece.syntax(Array("/Type/XObject/Subtype/Form/BBox\(box)".utf8))]
        objects.append(PaintedLines.Object(pieces: [], stream: Array(file.bytes[range])))
        let packing = try file.object(content).value["Filter"]
        for (key, value) in [
            ("Filter", packing), ("Resources", page["Resources"]), ("Group", page["Group"]),
        ] {
            guard let value else { continue }
            write(.name(key), into: &pieces)
            write(value, into: &pieces)
        }
        objects[0].pieces = pieces
        try readOthers()
        return PaintedLines(objects: objects)
    }

    /// Takes everything that was referred to.
    private mutating func readOthers() throws(PaintError) {
        while let number = waiting.popLast() {
            guard let place = places[number] else { continue }
            let object = try file.object(number)
            var value = object.value, pieces: [PaintedLines.Piece] = []
            // PDF/A wants pictures to be shown as they are.
            if value["Subtype"]?.isName("Image") ?? false { value.set("Interpolate", nil) }
            if object.stream != nil, case .dictionary(let entries) = value {
                write(entries.filter { $0.key != "Length" }, into: &pieces)
            } else {
                write(value, into: &pieces)
            }
            objects[place] = PaintedLines.Object(
                pieces: pieces, stream: object.stream.map { Array(file.bytes[$0]) })
        }
    }

    private mutating func place(of number: Int) -> Int {
        if let known = places[number] { return known }
        objects.append(PaintedLines.Object(pieces: [], stream: nil))
        places[number] = objects.count - 1
        waiting.append(number)
        return objects.count - 1
    }

    private mutating func write(_ value: CairoValue, into pieces: inout [PaintedLines.Piece]) {
        switch value {
        case .integer(let number): Self.add(" \(number)", to: &pieces)
        case .name(let name): Self.add("/\(name)", to: &pieces)
        case .raw(let range): Self.add(" " + String(decoding: file.bytes[range], as: UTF8.self), to: &pieces)
        case .reference(let number): pieces.append(.reference(place(of: number)))
        case .array(let values):
            Self.add("[", to: &pieces)
            for value in values { write(value, into: &pieces) }
            Self.add("]", to: &pieces)
        case .dictionary(let entries):
            Self.add("<<", to: &pieces)
            write(entries, into: &pieces)
            Self.add(">>", to: &pieces)
        }
    }

    private mutating func write(
        _ entries: [(key: String, value: CairoValue)], into pieces: inout [PaintedLines.Piece]
    ) {
        for (key, value) in entries {
            Self.add("/\(key)", to: &pieces)
            write(value, into: &pieces)
        }
    }

    private static func add(_ syntax: String, to pieces: inout [PaintedLines.Piece]) {
        if case .syntax(let before)? = pieces.last {
            pieces[pieces.count - 1] = .syntax(before + Array(syntax.utf8))
        } else {
            pieces.append(.syntax(Array(syntax.utf8)))
        }
    }
}

/// Takes the bytes that Cairo writes.
private final class ByteSink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}

import Declarations
import Finishing
import Graphics
import Painting

/// From laid out pages to the bytes of files: one worker's painters, with the fonts' faces opened once.
struct Painters {
    let fonts: FontSet
    private let faces: FontFaces
    private let painter: PDFPainter
    private let finisher = Finisher()

    init(_ fonts: FontSet) {
        self.fonts = fonts
        faces = FontFaces(fonts: fonts)
        painter = PDFPainter(faces: faces)
    }

    /// The files of a document in one format: a PDF, or a picture of each page, PNG packed small or quickly.
    func files(
        _ document: LaidOut, _ format: OutputFormat, dpi: Double, base: String,
        packing: PNGPainter.Packing = .small
    ) throws(ReportError) -> [WholeFiles.File] {
        do {
            switch format {
            case .pdf:
                return [WholeFiles.File(path: base + ".pdf", bytes: try pdf(document).bytes)]
            case .png:
                let text = PictureText(
                    document.stamp, description: document.alternative, source: document.source)
                return numbered(
                    try PNGPainter(faces: faces, dpi: dpi, text: text, packing: packing)
                        .paint(document.pages), base, "png")
            case .svg:
                return numbered(
                    try SVGPainter(
                        faces: faces, title: document.stamp.title, description: document.alternative,
                        language: document.stamp.language
                    ).paint(document.pages), base, "svg")
            }
        } catch let error as ReportError {
            throw error
        } catch {
            throw Self.failure(error)
        }
    }

    /// A finished PDF, read back where the document asks for it, with what its marks mean.
    func pdf(_ document: LaidOut) throws(ReportError) -> (bytes: [UInt8], tags: TagTree) {
        do {
            let painted = try painter.paint(document.pages)
            let bytes = try finisher.finish(
                painted, stamp: document.stamp, attachments: document.attachments)
            try document.proof?.hold(bytes, document, painted.tags)
            return (bytes, painted.tags)
        } catch let error as ReportError {
            throw error
        } catch {
            throw Self.failure(error)
        }
    }

    private static func failure(_ error: any Error) -> ReportError {
        switch error {
        case let error as PaintError: .fault(.error("painting failed: \(error)"))
        case let error as FinishingError: .fault(.error("finishing failed: \(error)"))
        default: .fault(.error("\(error)"))
        }
    }

    /// "-01.png": as many digits as are needed, two at least.
    private func numbered(_ pictures: [[UInt8]], _ base: String, _ ending: String) -> [WholeFiles.File] {
        let digits = max(2, String(pictures.count).count)
        return pictures.enumerated().map { index, bytes in
            WholeFiles.File(
                path: "\(base)-\(String(index + 1).leftPadded(to: digits)).\(ending)", bytes: bytes)
        }
    }
}

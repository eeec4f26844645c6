import Declarations
import Finishing

/// The files that a PDF carries, as far as they may be trusted with a place in a folder.
struct CarriedFiles {
    var pdf: [UInt8]
    var attachments: [Attachment]
    var edition: Edition

    /// Reads a PDF from disk.
    /// - Throws: `missing` where it is not there, `input` for what is no PDF, a damaged one, one without
    ///   files, or with files that no folder can hold.
    init(of path: String) throws(ReportError) {
        let place = SourcePlace(file: path)
        guard ProjectPlaces.isFile(path), let bytes = WholeFiles.read(path) else {
            throw .missing(.error("the file is not there, or must not be read", at: place))
        }
        try self.init(bytes, at: place)
    }

    init(_ bytes: [UInt8], at place: SourcePlace) throws(ReportError) {
        pdf = bytes
        // Some mail programs put lines before it; readers look into the first kilobyte.
        guard String(decoding: bytes.prefix(1_024), as: UTF8.self).contains("%PDF-") else {
            throw .input([.error("the file is no PDF", at: place)])
        }
        do throws(FinishingError) { attachments = try PDFAttachments.read(bytes) } catch {
            throw .input([
                .error("the PDF is damaged: \(error)", hint: "was it copied whole?", at: place)
            ])
        }
        guard !attachments.isEmpty else {
            throw .input([
                .error(
                    "the PDF carries no files",
                    hint: "only PDFs that `kendang` made carry their data, unless `attach: []` forbade it",
                    at: place)
            ])
        }
        if let fault = SafePath.fault(of: attachments.map(\.path)) {
            throw .input([.error("the attachment \"\(fault.path)\" \(fault.words)", at: place)])
        }
        guard let edition = attachments.first(where: { $0.path == Edition.path }) else {
            throw .input([
                .error("the PDF carries files, but none is edition.json: it is not `kendang`'s", at: place)
            ])
        }
        do throws(EditionFault) { self.edition = try Edition(edition.bytes) } catch {
            throw .input([.error("edition.json cannot be read: \(error.words)", at: place)])
        }
    }

    var files: [WholeFiles.File] { attachments.map { WholeFiles.File(path: $0.path, bytes: $0.bytes) } }
}

import CQPDF
import Glibc

// Any file's objects, as qpdf finds and mends them.
extension PDFFile: PDFSource {
    var documentCatalog: PDFItem { item(qpdf_get_root(data)) }

    func object(_ reference: PDFReference) -> PDFItem {
        item(
            qpdf_get_object_by_id(
                data, Int32(truncatingIfNeeded: reference.number),
                Int32(truncatingIfNeeded: reference.generation)))
    }

    func bytes(ofStream reference: PDFReference) throws(FinishingError) -> [UInt8] {
        let stream = qpdf_get_object_by_id(
            data, Int32(truncatingIfNeeded: reference.number),
            Int32(truncatingIfNeeded: reference.generation))
        defer { qpdf_oh_release(data, stream) }
        var buffer: UnsafeMutablePointer<UInt8>?, length = 0
        _ = qpdf_oh_get_stream_data(data, stream, qpdf_dl_all, nil, &buffer, &length)
        defer { free(buffer) }
        try check()
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    func pageItems() throws(FinishingError) -> [PDFItem] {
        // A tree without an end has no number of pages, which counts as a negative one.
        let count = max(0, pageCount)
        try check()
        let pages = (0..<count).map { item(qpdf_get_page_n(data, $0)) }
        try check()
        return pages
    }

    /// An object as it is written, its references not followed: asking qpdf for each entry takes many times
    /// as long.
    private func item(_ handle: qpdf_oh) -> PDFItem {
        defer { qpdf_oh_release(data, handle) }
        let isStream = qpdf_oh_is_stream(data, handle) != 0
        let dictionary = isStream ? qpdf_oh_get_dict(data, handle) : handle
        defer { if isStream { qpdf_oh_release(data, dictionary) } }
        guard let text = qpdf_oh_unparse_resolved(data, dictionary) else { return PDFItem(nullOf: self) }
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
        let own = PDFReference(
            number: Int(qpdf_oh_get_object_id(data, handle)),
            generation: Int(qpdf_oh_get_generation(data, handle)))
        var lexer = Lexer(bytes)
        do throws(SyntaxFault) {
            return try PDFItem(self, &lexer, own: own, isStream: isStream, isWhole: false)
                ?? PDFItem(nullOf: self)
        } catch {
            note(.unreadable("object \(own.number): \(error.words)"))
            return PDFItem(nullOf: self)
        }
    }
}

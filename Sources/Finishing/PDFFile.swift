import CQPDF
import Glibc

/// An open PDF in memory: owns qpdf's handle and the bytes it reads from.
///
/// qpdf notes a mistaken call instead of failing at once; `check` turns what it noted into our error.
final class PDFFile {
    private let data: qpdf_data
    private let source: UnsafeMutableBufferPointer<CChar>

    /// Opens a whole file; throws `unreadable`.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        _ = bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(copy).copyMemory(from: $0) }
        guard let handle = qpdf_init() else {
            copy.deallocate()
            throw .unreadable("qpdf did not start")
        }
        data = handle
        source = copy
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        _ = qpdf_read_memory(handle, "PDF", copy.baseAddress, UInt64(bytes.count), nil)
        try check()
    }

    deinit {
        var handle: qpdf_data? = data
        qpdf_cleanup(&handle)
        source.deallocate()
    }

    /// Throws what qpdf complained of since the last check, warnings too.
    func check() throws(FinishingError) {
        if qpdf_has_error(data) != 0, let error = qpdf_get_error(data) {
            throw .unreadable(String(cString: qpdf_get_error_full_text(data, error)))
        }
        if qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) {
            throw .unreadable(String(cString: qpdf_get_error_full_text(data, warning)))
        }
    }
}

// Where things are.
extension PDFFile {
    var trailer: PDFObject { wrap(qpdf_get_trailer(data)) }
    var catalog: PDFObject { wrap(qpdf_get_root(data)) }
    var pageCount: Int { Int(qpdf_get_num_pages(data)) }

    /// The page counted from 0.
    func page(_ number: Int) -> PDFObject { wrap(qpdf_get_page_n(data, number)) }

    /// The text of an indirect object, its references not followed.
    func source(ofObject id: Int) -> [UInt8] {
        let object = qpdf_get_object_by_id(data, Int32(truncatingIfNeeded: id), 0)
        defer { qpdf_oh_release(data, object) }
        guard let text = qpdf_oh_unparse_resolved(data, object) else { return [] }
        return Array(UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:)))
    }

    /// Gives each page its own copy of what it inherits from the page tree.
    func flattenPages() { _ = qpdf_push_inherited_attributes_to_page(data) }

    /// All content streams of a page, decoded and joined.
    func content(ofPage page: PDFObject) throws(FinishingError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?, length = 0
        _ = qpdf_oh_get_page_content_data(data, page.handle, &buffer, &length)
        defer { free(buffer) }
        try check()
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    private func wrap(_ handle: qpdf_oh) -> PDFObject { PDFObject(file: self, handle: handle, data: data) }
}

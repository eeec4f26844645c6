import CQPDF
import Glibc

/// An open PDF in memory: owns qpdf's handle and the bytes it reads from.
///
/// qpdf notes a mistaken call instead of failing at once; `check` turns what it noted into our error.
final class PDFFile {
    let data: qpdf_data
    private let source: UnsafeMutableBufferPointer<CChar>
    /// What was found wrong in the text of an object.
    private var fault: FinishingError?

    /// Opens a whole file; throws `unreadable`.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(copy).copyMemory(from: $0) }
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

    func note(_ fault: FinishingError) { if self.fault == nil { self.fault = fault } }

    /// Throws what qpdf complained of since the last check, warnings too.
    func check() throws(FinishingError) {
        if let fault {
            self.fault = nil
            throw fault
        }
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

    private func wrap(_ handle: qpdf_oh) -> PDFObject { PDFObject(file: self, handle: handle, data: data) }
}

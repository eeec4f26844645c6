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
        for (place, byte) in bytes.enumerated() { copy[place] = CChar(bitPattern: byte) }
        guard let handle = qpdf_init() else {
            copy.deallocate()
            throw .unreadable("qpdf did not start")
        }
        data = handle
        source = copy
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        _ = qpdf_read_memory(handle, "painted", copy.baseAddress, UInt64(bytes.count), nil)
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

    /// The file as PDF 1.7: object streams, compressed, its ID a hash of its content.
    func written() throws(FinishingError) -> [UInt8] {
        _ = qpdf_init_write_memory(data)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        qpdf_set_compress_streams(data, 1)
        qpdf_set_deterministic_ID(data, 1)
        qpdf_set_newline_before_endstream(data, 1)
        qpdf_force_pdf_version(data, "1.7")
        _ = qpdf_write(data)
        try check()
        guard let buffer = qpdf_get_buffer(data) else { throw .unreadable("qpdf wrote nothing") }
        return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
    }
}

// Where things are.
extension PDFFile {
    var trailer: PDFObject { wrap(qpdf_get_trailer(data)) }
    var catalog: PDFObject { wrap(qpdf_get_root(data)) }
    var pageCount: Int { Int(qpdf_get_num_pages(data)) }

    /// The page counted from 0.
    func page(_ number: Int) -> PDFObject { wrap(qpdf_get_page_n(data, number)) }

    /// Every indirect object of the file, in the order of their numbers.
    var objects: [PDFObject] {
        let end = trailer["Size"].integer ?? 0
        return (1..<max(end, 1)).map { wrap(qpdf_get_object_by_id(data, Int32($0), 0)) }
    }

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

// New objects.
extension PDFFile {
    func null() -> PDFObject { wrap(qpdf_oh_new_null(data)) }
    func boolean(_ value: Bool) -> PDFObject { wrap(qpdf_oh_new_bool(data, value ? 1 : 0)) }
    func integer(_ value: Int) -> PDFObject { wrap(qpdf_oh_new_integer(data, Int64(value))) }
    func name(_ name: String) -> PDFObject { wrap(qpdf_oh_new_name(data, "/" + name)) }

    /// A number to a ten-thousandth, written without regard to the locale.
    func real(_ value: Double) -> PDFObject {
        wrap(qpdf_oh_new_real_from_string(data, PDFNumber.text(value)))
    }

    /// Text in PDFDocEncoding or UTF-16, whichever can hold it.
    func text(_ text: String) -> PDFObject { wrap(qpdf_oh_new_unicode_string(data, text)) }

    /// Bytes of ASCII as they are.
    func ascii(_ text: String) -> PDFObject { wrap(qpdf_oh_new_string(data, text)) }

    func array(_ items: [PDFObject]) -> PDFObject {
        let array = wrap(qpdf_oh_new_array(data))
        for item in items { qpdf_oh_append_item(data, array.handle, item.handle) }
        return array
    }

    func dictionary(_ entries: KeyValuePairs<String, PDFObject>) -> PDFObject {
        let dictionary = wrap(qpdf_oh_new_dictionary(data))
        for (key, value) in entries { dictionary.set(key, value) }
        return dictionary
    }

    /// The same object with a number of its own, so that others can point to it.
    func indirect(_ object: PDFObject) -> PDFObject { wrap(qpdf_make_indirect_object(data, object.handle)) }

    func stream(_ bytes: [UInt8], _ entries: KeyValuePairs<String, PDFObject>) -> PDFObject {
        let stream = wrap(qpdf_oh_new_stream(data)), none = null()
        bytes.withUnsafeBufferPointer { buffer in
            qpdf_oh_replace_stream_data(
                data, stream.handle, buffer.baseAddress, buffer.count,
                none.handle, none.handle)
        }
        let dictionary = stream.streamDictionary
        for (key, value) in entries { dictionary.set(key, value) }
        return stream
    }
}

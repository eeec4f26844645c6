import CQPDF
import Glibc

/// One object of an open PDF; indirect ones are followed without being asked.
struct PDFObject {
    let file: PDFFile
    let handle: qpdf_oh
    private let data: qpdf_data

    init(file: PDFFile, handle: qpdf_oh, data: qpdf_data) {
        self.file = file
        self.handle = handle
        self.data = data
    }

    private func wrap(_ other: qpdf_oh) -> PDFObject { PDFObject(file: file, handle: other, data: data) }

    var isNull: Bool { qpdf_oh_is_null(data, handle) != 0 }
    var isArray: Bool { qpdf_oh_is_array(data, handle) != 0 }
    var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }
    var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }

    /// Number of the indirect object; 0 for a direct one.
    var id: Int { Int(qpdf_oh_get_object_id(data, handle)) }

    func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, "/" + name) != 0 }

    var integer: Int? {
        var value: Int64 = 0
        return qpdf_oh_get_value_as_longlong(data, handle, &value) != 0 ? Int(value) : nil
    }

    var number: Double? {
        var value = 0.0
        return qpdf_oh_get_value_as_number(data, handle, &value) != 0 ? value : nil
    }

    /// A name without its slash.
    var name: String? {
        var start: UnsafePointer<CChar>?, length = 0
        guard qpdf_oh_get_value_as_name(data, handle, &start, &length) != 0, let start else { return nil }
        return String(String(cString: start).dropFirst())
    }

    /// A text string, from PDFDocEncoding or UTF-16.
    var text: String? {
        var start: UnsafePointer<CChar>?, length = 0
        guard qpdf_oh_get_value_as_utf8(data, handle, &start, &length) != 0, let start else { return nil }
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An entry of a dictionary, or of a stream's dictionary; null when there is none.
    subscript(_ key: String) -> PDFObject {
        if isStream { return streamDictionary[key] }
        return wrap(isDictionary ? qpdf_oh_get_key(data, handle, "/" + key) : qpdf_oh_new_null(data))
    }

    /// Items of an array; none of anything else.
    var items: [PDFObject] {
        guard isArray else { return [] }
        return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
            wrap(qpdf_oh_get_array_item(data, handle, $0))
        }
    }

    /// Keys of a dictionary without their slashes, in the order of their bytes.
    var keys: [String] {
        guard isDictionary else { return [] }
        var found: [String] = []
        qpdf_oh_begin_dict_key_iter(data, handle)
        while qpdf_oh_dict_more_keys(data) != 0 {
            guard let key = qpdf_oh_dict_next_key(data) else { break }
            found.append(String(String(cString: key).dropFirst()))
        }
        return found
    }

    var streamDictionary: PDFObject { wrap(qpdf_oh_get_dict(data, handle)) }

    /// The decoded bytes of a stream; throws `unreadable`.
    func bytes() throws(FinishingError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?, length = 0
        _ = qpdf_oh_get_stream_data(data, handle, qpdf_dl_all, nil, &buffer, &length)
        defer { free(buffer) }
        try file.check()
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }
}

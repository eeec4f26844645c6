import CQPDF
import Glibc

/// qpdf with a file in it: unpacks streams, judges nothing but whether it could read.
final class Unpacking {
    private let data: qpdf_data?
    private let source: ByteStore
    /// What qpdf complained of on opening.
    private(set) var complaints: [String] = []

    init(_ source: ByteStore) {
        self.source = source
        data = qpdf_init()
        guard data != nil else {
            complaints.append("qpdf did not start")
            return
        }
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        source.start.withMemoryRebound(to: CChar.self, capacity: max(source.count, 1)) { start in
            _ = qpdf_read_memory(data, "file", start, UInt64(source.count), nil)
        }
        noteComplaints()
    }

    deinit {
        var handle = data
        qpdf_cleanup(&handle)
    }

    private func noteComplaints() {
        if qpdf_has_error(data) != 0, let error = qpdf_get_error(data) {
            complaints.append(String(cString: qpdf_get_error_full_text(data, error)))
        }
        while qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) {
            complaints.append(String(cString: qpdf_get_error_full_text(data, warning)))
        }
    }

    /// The decoded bytes of the stream with an object number of the file; nil when there is none.
    func stream(_ number: Int) -> [UInt8]? {
        let stream = qpdf_get_object_by_id(data, Int32(truncatingIfNeeded: number), 0)
        guard qpdf_oh_is_stream(data, stream) != 0 else { return nil }
        var buffer: UnsafeMutablePointer<UInt8>?, length = 0
        let outcome = qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, nil, &buffer, &length)
        defer { free(buffer) }
        noteComplaints()
        guard outcome & 2 == 0, let buffer else { return nil }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// The file written anew without compression and object streams; nil when qpdf could not.
    func flattened() -> ByteStore? {
        guard complaints.isEmpty || qpdf_has_error(data) == 0 else { return nil }
        _ = qpdf_init_write_memory(data)
        qpdf_set_object_stream_mode(data, qpdf_o_disable)
        qpdf_set_compress_streams(data, 0)
        qpdf_set_decode_level(data, qpdf_dl_generalized)
        qpdf_set_static_ID(data, 1)
        qpdf_set_preserve_encryption(data, 0)
        let outcome = qpdf_write(data)
        noteComplaints()
        guard outcome & 2 == 0, let buffer = qpdf_get_buffer(data) else { return nil }
        return ByteStore(buffer, count: qpdf_get_buffer_length(data))
    }
}

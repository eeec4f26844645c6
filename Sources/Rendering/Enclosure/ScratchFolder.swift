import Glibc

/// A folder for files that are needed for a while; gone with the value.
final class ScratchFolder {
    let path: String

    /// Makes a folder of a name that no other has.
    /// - Parameter beside: the path that it will be moved to; nil: where the system keeps such folders.
    init(beside target: String? = nil) throws(WriteError) {
        let base = target ?? (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/kendang"
        var name = Array((base + ".XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw WriteError(path: base) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Others may read what is moved to where they can.
        if target != nil { chmod(path, 0o755) }
    }

    deinit { Self.remove(path) }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in ProjectPlaces.names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }
}

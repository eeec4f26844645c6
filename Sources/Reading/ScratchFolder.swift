import Declarations
import Glibc

/// A folder for files that are needed for a while; gone with the value, whatever is in it.
public final class ScratchFolder {
    public let path: String

    /// Makes a folder of a name that no other has; nil where none can be made, and `errno` says why.
    /// - Parameter target: the path that it will be moved to; nil: it lies where the system keeps such
    ///   folders, and only its owner may look into it.
    public init?(beside target: String? = nil) {
        var name = Array(((target ?? Self.base) + ".XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { return nil }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Others may read what is moved to where they can.
        if target != nil { chmod(path, 0o755) }
    }

    /// Where folders lie that are not moved, with the beginning of their names.
    public static var base: String {
        (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/kendang"
    }

    deinit { Self.remove(path, depth: 0) }

    /// Writes a file of the folder, which only its owner may read.
    /// - Returns: whether all of it was written.
    func write(_ name: String, _ file: borrowing FileBytes) throws(Findings) -> Bool {
        let handle = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { return false }
        defer { close(handle) }
        var at = 0
        while at < file.count {
            let bytes = try file.bytes(at: at, 1 << 20)
            guard !bytes.isEmpty, Glibc.write(handle, bytes, bytes.count) == bytes.count else { return false }
            at += bytes.count
        }
        return true
    }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    private static func remove(_ path: String, depth: Int) {
        if unlink(path) == 0 || depth > 64 { return }
        guard let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        closedir(folder)
        for name in names where name != "." && name != ".." { remove(path + "/" + name, depth: depth + 1) }
        rmdir(path)
    }
}

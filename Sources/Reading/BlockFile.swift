import Declarations
import Glibc

/// An open file, read in blocks: mapping costs more and shows as memory.
struct BlockFile: ~Copyable {
    private let descriptor: Int32
    let path: String

    /// - Throws: why the file cannot be opened.
    init(_ path: String) throws(Findings) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Self.failure(path, EISDIR)
        }
    }

    deinit { close(descriptor) }

    /// Reads what comes next into `space`.
    /// - Returns: how many bytes; 0 at the end.
    func read(into space: UnsafeMutableRawBufferPointer) throws(Findings) -> Int {
        while true {
            let count = Glibc.read(descriptor, space.baseAddress, space.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure(path, errno) }
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Findings {
        let place = SourcePlace(file: path)
        switch code {
        case ENOENT: return Findings(.error("the file does not exist", at: place))
        case EACCES, EPERM:
            return Findings(.error("the file may not be read", hint: "check its permissions", at: place))
        case EISDIR: return Findings(.error("is a folder, not a file", at: place))
        default:
            return Findings(
                .error("the file cannot be read: " + String(cString: strerror(code)).lowercased(), at: place))
        }
    }
}

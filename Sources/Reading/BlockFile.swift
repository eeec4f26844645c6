import Datasets
import Declarations
import Glibc

/// An open file, read in blocks: mapping costs more and shows as memory. Or bytes in memory, read alike.
struct BlockFile: ~Copyable {
    private let descriptor: Int32
    private let contents: [UInt8]?
    private var offset = 0
    let path: String

    /// - Throws: why the file cannot be opened.
    init(_ file: RowFile) throws(Findings) {
        path = file.path
        contents = file.contents
        guard contents == nil else {
            descriptor = -1
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Self.failure(path, EISDIR)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads what comes next into `space`.
    /// - Returns: how many bytes; 0 at the end.
    mutating func read(into space: UnsafeMutableRawBufferPointer) throws(Findings) -> Int {
        if let contents {
            let count = min(space.count, contents.count - offset)
            space.copyBytes(from: contents[offset..<offset + count])
            offset += count
            return count
        }
        while true {
            let count = Glibc.read(descriptor, space.baseAddress, space.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure(path, errno) }
        }
    }

    static func failure(_ path: String, _ code: Int32) -> Findings {
        let place = SourcePlace(file: path)
        let fault: DataFault =
            switch code {
            case ENOENT: .noFile
            case EACCES, EPERM: .forbiddenFile
            case EISDIR: .folder
            default: .unreadableFile(String(cString: strerror(code)).lowercased())
            }
        return Findings(fault.at(place))
    }
}

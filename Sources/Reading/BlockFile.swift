import Datasets
import Declarations
import Glibc

/// An open file, read in blocks: mapping costs more and shows as memory. Or bytes in memory, read alike.
struct BlockFile: ~Copyable {
    private let descriptor: Int32
    private let contents: [UInt8]?
    /// How many bytes have been read.
    private(set) var offset = 0
    /// Of a file that has a size; 0 of others.
    private let size: Int
    let path: String

    /// - Throws: why the file cannot be opened.
    init(_ file: RowFile) throws(Findings) {
        path = file.path
        contents = file.contents
        if let contents {
            descriptor = -1
            size = contents.count
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Self.failure(path, EISDIR)
        }
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
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
            if count >= 0 {
                offset += count
                return count
            }
            if errno != EINTR { throw Self.failure(path, errno) }
        }
    }

    /// How many bytes are left; 0 where that cannot be known.
    var remaining: Int { max(0, size - offset) }

    /// Goes back to where `place` bytes have been read.
    mutating func rewind(to place: Int) throws(Findings) {
        if contents == nil, lseek(descriptor, off_t(place), SEEK_SET) < 0 {
            throw Self.failure(path, errno)
        }
        offset = place
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

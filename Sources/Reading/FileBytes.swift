import Datasets
import Declarations
import Glibc

/// The bytes of a file at any place: of one on the disk as they are asked for, or of one in memory.
struct FileBytes: ~Copyable {
    private let descriptor: Int32
    private let contents: [UInt8]?
    let path: String
    let count: Int

    /// - Throws: why the file cannot be opened.
    init(path: String, contents: [UInt8]?) throws(Findings) {
        self.path = path
        self.contents = contents
        if let contents {
            (descriptor, count) = (-1, contents.count)
            return
        }
        // Looked at before it is opened: opening a pipe would wait, and take what another reads.
        var status = stat()
        guard stat(path, &status) == 0 else { throw BlockFile.failure(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            if status.st_mode & S_IFMT == S_IFDIR { throw BlockFile.failure(path, EISDIR) }
            throw Findings(.error("is no plain file", at: SourcePlace(file: path)))
        }
        let handle = open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw BlockFile.failure(path, errno) }
        (descriptor, count) = (handle, Int(status.st_size))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads up to `space.count` bytes from `offset` on.
    /// - Returns: how many were there.
    func read(at offset: Int, into space: UnsafeMutableRawBufferPointer) throws(Findings) -> Int {
        guard offset >= 0, offset < count else { return 0 }
        if let contents {
            let length = min(space.count, contents.count - offset)
            space.copyBytes(from: contents[offset..<offset + length])
            return length
        }
        var done = 0
        while done < space.count {
            let step = pread(
                descriptor, space.baseAddress.map { $0 + done }, space.count - done, offset + done)
            if step == 0 { break }
            if step > 0 { done += step } else if errno != EINTR { throw BlockFile.failure(path, errno) }
        }
        return done
    }

    /// The bytes from `offset` on, as many of them as there are.
    func bytes(at offset: Int, _ length: Int) throws(Findings) -> [UInt8] {
        guard length > 0, offset >= 0, offset < count else { return [] }
        var bytes = [UInt8](repeating: 0, count: min(length, count - offset))
        var problem: Findings?
        let found = bytes.withUnsafeMutableBytes { space in
            do throws(Findings) {
                return try read(at: offset, into: space)
            } catch {
                problem = error
                return 0
            }
        }
        if let problem { throw problem }
        bytes.removeLast(bytes.count - found)
        return bytes
    }
}

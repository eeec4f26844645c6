import CDeflate
import CZlib
import Declarations

/// One entry of an archive, unpacked piece by piece; its size and checksum are held against the directory.
struct ZipStream: ~Copyable {
    private let entry: ZipEntry
    private let path: String
    private let packed: UnsafeMutableRawBufferPointer
    private let stream: UnsafeMutablePointer<z_stream>
    /// Where the next packed bytes lie in the file, and how many are left.
    private var offset = 0, left = 0
    private var done = 0
    private var checksum: UInt32 = 0
    private(set) var isAtEnd = false

    private static let pieceSize = 64 << 10

    /// - Throws: why the entry cannot be unpacked.
    init(_ entry: ZipEntry, of archive: borrowing ZipArchive) throws(Findings) {
        self.entry = entry
        path = archive.file.path
        packed = .allocate(byteCount: Self.pieceSize, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard kendang_inflate_begin(stream) == Z_OK else {
            throw failure("cannot be unpacked: memory is short")
        }
        guard !entry.isEncrypted else {
            throw failure(
                "is encrypted", hint: "save the file without a password",
                Finding.Text(message: "berkas ini dilindungi kata sandi", hint: "simpan tanpa kata sandi"))
        }
        let header = try archive.file.bytes(at: entry.offset, 30)
        guard header.count == 30, header.word(0) == 0x0403_4B50 else { throw failure("is damaged") }
        let name = try archive.file.bytes(at: entry.offset + 30, header.half(26))
        guard String(decoding: name, as: UTF8.self) == entry.name,
            header.half(8) == (entry.isDeflated ? 8 : 0)
        else {
            throw failure(
                "is called otherwise in the archive's directory", hint: "the file was tampered with")
        }
        offset = entry.offset + 30 + header.half(26) + header.half(28)
        left = entry.packedSize
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        packed.deallocate()
    }

    /// Unpacks what comes next into `space`; `isAtEnd` once all is there and sound.
    /// - Returns: how many bytes.
    mutating func read(into space: UnsafeMutableRawBufferPointer, of archive: borrowing ZipArchive)
        throws(Findings) -> Int
    {
        guard !isAtEnd else { return 0 }
        let count =
            entry.isDeflated ? try inflated(into: space, archive) : try stored(into: space, archive)
        done += count
        guard done <= entry.size else { throw failure("unpacks to more than the archive's directory says") }
        checksum = libdeflate_crc32(checksum, space.baseAddress, count)
        if isAtEnd {
            guard done == entry.size else {
                throw failure("unpacks to less than the archive's directory says")
            }
            guard checksum == entry.checksum else { throw failure("is damaged: its checksum does not fit") }
        }
        return count
    }

    private mutating func stored(into space: UnsafeMutableRawBufferPointer, _ archive: borrowing ZipArchive)
        throws(Findings) -> Int
    {
        let wanted = min(left, space.count)
        let count = try archive.file.read(at: offset, into: .init(rebasing: space[..<wanted]))
        guard count == wanted else { throw failure("is cut off") }
        (offset, left) = (offset + count, left - count)
        isAtEnd = left == 0
        return count
    }

    private mutating func inflated(into space: UnsafeMutableRawBufferPointer, _ archive: borrowing ZipArchive)
        throws(Findings) -> Int
    {
        stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(space.count)
        while stream.pointee.avail_out > 0 {
            if stream.pointee.avail_in == 0, left > 0 {
                let wanted = min(left, packed.count)
                let count = try archive.file.read(at: offset, into: .init(rebasing: packed[..<wanted]))
                guard count == wanted else { throw failure("is cut off") }
                (offset, left) = (offset + count, left - count)
                stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = UInt32(count)
            }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK: continue
            case Z_STREAM_END:
                guard left == 0, stream.pointee.avail_in == 0 else { throw failure("is damaged") }
                isAtEnd = true
                return space.count - Int(stream.pointee.avail_out)
            case Z_BUF_ERROR where left == 0: throw failure("is cut off")
            default: throw failure("is damaged: it cannot be unpacked")
            }
        }
        return space.count
    }

    private func failure(
        _ words: String, hint: String = "open the file and save it anew",
        _ said: Finding.Text = Finding.Text(message: ZipArchive.damaged, hint: ZipArchive.saveAnew)
    ) -> Findings {
        Findings(
            Finding.error("the part \"\(entry.name)\" \(words)", hint: hint, at: SourcePlace(file: path))
                .said(said.message, hint: said.hint))
    }
}

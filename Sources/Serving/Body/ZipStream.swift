import CZlib
import Glibc
import NIOCore

/// Files as one zip, written while it is sent: nothing of it is ever on the disk or whole in memory.
///
/// PDF and PNG are packed already, so members are stored as they are; that tells the length beforehand.
/// What follows a member says its checksum. Numbers of more than 32 bits are in the form of ZIP64 (PKWARE's
/// APPNOTE 6.3.9).
struct ZipStream: Sendable {
    struct Member: Sendable {
        var name: String
        var path: String
        var size: Int
    }

    private let members: [Member]
    private static let piece = 256 * 1024

    init(_ members: [Member]) { self.members = members }

    /// Bytes of the whole.
    var size: Int {
        var size = 0, directory = 0
        for member in members {
            let name = member.name.utf8.count
            directory += 46 + name + 28
            size += 30 + name + 20 + member.size + 24
        }
        return size + directory + 56 + 20 + 22
    }

    func write(_ send: (ByteBuffer) async throws -> Void) async throws {
        var directory: [UInt8] = [], offset = 0
        for member in members {
            try await send(ByteBuffer(bytes: Self.head(member)))
            let sum = try await Self.content(member, send)
            try await send(
                ByteBuffer(
                    bytes: Self.numbers([(0x0807_4b50, 4), (Int(sum), 4)])
                        + Self.numbers([(member.size, 8), (member.size, 8)])))
            directory += Self.entry(member, sum, offset)
            offset += 30 + member.name.utf8.count + 20 + member.size + 24
        }
        try await send(ByteBuffer(bytes: directory + Self.end(members.count, directory.count, offset)))
    }

    /// The bytes of a file, with their checksum.
    private static func content(_ member: Member, _ send: (ByteBuffer) async throws -> Void) async throws
        -> UInt
    {
        let descriptor = open(member.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem.notFound("such result any more") }
        let file = OpenFile(descriptor)
        var sum = crc32(0, nil, 0), at = 0
        while at < member.size {
            let bytes = try file.read(min(piece, member.size - at), at: at)
            sum = bytes.withUnsafeReadableBytes {
                crc32(sum, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32($0.count))
            }
            at += bytes.readableBytes
            try await send(bytes)
        }
        return UInt(sum)
    }

    /// Version 4.5, sizes after the data (bit 3), names in UTF-8 (bit 11), 1980-01-01: the same bytes each
    /// time.
    private static let common = [(45, 2), (0x0808, 2), (0, 2), (0, 2), (0x21, 2)]

    private static func head(_ member: Member) -> [UInt8] {
        let name = Array(member.name.utf8)
        return numbers(
            [(0x0403_4b50, 4)] + common + [
                (0, 4), (0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (name.count, 2), (20, 2),
            ])
            + name + numbers([(1, 2), (16, 2), (0, 8), (0, 8)])
    }

    private static func entry(_ member: Member, _ sum: UInt, _ offset: Int) -> [UInt8] {
        let name = Array(member.name.utf8)
        return numbers(
            [(0x0201_4b50, 4), (0x032D, 2)] + common
                + [
                    (Int(sum), 4), (0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (name.count, 2), (28, 2), (0, 2),
                    (0, 2), (0, 2),
                ]
                + [(0o100644 << 16, 4), (0xFFFF_FFFF, 4)])
            + name + numbers([(1, 2), (24, 2), (member.size, 8), (member.size, 8), (offset, 8)])
    }

    private static func end(_ count: Int, _ size: Int, _ offset: Int) -> [UInt8] {
        numbers([
            (0x0606_4b50, 4), (44, 8), (0x032D, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8),
            (size, 8), (offset, 8),
        ])
            + numbers([(0x0706_4b50, 4), (0, 4), (offset + size, 8), (1, 4)])
            + numbers([
                (0x0605_4b50, 4), (0, 2), (0, 2), (min(count, 0xFFFF), 2), (min(count, 0xFFFF), 2),
                (0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (0, 2),
            ])
    }

    /// Numbers with the lowest byte first, each in so many bytes.
    private static func numbers(_ numbers: [(value: Int, bytes: Int)]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<number.bytes).map { UInt8(truncatingIfNeeded: number.value >> ($0 * 8)) }
        }
    }
}

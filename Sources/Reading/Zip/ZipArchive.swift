import Datasets
import Declarations

/// One file within an archive, as the archive's directory states it.
struct ZipEntry: Sendable, Hashable {
    var name: String
    var isDeflated: Bool
    var isEncrypted: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Of its local header.
    var offset: Int
}

/// An archive whose directory has been read and found sound: no entry lies over another, outside of the
/// file, or is larger than the limits allow.
struct ZipArchive: ~Copyable {
    let file: FileBytes
    let entries: [ZipEntry]
    let limits: ReadingLimits

    /// - Throws: why the archive is not read.
    init(_ file: consuming FileBytes, _ limits: ReadingLimits) throws(Findings) {
        var directory = try ZipDirectory(file, limits)
        try directory.read(file)
        try directory.check()
        entries = directory.entries
        self.limits = limits
        self.file = file
    }

    /// The entry of that name; names of office programs differ in case.
    func entry(_ name: String) -> ZipEntry? {
        if let exact = entries.first(where: { $0.name == name }) { return exact }
        let lower = name.lowercased()
        return entries.first { $0.name.lowercased() == lower }
    }
}

/// The central directory, as it is read.
private struct ZipDirectory {
    private let path: String
    private let limits: ReadingLimits
    private var start = 0, size = 0, count = 0
    private(set) var entries: [ZipEntry] = []

    /// Finds the directory by the record at the end of the file.
    init(_ file: borrowing FileBytes, _ limits: ReadingLimits) throws(Findings) {
        (path, self.limits) = (file.path, limits)
        // The record has 22 bytes and may be followed by a remark of 65,535.
        let length = min(file.count, 22 + 0xFFFF)
        let tail = try file.bytes(at: file.count - length, length)
        guard tail.count >= 22,
            let end = (0...tail.count - 22).reversed().first(where: { tail.word($0) == 0x0605_4B50 })
        else { throw failure("the file is cut off: the directory at its end is missing") }
        guard tail.half(end + 4) == 0, tail.half(end + 6) == 0 else {
            throw failure("the archive is one part of several")
        }
        (count, size, start) = (tail.half(end + 10), tail.word(end + 12), tail.word(end + 16))
        let place = file.count - length + end
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { try readLarge(file, place) }
        guard count <= limits.zipEntries else {
            throw failure(
                "the archive has \(count) entries, more than \(limits.zipEntries)", limit: "zip-entries")
        }
        // A name has at most 65,535 bytes; few have a hundred.
        guard start >= 0, size >= 0, size <= 46 + limits.zipEntries * 512, start <= place,
            size <= place - start
        else { throw failure("the archive's directory lies outside of the file") }
    }

    /// The same numbers in 64 bits.
    private mutating func readLarge(_ file: borrowing FileBytes, _ end: Int) throws(Findings) {
        let locator = try file.bytes(at: end - 20, 20)
        guard locator.count == 20, locator.word(0) == 0x0706_4B50, let at = locator.long(8) else { return }
        let record = try file.bytes(at: at, 56)
        guard record.count == 56, record.word(0) == 0x0606_4B50, let count = record.long(32),
            let size = record.long(40), let start = record.long(48)
        else { throw failure("the archive's directory is damaged") }
        (self.count, self.size, self.start) = (count, size, start)
    }

    mutating func read(_ file: borrowing FileBytes) throws(Findings) {
        let bytes = try file.bytes(at: start, size)
        var at = 0
        for _ in 0..<count {
            guard at + 46 <= bytes.count, bytes.word(at) == 0x0201_4B50 else {
                throw failure("the archive's directory is damaged")
            }
            let (name, extra, remark) = (bytes.half(at + 28), bytes.half(at + 30), bytes.half(at + 32))
            guard at + 46 + name + extra + remark <= bytes.count else {
                throw failure("the archive's directory is damaged")
            }
            let text = String(decoding: bytes[at + 46..<at + 46 + name], as: UTF8.self)
            let flags = bytes.half(at + 8), method = bytes.half(at + 10)
            guard method == 0 || method == 8 else {
                throw failure("the entry \"\(text)\" is packed in a way that nobody uses (\(method))")
            }
            var entry = ZipEntry(
                name: text, isDeflated: method == 8, isEncrypted: flags & 1 != 0,
                checksum: UInt32(bytes.word(at + 16)), packedSize: bytes.word(at + 20),
                size: bytes.word(at + 24),
                offset: bytes.word(at + 42))
            try widen(&entry, Array(bytes[at + 46 + name..<at + 46 + name + extra]))
            entries.append(entry)
            at += 46 + name + extra + remark
        }
        guard at == bytes.count else { throw failure("the archive's directory is damaged") }
    }

    /// Sizes beyond 32 bits stand in the entry's extra field.
    private func widen(_ entry: inout ZipEntry, _ extra: [UInt8]) throws(Findings) {
        let large = 0xFFFF_FFFF
        guard entry.size == large || entry.packedSize == large || entry.offset == large else { return }
        var at = 0
        while at + 4 <= extra.count {
            let length = extra.half(at + 2)
            if extra.half(at) == 1, at + 4 + length <= extra.count {
                var place = at + 4
                for path in [\ZipEntry.size, \.packedSize, \.offset] where entry[keyPath: path] == large {
                    guard place + 8 <= at + 4 + length, let value = extra.long(place) else {
                        throw failure("the archive's directory is damaged")
                    }
                    entry[keyPath: path] = value
                    place += 8
                }
                return
            }
            at += 4 + length
        }
    }

    /// Holds the entries against each other and against the limits.
    func check() throws(Findings) {
        var names: Set<String> = []
        for entry in entries {
            guard names.insert(entry.name.lowercased()).inserted else {
                throw failure("the archive holds \"\(entry.name)\" twice")
            }
            try checkName(entry.name)
            try checkSize(entry)
        }
        let total = entries.reduce(0) { $0 + $1.size }
        guard total <= limits.unpackedBytes else {
            throw failure(
                "the archive unpacks to \(total) bytes, more than \(limits.unpackedBytes)",
                limit: "unpacked-bytes")
        }
        let ordered = entries.sorted { ($0.offset, $0.packedSize) < ($1.offset, $1.packedSize) }
        for (index, entry) in ordered.enumerated() {
            // The local header repeats the name and has at least 30 bytes.
            let end = entry.offset + 30 + entry.name.utf8.count + entry.packedSize
            guard end <= (index + 1 < ordered.count ? ordered[index + 1].offset : start) else {
                throw failure("the entry \"\(entry.name)\" lies over another part of the archive")
            }
        }
    }

    private func checkName(_ name: String) throws(Findings) {
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        let isPlain =
            !name.isEmpty && parts.first != "" && !parts.contains("..")
            && !name.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{FFFD}" }
            && !(name.dropFirst().first == ":")
        guard isPlain else {
            throw failure("an entry of the archive has the name \"\(name)\", which is a trick")
        }
    }

    private func checkSize(_ entry: ZipEntry) throws(Findings) {
        guard entry.size <= limits.entryBytes else {
            throw failure(
                "\"\(entry.name)\" unpacks to \(entry.size) bytes, more than \(limits.entryBytes)",
                limit: "entry-bytes")
        }
        guard entry.size <= 1 << 20 || entry.size / max(entry.packedSize, 1) <= limits.ratio else {
            throw failure(
                "\"\(entry.name)\" unpacks to \(entry.size / max(entry.packedSize, 1)) times its size, "
                    + "more than \(limits.ratio)", limit: "ratio")
        }
        guard entry.isDeflated || entry.isEncrypted || entry.size == entry.packedSize else {
            throw failure("\"\(entry.name)\" has two sizes that contradict each other")
        }
        guard entry.offset <= start, entry.packedSize <= start else {
            throw failure("\"\(entry.name)\" lies outside of the file")
        }
    }

    private func failure(_ message: String, limit: String? = nil) -> Findings {
        let finding = Finding.error(
            message,
            hint: limit.map { "if the file is sound, raise \"\($0)\" under \"limits\"" }
                ?? "is the file whole? open it and save it anew", at: SourcePlace(file: path))
        return Findings(
            limit.map {
                finding.said(
                    "berkas ini melampaui batas \"\($0)\"",
                    hint: "bila berkasnya baik, naikkan \"\($0)\" di bawah \"limits\"")
            } ?? finding.said(ZipArchive.damaged, hint: ZipArchive.saveAnew))
    }
}

extension [UInt8] {
    /// Two bytes, the low one first.
    func half(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }

    /// Four bytes, the low one first.
    func word(_ at: Int) -> Int { half(at) | half(at + 2) << 16 }

    /// Eight bytes; nil of a number that no file reaches.
    func long(_ at: Int) -> Int? {
        let high = word(at + 4)
        return high < 1 << 24 ? word(at) | high << 32 : nil
    }
}

extension ZipArchive {
    /// Whether an entry, unpacked, holds a word; one in UTF-16 counts as holding it.
    func holds(_ word: String, in entry: ZipEntry) throws(Findings) -> Bool {
        let wanted = Array(word.utf8), piece = 256 << 10
        var stream = try ZipStream(entry, of: self), kept = 0, isFirst = true
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: piece + wanted.count, alignment: 16)
        defer { space.deallocate() }
        while !stream.isAtEnd {
            let count = try stream.read(into: .init(rebasing: space[kept..<kept + piece]), of: self)
            if isFirst, count > 1, space[0] == 0 || space[1] == 0 || space[0] >= 0xFE { return true }
            isFirst = false
            if ByteSearch.holds(wanted, .init(rebasing: space[..<(kept + count)])) { return true }
            let tail = min(kept + count, wanted.count - 1)
            space.copyBytes(from: Array(space[(kept + count - tail)..<(kept + count)]))
            kept = tail
        }
        return false
    }
}

/// What people are told, whatever part of it is damaged.
extension ZipArchive {
    static var damaged: String { "berkas ini rusak atau terpotong" }
    static var saveAnew: String { "buka di program lembar kerja, lalu simpan sekali lagi" }
}

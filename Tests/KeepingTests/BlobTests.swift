import Foundation
import Glibc
import Reading
import Testing

@testable import Keeping

/// A file of a test, ready to be taken in.
struct BlobSample {
    let path: String
    let bytes: [UInt8]

    init(_ folder: String, _ text: String) throws {
        path = folder + "/upload-" + Identifier.make("u", at: 0)
        bytes = Array(text.utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    var sha256: String { SHA256.hex(bytes) }

    func put(in blobs: any BlobStore) async throws -> String {
        try await blobs.take(path, sha256: sha256)
        return sha256
    }

    static var now: Milliseconds { Int64(Date().timeIntervalSince1970 * 1_000) }

    static func age(_ hash: String, in folder: String, to moment: Milliseconds) throws {
        var times = [timeval](repeating: timeval(tv_sec: Int(moment / 1_000), tv_usec: 0), count: 2)
        #expect(utimes("\(folder)/\(hash.prefix(2))/\(hash)", &times) == 0)
    }
}

/// Bytes in a folder: whole, and what they are called.
@Suite struct BlobTests {
    /// /dev/shm is a file system of its own.
    @Test(arguments: ["/tmp", "/dev/shm"]) func filesAreTakenInWhole(_ place: String) async throws {
        let folder = try Rig.makeFolder(), scratch = place + "/keeping-" + Identifier.make("s", at: 0)
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { for path in [folder, scratch] { try? FileManager.default.removeItem(atPath: path) } }
        let blobs = try FolderBlobs(folder: folder + "/blobs")
        let large = String(repeating: "kendang jimbe\n", count: 80_000)
        for text in ["", "teh", large] {
            let sample = try BlobSample(scratch, text)
            let hash = try await sample.put(in: blobs)
            let path = try #require(try await blobs.file(hash))
            #expect(FileManager.default.contents(atPath: path).map { Array($0) } == sample.bytes)
            #expect(access(sample.path, F_OK) != 0, "it was moved")
            var status = stat()
            stat(path, &status)
            #expect(status.st_nlink == 1)
            // The same once more.
            #expect(try await BlobSample(scratch, text).put(in: blobs) == hash)
        }
        #expect(Set(try await blobs.all(before: .max)).count == 3)
        #expect(Self.unfinished(in: folder).isEmpty)
    }

    static func unfinished(in folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { $0.contains(".unfinished") }
    }

    @Test func otherBytesAreRefused() async throws {
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let blobs = try FolderBlobs(folder: folder + "/blobs")
        let sample = try BlobSample(folder, "teh"), other = SHA256.hex(Array("kopi".utf8))
        await #expect(throws: StoreError.self) { try await blobs.take(sample.path, sha256: other) }
        for name in ["../../etc/passwd", "", String(repeating: "A", count: 64), other + "0"] {
            await #expect(throws: StoreError.self) { try await blobs.take(sample.path, sha256: name) }
            await #expect(throws: StoreError.self) { try await blobs.file(name) }
        }
        let link = folder + "/link"
        symlink("/etc/passwd", link)
        let hash = SHA256.hex(Array(FileManager.default.contents(atPath: "/etc/passwd") ?? Data()))
        await #expect(throws: StoreError.self, "no link is followed") {
            try await blobs.take(link, sha256: hash)
        }
        #expect(try await blobs.all(before: .max).isEmpty)
        #expect(try await blobs.file(other) == nil)
    }

    /// A file with a second name is copied: by the other name it could be changed.
    @Test func whatHasTwoNamesIsCopied() async throws {
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let blobs = try FolderBlobs(folder: folder + "/blobs")
        let sample = try BlobSample(folder, "teh")
        link(sample.path, folder + "/other")
        let path = try #require(try await blobs.file(try await sample.put(in: blobs)))
        try Data("kopi".utf8).write(to: URL(fileURLWithPath: folder + "/other"))
        #expect(FileManager.default.contents(atPath: path) == Data("teh".utf8))
        // One that has shrunk on its disk is put right by who has the bytes.
        truncate(path, 1)
        _ = try await BlobSample(folder, "teh").put(in: blobs)
        #expect(FileManager.default.contents(atPath: path) == Data("teh".utf8))
    }

    @Test func whatANodeLeftHalfGoes() async throws {
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = folder + "/blobs", blobs = try FolderBlobs(folder: place)
        _ = try await BlobSample(folder, "teh").put(in: blobs)
        let inner = place + "/" + (FileProblem.names(in: place).first ?? "")
        let own = UnfinishedName.make()
        // No process has this number: it is above the most that Linux gives.
        let dead = own.replacingOccurrences(of: "-\(getpid())-", with: "-4194999-")
        let elsewhere = dead + "elsewhere"
        for name in [own, dead, elsewhere] {
            _ = FileManager.default.createFile(atPath: inner + "/" + name, contents: nil)
        }
        let again = try FolderBlobs(folder: place)
        #expect(Set(FileProblem.names(in: inner).filter(UnfinishedName.isOne)) == [own, elsewhere])
        try await again.removeUnfinished(before: BlobSample.now + 5_000)
        #expect(FileProblem.names(in: inner).filter(UnfinishedName.isOne).isEmpty)
        #expect(try await again.all(before: .max).count == 1)
    }
}

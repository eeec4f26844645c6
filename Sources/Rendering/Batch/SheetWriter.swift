import CSync
import Declarations
import Glibc
import Synchronization

/// Writes sheets so that each appears whole or not at all, and its line in the manifest after it.
///
/// A sheet goes to a temporary name first. A group of them is brought safely onto the disk together, which
/// costs hardly more than one; then they take their names, then the manifest's lines are written. Whatever
/// moment a crash picks, no file is half a sheet, and no line speaks of a file that is not there.
final class SheetWriter: Sendable {
    /// A sheet with its lines.
    struct Sheet: Sendable {
        var files: [WholeFiles.File]
        var entries: [ManifestEntry]
    }

    private struct Waiting {
        var renames: [(from: String, to: String)] = []
        var lines: [UInt8] = []
        var sheets = 0
        /// When the first of them came.
        var since = 0.0
    }

    private struct State {
        var waiting = Waiting()
        var count = 0
    }

    /// The end of the manifest as far as it is written.
    private struct Log {
        var descriptor: Int32
        var length: Int
    }

    private let folder: String
    private let scratch: String
    private let state = Mutex(State())
    /// The manifest, locked: one run at a time writes it.
    private let log: Mutex<Log>

    /// So many sheets are synced together at most, and none waits longer, in seconds: what a crash undoes.
    static let group = 128, patience = 0.5

    /// - Parameters:
    ///   - manifest: its path; what is in it counts as written.
    ///   - scratch: the folder of temporary files, which is emptied.
    init(folder: String, manifest: String, scratch: String, keepsManifest: Bool) throws(ReportError) {
        self.folder = folder
        self.scratch = scratch
        do throws(WriteError) { try WholeFiles.makeFolders(for: scratch + "/x") } catch {
            throw ReportError(error)
        }
        let descriptor = open(manifest, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ReportError(WriteError(path: manifest)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .output(
                .error(
                    "another batch is writing here", hint: "wait for it, or name another folder: --out DIR",
                    at: SourcePlace(file: manifest)))
        }
        let length = keepsManifest ? Self.wholeLines(of: manifest) : 0
        guard ftruncate(descriptor, length) == 0, lseek(descriptor, length, SEEK_SET) == length else {
            let error = WriteError(path: manifest)
            close(descriptor)
            throw ReportError(error)
        }
        log = Mutex(Log(descriptor: descriptor, length: length))
        for name in ProjectPlaces.names(in: scratch) where name.hasSuffix(".part") {
            unlink(scratch + "/" + name)
        }
    }

    deinit {
        log.withLock { _ = close($0.descriptor) }
        rmdir(scratch)
        rmdir(folder + "/.kendang")
    }

    /// Bytes of the lines that have an end.
    private static func wholeLines(of path: String) -> Int {
        guard let bytes = WholeFiles.read(path), let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
            return 0
        }
        return end + 1
    }

    /// Writes a sheet to temporary names; when enough wait, all of them take their own.
    func write(_ sheet: Sheet) throws(ReportError) {
        var renames: [(from: String, to: String)] = []
        do throws(WriteError) {
            for file in sheet.files {
                let number = state.withLock { state in
                    state.count += 1
                    return state.count
                }
                let name = "\(scratch)/\(number).part"
                renames.append((name, folder + "/" + file.path))
                try WholeFiles.write(file.bytes, to: name, for: folder + "/" + file.path, isSynced: false)
            }
        } catch {
            for (name, _) in renames { unlink(name) }
            throw ReportError(error)
        }
        let lines = Array(sheet.entries.map { $0.line() + "\n" }.joined().utf8)
        let full = state.withLock { state -> Waiting? in
            state.waiting.renames += renames
            state.waiting.lines += lines
            state.waiting.sheets += 1
            let now = BatchClock.now()
            if state.waiting.sheets == 1 { state.waiting.since = now }
            guard state.waiting.sheets >= Self.group || now - state.waiting.since > Self.patience else {
                return nil
            }
            defer { state.waiting = Waiting() }
            return state.waiting
        }
        if let full { try commit(full) }
    }

    /// What waits takes its name.
    func finish() throws(ReportError) {
        let rest = state.withLock { state in
            defer { state.waiting = Waiting() }
            return state.waiting
        }
        if rest.sheets > 0 { try commit(rest) }
    }

    private func commit(_ waiting: Waiting) throws(ReportError) {
        let result: Result<Void, WriteError> = log.withLock { log in
            Result { () throws(WriteError) in
                do throws(WriteError) {
                    try sync(log.descriptor)
                    try rename(waiting.renames)
                    try append(waiting.lines, &log)
                } catch {
                    for (name, _) in waiting.renames { unlink(name) }
                    throw error
                }
            }
        }
        do throws(WriteError) { try result.get() } catch { throw ReportError(error) }
    }

    /// Everything written so far is on the disk.
    private func sync(_ descriptor: Int32) throws(WriteError) {
        guard syncfs(descriptor) == 0 || errno == ENOSYS || errno == EINVAL else {
            throw WriteError(path: scratch)
        }
    }

    private func rename(_ renames: [(from: String, to: String)]) throws(WriteError) {
        var folders: Set<String> = []
        for (from, to) in renames {
            let parent = to.lastIndex(of: "/").map { String(to[..<$0]) } ?? "."
            if folders.insert(parent).inserted { try WholeFiles.makeFolders(for: to) }
            guard Glibc.rename(from, to) == 0 else { throw WriteError(path: to) }
        }
        for folder in folders {
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw WriteError(path: folder) }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw WriteError(path: folder) }
        }
    }

    /// All of the lines or none.
    private func append(_ lines: [UInt8], _ log: inout Log) throws(WriteError) {
        var written = 0
        while written < lines.count {
            let count = lines.withUnsafeBytes {
                Glibc.write(log.descriptor, $0.baseAddress! + written, lines.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = WriteError(path: folder + "/manifest")
                _ = ftruncate(log.descriptor, log.length)
                lseek(log.descriptor, log.length, SEEK_SET)
                throw error
            }
            written += count
        }
        guard fdatasync(log.descriptor) == 0 || errno == EINVAL else {
            throw WriteError(path: folder + "/manifest")
        }
        log.length += lines.count
    }
}

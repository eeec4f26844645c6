import Glibc
import Keeping

/// Versions of reports as folders on this machine, where workers read them.
///
/// A folder is named by what is in it and never changes. It is made beside and renamed, so that nobody sees
/// half of one; what is not used is made anew from the uploads.
struct ReportFolders: Sendable {
    private let root: String
    private let uploads: any BlobStore

    init(_ root: String, _ uploads: any BlobStore) {
        self.root = root
        self.uploads = uploads
    }

    func folder(of version: VersionRecord) async throws -> String {
        try await folder(digest: version.digest, files: version.files)
    }

    func folder(digest: String, files: [ReportFile]) async throws -> String {
        let folder = "\(root)/\(digest)"
        guard access(folder, F_OK) != 0 else {
            utimes(folder, nil)
            return folder
        }
        let part = "\(root)/\(Identifier.make(".part", at: 0))"
        try ServiceCore.makeFolder(part)
        defer { Folders.remove(part) }
        for file in files {
            guard let source = try await uploads.file(file.sha256) else {
                throw StoreError("the bytes of \(file.path) are not there any more")
            }
            try Folders.makeWay(to: file.path, within: part)
            let target = part + "/" + file.path
            // The same bytes twice on one disk are one file; another disk gets a copy.
            guard link(source, target) != 0 else { continue }
            try Self.copy(source, target)
        }
        if rename(part, folder) != 0, access(folder, F_OK) != 0 {
            throw StoreError("\(folder): cannot be made: \(String(cString: strerror(errno)))")
        }
        return folder
    }

    /// Removes folders that nobody has used for some time.
    func sweep(before moment: Int) {
        for name in Folders.names(in: root) {
            var status = stat()
            guard stat("\(root)/\(name)", &status) == 0, Int(status.st_mtim.tv_sec) < moment else { continue }
            // Out of sight first: whoever has opened a file of it reads on.
            let gone = "\(root)/.gone-\(name)"
            if rename("\(root)/\(name)", gone) == 0 { Folders.remove(gone) }
        }
    }

    static func copy(_ source: String, _ target: String) throws {
        func failure() -> StoreError {
            StoreError("\(target): cannot be written: \(String(cString: strerror(errno)))")
        }
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw failure() }
        defer { close(from) }
        let to = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard to >= 0 else { throw failure() }
        defer { close(to) }
        while true {
            let count = sendfile(to, from, nil, 1 << 20)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            if count == 0 { return }
        }
    }
}

import Glibc

/// When files were last written: what has changed between two looks.
struct FileStamps: Sendable, Hashable {
    private struct Stamp: Sendable, Hashable {
        var seconds, nanoseconds, size: Int
        var node: UInt
    }

    private var stamps: [String: Stamp] = [:]

    /// Files that are not there have no stamp, and one as soon as they are.
    init(_ files: some Sequence<String>) {
        for file in files {
            var status = stat()
            guard stat(file, &status) == 0 else { continue }
            stamps[file] = Stamp(
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
                size: Int(status.st_size), node: UInt(status.st_ino))
        }
    }

    /// Files of a folder and of those in it, with that ending; hidden ones are left out.
    static func files(in folder: String, ending: String, depth: Int = 4) -> [String] {
        guard depth > 0 else { return [] }
        return ProjectPlaces.names(in: folder).flatMap { name -> [String] in
            let path = folder + "/" + name
            if name.hasPrefix(".") { return [] }
            if name.hasSuffix(ending) { return [path] }
            return name.contains(".") ? [] : files(in: path, ending: ending, depth: depth - 1)
        }
    }
}

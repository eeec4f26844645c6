import Glibc
public import Graphics

extension FontSet {
    /// The set whose manifest lies in a folder. Every file must be there.
    public static func read(folder: String) throws(FontSetError) -> FontSet {
        let path = folder + "/manifest"
        guard let text = contents(of: path) else { throw .noManifest(path: path) }
        let set = try FontSet(folder: folder, manifest: text)
        try set.check()
        return set
    }

    /// Fails at the first file that cannot be read.
    public func check() throws(FontSetError) {
        for file in files where access(path(of: file.name), R_OK) != 0 {
            throw .noFile(path: path(of: file.name))
        }
    }

    private static func contents(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16_384)
        while case let count = fread(&block, 1, block.count, file), count > 0 {
            bytes += block[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

public import Datasets

/// Where the files lie that a definition names: in the report's folder, under another name there, or in
/// memory.
public struct ReportFiles: Sendable {
    public var folder: String
    /// Declared path → path within the folder, of files that do not lie where they are declared.
    public var moved: [String: String]
    /// Declared path → bytes, of files that need not be read.
    public var contents: [String: [UInt8]]
    /// How many threads read a large file; nil: as many as there are cores.
    public var workers: Int?
    /// How many rows they may have in all; nil: as many as they have.
    public var rowLimit: RowLimit?

    public init(folder: String, moved: [String: String] = [:], contents: [String: [UInt8]] = [:]) {
        self.folder = folder
        self.moved = moved
        self.contents = contents
    }

    /// Where a declared file is to be opened.
    public func path(of declared: String) -> String { Loading.join(folder, moved[declared] ?? declared) }

    func rowFile(_ data: DataFile) -> RowFile {
        // A server's address is no path.
        let path = data.format == .postgresql ? data.path : path(of: data.path)
        return RowFile(data, path: path, contents: contents[data.path])
    }
}

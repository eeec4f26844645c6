import Declarations
import Glibc
import Reading

/// From a PDF back to the folder that it was made of.
public enum Extraction {
    /// Writes everything that a PDF carries into a folder that is new or empty: all of it or nothing.
    /// - Returns: the files, with their paths.
    public static func write(_ pdf: String, to folder: String) throws(ReportError) -> [WholeFiles.File] {
        let carried = try CarriedFiles(of: pdf)
        var target = folder
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        guard !ProjectPlaces.isFile(target), ProjectPlaces.names(in: target).isEmpty else {
            throw .output(
                .error(
                    "the folder is not empty", hint: "name one that is new or empty",
                    at: SourcePlace(file: folder)))
        }
        do throws(WriteError) {
            try WholeFiles.makeFolders(for: target)
            try move(carried.files, to: target)
        } catch {
            throw ReportError(error)
        }
        return carried.files.map { WholeFiles.File(path: target + "/" + $0.path, bytes: $0.bytes) }
    }

    /// All files go into a folder beside the target first, which then takes its place.
    private static func move(_ files: [WholeFiles.File], to target: String) throws(WriteError) {
        func placed(_ folder: String) -> [WholeFiles.File] {
            files.map { WholeFiles.File(path: folder + "/" + $0.path, bytes: $0.bytes) }
        }
        guard let scratch = ScratchFolder(beside: target) else { throw WriteError(path: target) }
        try WholeFiles.write(placed(scratch.path))
        guard rename(scratch.path, target) != 0 else { return }
        // A folder that is in use cannot be replaced, but can be filled.
        try WholeFiles.write(placed(target))
    }
}

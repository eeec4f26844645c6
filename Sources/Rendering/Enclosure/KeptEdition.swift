import Declarations
import Reading

/// The edition that lies in a report's folder because the folder came out of a PDF.
struct KeptEdition {
    /// nil where the folder is no longer what came out.
    var edition: Edition?
    /// Files that could not keep their places; true of a changed folder too.
    var moved: [String: String] = [:]
    var warning: Finding?

    /// - Returns: nil where no edition lies in the folder.
    init?(in folder: String) {
        let path = folder + "/" + Edition.path
        guard ProjectPlaces.isFile(path) else { return nil }
        let place = SourcePlace(file: path)
        do throws(EditionFault) {
            let kept = try Edition(WholeFiles.read(path) ?? [])
            moved = kept.moved.filter { SafePath.fault(of: $0.value) == nil }
            // The figures are no input: nothing is made of them.
            let inputs = kept.files.filter { $0.path != EnclosedWords.figuresPath }
            if let changed = inputs.first(where: { !Self.isUnchanged($0, in: folder) }) {
                warning = .warning(
                    "\(changed.path) is not as it came out of the PDF: the time of that edition does not count",
                    hint: "remove edition.json", at: place)
            } else {
                edition = kept
            }
        } catch {
            warning = .warning("edition.json is left aside: \(error.words)", at: place)
        }
    }

    private static func isUnchanged(_ file: Edition.File, in folder: String) -> Bool {
        guard SafePath.fault(of: file.path) == nil, let bytes = WholeFiles.read(folder + "/" + file.path),
            bytes.count == file.bytes
        else { return false }
        return SHA256.hex(bytes) == file.sha256
    }
}

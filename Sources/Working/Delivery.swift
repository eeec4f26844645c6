import Declarations
import Glibc
import Reading
import Rendering

/// Puts what was made into the folder of an order, and says what is there.
enum Delivery {
    /// Writes files into the order's folder. They are no results yet: the service takes them in one by one,
    /// and sees by their hashes that they are whole.
    static func deliver(_ outcome: Outcome, _ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        guard let out = work.out else { throw .fault(.error("no folder for the files")) }
        answer.findings += outcome.warnings.map(SaidFinding.init)
        let pdfs = outcome.files.count { $0.path.hasSuffix(".pdf") }
        for file in outcome.files {
            let name = file.path.hasPrefix("./") ? String(file.path.dropFirst(2)) : file.path
            try write(file.bytes, to: out + "/" + name)
            let pages = name.hasSuffix(".pdf") ? outcome.pages / max(1, pdfs) : 1
            answer.files.append(
                MadeFile(
                    name: name, bytes: file.bytes.count, sha256: SHA256.hex(file.bytes), pages: pages))
        }
    }

    /// What is to be said of a file that was written already.
    static func noted(_ path: String, within folder: String, pages: Int) throws(ReportError) -> MadeFile {
        guard let bytes = WholeFiles.read(path), path.hasPrefix(folder + "/") else {
            throw .output(.error("what was written is not there", at: SourcePlace(file: path)))
        }
        return MadeFile(
            name: String(path.dropFirst(folder.count + 1)), bytes: bytes.count, sha256: SHA256.hex(bytes),
            pages: pages)
    }

    static func entries(of manifest: String) throws(ReportError) -> [ManifestEntry] {
        guard let bytes = WholeFiles.read(manifest) else {
            throw .output(.error("the manifest is not there", at: SourcePlace(file: manifest)))
        }
        return Manifest(bytes).allEntries
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
        let place = SourcePlace(file: path)
        guard let file = fopen(path, "wbx") else {
            throw .output(.error("cannot write: \(String(cString: strerror(errno)))", at: place))
        }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else {
            throw .output(.error("cannot write: \(String(cString: strerror(errno)))", at: place))
        }
    }
}

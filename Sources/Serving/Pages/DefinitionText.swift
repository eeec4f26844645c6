import FoundationEssentials
import HTTPTypes
import Keeping
import Reading

/// A definition that was typed or made, as a file of a report.
enum DefinitionText {
    /// Keeps a text as report.yaml.
    static func take(_ text: String, _ core: ServiceCore) async throws -> ReportFile {
        let bytes = Array(text.utf8)
        guard bytes.count <= core.setting.limits.jsonBytes else {
            throw Problem.limit(.contentTooLarge, "json-bytes", "the definition is too long")
        }
        let hash = SHA256.hex(bytes),
            path = core.setting.data + "/incoming/" + Identifier.make("yaml", at: core.now)
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw StoreError("\(path): cannot be written")
        }
        defer { Folders.remove(path) }
        try await core.uploads.take(path, sha256: hash)
        return ReportFile(path: "report.yaml", sha256: hash, size: bytes.count)
    }

    /// SHA-256 of paths and hashes of all files, as versions are named.
    static func digest(of files: [ReportFile]) -> String {
        let sorted = files.sorted { $0.path < $1.path }
        return SHA256.hex(Array(sorted.map { "\($0.path)\n\($0.sha256)\n" }.joined().utf8))
    }
}

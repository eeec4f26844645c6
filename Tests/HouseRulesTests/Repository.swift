import Foundation
import Glibc
import Testing

/// A text file of this repository.
struct SourceFile: Sendable {
    /// From the repository's root, e.g. `Sources/Graphics/Paint.swift`.
    var path: String
    var text: String
    /// Lines as an editor counts them.
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        // By bytes: going through characters takes seconds over all files.
        var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        self.lines = lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The target that owns a file of Sources or Tests.
    var module: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }
}

extension String {
    /// Whether the bytes of a word stand in the string; quicker than a search by characters.
    func holds(_ word: String) -> Bool { strstr(self, word) != nil }
}

/// Reports every breach of a rule by itself.
func record(_ breaches: [String]) {
    for breach in breaches { Issue.record("\(breach)") }
}

/// The files of this repository as they lie on the disk.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let manifest = text(at: "Package.swift")
    static let swiftFiles = files(under: ["Sources", "Tests"]).filter { $0.path.hasSuffix(".swift") }
    static let sources = swiftFiles.filter { $0.path.hasPrefix("Sources/") }
    /// What a person wrote; generated outlines and the like are too large to matter here.
    static let texts =
        files(under: ["Sources", "Tests", "Templates", "Reports", "Fonts", ".ci"])
        + ["Makefile", "Package.swift", "README.md"].map { SourceFile(path: $0, text: text(at: $0)) }

    /// Folders directly below a folder.
    static func folders(in path: String) -> Set<String> {
        let folder = root.appending(path: path), start = folder.path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: start)) ?? []
        return Set(names.filter { isFolder(folder.appending(path: $0)) && !$0.hasPrefix(".") })
    }

    static func text(at path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    private static func files(under folders: [String]) -> [SourceFile] {
        folders.flatMap { folder -> [SourceFile] in
            let start = root.appending(path: folder).path(percentEncoded: false)
            let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
            return names.sorted().compactMap { name in
                let path = folder + "/" + name, url = root.appending(path: path)
                guard !isFolder(url), let data = try? Data(contentsOf: url), data.count < 500_000,
                    let text = String(data: data, encoding: .utf8)
                else { return nil }
                return SourceFile(path: path, text: text)
            }
        }
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }
}

import Declarations
import Foundation
import Localization
import Templates

/// The project's own files, found from this one.
enum Project {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let template = folder + "/Templates/annual-report"

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }

    static func declaration(_ path: String) throws -> Declaration {
        try Declaration.read(file: folder + "/" + path)
    }

    static func words(_ language: Language) throws -> TemplateWords {
        let findings = FindingList()
        let file = "Templates/annual-report/words.\(language.rawValue).yaml"
        let words = TemplateWords(try declaration(file), findings)
        try findings.throwIfErrors()
        return words
    }

    /// All Swift texts of some modules, one after the other.
    static func sources(_ modules: [String]) throws -> String {
        try modules.flatMap { module in
            try FileManager.default.subpathsOfDirectory(atPath: folder + "/Sources/" + module)
                .filter { $0.hasSuffix(".swift") }.map { try text("Sources/\(module)/\($0)") }
        }.joined(separator: "\n")
    }
}

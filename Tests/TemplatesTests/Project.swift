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

    /// The annual report with its components put in.
    static func annualReport() throws -> Expansion {
        let findings = FindingList()
        let expansion = Expansion(
            try declaration("Templates/annual-report/template.yaml"), FolderShelf(), findings)
        try findings.throwIfErrors()
        return expansion
    }

    /// The annual report's words, over those of its components.
    static func words(_ language: Language) throws -> TemplateWords {
        let findings = FindingList()
        let file = "Templates/annual-report/words.\(language.rawValue).yaml"
        let words = TemplateWords(try declaration(file), findings)
        try findings.throwIfErrors()
        return words.over(try annualReport().words[language])
    }

    /// All Swift texts of some modules, one after the other.
    static func sources(_ modules: [String]) throws -> String {
        try modules.flatMap { module in
            try FileManager.default.subpathsOfDirectory(atPath: folder + "/Sources/" + module)
                .filter { $0.hasSuffix(".swift") }.map { try text("Sources/\(module)/\($0)") }
        }.joined(separator: "\n")
    }
}

/// The project's own Templates.
struct FolderShelf: TemplateShelf {
    static let folder = Project.folder + "/Templates"

    var components: [String] {
        let files = try? FileManager.default.contentsOfDirectory(atPath: Self.folder + "/Components")
        return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    func file(ofComponent name: String) -> String { "\(Self.folder)/Components/\(name).yaml" }
    func include(_ path: String) -> String? { nil }
    func hintForInclude(_ path: String) -> String? { nil }
    func read(_ file: String) throws(Findings) -> Declaration { try Declaration.read(file: file) }
}

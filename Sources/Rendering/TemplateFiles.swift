public import Declarations
public import Templates

/// The files of a folder `Templates` from which a template is put together.
public struct TemplateFiles: TemplateShelf {
    public let components: [String]
    private let folder: String
    private let template: String

    /// - Parameters:
    ///   - folder: the folder `Templates`.
    ///   - template: whose own folder includes are looked for in first.
    public init(_ folder: String, template: String) {
        self.folder = folder
        self.template = template
        components = ProjectPlaces.yamlNames(in: folder + "/Components")
    }

    public func file(ofComponent name: String) -> String { "\(folder)/Components/\(name).yaml" }

    public func include(_ path: String) -> String? {
        ["\(folder)/\(template)/\(path)", "\(folder)/\(path)"].first(where: ProjectPlaces.isFile)
    }

    public func hintForInclude(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        let within = parts.dropLast().map { "/" + $0 }.joined()
        let near = ["\(folder)/\(template)", folder].lazy.compactMap { root in
            Nearest.word(to: String(parts.last ?? ""), among: ProjectPlaces.names(in: root + within))
        }.first
        return near.map { "did you mean \"\((parts.dropLast() + [Substring($0)]).joined(separator: "/"))\"?" }
            ?? "looked for in \(folder)/\(template) and in \(folder)"
    }

    public func read(_ file: String) throws(Findings) -> Declaration { try Declaration.read(file: file) }
}

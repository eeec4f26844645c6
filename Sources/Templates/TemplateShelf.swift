public import Declarations

/// Where a template finds the files that it is put together from.
public protocol TemplateShelf: Sendable {
    /// Names of all components, sorted.
    var components: [String] { get }
    /// The file of a component of that name.
    func file(ofComponent name: String) -> String
    /// The file of an include: in the template's own folder, else in Templates; nil where there is none.
    func include(_ path: String) -> String?
    /// What to do where there is no such file.
    func hintForInclude(_ path: String) -> String?
    /// Reads a file.
    func read(_ file: String) throws(Findings) -> Declaration
}

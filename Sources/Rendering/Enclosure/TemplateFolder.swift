/// What was read of a folder `Templates` for one document.
struct TemplateFolder: Sendable {
    /// The folder itself.
    var root: String
    /// Paths that begin with the root.
    var files: [String]
}

extension TemplateSource {
    var readFiles: TemplateFolder { TemplateFolder(root: root, files: files) }
}

extension CardSource {
    /// What every press chart is made with.
    var sharedFiles: TemplateFolder { TemplateFolder(root: root, files: shared) }

    /// What one of them is made of.
    func file(of card: String) -> TemplateFolder {
        TemplateFolder(root: root, files: ["\(root)/press/\(card).yaml"])
    }
}

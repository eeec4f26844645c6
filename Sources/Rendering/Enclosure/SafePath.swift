/// Paths that may be written below a folder, whoever wrote them.
public enum SafePath {
    /// Why a path may not be used; nil where it may.
    public static func fault(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if path.isEmpty { return "is empty" }
        if path.hasPrefix("/") { return "is a path from the root" }
        if parts.contains("..") { return "leaves the folder" }
        if parts.contains("") || parts.contains(".") { return "is no plain path" }
        if path.contains("\\") { return "has a backslash" }
        if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "has a control character"
        }
        if parts.contains(where: { $0.utf8.count > 200 }) { return "has too long a name" }
        return nil
    }

    /// Why a list of paths cannot be one folder, and which path; nil where it can.
    public static func fault(of paths: [String]) -> (path: String, words: String)? {
        var files: Set<String> = []
        for path in paths {
            if let words = fault(of: path) { return (path, words) }
            guard files.insert(path).inserted else { return (path, "is there twice") }
        }
        for path in paths {
            var folder = path[...]
            while let cut = folder.lastIndex(of: "/") {
                folder = folder[..<cut]
                if files.contains(String(folder)) { return (path, "lies in a file") }
            }
        }
        return nil
    }
}

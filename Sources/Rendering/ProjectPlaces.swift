import Glibc

/// Where the files of a report are: the definition, the templates, the fonts.
///
/// Templates and fonts are looked for beside the report, then in the folders above it and above the working
/// folder, then where the program is installed; an option decides over all.
public struct ProjectPlaces: Sendable, Hashable {
    /// Folder of report.yaml.
    public var folder: String
    public var definition: String
    public var templates: String?
    public var fonts: String?

    public init(report: String, templates: String? = nil, fonts: String? = nil) {
        if report.hasSuffix(".yaml") || report.hasSuffix(".yml") {
            let parts = report.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            folder = parts.isEmpty ? "." : parts.joined(separator: "/")
            definition = report
        } else {
            var trimmed = report
            while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
            folder = trimmed
            definition = trimmed + "/report.yaml"
        }
        let roots = Self.roots(from: folder)
        self.templates = templates ?? roots.map { $0 + "/Templates" }.first(where: Self.isFolder)
        self.fonts = fonts ?? roots.map { $0 + "/Fonts" }.first { Self.isFile($0 + "/manifest") }
    }

    /// The folder and those above it, the working folder and those above it, the program's and those above
    /// it.
    private static func roots(from folder: String) -> [String] {
        var roots: [String] = []
        for start in [absolute(folder), absolute("."), programFolder()] {
            guard var place = start else { continue }
            while true {
                roots.append(place)
                roots.append(place + "/share/kendang")
                guard let cut = place.lastIndex(of: "/"), place.count > 1 else { break }
                place = cut == place.startIndex ? "/" : String(place[..<cut])
                if place == "/" { break }
            }
        }
        return roots
    }

    private static func absolute(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func programFolder() -> String? {
        guard let program = absolute("/proc/self/exe"), let cut = program.lastIndex(of: "/") else {
            return nil
        }
        return String(program[..<cut])
    }

    static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }
    static func isFile(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false }

    /// Names of the themes that a report may have, sorted.
    public var themes: [String] { templates.map { Self.yamlNames(in: $0 + "/Themes") } ?? [] }

    /// Names of a folder's YAML files without their ending, sorted; none where there is no such folder.
    static func yamlNames(in folder: String) -> [String] {
        names(in: folder).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map {
            String($0.dropLast(5))
        }
    }

    /// Names of everything in a folder, sorted.
    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Bytes of a file; 0 where there is none.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }
}

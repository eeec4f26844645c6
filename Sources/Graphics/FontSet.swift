/// One font file of a set, as a line of `Fonts/manifest` names it.
public struct FontFile: Sendable, Hashable {
    /// What a file is for: the theme's faces, or names in scripts that they lack.
    public enum Use: String, Sendable, Hashable { case text, fallback }

    public var face: FontFace
    public var use: Use
    /// File name inside the set's folder; the name that glyph runs carry.
    public var name: String
    /// SPDX name.
    public var licence: String

    public init(face: FontFace, use: Use, name: String, licence: String) {
        self.face = face
        self.use = use
        self.name = name
        self.licence = licence
    }
}

/// The only fonts that a document may use: a folder and the files in it. It reads nothing itself.
public struct FontSet: Sendable, Hashable {
    public var folder: String
    public var files: [FontFile]

    public init(folder: String, files: [FontFile]) {
        self.folder = folder
        self.files = files
    }

    /// The set that a manifest's text describes.
    public init(folder: String, manifest: String) throws(FontSetError) {
        self.init(folder: folder, files: [])
        for (index, line) in manifest.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(FontSet.trimmed)
            guard columns.count == 8, let weight = Int(columns[1]),
                let use = FontFile.Use(rawValue: columns[2])
            else {
                throw .badLine(number: index + 1, text: String(line))
            }
            files.append(
                FontFile(
                    face: FontFace(columns[0], weight), use: use, name: columns[3],
                    licence: columns[4]))
        }
    }

    /// The file of a face that a theme names; nil where the set lacks it: no other weight stands in for it.
    public func file(for face: FontFace) -> FontFile? {
        files.first { $0.use == .text && $0.face == face }
    }

    /// The files that stand in for characters of other scripts, best first.
    public var fallbacks: [FontFile] { files.filter { $0.use == .fallback } }

    /// Where a file of the set lies.
    public func path(of name: String) -> String { folder + "/" + name }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

/// A set of fonts that cannot be used.
public enum FontSetError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A line of the manifest has not the eight columns.
    case badLine(number: Int, text: String)
    case noManifest(path: String)
    case noFile(path: String)
    case unreadable(path: String)

    public var description: String {
        switch self {
        case .badLine(let number, let text): "Fonts/manifest:\(number): not a line of eight columns: \(text)"
        case .noManifest(let path): "no font manifest at \(path)"
        case .noFile(let path): "the font file \(path) is missing: run `make setup`"
        case .unreadable(let path): "\(path) is not a font that can be read: run `make setup`"
        }
    }
}

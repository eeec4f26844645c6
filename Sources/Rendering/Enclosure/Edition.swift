public import Datasets
public import Figures
public import Localization

/// What a PDF says of its own making, as the attachment `edition.json`: with it, and the other attachments,
/// the same program makes the same bytes.
public struct Edition: Sendable, Hashable {
    /// What was made of the report.
    public enum Kind: Sendable, Hashable {
        /// With a template of this name.
        case report(template: String)
        /// A press chart in a size: "wide", "1200x630".
        case chart(String, size: String)
        /// A member's sheet with a template: "kendang-jimbe".
        case sheet(String, template: String, by: Dimension)
    }

    /// An attached file.
    public struct File: Sendable, Hashable {
        public var path: String
        public var bytes: Int
        /// 64 hexadecimal digits.
        public var sha256: String
    }

    static let path = "edition.json"

    /// "Kendang 0.1.0".
    public var program: String
    /// The report's name.
    public var report: String
    public var kind: Kind
    public var language: Language
    /// Seconds since 1970-01-01 UTC, as in the file's own dates.
    public var time: Int
    /// Whether the finished file was read back and held against its figures before it was written.
    public var isAudited: Bool
    /// Whether it leads from every number to its rows.
    public var traces: Bool
    /// Of the list of fonts, which holds a hash of each.
    public var fonts: String
    public var parts: [AttachedPart]
    /// Declared path → path among the attachments, of files that could not keep theirs.
    public var moved: [String: String]
    /// So many of the attached figures, the first ones, are the document's; the others are their inputs.
    public var asked: Int
    /// Digits of the template that are no figures.
    public var literals: [String]
    /// In points: type so small may be the round ticks of an axis.
    public var tickSize: Double
    /// Every other attachment, by path.
    public var files: [File]
    /// How the program calculates, as `FigureMethod.version` counts it.
    public var method = FigureMethod.version
}

/// Why an edition.json cannot be understood.
struct EditionFault: Error {
    var words: String
}

import Declarations
import Figures
public import Graphics

/// Something in a PDF that is not as its own data say.
public struct AuditFault: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An attached file that is not the one the edition names, or is not there.
        case attachment
        /// An attached figure that the attached rows do not give.
        case figure
        /// A number that no figure explains.
        case number
        /// A text that is not the one which the report's own layout prints there.
        case text
        /// The same of what stands for a picture.
        case alternative
        /// Text in another order, under another kind of element, or outside of all elements.
        case structure
    }

    public var kind: Kind
    /// From 1; nil of what is on no page.
    public var page: Int?
    /// Where it is, in words: "table “Tabel 2 …”, row 3, cell 2"; an attachment's path, a figure's id.
    public var place: String
    /// In points from the page's top left.
    public var at: Point?
    /// What is there.
    public var found: String
    /// What should be there; nil where nothing can be said.
    public var expected: String?
    /// What is wrong, without the place.
    public var message: String

    init(
        _ kind: Kind, page: Int? = nil, place: String, at: Point? = nil, found: String = "",
        expected: String? = nil, message: String
    ) {
        self.kind = kind
        self.page = page
        self.place = place
        self.at = at
        self.found = found
        self.expected = expected
        self.message = message
    }

    /// "page 4, table “Tabel 2 …”, row 3, cell 2 (63.5 mm, 120.1 mm): prints 14,8, expected 14,9".
    public var text: String {
        let page = page.map { "page \($0), " } ?? ""
        let spot = at.map { " (\(Self.millimetres($0.x)) mm, \(Self.millimetres($0.y)) mm)" } ?? ""
        return page + place + spot + ": " + message
    }

    /// Points as millimetres with one decimal.
    private static func millimetres(_ points: Double) -> String {
        let tenths = Int((points / 1.mm * 10).rounded())
        return "\(tenths / 10).\(abs(tenths) % 10)"
    }

    var json: JSONText {
        .object([
            ("kind", .string(kind.rawValue)), ("page", page.map { .integer($0) } ?? .null),
            ("place", .string(place)),
            ("x", .text(at.map { Self.millimetres($0.x) })), ("y", .text(at.map { Self.millimetres($0.y) })),
            ("found", .string(found)), ("expected", .text(expected)), ("message", .string(message)),
        ])
    }
}

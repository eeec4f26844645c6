import Graphics
import Painting
import Shaping

/// The project's own fonts, for tests; without them a test fails and names `make setup`.
enum TestFonts {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fonts"

    static func set() throws -> FontSet { try FontSet.read(folder: folder) }

    static func shaper() throws -> PangoShaper { try PangoShaper(fonts: set()) }

    static func faces() throws -> FontFaces { FontFaces(fonts: try set()) }
}

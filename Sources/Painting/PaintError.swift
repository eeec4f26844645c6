public import Graphics

/// Pages that cannot be painted.
public enum PaintError: Error, Sendable, Hashable, CustomStringConvertible {
    case font(FontSetError)
    /// Cairo refused; the text is its own.
    case cairo(String)
    /// A picture of this size, in pixels, cannot be made.
    case pictureSize(width: Int, height: Int)
    case compression
    /// A picture of the report cannot be drawn; the text says why.
    case picture(String)
    /// librsvg is not on this machine.
    case noSVGLibrary
    case noPages
    /// Something on the page, counted from 1, stands nowhere: a place that is no number, or beyond all paper.
    case place(page: Int)

    public var description: String {
        switch self {
        case .font(let error): error.description
        case .cairo(let text): "Cairo: \(text)"
        case .pictureSize(let width, let height): "a picture of \(width) × \(height) pixels cannot be made"
        case .compression: "the picture could not be compressed"
        case .picture(let text): text
        case .noSVGLibrary:
            "librsvg-2.so.2, which draws SVG logos, is missing: run `apt-get install librsvg2-2` or give a PNG"
        case .noPages: "there is no page to paint"
        case .place(let page): "something on page \(page) has no place on paper"
        }
    }
}

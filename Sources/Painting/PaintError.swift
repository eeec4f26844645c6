public import Graphics

/// Pages that cannot be painted.
public enum PaintError: Error, Sendable, Hashable, CustomStringConvertible {
    case font(FontSetError)
    /// Cairo refused; the text is its own.
    case cairo(String)
    /// A picture of this size, in pixels, cannot be made.
    case pictureSize(width: Int, height: Int)
    case compression
    case noPages

    public var description: String {
        switch self {
        case .font(let error): error.description
        case .cairo(let text): "Cairo: \(text)"
        case .pictureSize(let width, let height): "a picture of \(width) × \(height) pixels cannot be made"
        case .compression: "the picture could not be compressed"
        case .noPages: "there is no page to paint"
        }
    }
}

/// A picture made elsewhere, such as an office's logo: the bytes of its file and what they say of its size.
public struct Picture: Sendable, Hashable {
    /// The formats that every painter can draw.
    public enum Kind: String, Sendable, Hashable { case png, svg }

    public let kind: Kind
    /// The whole file.
    public let bytes: [UInt8]
    /// Width and height that the file gives itself, in pixels (96 an inch where it says
    /// millimetres or points).
    public let size: Size
    /// A short name made of the bytes, the same for the same picture.
    public let name: String

    /// The picture that a file's bytes are. The format is told by the content, never by a file's name.
    public init(bytes: [UInt8]) throws(PictureError) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: PNGHeader.signature) {
            kind = .png
            size = try PNGHeader.size(of: bytes)
        } else {
            kind = .svg
            size = try SVGHeader.size(of: bytes)
        }
        let largest = Picture.largestSide
        guard size.width <= largest, size.height <= largest else {
            throw .tooLarge(width: size.width, height: size.height)
        }
        self.bytes = bytes
        name = Picture.mark(bytes)
    }

    /// Pixels of a side; Cairo takes no more.
    private static let largestSide = 32_767.0

    /// FNV-1a, 64 bits: only a name, so that it need not withstand an attack.
    private static func mark(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }
}

/// Bytes that are not a picture that can be drawn, in words for the person who gave them.
public enum PictureError: Error, Sendable, Hashable, CustomStringConvertible {
    case empty
    /// Neither PNG nor SVG; what it seems to be, where that can be told.
    case otherFormat(String?)
    /// The file ends before the picture does.
    case truncated(Picture.Kind)
    /// The file breaks the format's rules.
    case broken(Picture.Kind, String)
    /// No width and height can be told.
    case noSize
    /// Letters in it would look different on each machine.
    case hasText
    case tooLarge(width: Double, height: Double)

    public var description: String {
        switch self {
        case .empty: "the picture's file is empty"
        case .otherFormat(let name):
            (name.map { "the picture is \($0)" } ?? "the picture is of no known format")
                + "; only PNG and SVG can be drawn"
        case .truncated(let kind):
            "the picture's file ends too early for a whole \(kind.rawValue.uppercased())"
        case .broken(let kind, let reason): "the picture is no sound \(kind.rawValue.uppercased()): \(reason)"
        case .noSize: "the SVG says neither width and height nor a viewBox, so that its shape is unknown"
        case .hasText:
            "the SVG holds letters as text, which look different on each machine: make them outlines"
        case .tooLarge(let width, let height):
            "the picture is \(Int(min(width, 1e9))) × \(Int(min(height, 1e9))) pixels; at most 32767 × 32767 can be drawn"
        }
    }
}

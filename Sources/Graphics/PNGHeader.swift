/// What the bytes of a PNG say of its size.
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Width and height in pixels, after a walk over the chunks that finds the file whole.
    static func size(of bytes: [UInt8]) throws(PictureError) -> Size {
        var place = signature.count, names: [String] = []
        while names.last != "IEND" {
            guard place + 12 <= bytes.count else { throw .truncated(.png) }
            let length = number(bytes, at: place)
            guard length <= bytes.count - place - 12 else { throw .truncated(.png) }
            names.append(String(decoding: bytes[place + 4..<place + 8], as: UTF8.self))
            if names.count == 1, names[0] != "IHDR" || length != 13 {
                throw .broken(.png, "it does not begin with its size")
            }
            place += 12 + length
        }
        guard names.contains("IDAT") else { throw .broken(.png, "it holds no pixels") }
        let width = number(bytes, at: 16), height = number(bytes, at: 20)
        guard width > 0, height > 0 else { throw .broken(.png, "its size is \(width) × \(height)") }
        return Size(Double(width), Double(height))
    }

    private static func number(_ bytes: [UInt8], at place: Int) -> Int {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}

/// What the root element of an SVG says of its size: a strict scan of the first tag, no reader of
/// XML at large.
struct SVGHeader {
    private var rest: ArraySlice<UInt8>

    private static let white: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]

    /// Width and height in pixels.
    static func size(of bytes: [UInt8]) throws(PictureError) -> Size {
        var header = SVGHeader(rest: bytes[...])
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { header.rest = bytes.dropFirst(3) }
        guard try header.skipToRoot() else { throw .otherFormat(guess(bytes)) }
        let attributes = try header.attributes()
        guard end(of: bytes, isClosing: header.root) else { throw .truncated(.svg) }
        if holdsText(bytes) { throw .hasText }
        return try size(attributes)
    }

    /// The root element's name with its prefix, e.g. "svg".
    private var root = ""

    private init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    // MARK: The prologue

    /// Passes the declaration, comments and the document type, and stands behind "<svg"; false where the
    /// first element is another one or there is none.
    private mutating func skipToRoot() throws(PictureError) -> Bool {
        while true {
            rest = rest.drop { SVGHeader.white.contains($0) }
            if rest.starts(with: "<?".utf8) {
                try skip(past: "?>")
            } else if rest.starts(with: "<!--".utf8) {
                try skip(past: "-->")
            } else if rest.starts(with: "<!DOCTYPE".utf8) {
                let tag = rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
                if rest.dropFirst(tag.count).first == UInt8(ascii: "[") { try skip(past: "]") }
                try skip(past: ">")
            } else {
                guard rest.first == UInt8(ascii: "<") else { return false }
                let name = rest.dropFirst().prefix {
                    !SVGHeader.white.contains($0) && $0 != 0x2F && $0 != 0x3E
                }
                root = String(decoding: name, as: UTF8.self)
                rest = rest.dropFirst(1 + name.count)
                return root == "svg" || root.hasSuffix(":svg")
            }
        }
    }

    private mutating func skip(past sign: String) throws(PictureError) {
        let signs = Array(sign.utf8)
        while !rest.isEmpty {
            if rest.starts(with: signs) {
                rest = rest.dropFirst(signs.count)
                return
            }
            rest = rest.dropFirst()
        }
        throw .truncated(.svg)
    }

    // MARK: The root element

    /// The root's attributes by name.
    private mutating func attributes() throws(PictureError) -> [String: String] {
        var found: [String: String] = [:]
        while true {
            rest = rest.drop { SVGHeader.white.contains($0) }
            guard let sign = rest.first else { throw .truncated(.svg) }
            if sign == UInt8(ascii: ">") { return found }
            if sign == UInt8(ascii: "/") { throw .broken(.svg, "it holds nothing") }
            let name = rest.prefix { !SVGHeader.white.contains($0) && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
            rest = rest.dropFirst(name.count).drop { SVGHeader.white.contains($0) }
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else {
                if rest.isEmpty { throw .truncated(.svg) }
                throw .broken(.svg, "the first tag cannot be read")
            }
            rest = rest.dropFirst().drop { SVGHeader.white.contains($0) }
            guard let quote = rest.first else { throw .truncated(.svg) }
            guard quote == 0x22 || quote == 0x27 else { throw .broken(.svg, "a value is without quotes") }
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(1 + value.count)
            guard !rest.isEmpty else { throw .truncated(.svg) }
            rest = rest.dropFirst()
            found[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        }
    }

    private static func size(_ attributes: [String: String]) throws(PictureError) -> Size {
        let box = attributes["viewBox"].flatMap(viewBox)
        let width = attributes["width"].flatMap(pixels), height = attributes["height"].flatMap(pixels)
        switch (width, height, box) {
        case (let width?, let height?, _): return Size(width, height)
        case (let width?, nil, let box?): return Size(width, width * box.height / box.width)
        case (nil, let height?, let box?): return Size(height * box.width / box.height, height)
        case (nil, nil, let box?): return box
        case (_, _, nil): throw .noSize
        }
    }

    private static func viewBox(_ text: String) -> Size? {
        let numbers = text.split { " ,\t\n\r".contains($0) }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0,
            width.isFinite, height.isFinite
        else { return nil }
        return Size(width, height)
    }

    /// Pixels an inch holds 96 of; units that depend on something else (%, em) say nothing.
    private static let units: [String: Double] = [
        "": 1, "px": 1, "pt": 96 / 72.0, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
        "Q": 96 / 101.6,
    ]

    private static func pixels(_ text: String) -> Double? {
        let trimmed = text.split(separator: " ").joined()
        let unit = trimmed.reversed().prefix { $0.isLetter || $0 == "%" }.reversed()
        guard let factor = units[String(unit)], let value = Double(trimmed.dropLast(unit.count)), value > 0,
            value.isFinite
        else { return nil }
        return value * factor
    }

    // MARK: The rest

    /// Whether the last tag closes the root.
    private static func end(of bytes: [UInt8], isClosing root: String) -> Bool {
        let tail = String(decoding: bytes.suffix(4_096), as: UTF8.self)
        guard let start = tail.lastRange(of: "</" + root) else { return false }
        return tail[start.upperBound...].contains(">")
    }

    private static func holdsText(_ bytes: [UInt8]) -> Bool {
        let sign = Array("<text".utf8)
        var place = bytes.startIndex
        while let next = bytes[place...].firstIndex(of: sign[0]) {
            let tag = bytes[next...].prefix(sign.count + 1)
            if tag.starts(with: sign), let last = tag.last, tag.count > sign.count,
                white.contains(last) || last == 0x3E
            {
                return true
            }
            place = next + 1
        }
        return false
    }

    /// What a file of another format seems to be.
    private static func guess(_ bytes: [UInt8]) -> String? {
        let openings: [([UInt8], String)] = [
            ([0xFF, 0xD8, 0xFF], "a JPEG"), (Array("GIF8".utf8), "a GIF"), (Array("%PDF".utf8), "a PDF"),
            ([0x1F, 0x8B], "a packed SVG (.svgz) or another gzip file"), (Array("RIFF".utf8), "a WebP"),
            (Array("BM".utf8), "a Windows bitmap"), ([0xFF, 0xFE], "text in UTF-16"),
            ([0xFE, 0xFF], "text in UTF-16"), (Array("<".utf8), "a file of XML or HTML"),
        ]
        return openings.first { bytes.starts(with: $0.0) }?.1
    }
}

extension String {
    /// The last place of a word.
    fileprivate func lastRange(of word: String) -> Range<String.Index>? {
        var start = endIndex
        while start > startIndex {
            start = index(before: start)
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
        }
        return nil
    }
}

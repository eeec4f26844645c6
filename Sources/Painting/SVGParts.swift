import Graphics

/// The attributes of SVG elements.
extension SVGWriter {
    /// A path's steps, its numbers with at most this many decimals.
    static func data(_ path: Path, places: Int = 3) -> String {
        var text = ""
        func add(_ letter: String, _ points: Point...) {
            text += letter
            for (index, point) in points.enumerated() {
                text +=
                    (index > 0 ? " " : "") + SVGNumber.text(point.x, places: places) + " "
                    + SVGNumber.text(point.y, places: places)
            }
        }
        for element in path.elements {
            switch element {
            case .move(let p): add("M", p)
            case .line(let p): add("L", p)
            case .curve(let p, let q, let to): add("C", p, q, to)
            case .close: text += "Z"
            }
        }
        return text
    }

    static func fill(_ paint: Paint) -> String {
        " fill=\"\(colour(paint))\""
            + (paint.opacity < 1 ? " fill-opacity=\"\(SVGNumber.text(paint.opacity))\"" : "")
    }

    static func stroke(_ stroke: Stroke) -> String {
        var text =
            " fill=\"none\" stroke=\"\(colour(stroke.paint))\""
            + " stroke-width=\"\(SVGNumber.text(stroke.width))\""
        if stroke.paint.opacity < 1 { text += " stroke-opacity=\"\(SVGNumber.text(stroke.paint.opacity))\"" }
        if !stroke.dash.isEmpty {
            text += " stroke-dasharray=\"\(stroke.dash.map { SVGNumber.text($0) }.joined(separator: " "))\""
        }
        switch stroke.cap {
        case .butt: break
        case .round: text += " stroke-linecap=\"round\""
        case .square: text += " stroke-linecap=\"square\""
        }
        switch stroke.join {
        case .miter: text += " stroke-miterlimit=\"10\""
        case .round: text += " stroke-linejoin=\"round\""
        case .bevel: text += " stroke-linejoin=\"bevel\""
        }
        return text
    }

    /// A picture with its whole file inside; viewers keep its proportions.
    static func image(_ picture: Picture, in box: Rect) -> String {
        let kind =
            switch picture.kind {
            case .png: "image/png"
            case .svg: "image/svg+xml"
            }
        let place = [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)]
            .map { " \($0.0)=\"\(SVGNumber.text($0.1))\"" }.joined()
        return "<image\(place) preserveAspectRatio=\"xMidYMid meet\""
            + " href=\"data:\(kind);base64,\(Base64.text(picture.bytes))\"/>\n"
    }

    static func text(_ transform: Transform) -> String {
        if transform.a == 1, transform.b == 0, transform.c == 0, transform.d == 1 {
            return "translate(\(SVGNumber.text(transform.tx)) \(SVGNumber.text(transform.ty)))"
        }
        let turn = [transform.a, transform.b, transform.c, transform.d].map { SVGNumber.text($0, places: 6) }
        let move = [transform.tx, transform.ty].map { SVGNumber.text($0) }
        return "matrix(\((turn + move).joined(separator: " ")))"
    }

    static func opening(target: String, _ description: String) -> String {
        let name = SVGText.escaped(description)
        return "<a href=\"\(SVGText.escaped(target))\"" + (name.isEmpty ? ">" : " aria-label=\"\(name)\">")
    }

    /// A short name made of a text: the same for the same text (FNV-1a, 32 bits).
    static func mark(_ text: String) -> String { mark(Array(text.utf8)) }

    static func mark(_ bytes: [UInt8]) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return String(hash, radix: 36)
    }

    private static func colour(_ paint: Paint) -> String {
        func byte(_ part: Double) -> String {
            let digits = String(Int((min(max(part, 0), 1) * 255).rounded()), radix: 16)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }
        return "#" + byte(paint.red) + byte(paint.green) + byte(paint.blue)
    }
}

extension Drawing {
    /// The drawing as indented text, numbers to a thousandth of a point: the form of the goldens.
    public func dump(indent: Int = 0) -> String {
        let pad = String(repeating: "  ", count: indent)
        switch self {
        case .fill(let path, let paint):
            return "\(pad)fill \(paint.dump) \(path.dump)\n"
        case .stroke(let path, let stroke):
            let dash = stroke.dash.isEmpty ? "" : " dash " + stroke.dash.map(short).joined(separator: ",")
            return "\(pad)stroke \(stroke.paint.dump) \(short(stroke.width))\(dash) \(path.dump)\n"
        case .glyphs(let run, let paint):
            return "\(pad)glyphs \(paint.dump) \(run.font) \(short(run.size)) "
                + "\(short(run.origin.x)) \(short(run.origin.y)) \"\(run.text)\"\n"
        case .image(let picture, let box):
            return "\(pad)image \(picture.kind.rawValue) \(picture.name) "
                + "\(short(box.x)) \(short(box.y)) \(short(box.width)) \(short(box.height))\n"
        case .group(let parts):
            return parts.map { $0.dump(indent: indent) }.joined()
        case .moved(let t, let part):
            let turn =
                t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1
                ? "" : "\(short(t.a)) \(short(t.b)) \(short(t.c)) \(short(t.d)) "
            return "\(pad)moved \(turn)\(short(t.tx)) \(short(t.ty))\n" + part.dump(indent: indent + 1)
        case .clipped(let path, let part):
            return "\(pad)clipped \(path.dump)\n" + part.dump(indent: indent + 1)
        case .tagged(let role, let id, let part):
            return "\(pad)tagged \(role.dump) \(id.path)\n" + part.dump(indent: indent + 1)
        case .linked(let link, let box, let part):
            return
                "\(pad)linked \(link) \(short(box.x)) \(short(box.y)) \(short(box.width)) \(short(box.height))\n"
                + part.dump(indent: indent + 1)
        case .anchor(let anchor):
            return "\(pad)anchor \(anchor.name) \(short(anchor.at.x)) \(short(anchor.at.y))\n"
        }
    }
}

extension Paint {
    var dump: String {
        func byte(_ part: Double) -> String {
            let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }
        return "#" + byte(red) + byte(green) + byte(blue) + (opacity < 1 ? "@\(short(opacity))" : "")
    }
}

extension Path {
    var dump: String {
        elements.map { element in
            switch element {
            case .move(let p): "M\(short(p.x)) \(short(p.y))"
            case .line(let p): "L\(short(p.x)) \(short(p.y))"
            case .curve(let p, let q, let to):
                "C\(short(p.x)) \(short(p.y)) \(short(q.x)) \(short(q.y)) \(short(to.x)) \(short(to.y))"
            case .close: "Z"
            }
        }.joined(separator: " ")
    }
}

private func short(_ value: Double) -> String {
    let thousandths = (value * 1000).rounded()
    return thousandths == (thousandths / 1000).rounded() * 1000
        ? String(Int(thousandths / 1000)) : String(thousandths / 1000)
}

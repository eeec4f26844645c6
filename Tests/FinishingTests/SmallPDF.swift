/// A PDF written out by hand: plain content streams and a few fonts, with nothing that finishing adds.
struct SmallPDF {
    /// Object bodies; number 1 is the catalog, 2 the page tree, 3 the resources.
    private var bodies: [String]
    private var pageNumbers: [Int] = []
    /// Further entries of the catalog.
    var catalog = ""

    /// - Parameter resources: what stands between the brackets of every page's resources.
    init(resources: String = "") {
        bodies = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< \(resources) >>"]
    }

    /// Adds an object and gives its number.
    @discardableResult mutating func add(_ body: String) -> Int {
        bodies.append(body)
        return bodies.count
    }

    @discardableResult mutating func addStream(_ content: String, _ entries: String = "") -> Int {
        add("<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream")
    }

    /// Adds a page of a size in points; `entries` are further ones of the page.
    mutating func addPage(_ content: String, width: Int = 200, height: Int = 300, _ entries: String = "") {
        let stream = addStream(content)
        pageNumbers.append(
            add(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Resources 3 0 R \
                /Contents \(stream) 0 R \(entries) >>
                """))
    }

    /// All object bodies, with the catalog and the page tree.
    private var whole: [String] {
        var all = bodies
        all[0] = "<< /Type /Catalog /Pages 2 0 R \(catalog) >>"
        all[1] =
            "<< /Type /Pages /Count \(pageNumbers.count) /Kids ["
            + pageNumbers.map { "\($0) 0 R" }.joined(separator: " ") + "] >>"
        return all
    }

    var bytes: [UInt8] {
        let all = whole
        var text = "%PDF-1.5\n%\u{E2}\u{E3}\n"
        var offsets: [Int] = []
        for (number, body) in all.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(body)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(all.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}

extension SmallPDF {
    /// The same document in the shape of our own writer, but with nothing packed: what is no stream in one
    /// object stream, the table of objects in another.
    var inObjectStreams: [UInt8] {
        let all = whole, streams = all.indices.filter { all[$0].contains("\nstream\n") }
        let holder = all.count + 1, table = all.count + 2
        var file = "%PDF-1.7\n", rows = [[0, 0, 65_535]], head = "", held = "", index = 0
        for (place, body) in all.enumerated() {
            if streams.contains(place) {
                rows.append([1, file.utf8.count, 0])
                file += "\(place + 1) 0 obj\n\(body)\nendobj\n"
            } else {
                rows.append([2, holder, index])
                head += "\(place + 1) \(held.utf8.count) "
                held += body + "\n"
                index += 1
            }
        }
        rows.append([1, file.utf8.count, 0])
        file +=
            "\(holder) 0 obj\n<</Type/ObjStm/N \(index)/First \(head.utf8.count)/Length "
            + "\(head.utf8.count + held.utf8.count)>>\nstream\n\(head)\(held)\nendstream\nendobj\n"
        let start = file.utf8.count
        rows.append([1, start, 0])
        file +=
            "\(table) 0 obj\n<</Type/XRef/W[1 4 2]/Size \(rows.count)/Root 1 0 R/Length \(7 * rows.count)>>"
            + "\nstream\n"
        let packed = rows.flatMap { row in
            [row[0], row[1] >> 24, row[1] >> 16, row[1] >> 8, row[1], row[2] >> 8, row[2]].map {
                UInt8(truncatingIfNeeded: $0)
            }
        }
        let end = "\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8) + packed + Array(end.utf8)
    }

    /// The file with new states of some of its objects added behind it, as a signature is.
    func appended(_ objects: [(number: Int, body: String)]) -> [UInt8] {
        let old = bytes
        // The last lines are the place of the table and the end's mark.
        let start = String(decoding: old, as: UTF8.self).split(separator: "\n").dropLast().last ?? ""
        let count = bodies.count + 1
        var text = "", table = "xref\n"
        for (number, body) in objects {
            let digits = String(old.count + text.utf8.count)
            table +=
                "\(number) 1\n" + String(repeating: "0", count: 10 - digits.utf8.count) + digits
                + " 00000 n \n"
            text += "\(number) 0 obj\n\(body)\nendobj\n"
        }
        let place = old.count + text.utf8.count
        text +=
            table + "trailer\n<< /Size \(count) /Root 1 0 R /Prev \(start) >>\nstartxref\n\(place)\n%%EOF\n"
        return old + Array(text.utf8)
    }

    /// A Latin font whose every glyph is half an em wide.
    static let latin =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Half /Encoding /WinAnsiEncoding "
        + "/FirstChar 0 /LastChar 255 /Widths [" + String(repeating: "500 ", count: 256) + "] >>"

    /// A file of some pages with the words "page 1", "page 2" …
    static func pages(_ count: Int) -> SmallPDF {
        var file = SmallPDF(resources: "/Font << /F \(latin) >>")
        for number in 1...count { file.addPage("BT /F 10 Tf 20 280 Td (page \(number)) Tj ET") }
        return file
    }
}

import Graphics

/// Writes what pages draw upon: fonts, pictures and states of opacity, under the names that operators use.
struct ResourceWriter {
    let writer: PDFWriter

    /// - Returns: the object that all pages share.
    func write(_ painted: PaintedPDF) -> Int {
        let fonts = painted.fonts.map { FontWriter(font: $0).write(writer) }
        let pictures = painted.pictures.map { PictureWriter(writer: writer).write($0) }
        return writer.object { out in
            out.raw("<<")
            list("Font", "F", fonts, into: &out)
            list("XObject", "I", pictures, into: &out)
            if !painted.opacities.isEmpty {
                out.raw("/ExtGState<<")
                for (place, opacity) in painted.opacities.enumerated() {
                    out.raw("/G")
                    out.integer(place)
                    out.raw("<</CA ")
                    out.real(opacity)
                    out.raw("/ca ")
                    out.real(opacity)
                    out.raw(">>")
                }
                out.raw(">>")
            }
            out.raw(">>")
        }
    }

    private func list(
        _ kind: StaticString, _ letter: StaticString, _ objects: [Int], into out: inout PDFBytes
    ) {
        guard !objects.isEmpty else { return }
        out.raw("/")
        out.raw(kind)
        out.raw("<<")
        for (place, object) in objects.enumerated() {
            out.raw("/")
            out.raw(letter)
            out.integer(place)
            out.reference(object)
        }
        out.raw(">>")
    }
}

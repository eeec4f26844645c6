import Graphics

/// Writes a font: a composite one, whose codes are the numbers of its glyphs.
struct FontWriter {
    let font: PaintedFont

    /// - Returns: the font's object.
    func write(_ writer: PDFWriter) -> Int {
        let program = writer.number(), characters = writer.number()
        writer.stream(characters, font.characters) { _ in }
        writeProgram(program, writer)
        let descriptor = writer.object { describe(program, into: &$0) }
        let inner = writer.object { writeGlyphs(descriptor, into: &$0) }
        return writer.object { out in
            out.raw("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont")
            out.name(font.name)
            out.raw("/DescendantFonts[")
            out.reference(inner)
            out.raw("]/ToUnicode")
            out.reference(characters)
            out.raw(">>")
        }
    }

    private func writeProgram(_ number: Int, _ writer: PDFWriter) {
        switch font.program {
        case .trueType(let program):
            writer.stream(number, program) { out in
                out.raw("/Length1 ")
                out.integer(program.count)
            }
        case .compact(let program):
            writer.stream(number, program) { $0.raw("/Subtype/CIDFontType0C") }
        }
    }

    private func describe(_ program: Int, into out: inout PDFBytes) {
        let metrics = font.metrics, box = metrics.box
        // 4: its glyphs are not those of a set that readers know by themselves.
        out.raw("<</Type/FontDescriptor/Flags 4/ItalicAngle 0/FontName")
        out.name(font.name)
        out.raw("/FontBBox")
        out.reals([box.minX, box.minY, box.maxX, box.maxY])
        out.raw("/Ascent ")
        out.real(metrics.ascent)
        out.raw("/Descent ")
        out.real(metrics.descent)
        out.raw("/CapHeight ")
        out.real(metrics.capHeight)
        out.raw("/StemV ")
        out.real(metrics.stem)
        switch font.program {
        case .trueType: out.raw("/FontFile2")
        case .compact: out.raw("/FontFile3")
        }
        out.reference(program)
        out.raw(">>")
    }

    private func writeGlyphs(_ descriptor: Int, into out: inout PDFBytes) {
        out.raw("<</Type/Font/Subtype/")
        switch font.program {
        case .trueType: out.raw("CIDFontType2/CIDToGIDMap/Identity")
        case .compact: out.raw("CIDFontType0")
        }
        out.raw("/BaseFont")
        out.name(font.name)
        out.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor")
        out.reference(descriptor)
        out.raw("/W[0")
        out.reals(font.widths)
        out.raw("]>>")
    }
}

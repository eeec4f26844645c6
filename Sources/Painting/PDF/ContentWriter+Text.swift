import Graphics

/// Text.
extension ContentWriter {
    /// A blank without ink, where the last text ended: it is there for those who read the text and not the
    /// page.
    /// - Parameter name: its font.
    func showBlank(in name: String) {
        guard let (place, cut) = font(name), let blank = cut.blank else { return }
        begin(at: shown, font: place)
        out.raw("(")
        out.code(blank)
        out.raw(")Tj\n")
    }

    func show(_ run: GlyphRun, _ paint: Paint) {
        content.willPaint()
        guard let (place, cut) = font(run.font) else { return }
        set(fill: paint)
        let at = self.place(of: run.origin, size: run.size)
        begin(at: at, font: place)
        var string = GlyphString(out, cut, em: run.size, size: at.size)
        string.write(run)
        shown = self.place(of: run.origin + Point(run.width, 0), size: run.size)
    }

    /// Where text of a size stands on the page, and how it is turned there.
    private func place(of origin: Point, size: Double) -> TextPlace {
        let map = toInk
        var place = TextPlace(
            x: whole(map.a * origin.x + map.c * origin.y + map.tx),
            y: whole(map.b * origin.x + map.d * origin.y + map.ty))
        let scale = toPage.evenScale
        place.size = whole(size * (scale ?? 1) * 1_000)
        if toPage.b == 0, toPage.c == 0, toPage.a > 0, scale != nil, toPage.d > 0 { return place }
        let factor = 1_000 / (scale ?? 1)
        place.turn = TextPlace.Turn(
            a: whole(map.a * factor), b: whole(map.b * factor), c: whole(-map.c * factor),
            d: whole(-map.d * factor))
        return place
    }

    /// Goes to a place in a font, within the text object that is open or a new one.
    private func begin(at place: TextPlace, font: Int) {
        if content.beginText() { line = TextPlace() }
        if state.font != font || state.size != place.size {
            (state.font, state.size) = (font, place.size)
            out.raw("/F")
            out.integer(font)
            out.byte(0x20)
            out.thousandths(place.size)
            out.raw(" Tf\n")
        }
        let isLevel = place.turn == .level && line.turn == .level
        if isLevel, place.x == line.x, place.y == line.y { return }
        if !isLevel {
            for part in [place.turn.a, place.turn.b, place.turn.c, place.turn.d] {
                out.fine(part)
                out.byte(0x20)
            }
        }
        out.hundredths(isLevel ? place.x - line.x : place.x)
        out.byte(0x20)
        out.hundredths(isLevel ? place.y - line.y : place.y)
        if isLevel { out.raw(" Td\n") } else { out.raw(" Tm\n") }
        line = place
    }
}

/// Where a piece of text begins: in hundredths of a point from the page's lower left.
struct TextPlace {
    /// The directions of a line of text and of its letters' height, in hundred-thousandths.
    struct Turn: Equatable {
        var a, b, c, d: Int

        static let level = Turn(a: 100_000, b: 0, c: 0, d: 100_000)
    }

    var x = 0
    var y = 0
    var turn = Turn.level
    /// Of the em, in thousandths of a point.
    var size = 0
}

extension ContentBytes {
    /// The code of a glyph, in a string.
    @inline(__always)
    func code(_ code: UInt16) {
        inString(UInt8(code >> 8))
        inString(UInt8(code & 0xFF))
    }
}

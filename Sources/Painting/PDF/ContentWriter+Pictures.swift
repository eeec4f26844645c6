import Graphics

/// Pictures.
extension ContentWriter {
    /// Draws a picture inside a box, as large as its proportions allow.
    func draw(_ picture: Picture, in box: Rect) throws(PaintError) {
        let place = box.fitting(picture.size)
        guard place.width > 0, place.height > 0 else { return }
        content.willPaint()
        content.endText()
        set(opacity: 1)
        let number = try pictures.place(of: picture), size: Size
        switch pictures.values[number] {
        case .pixels(let pixels):
            size = Size(1, 1)
            if pixels.opacity != nil { noteTransparency() }
        case .lines:
            size = picture.size
            noteTransparency()
        }
        let map = toInk.after(
            Transform(
                a: place.width / size.width, b: 0, c: 0, d: -place.height / size.height, tx: place.minX,
                ty: place.maxY))
        save()
        write(matrix: map)
        out.raw("/I")
        out.integer(number)
        out.raw(" Do\n")
        restore()
    }

    /// Sets a map to hundredths of a point, which from then on goes before all others.
    func write(matrix map: Transform) {
        for part in [map.a, map.b, map.c, map.d] {
            out.fine(whole(part * 1_000))
            out.byte(0x20)
        }
        out.hundredths(whole(map.tx))
        out.byte(0x20)
        out.hundredths(whole(map.ty))
        out.raw(" cm\n")
    }
}

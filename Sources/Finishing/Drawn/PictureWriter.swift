import Graphics

/// Writes pictures.
struct PictureWriter {
    let writer: PDFWriter

    /// - Returns: the picture's object.
    func write(_ picture: PaintedPicture) -> Int {
        switch picture {
        case .pixels(let pixels): write(pixels)
        case .lines(let lines): write(lines)
        }
    }

    private func write(_ pixels: PaintedPixels) -> Int {
        let mask = pixels.opacity.map { opacity in
            let number = writer.number()
            writer.stream(number, opacity) { describe(pixels, isGrey: true, into: &$0) }
            return number
        }
        let number = writer.number()
        writer.stream(number, pixels.samples) { out in
            describe(pixels, isGrey: pixels.isGrey, into: &out)
            guard let mask else { return }
            out.raw("/SMask")
            out.reference(mask)
        }
        return number
    }

    private func describe(_ pixels: PaintedPixels, isGrey: Bool, into out: inout PDFBytes) {
        out.raw("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
        out.integer(pixels.width)
        out.raw("/Height ")
        out.integer(pixels.height)
        if isGrey { out.raw("/ColorSpace/DeviceGray") } else { out.raw("/ColorSpace/DeviceRGB") }
    }

    private func write(_ lines: PaintedLines) -> Int {
        let numbers = writer.numbers(lines.objects.count)
        for (number, object) in zip(numbers, lines.objects) {
            func write(into out: inout PDFBytes) {
                for piece in object.pieces {
                    switch piece {
                    case .syntax(let bytes): out.append(bytes)
                    case .reference(let place): out.reference(numbers.lowerBound + place)
                    }
                }
            }
            if let stream = object.stream {
                stream.withUnsafeBufferPointer { writer.stream(number, $0) { write(into: &$0) } }
            } else {
                writer.object(number) { write(into: &$0) }
            }
        }
        return numbers.lowerBound
    }
}

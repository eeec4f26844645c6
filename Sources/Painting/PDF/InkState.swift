import Graphics

/// What a page's operators have set so far, in the numbers that they wrote: nothing is set twice.
struct InkState {
    /// A colour in thousandths.
    struct Colour: Equatable {
        var red, green, blue: Int

        init(_ paint: Paint) {
            red = Colour.part(paint.red)
            green = Colour.part(paint.green)
            blue = Colour.part(paint.blue)
        }

        private static func part(_ value: Double) -> Int { Int(min(max(value, 0), 1) * 1_000 + 0.5) }
    }

    var fill = Colour(.black)
    var line = Colour(.black)
    var opacity = 1.0
    /// In thousandths of a point.
    var width = 1_000
    var dash: [Int] = []
    var cap = Stroke.Cap.butt
    var join = Stroke.Join.miter
    /// Place of the font in the document; nil: none yet.
    var font: Int?
    /// In thousandths of a point.
    var size = 0
}

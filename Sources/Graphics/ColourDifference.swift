import Glibc

/// How far apart two colours look: ΔE of CIEDE2000, where 1 is just seen side by side.
///
/// Written from the formulas of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (Color
/// Research and Application 30, 2005), whose pairs are the tests.
public enum ColourDifference {
    /// As one kind of eye sees the two.
    public static func between(_ a: Paint, _ b: Paint, in vision: ColourVision = .normal) -> Double {
        between(LabColour(vision.seen(a)), LabColour(vision.seen(b)))
    }

    public static func between(_ first: LabColour, _ second: LabColour) -> Double {
        let stretch = 1.5 - 0.5 * saturation((hypot(first.a, first.b) + hypot(second.a, second.b)) / 2)
        let one = Polar(first, stretch), two = Polar(second, stretch)
        let turn = hueStep(one, two)
        let light = two.lightness - one.lightness, chroma = two.chroma - one.chroma
        let hue = 2 * (one.chroma * two.chroma).squareRoot() * sine(turn / 2)
        let meanLight = (one.lightness + two.lightness) / 2, meanChroma = (one.chroma + two.chroma) / 2
        let mean = one.chroma * two.chroma == 0 ? one.hue + two.hue : one.hue + turn / 2
        let weight =
            1 - 0.17 * cosine(mean - 30) + 0.24 * cosine(2 * mean) + 0.32 * cosine(3 * mean + 6)
            - 0.20 * cosine(4 * mean - 63)
        let offset = (meanLight - 50) * (meanLight - 50)
        let l = light / (1 + 0.015 * offset / (20 + offset).squareRoot())
        let c = chroma / (1 + 0.045 * meanChroma), h = hue / (1 + 0.015 * meanChroma * weight)
        return max(0, l * l + c * c + h * h + rotation(mean, meanChroma) * c * h).squareRoot()
    }

    /// Lightness, strength and hue in degrees 0..<360.
    private struct Polar {
        var lightness, chroma, hue: Double

        init(_ colour: LabColour, _ stretch: Double) {
            let a = colour.a * stretch
            lightness = colour.lightness
            chroma = hypot(a, colour.b)
            let degrees = a == 0 && colour.b == 0 ? 0 : atan2(colour.b, a) * 180 / .pi
            hue = degrees < 0 ? degrees + 360 : degrees
        }
    }

    /// From the hue of one to that of the other, the shorter way round, in degrees.
    private static func hueStep(_ one: Polar, _ two: Polar) -> Double {
        guard one.chroma * two.chroma != 0 else { return 0 }
        let step = two.hue - one.hue
        return step > 180 ? step - 360 : step < -180 ? step + 360 : step
    }

    /// Blues lie askew in CIELAB.
    private static func rotation(_ hue: Double, _ chroma: Double) -> Double {
        // The mean may lie outside of one turn; here, and only here, that matters.
        let turn = hue < 0 ? hue + 360 : hue >= 360 ? hue - 360 : hue
        let bump = (turn - 275) / 25
        return -2 * saturation(chroma) * sine(60 * exp(-bump * bump))
    }

    private static func saturation(_ chroma: Double) -> Double {
        let power = pow(chroma, 7)
        return (power / (power + 6_103_515_625)).squareRoot()
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}

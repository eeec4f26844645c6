import Glibc

/// A colour by its look: CIELAB under daylight D65; lightness 0…100, a from green to red, b from blue to
/// yellow.
public struct LabColour: Sendable, Hashable {
    public var lightness, a, b: Double

    public init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    public init(_ paint: Paint) {
        let light = LinearLight(paint), (red, green, blue) = (light.red, light.green, light.blue)
        func root(_ t: Double) -> Double {
            t > Self.knee ? cbrt(t) : (Self.slope * t + 16) / 116
        }
        let x = root((0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / Self.whiteX)
        let y = root(0.212_672_9 * red + 0.715_152_2 * green + 0.072_175_0 * blue)
        let z = root((0.019_333_9 * red + 0.119_192_0 * green + 0.950_304_1 * blue) / Self.whiteZ)
        self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    /// The colour of the screen with this lightness and hue; its strength is lowered until a screen has it.
    public var paint: Paint {
        for share in stride(from: 1.0, through: 0, by: -0.05) {
            let light = LabColour(lightness: lightness, a: a * share, b: b * share).light
            if light.isOnScreen { return light.paint }
        }
        return light.paint
    }

    private static let knee = 216.0 / 24389
    private static let slope = 24389.0 / 27
    private static let whiteX = 0.950_47
    private static let whiteZ = 1.088_83

    private var light: LinearLight {
        func cube(_ t: Double) -> Double {
            t * t * t > Self.knee ? t * t * t : (116 * t - 16) / Self.slope
        }
        let middle = (lightness + 16) / 116
        let x = cube(middle + a / 500) * Self.whiteX, y = cube(middle)
        let z = cube(middle - b / 200) * Self.whiteZ
        return LinearLight(
            red: 3.240_454_2 * x - 1.537_138_5 * y - 0.498_531_4 * z,
            green: -0.969_266_0 * x + 1.876_010_8 * y + 0.041_556_0 * z,
            blue: 0.055_643_4 * x - 0.204_025_9 * y + 1.057_225_2 * z)
    }
}

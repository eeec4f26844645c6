import Glibc

/// A way of seeing colours: of most people, of those without one kind of cone, or of a print in black alone.
///
/// The three blindnesses are simulated after Machado, Oliveira and Fernandes, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency" (IEEE TVCG 15, 2009), severity 1.0, in linear RGB. The values
/// of `visual-spec` 4.2 are measured with the same matrices; `ColourVisionTests` holds them.
public enum ColourVision: String, Sendable, Hashable, CaseIterable {
    case normal
    /// Deuteranopia: no green cones.
    case deutan
    /// Protanopia: no red cones.
    case protan
    /// Tritanopia: no blue cones.
    case tritan
    /// Luminance alone: a copier, a laser printer.
    case grey

    /// Those in which colours are still seen.
    public static let coloured: [ColourVision] = [.normal, .deutan, .protan, .tritan]

    /// The colour as it is seen; its opacity stays.
    public func seen(_ paint: Paint) -> Paint {
        switch self {
        case .normal: paint
        case .deutan:
            Self.mixed(
                paint, (0.367_322, 0.860_646, -0.227_968), (0.280_085, 0.672_501, 0.047_413),
                (-0.011_820, 0.042_940, 0.968_881))
        case .protan:
            Self.mixed(
                paint, (0.152_286, 1.052_583, -0.204_868), (0.114_503, 0.786_281, 0.099_216),
                (-0.003_882, -0.048_116, 1.051_998))
        case .tritan:
            Self.mixed(
                paint, (1.255_528, -0.076_749, -0.178_779), (-0.078_411, 0.930_809, 0.147_602),
                (0.004_733, 0.691_367, 0.303_900))
        case .grey: Self.mixed(paint, Self.luminance, Self.luminance, Self.luminance)
        }
    }

    private typealias Row = (Double, Double, Double)
    private static let luminance: Row = (0.2126, 0.7152, 0.0722)

    private static func mixed(_ paint: Paint, _ red: Row, _ green: Row, _ blue: Row) -> Paint {
        let light = LinearLight(paint)
        func sum(_ row: Row) -> Double { row.0 * light.red + row.1 * light.green + row.2 * light.blue }
        var seen = LinearLight(red: sum(red), green: sum(green), blue: sum(blue)).paint
        seen.opacity = paint.opacity
        return seen
    }
}

/// A colour as amounts of light, each 0…1: sRGB without its curve.
struct LinearLight: Hashable {
    var red, green, blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ paint: Paint) {
        func linear(_ part: Double) -> Double {
            part <= 0.040_45 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        self.init(red: linear(paint.red), green: linear(paint.green), blue: linear(paint.blue))
    }

    /// The colour of the screen that is nearest: parts outside 0…1 are cut.
    var paint: Paint {
        func encoded(_ light: Double) -> Double {
            let part = min(1, max(0, light))
            return part <= 0.003_130_8 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055
        }
        return Paint(red: encoded(red), green: encoded(green), blue: encoded(blue))
    }

    /// A screen can show it: no part lies outside 0…1, but for a thousandth.
    var isOnScreen: Bool { [red, green, blue].allSatisfy { $0 > -0.001 && $0 < 1.001 } }
}

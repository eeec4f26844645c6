import Glibc

/// The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas on the map compare as on the globe.
public struct EqualEarth: Sendable, Hashable {
    /// The meridian in the middle, in degrees; the map is cut on the opposite one.
    public let centre: Double

    public init(centre: Double) {
        self.centre = centre
    }

    /// The map for trade seen from Indonesia: cut at 26° W, where only Greenland and Antarctica lie.
    public static let pacific = EqualEarth(centre: 154)

    /// The meridian of the cut, in degrees from −180 to 180.
    public var cut: Double { centre > 0 ? centre - 180 : centre + 180 }

    /// A place on the map; its longitude is brought round to the map's side of the cut.
    public func project(_ place: GeoPoint) -> PlanePoint {
        let turns = ((place.longitude - centre) / 360).rounded()
        return project(eastward: place.longitude - centre - 360 * turns, latitude: place.latitude)
    }

    /// A place by its degrees east of the centre, never brought round: what lies on the cut stays on its
    /// side.
    func project(eastward: Double, latitude: Double) -> PlanePoint {
        let theta = asin(3.0.squareRoot() / 2 * sin(latitude * .pi / 180))
        let square = theta * theta, sixth = square * square * square
        let slope = 9 * Self.a4 * sixth * square + 7 * Self.a3 * sixth + 3 * Self.a2 * square + Self.a1
        let x = 2 * 3.0.squareRoot() * eastward * .pi / 180 * cos(theta) / (3 * slope)
        let y = theta * (Self.a1 + Self.a2 * square + sixth * (Self.a3 + Self.a4 * square))
        return PlanePoint(x, y)
    }

    private static let a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796
}

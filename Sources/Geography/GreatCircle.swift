import Glibc

extension GeoPoint {
    /// The angle between two places seen from the globe's middle, in radians: their distance in radii.
    public func angle(to other: GeoPoint) -> Double {
        let degree = Double.pi / 180
        let a = sin((other.latitude - latitude) * degree / 2)
        let b = sin((other.longitude - longitude) * degree / 2)
        let half = a * a + cos(latitude * degree) * cos(other.latitude * degree) * b * b
        return 2 * asin(min(1, half.squareRoot()))
    }
}

import Geography
import Graphics

/// The part of the flat map that a frame shows, and the way from the one to the other.
struct MapWindow: Hashable {
    /// In radii of the globe: left bottom, and how far the frame reaches from there.
    let left, bottom, width, height: Double
    let size: Size

    var scale: Double { size.width / width }

    func place(_ p: PlanePoint) -> Point {
        Point((p.x - left) * scale, (bottom + height - p.y) * scale)
    }

    /// Whether a box of the flat map meets the frame.
    func meets(_ low: PlanePoint, _ high: PlanePoint) -> Bool {
        low.x <= left + width && high.x >= left && low.y <= bottom + height && high.y >= bottom
    }

    /// A little to the side, by a share of the width, as far as the world goes.
    func moved(by share: Double) -> MapWindow {
        MapWindow(
            left: MapWindow.kept(left + share * width, width, from: -MapWindow.half, to: MapWindow.half),
            bottom: bottom, width: width, height: height, size: size)
    }

    /// Half the width of the world on the equator.
    static let half = EqualEarth(centre: 0).project(GeoPoint(179.999_999_999, 0)).x
    static let floor = EqualEarth.pacific.project(GeoPoint(0, -57)).y
    static let ceiling = EqualEarth.pacific.project(GeoPoint(0, 84)).y
    private static let degree = half / 180
    /// The whole world from 57° S to 84° N, as large as the frame lets it be.
    static func world(_ size: Size) -> MapWindow {
        fitted(low: PlanePoint(-half, floor), high: PlanePoint(half, ceiling), size)
    }

    /// Origin, destinations and a share around them (12 %), at least 40° wide, widened to the frame's shape;
    /// the world where that is wider than 260°.
    static func around(
        _ boxes: [(low: PlanePoint, high: PlanePoint)], padding: Double = 0.12, _ size: Size
    ) -> MapWindow {
        guard let first = boxes.first else { return world(size) }
        var low = first.low, high = first.high
        for box in boxes {
            low = PlanePoint(min(low.x, box.low.x), min(low.y, box.low.y))
            high = PlanePoint(max(high.x, box.high.x), max(high.y, box.high.y))
        }
        let x = max((high.x - low.x) * padding, (40 * degree - (high.x - low.x)) / 2)
        let y = (high.y - low.y) * padding
        guard high.x - low.x + 2 * x <= 260 * degree else { return world(size) }
        return fitted(low: PlanePoint(low.x - x, low.y - y), high: PlanePoint(high.x + x, high.y + y), size)
    }

    /// The box widened to the frame's shape. Room above and below goes first to the side of the equator,
    /// where the sea is; the window keeps to the world where it can.
    private static func fitted(low: PlanePoint, high: PlanePoint, _ size: Size) -> MapWindow {
        var width = high.x - low.x, height = high.y - low.y
        if width / height < size.width / size.height {
            width = height * size.width / size.height
        } else {
            height = width * size.height / size.width
        }
        let left = kept((low.x + high.x - width) / 2, width, from: -half, to: half)
        let bottom = min(max(-height / 2, high.y - height), low.y)
        return MapWindow(
            left: left, bottom: kept(bottom, height, from: floor, to: ceiling),
            width: width, height: height, size: size)
    }

    /// The start of a span moved between two ends, or centred on them where it is longer.
    private static func kept(_ start: Double, _ span: Double, from low: Double, to high: Double) -> Double {
        span >= high - low ? (low + high - span) / 2 : min(max(start, low), high - span)
    }
}

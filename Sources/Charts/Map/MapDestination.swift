public import Geography

/// One value of the map, already worded, and the country (or, for a joint value, the countries) that it went
/// to.
public struct MapDestination: Sendable, Hashable {
    /// What the source says of the value's destination.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// All of it went there.
        case sole
        /// Most of it went there; how much is not said.
        case main
        /// It went to all of these together; the split is not said.
        case joint
    }

    /// A country with its name as printed, e.g. "China (tujuan utama)".
    public struct Place: Sendable, Hashable {
        public var country: CountryCode
        public var name: String

        public init(_ country: CountryCode, _ name: String) {
            self.country = country
            self.name = name
        }
    }

    /// One; several for a joint value. The first carries the lines, the others only their names.
    public var places: [Place]
    public var role: Role
    /// In the unit of the legend: the stated value, or the lower end of a bound.
    public var drawn: Double
    public var state: ChartState
    /// As printed under the name, e.g. ["bersama Singapura", "Rp 214,7 juta"].
    public var lines: [String]

    public init(places: [Place], role: Role, drawn: Double, state: ChartState, lines: [String] = []) {
        self.places = places
        self.role = role
        self.drawn = drawn
        self.state = state
        self.lines = lines
    }

    public init(
        _ country: CountryCode, name: String, role: Role = .sole, drawn: Double, state: ChartState,
        lines: [String] = []
    ) {
        self.init(places: [Place(country, name)], role: role, drawn: drawn, state: state, lines: lines)
    }

    /// There is a value to draw: the country has the colour of its class, or an arc leads to it.
    var isDrawn: Bool { state.hasLength && state != .residual && drawn.isFinite && drawn >= 0 }

    /// The map marks its places: all but nil, which keeps the colour of the land, and what is not itemised,
    /// which has no place. A missing value is marked too, by a ring without a fill: the partner is there.
    var isMarked: Bool { isDrawn || [.missing, .withheld, .notApplicable].contains(state) }
}

/// Where the goods come from.
public struct MapOrigin: Sendable, Hashable {
    public var name: String
    public var place: GeoPoint
    public var country: CountryCode

    public init(name: String, place: GeoPoint, country: CountryCode) {
        self.name = name
        self.place = place
        self.country = country
    }
}

/// The words of a map's legend.
public struct MapLegendWords: Sendable, Hashable {
    /// Measure and unit, e.g. "Nilai komoditas, Rp miliar".
    public var classes: String
    /// Heading and text of the hatched box, e.g. "Tujuan utama", "bagiannya tidak disebut".
    public var main: String
    public var mainText: String
    /// Text of the land's colour on a map of many destinations, e.g. "tidak ada ekspor".
    public var none: String?

    public init(classes: String, main: String, mainText: String, none: String? = nil) {
        self.classes = classes
        self.main = main
        self.mainText = mainText
        self.none = none
    }
}

public import Localization

/// The states of `visual-spec` 4.4 in which the gallery shows every kind of chart.
public enum SpecimenState: String, Sendable, Hashable, CaseIterable {
    case exact, rounded, about
    case lowerBound = "lower-bound"
    case upperBound = "upper-bound"
    case band, residual, joint, missing
    case nilValue = "nil"
    case belowHalf = "below-half"
    case notApplicable = "not-applicable"
    case provisional, sample

    /// As a panel of the gallery is headed.
    public var name: Words {
        switch self {
        case .exact: Words(id: "Pasti", en: "Exact")
        case .rounded: Words(id: "Dibulatkan", en: "Rounded")
        case .about: Words(id: "Kira-kira", en: "Approximate")
        case .lowerBound: Words(id: "Batas bawah", en: "Lower bound")
        case .upperBound: Words(id: "Batas atas", en: "Upper bound")
        case .band: Words(id: "Rentang", en: "Range")
        case .residual: Words(id: "Tidak dirinci", en: "Not itemised")
        case .joint: Words(id: "Bersama", en: "Joint value")
        case .missing: Words(id: "Tidak tersedia", en: "Not available")
        case .nilValue: Words(id: "Nol", en: "Nil")
        case .belowHalf: Words(id: "Dapat diabaikan", en: "Below half a unit")
        case .notApplicable: Words(id: "Tidak dapat dihitung", en: "Not applicable")
        case .provisional: Words(id: "Sementara", en: "Provisional")
        case .sample: Words(id: "Data contoh", en: "Sample data")
        }
    }

    /// What a source writes to be read in this state.
    var source: String {
        switch self {
        case .exact, .joint, .provisional, .sample: "3.427.618.254"
        case .rounded: "Rp 3,4 miliar"
        case .about: "sekitar Rp 3,4 miliar"
        case .lowerBound: "lebih dari Rp 3,4 miliar"
        case .upperBound: "paling banyak Rp 3,4 miliar"
        case .band: "antara Rp 3,1 dan 3,6 miliar"
        case .residual: "paling banyak Rp 3,4 miliar"
        case .missing: "…"
        case .nilValue: "–"
        case .belowHalf: "Rp 2,1 juta"
        case .notApplicable: "x"
        }
    }
}

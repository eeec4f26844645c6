public import Amounts

extension Absence {
    /// "…", "x", "c".
    public var symbol: String {
        switch self {
        case .missing: "…"
        case .baseMissing, .baseZero, .baseNegative, .notApplicable: "x"
        case .withheld: "c"
        }
    }

    /// In a sentence or a note: why there is no value.
    public var words: Words {
        switch self {
        case .missing: Words(id: "tidak tersedia", en: "not available")
        case .baseMissing:
            Words(
                id: "tidak dapat dihitung (nilai dasar tidak tersedia)",
                en: "cannot be calculated (no base value)")
        case .baseZero:
            Words(id: "tidak dapat dihitung (nilai dasar nol)", en: "cannot be calculated (base is zero)")
        case .baseNegative:
            Words(
                id: "tidak dapat dihitung (nilai dasar negatif)",
                en: "cannot be calculated (base is negative)")
        case .notApplicable: Words(id: "tidak dapat dihitung", en: "not applicable")
        case .withheld: Words(id: "dirahasiakan", en: "withheld")
        }
    }
}

extension Precision {
    /// The word in the column Ketelitian (Precision).
    public var words: Words {
        switch self {
        case .exact: Words(id: "pasti", en: "exact")
        case .rounded: Words(id: "dibulatkan", en: "rounded")
        case .about: Words(id: "kira-kira", en: "approximate")
        case .moreThan, .atLeast: Words(id: "batas bawah", en: "lower bound")
        case .lessThan, .atMost, .residual: Words(id: "paling banyak", en: "upper bound")
        case .between: Words(id: "rentang", en: "range")
        }
    }
}

/// One status mark with what it means.
public struct StatusMark: Sendable, Hashable {
    public var status: Status
    /// "…", `*)`, "r".
    public var sign: String
    /// The text of the legend.
    public var words: Words

    private init(_ status: Status, _ sign: String, _ id: String, _ en: String) {
        self.status = status
        self.sign = sign
        words = Words(id: id, en: en)
    }

    /// In the order of a legend.
    public static let all = [
        StatusMark(.missing, "…", "tidak tersedia", "not available"),
        StatusMark(.nilValue, "–", "nol", "nil"),
        StatusMark(.belowHalfUnit, "0", "dapat diabaikan", "below half a unit"),
        StatusMark(.notApplicable, "x", "tidak dapat dihitung", "not applicable"),
        StatusMark(.provisional, "*)", "angka sementara", "provisional"),
        StatusMark(.veryProvisional, "**)", "angka sangat sementara", "very provisional"),
        StatusMark(.revised, "r", "angka direvisi", "revised"),
        StatusMark(.estimated, "e", "angka perkiraan", "estimated"),
        StatusMark(.withheld, "c", "dirahasiakan", "withheld"),
    ]

    /// The marks that stand after a number, not instead of it.
    public static func suffix(of status: Status) -> String {
        let after: Status = [.provisional, .veryProvisional, .revised, .estimated]
        return all.filter { status.contains($0.status) && after.contains($0.status) }
            .map(\.sign).joined(separator: " ")
    }
}

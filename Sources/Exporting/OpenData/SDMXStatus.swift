import Amounts
import Figures
import Localization

/// The status of an observation by SDMX's list CL_OBS_STATUS (2.2). An observation has one code: the first in
/// the order that the list's guideline gives; what else is said of the value stands in words.
struct SDMXStatus {
    /// A normal, E estimated, M cannot exist, N not significant, O missing, P provisional, Q suppressed, U low
    /// reliability.
    let code: String
    /// What the code leaves unsaid.
    let rest: [String]

    init(_ row: FigureRow) {
        var found: [(code: String, words: String?)] = []
        let status = row.figure.status
        func add(_ code: String, _ words: String? = nil) { found.append((code, words)) }
        if case .absent(let absence) = row.figure.value {
            switch absence {
            case .missing: add("O")
            case .withheld: add("Q")
            case .baseMissing, .baseZero, .baseNegative, .notApplicable:
                add("M", absence.words.en)
            }
        }
        if row.figure.amount?.absence == .missing { add("O") }
        if row.isWithheld { add("Q") }
        if status.contains(.notApplicable) { add("M") }
        if status.contains(.estimated) { add("E", "estimated") }
        if status.contains(.veryProvisional) { add("P", "very provisional") }
        if status.contains(.provisional) { add("P", "provisional") }
        if status.contains(.belowHalfUnit) { add("N", "below half a unit") }
        // A range is a value of which no single number is known.
        if found.isEmpty, row.number?.upperSteps != nil || row.number == nil {
            add("O", "known as a range only")
        }
        // A bound is no value: a reader must be told by the code, not only in words.
        if let mark = row.number?.mark, mark != .none, mark != .about {
            add("U", "a bound: \(mark.words.en)")
        }
        let order = ["O", "M", "Q", "E", "P", "N", "U"]
        let first = order.first { code in found.contains { $0.code == code } }
        code = first ?? "A"
        var rest = found.filter { $0.code != first || Self.saysMore($0.words) }.compactMap(\.words)
        // The list has no code for these.
        if status.contains(.revised) { rest.append("revised") }
        if status.contains(.missing), first != "O" { rest.append("a part is not available") }
        self.rest = rest
    }

    /// More than the meaning of the code.
    private static func saysMore(_ words: String?) -> Bool {
        !["estimated", "provisional", nil].contains(words)
    }
}

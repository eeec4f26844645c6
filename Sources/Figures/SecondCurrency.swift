public import Datasets
public import Localization

/// The same rows in the report's second currency: "in/currency/USD/total/2025".
extension FigureSet {
    /// The set with that of a second currency beside it.
    public func with(_ cube: Cube, in other: Currency) -> FigureSet {
        var set = self
        var second = FigureSet(
            cube, policy: policy, names: names, currency: other, prefix: Self.prefix(other))
        second.enclosing = EnclosingSet(self)
        set.besideSet = EnclosingSet(second)
        return set
    }

    /// The set in the second currency; nil where the report has none.
    public var beside: FigureSet? { (besideSet ?? enclosing?.set.besideSet)?.set }

    /// Whether it is one.
    var isBeside: Bool { prefix == Self.prefix(currency) }

    /// The id of a figure in the second currency.
    public func besideID(_ id: FigureID) -> FigureID? {
        beside.map { FigureID($0.prefix + id.path) }
    }

    private static func prefix(_ currency: Currency) -> String { "in/currency/\(currency.code)/" }

    /// - Parameter parts: of a path that begins with "in/currency".
    func answerBeside(_ id: FigureID, _ parts: [String]) throws(FigureError) -> Figure {
        guard let beside, parts[2] == beside.currency.code else {
            throw .unknown(
                id, nearest: beside.map { FigureID($0.prefix + parts[3...].joined(separator: "/")) })
        }
        return try beside.answer(FigureID(parts[3...].joined(separator: "/")))
    }
}

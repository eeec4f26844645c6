/// The rows of a made-up report as text: semicolons, points for thousands.
struct SampleTable {
    private(set) var text: String
    private(set) var count = 0

    init(_ header: [String]) { text = header.joined(separator: ";") + "\n" }

    mutating func add(_ fields: String...) {
        text += fields.joined(separator: ";") + "\n"
        count += 1
    }

    /// "73.712.345.678.901"; a true nil as "–".
    static func grouped(_ number: Int) -> String {
        if number == 0 { return "–" }
        var digits = String(number), groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ".")
    }
}

/// The files of a made-up report: report.yaml and rows, by their names in its folder.
public struct SampleReport: Sendable, Hashable {
    public var files: [String: String]

    /// The kinds that there are.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A country: 60 goods in eight sectors, 120 destinations, five years.
        case national
        /// A province that does not exist: twelve regencies and cities in one file.
        case provincial
    }

    /// The same files of the same seed.
    public init(_ kind: Kind, seed: UInt64) {
        switch kind {
        case .national: files = NationalSample(seed: seed).files
        case .provincial: files = ProvincialSample(seed: seed).files
        }
    }
}

extension SampleRandom {
    /// From `low` to `high`, the middle more often than the ends.
    mutating func around(_ low: Int, _ high: Int) -> Int {
        low + (below(high - low + 1) + below(high - low + 1)) / 2
    }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// An index drawn by weight.
    mutating func index(by weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return weights.count - 1
    }
}

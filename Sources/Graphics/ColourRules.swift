/// What colours must do on a page, with the paragraph of `visual-spec` that asks it.
public enum ColourRules {
    /// 4.1, 12.2: a text on its ground, as a contrast ratio.
    public static let text = 4.5
    /// 4.2, 12.2: a fill on its ground, or it has an edge in its dark companion.
    public static let fill = 3.0
    /// 4.2: a dark companion on paper: lines and edges. The specification says 5.6, to one decimal; of the
    /// eight the palest have 5.575 and 5.583.
    public static let companion = 5.55
    /// 4.2: ΔE2000 of neighbours in the palette, in every kind of coloured vision.
    public static let neighbours = 19.0
    /// 4.2: the same in grey.
    public static let neighboursInGrey = 14.0
    /// 4.2: any two of the eight, in every kind of coloured vision.
    public static let anyTwo = 10.0
    /// 4.3: from one step of the ramp to the next, in L* and in every kind of vision.
    public static let rampStep = 6.0
    /// 3: the smallest type, in points, and that of badges in capitals.
    public static let smallestText = 7.0
    public static let smallestBadge = 6.2

    /// What is wrong with the fills of a chart that lie side by side in this order.
    ///
    /// A chart may set any two colours of the palette beside each other, so that neighbours are held to
    /// `anyTwo`; in grey they are told apart by labels and parting lines, not by their fill.
    /// - Parameters:
    ///   - edges: the companions in which the fills are edged; empty where they have none.
    ///   - isRing: the last one lies beside the first.
    public static func problems(
        of fills: [Paint], on ground: Paint, edges: [Paint] = [], isRing: Bool = false
    ) -> [ColourProblem] {
        var found: [ColourProblem] = []
        for (index, paint) in fills.enumerated() {
            let edge = index < edges.count ? edges[index].contrast(with: ground) : 0
            let best = max(paint.contrast(with: ground), edge)
            if best < fill {
                found.append(ColourProblem(rule: .paleFill, fills: [index], measured: best, wanted: fill))
            }
        }
        var pairs = zip(fills.indices, fills.indices.dropFirst()).map { ($0, $1) }
        if isRing, fills.count > 2 { pairs.append((fills.count - 1, 0)) }
        for (a, b) in pairs {
            guard let worst = closest(fills[a], fills[b]), worst.difference < anyTwo else { continue }
            found.append(
                ColourProblem(
                    rule: .alike, fills: [a, b], vision: worst.vision, measured: worst.difference,
                    wanted: anyTwo))
        }
        return found
    }

    /// The vision in which two colours come closest, and how close.
    public static func closest(_ a: Paint, _ b: Paint) -> (vision: ColourVision, difference: Double)? {
        ColourVision.coloured.map { ($0, ColourDifference.between(a, b, in: $0)) }.min { $0.1 < $1.1 }
    }
}

/// Fills of a chart that do not do what `ColourRules` ask.
public struct ColourProblem: Sendable, Hashable {
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        /// It does not stand out from its ground, and has no edge that does.
        case paleFill = "pale-fill"
        /// Two neighbours look alike to some eyes.
        case alike
    }

    public var rule: Rule
    /// Their places in the chart, from 0.
    public var fills: [Int]
    /// Of two that are alike: to whose eyes.
    public var vision: ColourVision
    public var measured: Double
    public var wanted: Double

    init(rule: Rule, fills: [Int], vision: ColourVision = .normal, measured: Double, wanted: Double) {
        self.rule = rule
        self.fills = fills
        self.vision = vision
        self.measured = measured
        self.wanted = wanted
    }
}

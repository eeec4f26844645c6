import Declarations
import Graphics

/// The colours that areas are filled with (`visual-spec` 4.2).
extension ThemeLint {
    /// How two colours of the palette must differ.
    private struct Pair {
        var first, second: Int
        var rule: String
        var vision: ColourVision
        var wanted: Double
    }

    func checkFills() {
        let fills = theme.series.enumerated().map { ($1.name, $1.fill, places.fill($0)) }
        let ramp = theme.ramp.enumerated().map { ("ramp \($0 + 1)", $1, places.ramp($0)) }
        for (name, fill, place) in fills + ramp where theme.textPaint(on: fill) == nil {
            let white = Paint.white.contrast(with: fill), ink = theme[.ink].contrast(with: fill)
            error(
                "text on a fill: white or ink on \(name) has", max(white, ink), ":1", ColourRules.text,
                PaintSearch.nearest(to: fill) { theme.textPaint(on: $0) != nil }, at: place)
        }
        for (index, colour) in theme.series.enumerated() {
            let ratio = colour.edge.contrast(with: theme[.paper])
            guard ratio < ColourRules.companion else { continue }
            error(
                "companion: the edge of \(colour.name) has on paper", ratio, ":1", ColourRules.companion,
                PaintSearch.nearest(to: colour.edge) {
                    $0.contrast(with: theme[.paper]) >= ColourRules.companion
                }, at: places.edge(index))
        }
        for role in [PaintRole.focus, .rise, .fall] {
            let ratio = theme[role].contrast(with: theme[.paper])
            guard ratio < ColourRules.fill else { continue }
            error(
                "fill contrast: \(role.rawValue), which has no companion, has on paper", ratio, ":1",
                ColourRules.fill,
                PaintSearch.nearest(to: theme[role]) { $0.contrast(with: theme[.paper]) >= ColourRules.fill },
                at: places.paint(role))
        }
    }

    func checkPalette() {
        let fills = theme.series.map(\.fill)
        var worst: [[Int]: (pair: Pair, measured: Double)] = [:]
        for pair in pairs where Self.misses(pair, fills) {
            let measured = Self.difference(pair, fills), key = [pair.second, pair.first]
            // Of one pair the worst miss is told, by its share of what is wanted.
            if let known = worst[key], known.measured / known.pair.wanted <= measured / pair.wanted {
                continue
            }
            worst[key] = (pair, measured)
        }
        for (_, found) in worst.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            tell(found.pair, found.measured)
        }
    }

    /// Neighbours in the order of the palette, then all of the first eight; themes may have more.
    private var pairs: [Pair] {
        let count = theme.series.count
        var pairs: [Pair] = []
        for second in 1..<max(count, 1) {
            for vision in ColourVision.allCases {
                pairs.append(
                    Pair(
                        first: second - 1, second: second, rule: "neighbours", vision: vision,
                        wanted: vision == .grey ? ColourRules.neighboursInGrey : ColourRules.neighbours))
            }
            for first in 0..<second where second < 8 {
                for vision in ColourVision.coloured {
                    pairs.append(
                        Pair(
                            first: first, second: second, rule: "any two", vision: vision,
                            wanted: ColourRules.anyTwo))
                }
            }
        }
        return pairs
    }

    private func tell(_ pair: Pair, _ measured: Double) {
        let names = theme.series.map(\.name), index = pair.second, all = pairs
        let passing = PaintSearch.nearest(to: theme.series[index].fill) { paint in
            var fills = theme.series.map(\.fill)
            fills[index] = paint
            return theme.textPaint(on: paint) != nil
                && all.allSatisfy {
                    $0.first != index && $0.second != index || !Self.misses($0, fills)
                }
        }
        error(
            "\(pair.rule): \(names[pair.first]) and \(names[index]) differ" + pair.vision.words + " by",
            measured,
            " ΔE", pair.wanted, passing, at: places.fill(index))
    }

    private static func misses(_ pair: Pair, _ fills: [Paint]) -> Bool {
        difference(pair, fills) < pair.wanted
    }

    private static func difference(_ pair: Pair, _ fills: [Paint]) -> Double {
        ColourDifference.between(fills[pair.first], fills[pair.second], in: pair.vision)
    }

    // MARK: Saying

    func error(
        _ what: String, _ measured: Double, _ unit: String, _ wanted: Double, _ passing: Paint?,
        at place: SourcePlace, otherwise: String = "no lightness of this hue passes: try another hue"
    ) {
        findings.error(
            "\(what) \(Self.shown(measured))\(unit), wanted \(wanted)\(unit)",
            hint: passing.map { "\"\($0.hex)\" would pass" } ?? otherwise, at: place)
    }

    func warning(
        _ what: String, _ measured: Double, _ unit: String, _ wanted: Double, _ passing: Paint?,
        at place: SourcePlace
    ) {
        findings.warning(
            "\(what) \(Self.shown(measured))\(unit), wanted \(wanted)\(unit)",
            hint: passing.map { "\"\($0.hex)\" would pass" }, at: place)
    }

    /// Hundredths, cut and not rounded: a miss never reads as what is wanted.
    private static func shown(_ value: Double) -> String { String((value * 100).rounded(.down) / 100) }
}

extension ColourVision {
    /// As a message goes on with it.
    var words: String {
        switch self {
        case .normal: ""
        case .deutan: " in deuteranopia"
        case .protan: " in protanopia"
        case .tritan: " in tritanopia"
        case .grey: " in grey"
        }
    }
}

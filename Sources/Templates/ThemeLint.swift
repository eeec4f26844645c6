public import Declarations
public import Graphics

/// Holds a theme that was read against `ColourRules`: every finding names the rule, what was measured, what
/// is wanted, and a colour that would pass.
///
/// Rise and fall are not held apart in grey: their sign always stands with them.
public struct ThemeLint {
    let theme: Theme
    let places: ThemePlaces
    let findings: FindingList

    /// Adds what is wrong with a theme to the findings, at the places of its file.
    public static func check(_ theme: Theme, in declaration: Declaration, _ findings: FindingList) {
        ThemeLint(theme: theme, places: ThemePlaces(declaration: declaration), findings: findings).check()
    }

    private func check() {
        checkTexts()
        checkStyles()
        checkFills()
        checkPalette()
        checkRamp()
        checkChange()
    }

    // MARK: Texts

    /// Texts and the grounds on which they stand (`visual-spec` 4.1).
    static let texts: [(texts: [PaintRole], grounds: [PaintRole])] = [
        ([.ink, .ink2, .ink3, .accent, .rise, .fall], [.paper, .kertas, .kabut, .sea]),
        ([.coverInk, .coverAmber, .coverPale], [.cover]),
        ([.paper], [.ink3]),
    ]

    private func checkTexts() {
        for (texts, grounds) in Self.texts {
            for text in texts {
                let worst = grounds.min { contrast(text, $0) < contrast(text, $1) } ?? .paper
                guard contrast(text, worst) < ColourRules.text else { continue }
                let passing = PaintSearch.nearest(to: theme[text]) { paint in
                    grounds.allSatisfy { paint.contrast(with: theme[$0]) >= ColourRules.text }
                }
                error(
                    "text contrast: \(text.rawValue) on \(worst.rawValue) has",
                    contrast(text, worst), ":1", ColourRules.text, passing, at: places.paint(text))
            }
        }
    }

    private func contrast(_ text: PaintRole, _ ground: PaintRole) -> Double {
        theme[text].contrast(with: theme[ground])
    }

    private func checkStyles() {
        for role in TextRole.allCases {
            let style = theme[role], ground = Self.ground(of: role)
            let least = role == .badge ? ColourRules.smallestBadge : ColourRules.smallestText
            if style.size < least {
                findings.error(
                    "text size: \(role.rawValue) has \(style.size) pt, wanted \(least) pt or more",
                    hint: "size: \(least)", at: places.style(role, "size"))
            }
            let ratio = style.paint.contrast(with: theme[ground])
            // A token that fails on all grounds is already found, once and not in each of its styles.
            guard ratio < ColourRules.text, !isTextPaint(style.paint) else { continue }
            error(
                "text contrast: the style \(role.rawValue) on \(ground.rawValue) has", ratio, ":1",
                ColourRules.text, nil, at: places.style(role, "paint"),
                otherwise: "paint: \(role == .coverTitle ? "coverInk" : "ink2")")
        }
    }

    private func isTextPaint(_ paint: Paint) -> Bool {
        Self.texts[0].texts.contains { theme[$0] == paint }
    }

    private static func ground(of role: TextRole) -> PaintRole {
        switch role {
        case .coverTitle: .cover
        case .badge: .ink3
        default: .paper
        }
    }

    // MARK: Ramp, rise and fall

    private func checkRamp() {
        for index in theme.ramp.indices.dropFirst() {
            let before = theme.ramp[index - 1], paint = theme.ramp[index]
            let steps = ColourVision.allCases.map { ($0, Self.step(before, paint, $0)) }
            guard let worst = steps.min(by: { $0.1 < $1.1 }), worst.1 < ColourRules.rampStep else { continue }
            let passing = PaintSearch.nearest(to: paint) { candidate in
                ColourVision.allCases.allSatisfy {
                    Self.step(before, candidate, $0) >= ColourRules.rampStep
                }
            }
            let what = "ramp: colour \(index + 1) is darker than the one before"
            if worst.1 <= 0 {
                error(
                    what + worst.0.words + " by", worst.1, " L*", ColourRules.rampStep, passing,
                    at: places.ramp(index))
            } else {
                warning(
                    what + worst.0.words + " by", worst.1, " L*", ColourRules.rampStep, passing,
                    at: places.ramp(index))
            }
        }
    }

    private static func step(_ before: Paint, _ paint: Paint, _ vision: ColourVision) -> Double {
        LabColour(vision.seen(before)).lightness - LabColour(vision.seen(paint)).lightness
    }

    private func checkChange() {
        let (rise, fall) = (theme[.rise], theme[.fall])
        guard let worst = ColourRules.closest(rise, fall), worst.difference < ColourRules.anyTwo else {
            return
        }
        let passing = PaintSearch.nearest(to: fall) { paint in
            (ColourRules.closest(rise, paint)?.difference ?? 0) >= ColourRules.anyTwo
                && paint.contrast(with: theme[.kabut]) >= ColourRules.text
        }
        error(
            "rise and fall: they differ" + worst.vision.words + " by", worst.difference, " ΔE",
            ColourRules.anyTwo,
            passing, at: places.paint(.fall))
    }
}

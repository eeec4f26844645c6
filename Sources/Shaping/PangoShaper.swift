import CPango
public import Graphics

/// Turns text into placed glyphs with Pango, seeing only the files of a font set.
///
/// Not Sendable: one worker owns one shaper and keeps it, since opening fonts costs more than shaping a
/// sheet. What was shaped is kept, as most strings of a report recur.
public final class PangoShaper: TextShaper {
    public let fonts: FontSet
    private let plain: PangoFonts
    /// Opened at the first text that the theme's faces cannot set: reading all scripts' fonts takes its time.
    private var world: PangoFonts?
    private var texts: [StyledText: ShapedText] = [:]
    private var broken: [Request: [ShapedLine]] = [:]

    private struct Request: Hashable {
        var text: StyledText
        var width: Double
    }

    /// More texts than a book has; beyond it the memory of what was shaped begins anew.
    private static let keptLimit = 16_384

    /// Opens the theme's faces. Fails with the name of the file that is missing.
    public init(fonts: FontSet) throws(ShapingError) {
        self.fonts = fonts
        plain = try PangoFonts(fonts, withFallbacks: false)
    }

    public func line(_ text: StyledText) throws(ShapingError) -> ShapedLine {
        try lines(text, width: .infinity)[0]
    }

    public func lines(_ text: StyledText, width: Double) throws(ShapingError) -> [ShapedLine] {
        let request = Request(text: text, width: width)
        if let known = broken[request] { return known }
        var whole = try shaped(text)
        if whole.wholeWidth > width {
            whole.tie()
            texts[text] = whole
        }
        let lines = whole.lines(width: width)
        if broken.count >= PangoShaper.keptLimit { broken.removeAll(keepingCapacity: true) }
        broken[request] = lines
        return lines
    }

    private func shaped(_ text: StyledText) throws(ShapingError) -> ShapedText {
        if let known = texts[text] { return known }
        let prepared = try PreparedText(text, fonts)
        let shaped = try prepared.shape(with: prepared.isPlain ? plain : opened())
        if texts.count >= PangoShaper.keptLimit { texts.removeAll(keepingCapacity: true) }
        texts[text] = shaped
        return shaped
    }

    private func opened() throws(ShapingError) -> PangoFonts {
        if let world { return world }
        let opened = try PangoFonts(fonts, withFallbacks: true)
        world = opened
        return opened
    }
}

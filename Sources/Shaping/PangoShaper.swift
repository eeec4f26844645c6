import CPango
public import Graphics

/// Turns text into placed glyphs with Pango, seeing only the files of a font set.
///
/// Not Sendable: one worker owns one shaper and keeps it, since opening fonts costs more than shaping a sheet.
/// What was shaped is kept, as most strings of a report recur.
public final class PangoShaper: TextShaper {
    public let fonts: FontSet
    private let plain: PangoFonts
    /// Opened at the first text that the theme's faces cannot set: reading all scripts' fonts takes its time.
    private var world: PangoFonts?
    private var kept: [Request: [ShapedLine]] = [:]

    private struct Request: Hashable {
        var text: StyledText
        var width: Double?
    }

    /// More lines than a book has; beyond it the memory of what was shaped begins anew.
    private static let keptLimit = 16_384

    /// Opens the theme's faces. Fails with the name of the file that is missing.
    public init(fonts: FontSet) throws(ShapingError) {
        self.fonts = fonts
        plain = try PangoFonts(fonts, withFallbacks: false)
    }

    public func line(_ text: StyledText) throws(ShapingError) -> ShapedLine {
        let lines = try shaped(Request(text: text, width: nil))
        guard let first = lines.first, lines.count == 1 else { throw .broken("one line became \(lines.count)") }
        return first
    }

    public func lines(_ text: StyledText, width: Double) throws(ShapingError) -> [ShapedLine] {
        try shaped(Request(text: text, width: width))
    }

    private func shaped(_ request: Request) throws(ShapingError) -> [ShapedLine] {
        if let known = kept[request] { return known }
        let prepared = try PreparedText(request.text, fonts)
        let set = try prepared.isPlain ? plain : opened()
        let lines = try prepared.shape(with: set, width: request.width)
        if kept.count >= PangoShaper.keptLimit { kept.removeAll(keepingCapacity: true) }
        kept[request] = lines
        return lines
    }

    private func opened() throws(ShapingError) -> PangoFonts {
        if let world { return world }
        let opened = try PangoFonts(fonts, withFallbacks: true)
        world = opened
        return opened
    }
}

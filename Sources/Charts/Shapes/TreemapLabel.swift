import Graphics

/// What stands in a tile of a treemap, by the room that it has (`visual-spec` 7.9).
enum TreemapLabel: Hashable {
    /// Name, then value where there is room for one, as lines of 8 or 7 points.
    case name([String], value: String?, isSmall: Bool)
    /// A number of the key.
    case digit
    /// Named in the key only.
    case none

    /// The words of one item in one size of type.
    struct Text: Hashable {
        var name: MeasuredName
        /// Width of the value, in points.
        var value: Double
        var leading: Double
        var cap: Double
    }

    /// From a tile's edge to its text.
    static let padding = 1.1.mm
    static let top = 1.4.mm
    /// The lowest tile that takes a digit.
    static let lowest = 2.6.mm

    /// The fullest form that a tile has room for. `texts` gives the words in 8 points (false) and 7 (true),
    /// each asked only when it is needed; `digit` is the size of the key's number.
    static func form<Failure: Error>(
        in size: Size, value: String, digit: Size, texts: (Bool) throws(Failure) -> Text
    ) throws(Failure) -> TreemapLabel {
        guard takesDigit(digit, in: size) else { return .none }
        // Not even a short word: no text is measured for a tile so small.
        guard size.width >= 5.mm, size.height >= 4.2.mm else { return .digit }
        let large = try texts(false)
        if let lines = fit(large, in: size, withValue: true) {
            return .name(lines, value: value, isSmall: false)
        }
        let small = try texts(true)
        if let lines = fit(small, in: size, withValue: true) {
            return .name(lines, value: value, isSmall: true)
        }
        if let lines = fit(large, in: size, withValue: false) {
            return .name(lines, value: nil, isSmall: false)
        }
        if let lines = fit(small, in: size, withValue: false) {
            return .name(lines, value: nil, isSmall: true)
        }
        return .digit
    }

    /// A number of the key has room.
    static func takesDigit(_ digit: Size, in size: Size) -> Bool {
        size.height >= max(lowest, digit.height + 0.6.mm) && size.width >= digit.width + 1.mm
    }

    /// The lines of a name that stand in a tile, with room for the value under them; nil where they do not.
    static func fit(_ text: Text, in size: Size, withValue: Bool) -> [String]? {
        let width = size.width - 2 * padding
        guard width > 0, !withValue || text.value <= width else { return nil }
        guard let lines = text.name.lines(width: width, atMost: 3)?.map(\.text) else { return nil }
        let count = lines.count + (withValue ? 1 : 0)
        return height(count, text) <= size.height ? lines : nil
    }

    /// Of so many lines with their paddings.
    static func height(_ lines: Int, _ text: Text) -> Double {
        top + text.cap + Double(lines - 1) * text.leading + padding
    }
}

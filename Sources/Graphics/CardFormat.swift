/// One format of press charts, in pixels at 1x: its size, its scale against the page's millimetres, its type.
public struct CardFormat: Sendable, Hashable {
    /// "wide", "square", "portrait"; of a size of one's own "1200x630".
    public var name: String
    public var width: Double
    public var height: Double
    /// Pixels for one millimetre of `visual-spec`.
    public var perMillimetre: Double
    public var margin: Double
    /// Side of the box that a logo is fitted into.
    public var logo: Double
    /// Sizes of the title, the largest first.
    public var titles: [Double]
    public var label: Double
    public var value: Double
    public var subtitle: Double
    public var source: Double

    public init(
        name: String, width: Double, height: Double, perMillimetre: Double, margin: Double, logo: Double,
        titles: [Double], label: Double, value: Double, subtitle: Double, source: Double
    ) {
        self.name = name
        self.width = width
        self.height = height
        self.perMillimetre = perMillimetre
        self.margin = margin
        self.logo = logo
        self.titles = titles
        self.label = label
        self.value = value
        self.subtitle = subtitle
        self.source = source
    }

    /// Points of the drawing for one pixel: charts are drawn at the page's scale and made larger as a whole.
    public var pointsPerPixel: Double { 1.mm / perMillimetre }

    /// So much wider than high that the words stand left of the chart.
    public var isWide: Bool { width >= 1.3 * height }

    /// The smallest type at 1x, in pixels (`visual-spec` 9).
    public static let smallestType = 18.0

    /// This format made for another size: the same type as near as may be, never under the smallest.
    public func resized(width: Double, height: Double) -> CardFormat {
        let fitting = min(width / self.width, height / self.height)
        let scale = max(fitting, Self.smallestType / source)
        var format = self
        format.name = "\(Int(width))x\(Int(height))"
        (format.width, format.height) = (width, height)
        format.perMillimetre *= scale
        format.margin *= scale
        format.logo *= scale
        format.titles = titles.map { $0 * scale }
        format.label *= scale
        format.value *= scale
        format.subtitle *= scale
        format.source *= scale
        return format
    }
}

/// What a theme says of press charts: their ground, what differs from the page, their formats.
public struct PressTokens: Sendable, Hashable {
    public var ground: Paint
    public var sea: Paint
    public var context: Paint
    /// At least one wide, one square and one portrait.
    public var formats: [CardFormat]

    public init(ground: Paint, sea: Paint, context: Paint, formats: [CardFormat]) {
        self.ground = ground
        self.sea = sea
        self.context = context
        self.formats = formats
    }

    /// The format of a name; nil where there is none.
    public func format(_ name: String) -> CardFormat? { formats.first { $0.name == name } }

    /// A format for any size in pixels: the one whose shape is nearest, made for it.
    public func format(width: Double, height: Double) -> CardFormat? {
        func unlikeness(_ format: CardFormat) -> Double {
            let (a, b) = (format.width / format.height, width / height)
            return max(a, b) / min(a, b)
        }
        return formats.min { unlikeness($0) < unlikeness($1) }?.resized(width: width, height: height)
    }
}

extension Theme {
    /// The theme as a press chart uses it: its ground under everything, its type at the scale of the drawing.
    public func card(_ format: CardFormat) -> Theme {
        var theme = self
        theme.paints[.paper] = press.ground
        theme.paints[.sea] = press.sea
        theme.paints[.context] = press.context
        func set(_ role: TextRole, pixels: Double, leading: Double) {
            let size = pixels * format.pointsPerPixel
            theme.styles[role]?.size = size
            theme.styles[role]?.leading = size * leading
        }
        set(.h1, pixels: format.titles.first ?? 0, leading: 1.1)
        set(.subtitle, pixels: format.subtitle, leading: 1.46)
        set(.kicker, pixels: format.source, leading: 1.3)
        set(.note, pixels: format.source, leading: 1.36)
        set(.chartLabel, pixels: format.value, leading: 1.42)
        set(.chartLabelStrong, pixels: format.label, leading: 1.36)
        set(.chartValue, pixels: format.label * 1.4, leading: 1.4)
        set(.smallLabel, pixels: format.source, leading: 1.36)
        set(.smallLabelStrong, pixels: format.source, leading: 1.36)
        set(.tableHead, pixels: format.source, leading: 1.36)
        theme.smallestType = CardFormat.smallestType * format.pointsPerPixel
        set(.badge, pixels: CardFormat.smallestType * format.source / 19, leading: 1.5)
        return theme
    }
}

public import Graphics

/// A shaper that remembers what it has set lately: layout asks for the same text again when it tries a page
/// twice. Made for one document, dropped with it.
public final class RememberingShaper: TextShaper {
    private struct Broken: Hashable {
        let text: StyledText
        let width: Double
    }

    private let inner: any TextShaper
    private var single = RecentValues<StyledText, ShapedLine>()
    private var broken = RecentValues<Broken, [ShapedLine]>()

    public init(_ inner: any TextShaper) {
        self.inner = inner
    }

    public func line(_ text: StyledText) throws(ShapingError) -> ShapedLine {
        if let known = single[text] { return known }
        let line = try inner.line(text)
        single[text] = line
        return line
    }

    public func lines(_ text: StyledText, width: Double) throws(ShapingError) -> [ShapedLine] {
        let key = Broken(text: text, width: width)
        if let known = broken[key] { return known }
        let lines = try inner.lines(text, width: width)
        broken[key] = lines
        return lines
    }
}

/// The values asked for last: some thousands, however long the document. Those that are not asked for between
/// two clearings are forgotten.
struct RecentValues<Key: Hashable, Value> {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private static var most: Int { 8_000 }

    subscript(_ key: Key) -> Value? {
        mutating get {
            if let known = young[key] { return known }
            guard let known = old[key] else { return nil }
            self[key] = known
            return known
        }
        set {
            if young.count >= Self.most {
                old = young
                young = [:]
            }
            young[key] = newValue
        }
    }
}

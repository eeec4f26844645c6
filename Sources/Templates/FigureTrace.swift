public import Figures
public import Graphics

/// The way from every printed number to its rows: the figures that a document asks, numbered in the order in
/// which it asks them, and from where each number is reached. Its entries stand in an appendix.
public struct FigureTrace: Sendable {
    /// The figures that a part of the document was first to ask.
    public struct Group: Sendable, Hashable {
        public var title: String
        /// Numbers of figures, from 1.
        public var numbers: Range<Int>
    }

    /// Numbers as text prints them: "3, 8–12".
    public typealias Numbers = [ClosedRange<Int>]

    /// By their full ids; the first has number 1.
    public private(set) var figures: [FigureID] = []
    public private(set) var groups: [Group] = []
    /// Numbers of the figures that a text, a table or a line of references leads to.
    public private(set) var reached: Set<Int> = []
    /// Where a line of references stands that is the first to lead to a figure.
    public private(set) var lines: [Int: String] = [:]
    public private(set) var lineCount = 0
    /// Numbers lead to their figures, and nothing of that is printed: the pages are those of a document
    /// without a trace.
    public let isQuiet: Bool
    private var numbers: [FigureID: Int] = [:]

    public init(isQuiet: Bool = false) {
        self.isQuiet = isQuiet
    }

    /// The number of a figure, which it gets when it is first asked.
    @discardableResult
    public mutating func number(of id: FigureID) -> Int {
        let id = Self.full(id)
        if let known = numbers[id] { return known }
        figures.append(id)
        numbers[id] = figures.count
        return figures.count
    }

    /// The number of a figure that was asked.
    public func known(_ id: FigureID) -> Int? { numbers[Self.full(id)] }

    /// A chapter names a figure of the whole report by "whole/".
    private static func full(_ id: FigureID) -> FigureID {
        id.path.hasPrefix("whole/") ? FigureID(String(id.path.dropFirst(6))) : id
    }

    /// From here on figures belong to a part of that title.
    public mutating func begin(_ title: String) {
        close()
        let next = figures.count + 1
        groups.append(Group(title: title, numbers: next..<next))
    }

    /// The part that was begun is called so.
    public mutating func call(_ title: String) {
        if !groups.isEmpty { groups[groups.count - 1].title = title }
    }

    /// The last part ends.
    public mutating func close() {
        guard let last = groups.indices.last else { return }
        let next = figures.count + 1
        if groups[last].numbers.lowerBound == next {
            groups.removeLast()
        } else {
            groups[last].numbers = groups[last].numbers.lowerBound..<next
        }
    }

    /// Forgets what was asked since there were so many figures: nothing of it is printed.
    public mutating func forget(after count: Int) {
        for id in figures[count...] { numbers[id] = nil }
        figures.removeSubrange(count...)
        reached = reached.filter { $0 <= count }
        lines = lines.filter { $0.key <= count }
    }

    // MARK: Ways

    /// Where the entry of that number stands.
    public static func anchor(_ number: Int) -> String { "trace/\(number)" }

    /// From a printed number to the entry of its figure.
    public mutating func link(to id: FigureID, says label: String) -> Link {
        let number = number(of: id)
        reached.insert(number)
        return .anchor(name: Self.anchor(number), description: label)
    }

    /// Numbers of some figures, the fewest ranges that say them; the figures are reached from a line of
    /// references at the anchor.
    public mutating func references(_ wanted: Set<Int>) -> (numbers: Numbers, anchor: String) {
        lineCount += 1
        let anchor = Self.line + "\(lineCount)"
        for number in wanted where reached.insert(number).inserted { lines[number] = anchor }
        return (Self.ranges(wanted), anchor)
    }

    /// Whether an anchor is that of a line of references.
    public static func isLine(_ anchor: String) -> Bool { anchor.hasPrefix(line) }

    private static let line = "trace-line/"

    /// Three at least make a range.
    public static func ranges(_ numbers: Set<Int>) -> Numbers {
        var ranges: Numbers = []
        for number in numbers.sorted() {
            if let last = ranges.last, last.upperBound == number - 1 {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.flatMap {
            $0.count == 2 ? [$0.lowerBound...$0.lowerBound, $0.upperBound...$0.upperBound] : [$0]
        }
    }
}

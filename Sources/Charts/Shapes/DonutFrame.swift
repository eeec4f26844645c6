import Graphics

/// What a ring's labels are placed in and with: sizes only, in points.
struct DonutFrame: Hashable {
    var size: Size
    /// No ring is larger.
    var largest = 35.mm
    /// The inner radius as a share of the outer: 0 is a pie.
    var hole = 0.61
    /// The ring of one-sided labels stands at the left edge, the labels right of it.
    var isPress = false
    /// Of the labels' lines.
    var leading = 4.mm
    var cap = 2.05.mm
    /// Of lines in small type.
    var smallLeading = 3.4.mm
    var smallCap = 1.8.mm

    /// No ring is smaller.
    static let smallest = 15.mm
    /// From the ring to the outer edge of its dashed arc.
    static let dashes = 1.25.mm
    /// Between a name and a number on its line.
    static let space = 1.4.mm

    /// From the ring to the labels: nearer where both are tight.
    func column(_ form: DonutForm) -> Double {
        if size.width >= 130.mm { return 9.mm }
        return form == .line ? 5.2.mm : form == .small ? 4.2.mm : 7.mm
    }
    /// Before a label's text: where its leader bends, and where it ends.
    func elbow(_ form: DonutForm) -> Double { min(3.6.mm, column(form) - 1.8.mm) }
    static let beforeText = 1.6.mm
    /// The largest ring that the frame has room for.
    var limit: Double { min(largest, (size.height - 2 * Self.dashes) / 2) }

    func leading(_ form: DonutForm) -> Double { form == .small ? smallLeading : leading }
    func cap(_ form: DonutForm) -> Double { form == .small ? smallCap : cap }
    /// Of the first baseline below a label's top.
    func rise(_ form: DonutForm) -> Double { (leading(form) + cap(form)) / 2 }

    /// The room of a label beside a ring of a radius.
    func room(_ radius: Double, _ form: DonutForm, isOneSided: Bool) -> Double {
        let column = column(form)
        if isOneSided, isPress { return size.width - Self.dashes - 2 * radius - column }
        return (size.width - 2 * (radius + column)) / (isOneSided ? 1 : 2)
    }

    /// The largest ring beside which labels have a room.
    func radius(besideRoom room: Double, _ form: DonutForm, isOneSided: Bool) -> Double {
        let column = column(form)
        if isOneSided, isPress { return (size.width - Self.dashes - column - room) / 2 }
        return size.width / 2 - column - room * (isOneSided ? 0.5 : 1)
    }
}

/// How much of a label stands on how many lines, from roomy to tight; at last a list under the ring.
enum DonutForm: CaseIterable, Hashable {
    /// Name, share, value: three lines, or four where the name needs two.
    case block
    /// Name and share, then the value.
    case pair
    /// Name, then share and value.
    case stack
    /// Name and share only.
    case line
    /// Name and share in small type, where labels are very many.
    case small
    case list
}

/// The words of a slice's label, measured in the label's type.
struct SliceText: Hashable {
    var name: MeasuredName
    /// Width of the share, or of the value where there is none, in strong type.
    var head: Double
    var hasShare: Bool
    /// Width of the value in plain type.
    var value: Double

    /// Width of name and head on one line of small type; nil where labels are too few to be made small.
    var small: Double?

    /// A line of a label.
    enum Line: Hashable {
        case name(MeasuredName.Part)
        case head, value, nameAndHead, headAndValue
    }

    /// The label's lines in a form; nil where the room is too narrow for a whole name or number.
    func lines(_ form: DonutForm, room: Double) -> [Line]? {
        guard least(form) <= room + 0.01 else { return nil }
        switch form {
        case .block:
            guard let names = name.lines(width: room, atMost: 2) else { return nil }
            return names.map { .name($0) } + (hasShare ? [.head] : []) + [.value]
        case .pair: return hasShare ? [.nameAndHead, .value] : [.nameAndHead]
        case .stack: return [.name(name.whole), hasShare ? .headAndValue : .value]
        case .line, .small, .list: return [.nameAndHead]
        }
    }

    /// The narrowest room that may do.
    func least(_ form: DonutForm) -> Double {
        let both = name.width + DonutFrame.space + head
        switch form {
        case .block: return max(name.longest, value, hasShare ? head : 0)
        case .pair: return max(both, hasShare ? value : 0)
        case .stack: return max(name.width, hasShare ? head + 2 * DonutFrame.space + value : value)
        case .line, .list: return both
        case .small: return small ?? .infinity
        }
    }

    func width(_ line: Line, _ form: DonutForm) -> Double {
        if form == .small { return small ?? 0 }
        return switch line {
        case .name(let part): part.width
        case .head: head
        case .value: value
        case .nameAndHead: name.width + DonutFrame.space + head
        case .headAndValue: head + 2 * DonutFrame.space + value
        }
    }
}

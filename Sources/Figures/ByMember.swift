/// Values of a dimension's members, by their index: of those alone that have one, so that a set scoped to one
/// of a thousand goods holds no thousand empty places a year.
struct ByMember<Value: Sendable>: Sendable {
    /// Of the members that have a value, in the order in which they came.
    private(set) var indices: [Int] = []
    private var values: [Value] = []
    private var places: [Int: Int] = [:]

    subscript(index: Int) -> Value? {
        places[index].map { values[$0] }
    }

    /// The value of a member, made where it has none yet.
    subscript(index: Int, default fresh: @autoclosure () -> Value) -> Value {
        get { self[index] ?? fresh() }
        _modify {
            let place: Int
            if let known = places[index] {
                place = known
            } else {
                place = values.count
                places[index] = place
                indices.append(index)
                values.append(fresh())
            }
            yield &values[place]
        }
    }

    /// In the order of the members' indices.
    var sorted: [(index: Int, value: Value)] {
        zip(indices, values).sorted { $0.0 < $1.0 }.map { (index: $0.0, value: $0.1) }
    }

    var isEmpty: Bool { indices.isEmpty }

    /// The same members with other values; nil leaves one out.
    func compactMap<Other>(_ transform: (Value) -> Other?) -> ByMember<Other> {
        var mapped = ByMember<Other>()
        for (index, value) in zip(indices, values) {
            if let other = transform(value) { mapped[index, default: other] = other }
        }
        return mapped
    }
}

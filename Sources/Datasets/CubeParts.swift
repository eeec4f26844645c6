import Declarations

/// Rows read by several threads: each has a part of the builder, with cells of its own.
extension CubeBuilder {
    public func part() -> CubeBuilder? {
        isOrderFree && isByColumns ? split() : nil
    }

    /// A builder that knows the same names, for other rows of the same file.
    func split() -> CubeBuilder {
        var part = self
        part.findings = FindingList(limit: findings.limit)
        part.names = names.part(part.findings)
        part.cells = CellTable()
        part.quarterTotals = []
        part.room = BatchRoom()
        part.room.begin(year: fixedYear)
        part.count(-rows, weight: -rows)
        return part
    }

    /// A part that finds an error has told all that it can: the list of errors is that of reading in order.
    public func isSated(before line: Int) -> Bool {
        hasTooMany || names.sights != nil && findings.hasErrors
    }

    public mutating func join(_ parts: [CubeBuilder]) -> Bool {
        guard !parts.contains(where: \.findings.hasErrors) else { return false }
        var joined = self
        guard let (numbers, sightings) = joined.names.join(parts.map(\.names)) else { return false }
        var warnings = sightings, quarters: [QuarterTotal] = []
        for (part, numbers) in zip(parts, numbers) {
            guard joined.cells.join(part.cells, key: numbers.key) else { return false }
            joined.count(part.rows, weight: part.rows)
            warnings += part.findings.all
            quarters += part.quarterTotals.map { total in
                var here = total
                here.key = numbers.key(PackedKey(total.key)).key
                return here
            }
        }
        joined.quarterTotals += quarters.sorted { $0.place.line < $1.place.line }
        self = joined
        // Of one line, what is said of its names comes first, as it does when a row is read.
        for (_, finding) in warnings.enumerated().sorted(by: {
            ($0.element.at?.line ?? 0, $0.offset) < ($1.element.at?.line ?? 0, $1.offset)
        }) { findings.add(finding) }
        for part in parts { findings.omit(of: part.findings) }
        return true
    }
}

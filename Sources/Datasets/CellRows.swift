public import Declarations

/// Takes the rows of one file and keeps those of some cells.
public struct CellRows: RowSink {
    public private(set) var header: [String] = []
    public private(set) var rows: [(line: Int, fields: [String])] = []
    public private(set) var omitted = 0
    private let wanted: Set<String>
    private let lines: ClosedRange<Int>
    private let limit: Int
    private var builder: CubeBuilder
    private var answers = KeyAnswers()
    /// How many rows the cells have in this file.
    private let expected: Int
    private var kept = 0

    /// - Parameter file: the number of the file in the cube; `cells` have rows in it.
    public init(_ cells: [Cell], of file: Int, in cube: Cube, definition: ReportDefinition, limit: Int) {
        let spans = cells.flatMap(\.rows).filter { $0.file == file }
        expected = spans.reduce(0) { $0 + $1.count }
        lines = (spans.map(\.firstLine).min() ?? 0)...(spans.map(\.lastLine).max() ?? 0)
        wanted = Set(
            cells.map { Self.name($0.key, cube.commodities, cube.partners, cube.sectors, cube.regions) })
        builder = CubeBuilder(definition, FindingList(limit: 0))
        self.limit = limit
    }

    public mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        self.header = header
        return builder.begin(file, header: header, at: places)
    }

    public mutating func take(_ row: RawRow) {
        // The report was read before: no other row changes what this one says.
        guard lines.contains(row.line), row.count == header.count, let key = builder.key(of: row),
            isWanted(key.packed)
        else { return }
        keep(row)
    }

    public mutating func take(_ batch: RowBatch) {
        guard batch.line <= lines.upperBound, batch.line + batch.count > lines.lowerBound else { return }
        guard batch.width == header.count else { return batch.forEach { take($0) } }
        builder.readKeys(batch)
        let room = builder.room
        for index in 0..<batch.count {
            if room.isOdd[index] {
                take(batch.row(index, room.fields))
            } else if isWanted(room.keys[index]), lines.contains(batch.line + index) {
                keep(batch.row(index, room.fields))
            }
        }
    }

    private mutating func keep(_ row: RawRow) {
        guard rows.count < limit else {
            omitted += row.weight
            return
        }
        rows.append((row.line, (0..<row.count).map { row.text($0) }))
        kept += row.weight
    }

    public mutating func end() {
        // Reading may have stopped when enough was found.
        omitted = max(omitted, expected - kept)
    }

    public func part() -> CellRows? {
        var part = self
        (part.builder, part.rows, part.kept, part.omitted) = (builder.split(), [], 0, 0)
        return part
    }

    public mutating func join(_ parts: [CellRows]) -> Bool {
        // A row of a text file stands for itself alone.
        let found = (rows + parts.flatMap(\.rows)).sorted { $0.line < $1.line }
        rows = Array(found.prefix(limit))
        kept = rows.count
        omitted += parts.reduce(found.count - kept) { $0 + $1.omitted }
        return true
    }

    /// Behind the last row of the cells, or after as many as are kept: how many more there are is known.
    public func isSated(before line: Int) -> Bool { line > lines.upperBound || rows.count >= limit }

    @inline(__always)
    private mutating func isWanted(_ key: PackedKey) -> Bool {
        if let known = answers[key] { return known }
        let names = builder.names
        let name = Self.name(
            key.key, names.commodities, names.partnerSets, names.sectors, names.regions)
        let answer = wanted.contains(name)
        answers.add(key, answer)
        return answer
    }

    /// A key in words, which mean the same in every reading of the rows.
    private static func name(
        _ key: CellKey, _ goods: [Commodity], _ partners: [PartnerSet], _ sectors: [Sector],
        _ regions: [Region]
    ) -> String {
        let partner = key.partner.map { partners[$0].slug + "/" + partners[$0].role.rawValue } ?? ""
        let good = key.commodity.map { goods[$0].slug } ?? "",
            sector = key.sector.map { sectors[$0].slug } ?? ""
        let region = key.region.map { regions[$0].slug } ?? ""
        return "\(key.kind.rawValue)|\(key.year)|\(key.month ?? 0)|\(good)|\(partner)|\(sector)|\(region)"
    }
}

/// Whether each of the keys met so far is wanted, in a table at most half full.
private struct KeyAnswers {
    private var keys = [PackedKey](repeating: PackedKey(), count: 1 << 10)
    private var answers = [Bool](repeating: false, count: 1 << 10)
    private var count = 0

    @inline(__always)
    subscript(_ key: PackedKey) -> Bool? {
        let place = place(of: key)
        return keys[place] == key ? answers[place] : nil
    }

    /// Where a key stands, or would.
    @inline(__always)
    private func place(of key: PackedKey) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var at = CellTable.place(of: key, keys.count)
            while keys[at] != key, keys[at].word != 0 { at = (at &+ 1) & (keys.count &- 1) }
            return at
        }
    }

    mutating func add(_ key: PackedKey, _ answer: Bool) {
        if (count + 1) * 2 > keys.count {
            let old = zip(keys, answers).filter { $0.0.word != 0 }
            keys = [PackedKey](repeating: PackedKey(), count: keys.count * 2)
            answers = [Bool](repeating: false, count: keys.count)
            for (key, answer) in old { put(key, answer) }
        }
        put(key, answer)
        count += 1
    }

    private mutating func put(_ key: PackedKey, _ answer: Bool) {
        let place = place(of: key)
        (keys[place], answers[place]) = (key, answer)
    }
}

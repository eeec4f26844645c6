import Amounts

/// A cell's key in one word: year since 1899 in 9 bits, month 4, kind 2, commodity 18, partner 14, sector 7,
/// region 10; 0 is "none". The order of the words is that of the keys.
struct PackedKey: Hashable {
    let word: UInt64

    static let commodityLimit = (1 << 18) - 1, partnerLimit = (1 << 14) - 1
    static let sectorLimit = (1 << 7) - 1, regionLimit = (1 << 10) - 1

    @inline(__always)
    init(
        year: Int, month: Int, kind: Int, commodity: Int, partner: Int, sector: Int, region: Int = -1
    ) {
        let time =
            UInt64(truncatingIfNeeded: year &- Self.yearZero) << 55
            | UInt64(truncatingIfNeeded: month) << 51 | UInt64(truncatingIfNeeded: kind) << 49
        let what =
            UInt64(truncatingIfNeeded: commodity &+ 1) << 31
            | UInt64(truncatingIfNeeded: partner &+ 1) << 17
        word =
            time | what | UInt64(truncatingIfNeeded: sector &+ 1) << 10
            | UInt64(truncatingIfNeeded: region &+ 1)
    }

    /// Before the first year that rows may name.
    private static let yearZero = 1899

    /// The same key in other numberings of goods, destinations, sectors and regions.
    init(_ key: CellKey) {
        self.init(
            year: key.year, month: key.month ?? 0, kind: key.kind.code, commodity: key.commodity ?? -1,
            partner: key.partner ?? -1, sector: key.sector ?? -1, region: key.region ?? -1)
    }

    /// Whether the rows of the cell are summed.
    var isPart: Bool { word >> 49 & 3 == 0 }

    /// A key that was packed before.
    init(word: UInt64) { self.word = word }

    /// No key: years begin at 1900.
    init() { word = 0 }

    var key: CellKey {
        func part(_ shift: UInt64, _ bits: UInt64) -> Int { Int(word >> shift & (1 << bits - 1)) }
        func index(_ shift: UInt64, _ bits: UInt64) -> Int? {
            let value = part(shift, bits)
            return value == 0 ? nil : value - 1
        }
        let month = part(51, 4)
        return CellKey(
            kind: RowKind.allCases[part(49, 2)], year: part(55, 9) + Self.yearZero,
            month: month == 0 ? nil : month, commodity: index(31, 18), partner: index(17, 14),
            sector: index(10, 7), region: index(0, 10))
    }
}

/// What has been read into one cell so far. Exact amounts add up in `exact`; all else goes to a
/// `CellRemainder`.
struct CellState {
    var key = PackedKey()
    var exact: Int64 = 0
    /// Lines of the file being read.
    var firstLine: UInt32 = 0
    var lastLine: UInt32 = 0
    /// Rows of the file being read.
    var count: UInt32 = 0
    /// Index into the remainders; -1 for nearly all cells.
    var remainder: Int32 = -1
}

/// The parts of a cell that a 64-bit integer cannot hold: intervals, statuses, carried sums, rows of earlier
/// files.
struct CellRemainder {
    var sum: Amount?
    /// How many rows went into it.
    var rows = 0
    var earlier: [RowSpan] = []

    mutating func add(_ amount: Amount, _ weight: Int) {
        sum = sum.map { $0 + amount } ?? amount
        rows += weight
    }
}

/// All cells read so far, found by packed key in an open-addressing table that holds them itself.
struct CellTable {
    var slots = [CellState](repeating: CellState(), count: 256)
    var count = 0
    private(set) var remainders: [CellRemainder] = []

    /// Every cell, in no order.
    var states: [CellState] { slots.filter { $0.key.word != 0 } }

    subscript(_ index: Int) -> CellState { slots[index] }

    /// The rows of the file before are put away: lines count anew.
    mutating func endFile(_ file: Int) {
        for index in slots.indices where slots[index].count > 0 {
            let span = Self.span(slots[index], file)
            remainders[remainder(of: index)].earlier.append(span)
            slots[index].count = 0
        }
    }

    /// The place of a key's cell, made if it is new; good until the next one is asked for.
    @inline(__always)
    mutating func index(of key: PackedKey) -> Int {
        var at = Self.place(of: key, slots.count)
        while true {
            let word = slots[at].key.word
            if word == key.word { return at }
            if word == 0 { return add(key, at) }
            at = (at + 1) & (slots.count - 1)
        }
    }

    /// Line and file of the first row of a cell; nil of a new one.
    func firstRow(_ index: Int, _ file: Int) -> (line: Int, file: Int)? {
        let state = slots[index]
        if state.remainder >= 0, let first = remainders[Int(state.remainder)].earlier.first {
            return (first.firstLine, first.file)
        }
        return state.count > 0 ? (Int(state.firstLine), file) : nil
    }

    /// Adds an exact amount; the row is counted.
    @inline(__always)
    mutating func add(_ value: Int64, to index: Int, line: Int, weight: Int = 1) {
        let (sum, isOver) = slots[index].exact.addingReportingOverflow(value)
        if isOver { return add(Amount(exactly: Int128(value)), to: index, line: line, weight: weight) }
        slots[index].exact = sum
        count(index, line, weight)
    }

    /// Adds an amount of any kind; the row is counted.
    mutating func add(_ amount: Amount, to index: Int, line: Int, weight: Int = 1) {
        remainders[remainder(of: index)].add(amount, weight)
        count(index, line, weight)
    }

    /// Changes the remainder of a cell, made if it has none.
    mutating func remainders(_ index: Int, _ change: (inout CellRemainder) -> Void) {
        change(&remainders[remainder(of: index)])
    }

    /// The amount and the rows of a cell, `file` being the last one.
    func sum(_ state: CellState, _ file: Int) -> (amount: Amount, rows: [RowSpan]) {
        let rest = state.remainder >= 0 ? remainders[Int(state.remainder)] : CellRemainder()
        let rows = rest.earlier + (state.count > 0 ? [Self.span(state, file)] : [])
        let all = rows.reduce(0) { $0 + $1.count }
        var exact = Amount(exactly: Int128(state.exact))
        if all == 1 { exact.stated = Stated(qualifier: .exact, digits: Int128(state.exact)) }
        return ((all > rest.rows ? rest.sum.map { $0 + exact } : rest.sum) ?? exact, rows)
    }

    /// Where a key is looked for first in a table of so many slots, a power of two.
    @inline(__always)
    static func place(of key: PackedKey, _ slots: Int) -> Int {
        Int(truncatingIfNeeded: WordBytes.mixed(key.word ^ 0x9E37_79B9_7F4A_7C15)) & (slots - 1)
    }

    private static func span(_ state: CellState, _ file: Int) -> RowSpan {
        RowSpan(
            file: file, firstLine: Int(state.firstLine), lastLine: Int(state.lastLine),
            count: Int(state.count))
    }

    @inline(__always)
    private mutating func count(_ index: Int, _ line: Int, _ weight: Int) {
        let line = UInt32(truncatingIfNeeded: line)
        // Rows may come a little out of their order.
        let isFirst = slots[index].count == 0
        slots[index].firstLine = isFirst ? line : min(slots[index].firstLine, line)
        slots[index].lastLine = isFirst ? line : max(slots[index].lastLine, line)
        slots[index].count &+= UInt32(truncatingIfNeeded: weight)
    }

    private mutating func remainder(of index: Int) -> Int {
        if slots[index].remainder < 0 {
            slots[index].remainder = Int32(remainders.count)
            remainders.append(CellRemainder())
        }
        return Int(slots[index].remainder)
    }

    private mutating func add(_ key: PackedKey, _ place: Int) -> Int {
        var place = place
        if isFull(with: 1) {
            reserve(1)
            place = free(key)
        }
        slots[place].key = key
        count += 1
        return place
    }

    private func isFull(with more: Int) -> Bool { (count + more) * 4 > slots.count * 3 }

    /// Makes room for new cells: a table at most three quarters full.
    mutating func reserve(_ more: Int) {
        while isFull(with: more) {
            let old = slots
            slots = [CellState](repeating: CellState(), count: old.count * 2)
            for state in old where state.key.word != 0 { slots[free(state.key)] = state }
        }
    }

    private func free(_ key: PackedKey) -> Int {
        var at = Self.place(of: key, slots.count)
        while slots[at].key.word != 0 { at = (at + 1) & (slots.count - 1) }
        return at
    }
}

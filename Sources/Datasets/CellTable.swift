import Amounts

/// A cell's key in one word: year 12 bits, kind 2, month 4, commodity 20, partner 16, sector 10; 0 is "none".
struct PackedKey: Hashable {
    let word: UInt64

    static let commodityLimit = 1 << 20 - 1, partnerLimit = 1 << 16 - 1, sectorLimit = 1 << 10 - 1

    @inline(__always)
    init(year: Int, month: Int, kind: Int, commodity: Int, partner: Int, sector: Int) {
        let time = UInt64(year) << 52 | UInt64(kind) << 50 | UInt64(month) << 46
        word = time | UInt64(commodity + 1) << 26 | UInt64(partner + 1) << 10 | UInt64(sector + 1)
    }

    var key: CellKey {
        func part(_ shift: UInt64, _ bits: UInt64) -> Int { Int(word >> shift & (1 << bits - 1)) }
        func index(_ shift: UInt64, _ bits: UInt64) -> Int? {
            let value = part(shift, bits)
            return value == 0 ? nil : value - 1
        }
        let month = part(46, 4)
        return CellKey(kind: RowKind.allCases[part(50, 2)], year: part(52, 12), month: month == 0 ? nil : month,
                       commodity: index(26, 20), partner: index(10, 16), sector: index(0, 10))
    }
}

/// What has been read into one cell so far. Exact amounts add up in `exact`; all else goes to a
/// `CellRemainder`.
struct CellState {
    var key: PackedKey
    var exact: Int64 = 0
    /// Lines of the file being read, or read last.
    var firstLine: UInt32
    var lastLine: UInt32
    var count: UInt32 = 0
    /// Index into the remainders; -1 for nearly all cells.
    var remainder: Int32 = -1
    var file: UInt16
}

/// The parts of a cell that a 64-bit integer cannot hold: intervals, statuses, carried sums, rows of earlier
/// files.
struct CellRemainder {
    var sum: Amount?
    /// How many rows went into it.
    var rows = 0
    var earlier: [RowSpan] = []

    mutating func add(_ amount: Amount) {
        sum = sum.map { $0 + amount } ?? amount
        rows += 1
    }
}

/// All cells read so far, found by packed key in an open-addressing table.
struct CellTable {
    private(set) var cells: [CellState] = []
    private(set) var remainders: [CellRemainder] = []
    private var slots: [Int32]
    private var mask: Int

    init() {
        mask = 255
        slots = [Int32](repeating: -1, count: 256)
    }

    /// The cell of a key, made if it is new.
    @inline(__always)
    mutating func index(of key: PackedKey, line: Int, file: Int) -> Int {
        var slot = Int(truncatingIfNeeded: ByteHash.mixed(key.word ^ 0x9E37_79B9_7F4A_7C15)) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { break }
            if cells[index].key == key { return index }
            slot = (slot + 1) & mask
        }
        return add(key, line, file)
    }

    /// Adds an exact amount; the row is counted.
    @inline(__always)
    mutating func add(_ value: Int64, to index: Int, line: Int, file: Int) {
        if cells[index].file != UInt16(truncatingIfNeeded: file) { begin(file, index, line) }
        let (sum, isOver) = cells[index].exact.addingReportingOverflow(value)
        if isOver { return carry(value, index, line) }
        cells[index].exact = sum
        count(index, line)
    }

    /// Adds an amount of any kind; the row is counted.
    mutating func add(_ amount: Amount, to index: Int, line: Int, file: Int) {
        if cells[index].file != UInt16(truncatingIfNeeded: file) { begin(file, index, line) }
        remainders[remainder(of: index)].add(amount)
        count(index, line)
    }

    /// The amount and the rows of a cell.
    func cell(_ state: CellState) -> (amount: Amount, rows: [RowSpan]) {
        let span = RowSpan(file: Int(state.file), firstLine: Int(state.firstLine), lastLine: Int(state.lastLine),
                           count: Int(state.count))
        guard state.remainder >= 0 else {
            var amount = Amount(exactly: Int128(state.exact))
            if state.count == 1 { amount.stated = Stated(qualifier: .exact, digits: Int128(state.exact)) }
            return (amount, [span])
        }
        let rest = remainders[Int(state.remainder)]
        let rows = rest.earlier + [span]
        let all = rows.reduce(0) { $0 + $1.count }
        let exact = Amount(exactly: Int128(state.exact))
        return ((all > rest.rows ? rest.sum.map { $0 + exact } : rest.sum) ?? exact, rows)
    }

    @inline(__always)
    private mutating func count(_ index: Int, _ line: Int) {
        cells[index].lastLine = UInt32(clamping: line)
        cells[index].count &+= 1
    }

    private mutating func carry(_ value: Int64, _ index: Int, _ line: Int) {
        remainders[remainder(of: index)].add(Amount(exactly: Int128(value)))
        count(index, line)
    }

    private mutating func remainder(of index: Int) -> Int {
        if cells[index].remainder < 0 {
            cells[index].remainder = Int32(remainders.count)
            remainders.append(CellRemainder())
        }
        return Int(cells[index].remainder)
    }

    /// The cell goes on in another file: its rows so far are put away.
    private mutating func begin(_ file: Int, _ index: Int, _ line: Int) {
        let state = cells[index]
        if state.count > 0 {
            remainders[remainder(of: index)].earlier.append(
                RowSpan(file: Int(state.file), firstLine: Int(state.firstLine), lastLine: Int(state.lastLine),
                        count: Int(state.count)))
        }
        cells[index].file = UInt16(truncatingIfNeeded: file)
        cells[index].firstLine = UInt32(clamping: line)
        cells[index].lastLine = UInt32(clamping: line)
        cells[index].count = 0
    }

    private mutating func add(_ key: PackedKey, _ line: Int, _ file: Int) -> Int {
        if (cells.count + 1) * 2 > slots.count {
            mask = slots.count * 2 - 1
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for (index, cell) in cells.enumerated() { put(index, cell.key) }
        }
        let line = UInt32(clamping: line)
        cells.append(CellState(key: key, firstLine: line, lastLine: line, file: UInt16(truncatingIfNeeded: file)))
        put(cells.count - 1, key)
        return cells.count - 1
    }

    private mutating func put(_ index: Int, _ key: PackedKey) {
        var slot = Int(truncatingIfNeeded: ByteHash.mixed(key.word ^ 0x9E37_79B9_7F4A_7C15)) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }
}

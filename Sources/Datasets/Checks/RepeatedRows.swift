/// Finds records that are equal byte for byte, in bounded memory: among the first rows of a file, which is
/// where tables that people keep by hand end.
struct RepeatedRows {
    static let limit = 200_000

    private let limit: Int
    private var slots: [UInt64] = []
    private var lines: [UInt32] = []
    private var count = 0
    /// Whether no more records are compared.
    var isOver: Bool { count >= limit }

    init(limit: Int = RepeatedRows.limit) {
        self.limit = limit
    }

    /// The line of an equal record that came before; nil if there is none, and the record is remembered.
    mutating func line(ofEqualTo row: RawRow) -> Int? {
        let length = Int(row.record.end - row.record.start)
        return line(
            ofEqualTo: WordBytes.hash(
                UnsafeBufferPointer(start: row.base + Int(row.record.start), count: length)), at: row.line)
    }

    /// The same of something that a hash stands for.
    mutating func line(ofEqualTo hash: UInt64, at line: Int) -> Int? {
        guard count < limit else { return nil }
        if (count + 1) * 2 > slots.count { grow() }
        let hash = max(hash, 1), slot = slot(of: hash)
        if slots[slot] == hash { return Int(lines[slot]) }
        slots[slot] = hash
        lines[slot] = UInt32(clamping: line)
        count += 1
        return nil
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let (oldSlots, oldLines) = (slots, lines)
        slots = [UInt64](repeating: 0, count: max(64, slots.count * 2))
        lines = [UInt32](repeating: 0, count: slots.count)
        for (index, hash) in oldSlots.enumerated() where hash != 0 {
            let slot = slot(of: hash)
            slots[slot] = hash
            lines[slot] = oldLines[index]
        }
    }
}

import Amounts
import CScan

extension CellTable {
    /// Adds the values of a batch to the cells of their keys, save those of odd rows. A value that a cell's
    /// sum cannot hold makes its row odd.
    /// - Returns: how many rows are odd.
    mutating func add(_ room: BatchRoom, _ rows: Int, line: Int) -> Int {
        reserve(rows)
        let (keys, places, values, isOdd) = (room.keys, room.places, room.values, room.isOdd)
        var odd = 0, made = 0
        slots.withUnsafeMutableBufferPointer { slots in
            guard let first = slots.baseAddress else { return }
            let size = slots.count
            for index in 0..<rows {
                let place = Self.place(of: keys[index], size)
                places[index] = UInt32(truncatingIfNeeded: place)
                cscan_expect(first + place)
            }
            for index in 0..<rows {
                guard !isOdd[index] else {
                    odd &+= 1
                    continue
                }
                let word = keys[index].word
                var at = Int(places[index])
                while first[at].key.word != word, first[at].key.word != 0 { at = (at &+ 1) & (size &- 1) }
                if first[at].key.word == 0 {
                    first[at].key = keys[index]
                    made &+= 1
                }
                if !(first + at).pointee.add(values[index], UInt32(truncatingIfNeeded: line &+ index)) {
                    isOdd[index] = true
                    odd &+= 1
                }
            }
        }
        count += made
        return odd
    }

    /// Adds the cells of another table of the same file, whose rows are others.
    /// - Parameter key: the key here of a key there.
    /// - Returns: false where a total would be stated twice.
    mutating func join(_ other: CellTable, key: (PackedKey) -> PackedKey) -> Bool {
        for state in other.slots where state.count > 0 {
            let here = key(state.key)
            let cell = index(of: here)
            let hasRows = firstRow(cell, 0) != nil
            guard !hasRows || here.isPart else { return false }
            let (sum, isOver) = slots[cell].exact.addingReportingOverflow(state.exact)
            if isOver {
                // No rows of its own: those of the exact sum are counted there.
                remainders(cell) { $0.add(Amount(exactly: Int128(state.exact)), 0) }
            } else {
                slots[cell].exact = sum
            }
            if state.remainder >= 0 {
                let more = other.remainders[Int(state.remainder)]
                if let sum = more.sum { remainders(cell) { $0.add(sum, more.rows) } }
            }
            slots[cell].join(state)
        }
        return true
    }
}

extension CellState {
    /// Adds an exact value of one row; false if the sum cannot hold it.
    @inline(__always)
    fileprivate mutating func add(_ value: Int64, _ line: UInt32) -> Bool {
        let (sum, isOver) = exact.addingReportingOverflow(value)
        guard !isOver else { return false }
        exact = sum
        if count == 0 { firstLine = line }
        lastLine = line
        count &+= 1
        return true
    }

    /// Takes the lines of the same cell in other rows.
    fileprivate mutating func join(_ other: CellState) {
        firstLine = count == 0 ? other.firstLine : min(firstLine, other.firstLine)
        lastLine = count == 0 ? other.lastLine : max(lastLine, other.lastLine)
        count &+= other.count
    }
}

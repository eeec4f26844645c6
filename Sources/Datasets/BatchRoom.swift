import CScan

/// Room for the columns of one batch of rows, used again for the next. Columns that a file does not have
/// keep what a row without them says.
final class BatchRoom {
    let words = UnsafeMutablePointer<cscan_word>.allocate(capacity: RowBatch.limit)
    let keys = UnsafeMutablePointer<PackedKey>.allocate(capacity: RowBatch.limit)
    let values = UnsafeMutablePointer<Int64>.allocate(capacity: RowBatch.limit)
    let places = UnsafeMutablePointer<UInt32>.allocate(capacity: RowBatch.limit)
    /// Rows that are not plain, for whatever reason: they are read one by one.
    let isOdd = UnsafeMutablePointer<Bool>.allocate(capacity: RowBatch.limit)
    let fields = UnsafeMutablePointer<FieldRange>.allocate(capacity: 1 << 10)

    private static let columns = 9
    private let codes = UnsafeMutablePointer<Int32>.allocate(capacity: RowBatch.limit * BatchRoom.columns)

    /// The codes of one column.
    private func column(_ index: Int) -> UnsafeMutablePointer<Int32> { codes + index * RowBatch.limit }
    var year: UnsafeMutablePointer<Int32> { column(0) }
    var month: UnsafeMutablePointer<Int32> { column(1) }
    var kind: UnsafeMutablePointer<Int32> { column(2) }
    var commodity: UnsafeMutablePointer<Int32> { column(3) }
    var partner: UnsafeMutablePointer<Int32> { column(4) }
    var sector: UnsafeMutablePointer<Int32> { column(5) }
    var region: UnsafeMutablePointer<Int32> { column(6) }
    /// Of a column that is looked at for a moment only.
    var other: UnsafeMutablePointer<Int32> { column(7) }

    /// Of a row that is odd only because its status marks the value; else 0.
    var status: UnsafeMutablePointer<Int32> { column(8) }

    init() {
        words.initialize(repeating: cscan_word(), count: RowBatch.limit)
        keys.initialize(repeating: PackedKey(), count: RowBatch.limit)
        values.initialize(repeating: 0, count: RowBatch.limit)
        places.initialize(repeating: 0, count: RowBatch.limit)
        isOdd.initialize(repeating: false, count: RowBatch.limit)
        fields.initialize(repeating: FieldRange(start: 0, end: 0), count: 1 << 10)
        codes.initialize(repeating: 0, count: RowBatch.limit * Self.columns)
    }

    deinit {
        words.deallocate()
        keys.deallocate()
        values.deallocate()
        places.deallocate()
        isOdd.deallocate()
        fields.deallocate()
        codes.deallocate()
    }

    /// A file begins whose rows without a year of their own are of `year`.
    func begin(year fixed: Int) {
        year.update(repeating: Int32(truncatingIfNeeded: fixed), count: RowBatch.limit)
        month.update(repeating: 0, count: RowBatch.limit)
        kind.update(repeating: 0, count: RowBatch.limit)
        for column in [commodity, partner, sector, region] {
            column.update(repeating: Int32(NameCode.none), count: RowBatch.limit)
        }
    }
}

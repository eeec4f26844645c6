import Amounts
import CScan

/// Many rows at once, column by column: of a row whose words are all known and whose value is plain digits
/// nothing more is to be said, and it goes into its cell. All others are read one by one.
extension CubeBuilder {
    public mutating func take(_ batch: RowBatch) {
        guard isQuick(batch) else { return batch.forEach { take($0) } }
        readKeys(batch)
        readValues(batch)
        room.status.update(repeating: 0, count: batch.count)
        if columns.status >= 0 { readStatuses(batch) }
        let odd = cells.add(room, batch.count, line: batch.line)
        count(batch.count - odd, weight: batch.count - odd)
        guard odd > 0 else { return }
        for index in 0..<batch.count where room.isOdd[index] {
            if room.status[index] == 0 || !takeMarked(batch, index) { take(batch.row(index, room.fields)) }
        }
    }

    /// Takes a row of plain digits whose status marks them: "sementara".
    /// - Returns: false where it must be looked at.
    private mutating func takeMarked(_ batch: RowBatch, _ index: Int) -> Bool {
        let (start, end) = batch.trimmed(index, columns.value)
        let text = UnsafeBufferPointer(start: batch.base + start, count: end - start)
        guard var amount = try? reader.read(text) else { return false }
        amount.status.formUnion(Status(rawValue: .init(room.status[index] - 2)))
        cells.add(amount, to: cells.index(of: room.keys[index]), line: batch.line + index)
        count(1, weight: 1)
        return true
    }

    /// Whether rows may be taken out of their order: none is compared with those before it any more.
    var isOrderFree: Bool { allowsDuplicates || repeats.isOver }

    private func isQuick(_ batch: RowBatch) -> Bool {
        isOrderFree && isByColumns && batch.width == columns.width
    }

    /// Whether all that a row says can be read column by column: its value is not converted, and nothing is
    /// kept of single rows.
    var isByColumns: Bool {
        converter == nil && max(columns.exporter, columns.document) < 0 && columns.nameless.isEmpty
    }

    /// The keys of the rows' cells; rows that have none, or one that must be made first, are odd.
    mutating func readKeys(_ batch: RowBatch) {
        readTimes(batch)
        if columns.kind >= 0 { codes(batch, columns.kind, names.kinds, room.kind) }
        if columns.commodity >= 0 {
            codes(batch, columns.commodity, names.commodityWords, room.commodity)
        } else if columns.code >= 0 {
            readGoods(batch)
        }
        if columns.region >= 0 { codes(batch, columns.region, names.regionWords, room.region) }
        if columns.partners >= 0 { readPartners(batch) }
        if columns.sector >= 0 { codes(batch, columns.sector, names.sectorWords, room.sector) }
        joinKeys(batch.count)
        if columns.code >= 0, columns.commodity >= 0 { readCodes(batch) }
    }

    @inline(__always)
    private func codes(
        _ batch: RowBatch, _ field: Int, _ table: CodedWords, _ codes: UnsafeMutablePointer<Int32>
    ) {
        batch.words(field, into: room.words)
        table.codes(room.words, batch.count, batch.base, into: codes)
    }

    private func readTimes(_ batch: RowBatch) {
        if columns.year >= 0 {
            for index in 0..<batch.count { room.year[index] = Self.year(batch, index, columns.year) }
        } else if columns.date >= 0 {
            codes(batch, columns.date, names.dayWords, room.year)
            for index in 0..<batch.count {
                let day = Int(room.year[index])
                room.year[index] = day < 0 ? -1 : Int32(truncatingIfNeeded: PackedDay.year(day))
                room.month[index] = day < 0 ? -1 : Int32(truncatingIfNeeded: PackedDay.month(day))
            }
        }
        if columns.month >= 0 { codes(batch, columns.month, names.months, room.month) }
    }

    /// A year of four digits; -1 where it must be looked at.
    @inline(__always)
    private static func year(_ batch: RowBatch, _ index: Int, _ field: Int) -> Int32 {
        let (start, end) = batch.range(index, field)
        guard end - start == 4 else { return -1 }
        let text = batch.base + start
        let (a, b, c, d) = (text[0] &- 48, text[1] &- 48, text[2] &- 48, text[3] &- 48)
        guard max(max(a, b), max(c, d)) < 10 else { return -1 }
        let year = (Int32(a) &* 10 &+ Int32(b)) &* 100 &+ Int32(c) &* 10 &+ Int32(d)
        return (1900...2200).contains(year) ? year : -1
    }

    private func readPartners(_ batch: RowBatch) {
        codes(batch, columns.partners, names.partnerWords, room.partner)
        if columns.role >= 0 {
            codes(batch, columns.role, names.roles, room.other)
        } else {
            room.other.update(repeating: Int32(NameCode.none), count: batch.count)
        }
        if !names.definition.roles.isEmpty { readRoles(batch.count) }
        names.setOfList.withUnsafeBufferPointer { sets in
            for index in 0..<batch.count {
                let list = Int(room.partner[index]), role = Int(room.other[index])
                let place = list &* 8 &+ role &+ 1
                let isKnown = list >= 0 && role >= NameCode.none && place < sets.count
                room.partner[index] = isKnown ? sets[place] : Int32(NameCode.unset)
            }
        }
    }

    /// Roles that rows leave to the office's table.
    private func readRoles(_ count: Int) {
        for index in 0..<count where room.other[index] == NameCode.none && room.partner[index] >= 0 {
            let role = names.knownRole(Int(room.partner[index]), Int(room.commodity[index]))
            room.other[index] = Int32(role ?? NameCode.unset)
        }
    }

    /// Goods that are named by their codes alone.
    private func readGoods(_ batch: RowBatch) {
        codes(batch, columns.code, names.goodWords, room.commodity)
        for index in 0..<batch.count where room.commodity[index] >= 0 {
            let good = names.good(Int(room.commodity[index]), in: Int(room.year[index]))
            room.commodity[index] = Int32(truncatingIfNeeded: good)
        }
    }

    private func joinKeys(_ count: Int) {
        let (year, month, kind) = (room.year, room.month, room.kind)
        let (commodity, partner, sector, region) = (room.commodity, room.partner, room.sector, room.region)
        if columns.sector >= 0 { joinSectors(count) }
        let (keys, isOdd) = (room.keys, room.isOdd)
        for index in 0..<count {
            let (c, p, s, r) = (commodity[index], partner[index], sector[index], region[index])
            let y = year[index], m = month[index]
            isOdd[index] =
                min(min(c, p), min(s, r)) < -1 || max(max(c, p), r) < 0 || min(y, m) < 0 || m > 12
                || kind[index] != 0
            keys[index] = PackedKey(
                year: Int(y), month: Int(m), kind: 0, commodity: Int(c), partner: Int(p), sector: Int(s),
                region: Int(r))
        }
    }

    /// A commodity whose sector is known says it; another sector, or the first, is looked at.
    private func joinSectors(_ count: Int) {
        let (commodity, sector) = (room.commodity, room.sector)
        names.commodities.withUnsafeBufferPointer { goods in
            for index in 0..<count where sector[index] >= 0 && commodity[index] >= 0 {
                let isKnown = goods[Int(commodity[index])].sector == Int(sector[index])
                sector[index] = Int32(isKnown ? NameCode.none : NameCode.unset)
            }
        }
    }

    private func readCodes(_ batch: RowBatch) {
        codes(batch, columns.code, names.codeWords, room.other)
        for index in 0..<batch.count where room.other[index] <= NameCode.wrong && room.commodity[index] >= 0 {
            room.isOdd[index] = true
        }
    }

    /// Of a row that is plain apart from its status, the status is kept.
    private func readStatuses(_ batch: RowBatch) {
        codes(batch, columns.status, names.statusWords, room.other)
        let isOdd = room.isOdd
        for index in 0..<batch.count where room.other[index] != 0 && room.words[index].length > 0 {
            if !isOdd[index], room.other[index] >= 2 { room.status[index] = room.other[index] }
            isOdd[index] = true
        }
    }

    private func readValues(_ batch: RowBatch) {
        let (values, isOdd, numbers, field) = (room.values, room.isOdd, numbers, columns.value)
        for index in 0..<batch.count {
            let (start, end) = batch.trimmed(index, field)
            var value = numbers.value(before: batch.base + end, count: end - start)
            if value < 0, end - start > 16 {
                let text = UnsafeBufferPointer(start: batch.base + start, count: end - start)
                value = reader.readExact(text) ?? -1
            }
            values[index] = value
            if value < 0 { isOdd[index] = true }
        }
    }
}

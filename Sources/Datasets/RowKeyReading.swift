import Declarations

/// What one row speaks of.
struct RowKey {
    var packed: PackedKey
    var kind: RowKind
    /// Of a total that is stated of a quarter, 1…4; else 0.
    var quarter = 0
    /// Summed, as totals and controls are not.
    var isPart: Bool { kind == .value }
    /// The key without month and region.
    var exporterCell: PackedKey {
        var key = packed.key
        (key.month, key.region) = (nil, nil)
        return PackedKey(key)
    }
}

/// The numbers of a row's words.
private struct RowParts {
    var year = 0, month = 0, kind = 0
    var commodity = NameCode.none, partner = NameCode.none, sector = NameCode.none, region = NameCode.none

    var areRight: Bool {
        min(year, min(month, kind)) >= 0
            && min(min(commodity, partner), min(sector, region)) > NameCode.wrong
    }

    var packed: PackedKey {
        PackedKey(
            year: year, month: month, kind: kind, commodity: commodity, partner: partner, sector: sector,
            region: region)
    }

    /// The foot of a table, whatever the row calls itself, is compared, unless declared a total.
    @inline(__always)
    mutating func foldTotals() {
        guard commodity == NameCode.total || partner == NameCode.total || region == NameCode.total else {
            return
        }
        if kind == RowKind.value.code { kind = RowKind.control.code }
        if commodity == NameCode.total { commodity = NameCode.none }
        if partner == NameCode.total { partner = NameCode.none }
        if region == NameCode.total { region = NameCode.none }
    }
}

extension CubeBuilder {
    /// The cell that a row belongs to; nil after a finding.
    @inline(__always)
    mutating func key(of row: RawRow) -> RowKey? {
        var parts = parts(of: row)
        // Any wrong one among them was found where it stands.
        guard parts.areRight else { return nil }
        parts.foldTotals()
        if parts.kind == RowKind.value.code {
            guard joinNames(&parts, row) else { return nil }
        }
        var quarter = 0
        if parts.month > 12 {
            guard parts.kind != RowKind.value.code else {
                findings.add(.quarterOfValue, at: place(row, columns.month))
                return nil
            }
            (quarter, parts.month) = (parts.month - 12, 0)
        }
        return RowKey(packed: parts.packed, kind: RowKind.allCases[parts.kind], quarter: quarter)
    }

    @inline(__always)
    private mutating func parts(of row: RawRow) -> RowParts {
        var parts = RowParts()
        (parts.year, parts.month) = time(of: row)
        if columns.month >= 0 { parts.month = names.month(row, columns.month) }
        if columns.kind >= 0 { parts.kind = names.kind(row, columns.kind) }
        if columns.sector >= 0 { parts.sector = names.sector(row, columns.sector) }
        if columns.region >= 0 { parts.region = names.region(row, columns.region) }
        if columns.commodity >= 0 {
            parts.commodity = names.commodity(row, columns.commodity)
        } else if columns.code >= 0, parts.year >= 0 {
            parts.commodity = names.commodity(ofCode: row, columns.code, parts.year)
        }
        if columns.partners >= 0 {
            parts.partner = names.partners(
                row, columns.partners, role: columns.role, of: parts.commodity)
        }
        return parts
    }

    /// What the names of a value must be to each other; false after a finding.
    @inline(__always)
    private mutating func joinNames(_ parts: inout RowParts, _ row: RawRow) -> Bool {
        guard max(parts.commodity, max(parts.partner, parts.region)) >= 0 else {
            foundNothing(row)
            return false
        }
        guard parts.commodity >= 0 else { return true }
        if parts.sector >= 0 {
            guard names.join(parts.commodity, parts.sector, row, columns.sector) else { return false }
            parts.sector = NameCode.none
        }
        guard columns.code >= 0, columns.commodity >= 0 else { return true }
        return names.code(row, columns.code, of: parts.commodity, parts.year)
    }

    /// Year and month of a row; below 0 after a finding. The day of the document says them only where no
    /// column of years does.
    @inline(__always)
    private mutating func time(of row: RawRow) -> (year: Int, month: Int) {
        if columns.year >= 0 { return (names.year(row, columns.year), 0) }
        guard columns.date >= 0 else { return (fixedYear, 0) }
        let day = names.day(row, columns.date)
        return day < 0 ? (day, 0) : (PackedDay.year(day), PackedDay.month(day))
    }

    private func foundNothing(_ row: RawRow) {
        findings.add(.nothingNamed) { DataFault.nothingNamed.at(place(row, columns.value)) }
    }
}

/// What a name means where it is not an index.
enum NameCode {
    static let none = -1
    /// "Total", "Jumlah".
    static let total = -2
    /// Was found to be wrong.
    static let wrong = -3
    /// Not looked at yet.
    static let unset = -4
}

extension RowKind {
    /// Its place among all cases, as packed keys hold it.
    var code: Int {
        switch self {
        case .value: 0
        case .total: 1
        case .control: 2
        }
    }
}

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

extension CubeBuilder {
    /// The cell that a row belongs to; nil after a finding.
    @inline(__always)
    mutating func key(of row: RawRow) -> RowKey? {
        let (year, monthOfDay) = time(of: row)
        var month = monthOfDay, kind = 0, commodity = NameCode.none, partner = NameCode.none,
            sector = NameCode.none
        var region = NameCode.none
        if columns.month >= 0 { month = names.month(row, columns.month) }
        if columns.kind >= 0 { kind = names.kind(row, columns.kind) }
        if columns.sector >= 0 { sector = names.sector(row, columns.sector) }
        if columns.region >= 0 { region = names.region(row, columns.region) }
        if columns.commodity >= 0 {
            commodity = names.commodity(row, columns.commodity)
        } else if columns.code >= 0, year >= 0 {
            commodity = names.commodity(ofCode: row, columns.code, year)
        }
        if columns.partners >= 0 {
            partner = names.partners(row, columns.partners, role: columns.role, of: commodity)
        }
        // Any wrong one among them was found where it stands.
        guard min(year, month, kind) >= 0, min(min(commodity, partner), min(sector, region)) > NameCode.wrong
        else {
            return nil
        }
        if commodity == NameCode.total || partner == NameCode.total || region == NameCode.total {
            // The foot of a table, whatever the row calls itself: compared, unless declared a total.
            if kind == RowKind.value.code { kind = RowKind.control.code }
            if commodity == NameCode.total { commodity = NameCode.none }
            if partner == NameCode.total { partner = NameCode.none }
            if region == NameCode.total { region = NameCode.none }
        }
        if kind == RowKind.value.code {
            guard commodity >= 0 || partner >= 0 || region >= 0 else {
                foundNothing(row)
                return nil
            }
            if sector >= 0, commodity >= 0 {
                guard names.join(commodity, sector, row, columns.sector) else { return nil }
                sector = NameCode.none
            }
            if columns.code >= 0, columns.commodity >= 0, commodity >= 0 {
                guard names.code(row, columns.code, of: commodity, year) else { return nil }
            }
        }
        var quarter = 0
        if month > 12 {
            guard kind != RowKind.value.code else {
                findings.add(.quarterOfValue, at: place(row, columns.month))
                return nil
            }
            (quarter, month) = (month - 12, 0)
        }
        return RowKey(
            packed: PackedKey(
                year: year, month: month, kind: kind, commodity: commodity, partner: partner,
                sector: sector, region: region), kind: RowKind.allCases[kind], quarter: quarter)
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

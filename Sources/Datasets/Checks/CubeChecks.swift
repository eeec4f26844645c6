import Amounts
import Declarations
import Geography
import Localization

extension CubeBuilder {
    /// What only shows when all rows are there: totals below their parts, controls that differ, bases
    /// without growth.
    public func check(_ cube: Cube) {
        checkOutliers(cube)
        checkExporters(cube)
        let hasTotals = cube.cells.contains { $0.key.kind != .value }
        guard hasTotals || !quarterTotals.isEmpty else { return }
        let parts = cube.cells.filter { $0.key.kind == .value }
        checkPeriods(cube)
        for cell in cube.cells {
            switch cell.key.kind {
            case .value: continue
            case .total: checkTotal(cell, parts, cube)
            case .control: checkControl(cell, parts, cube)
            }
        }
    }

    /// The parts of a total are below it at their lower ends, goods and destinations taken each by
    /// themselves.
    private func checkTotal(_ total: Cell, _ parts: [Cell], _ cube: Cube) {
        checkBase(total, cube)
        for group in groups(of: total.key, parts, cube) {
            let sum = Amount.sum(group.map(\.amount))
            guard exceeds(sum, total.amount) else { continue }
            report(
                .partsAboveTotal,
                .partsAboveTotal(
                    of: name(total.key, cube), sum: said(sum), total: said(total.amount),
                    rows: rows(of: group)),
                place(total))
        }
    }

    /// A control is the sum of its rows, as far as they are known.
    private func checkControl(_ control: Cell, _ parts: [Cell], _ cube: Cube) {
        let groups = groups(of: control.key, parts, cube)
        guard !groups.isEmpty else {
            return findings.add(.controlWithoutRows(of: name(control.key, cube)), at: place(control))
        }
        for group in groups {
            let sum = Amount.sum(group.map(\.amount))
            guard !meets(sum, control.amount) else { continue }
            report(
                .controlMismatch,
                .controlMismatch(
                    of: name(control.key, cube), sum: said(sum), control: said(control.amount),
                    rows: rows(of: group)),
                place(control))
        }
    }

    private func checkBase(_ total: Cell, _ cube: Cube) {
        guard let high = total.amount.interval.upper.value, high <= 0, total.key.year < definition.year else {
            return
        }
        findings.add(.baseWithoutGrowth(name(total.key, cube), isZero: high == 0), at: place(total))
    }

    /// The cells that a total covers: those by goods, and those that name only a destination.
    func groups(of total: CellKey, _ parts: [Cell], _ cube: Cube) -> [[Cell]] {
        let covered = parts.filter { cube.covers(total, $0.key) }
        return [covered.filter { $0.key.commodity != nil }, covered.filter { $0.key.commodity == nil }]
            .filter { !$0.isEmpty }
    }

    /// Whether parts are certainly above their total.
    func exceeds(_ parts: Amount, _ total: Amount) -> Bool {
        guard let limit = total.interval.upper.value, let low = parts.interval.lower.value else {
            return false
        }
        return parts.interval.lower.isOpen || total.interval.upper.isOpen ? low >= limit : low > limit
    }

    /// Whether two intervals have a value in common.
    func meets(_ a: Amount, _ b: Amount) -> Bool {
        func isBelow(_ upper: Bound<Int128>, _ lower: Bound<Int128>) -> Bool {
            guard let high = upper.value, let low = lower.value else { return false }
            return upper.isOpen || lower.isOpen ? high <= low : high < low
        }
        return !isBelow(a.interval.upper, b.interval.lower) && !isBelow(b.interval.upper, a.interval.lower)
    }

    /// An error, unless the office waives the rule with a reason.
    func report(_ rule: WaivableRule, _ fault: DataFault, _ place: SourcePlace) {
        let waiver = definition.waivers.first { $0.rule == rule }
        findings.add(waiver.map { fault.waived($0) } ?? fault, at: place)
    }
}

extension CubeBuilder {
    func place(_ cell: Cell) -> SourcePlace {
        guard let span = cell.rows.first else { return definition.place }
        return SourcePlace(
            file: files[span.file].path, line: span.firstLine, column: 1, sheet: files[span.file].sheet)
    }

    /// "lines 4, 5 to 9 (3 rows)": of one file, else with its name.
    func rows(of cells: [Cell]) -> Words {
        Words(id: rows(of: cells, .id), en: rows(of: cells, .en))
    }

    func rows(of cells: [Cell], _ language: Language) -> String {
        func say(_ id: String, _ en: String) -> String { Words(id: id, en: en)[language] }
        let spans = cells.flatMap(\.rows).sorted { ($0.file, $0.firstLine) < ($1.file, $1.firstLine) }
        let shown = spans.prefix(12).map { span in
            let lines =
                span.count == 1
                ? say("baris \(span.firstLine)", "line \(span.firstLine)")
                : say(
                    "baris \(span.firstLine) sampai \(span.lastLine) (\(span.count) baris)",
                    "lines \(span.firstLine) to \(span.lastLine) (\(span.count) rows)")
            return files.count == 1 ? lines : name(ofFile: span.file) + " " + lines
        }
        let more = spans.count - 12
        return shown.joined(separator: ", ")
            + (more > 0 ? say(" dan \(more) lagi", " and \(more) more") : "")
    }

    func name(_ key: CellKey, _ cube: Cube) -> Words { definition.name(of: key, in: cube) }

    /// "17990227397", "14750000000 to 14850000000", "more than 14900000000".
    func said(_ amount: Amount) -> Words {
        let (lower, upper) = (amount.interval.lower, amount.interval.upper)
        if let one = amount.interval.single { return Words(id: String(one), en: String(one)) }
        guard let low = lower.value else {
            return upper.value.map { Words(id: "paling banyak \($0)", en: "at most \($0)") }
                ?? Words(id: "nilai yang tidak diketahui", en: "an unknown value")
        }
        guard let high = upper.value else {
            return lower.isOpen
                ? Words(id: "lebih dari \(low)", en: "more than \(low)")
                : Words(id: "paling sedikit \(low)", en: "at least \(low)")
        }
        return Words(id: "\(low) sampai \(high)", en: "\(low) to \(high)")
    }
}

extension Cube {
    /// Whether a total is a sum over a part.
    func covers(_ total: CellKey, _ part: CellKey) -> Bool {
        func agrees(_ wanted: Int?, _ found: Int?) -> Bool { wanted == nil || wanted == found }
        let sector = part.commodity.flatMap { commodities[$0].sector } ?? part.sector
        return total.year == part.year && agrees(total.month, part.month)
            && agrees(total.commodity, part.commodity)
            && agrees(total.partner, part.partner) && agrees(total.sector, sector)
            && agrees(total.region, part.region)
    }
}

import Amounts
import Declarations
import Geography
import Localization

extension CubeBuilder {
    /// What only shows when all rows are there: totals below their parts, controls that differ, bases
    /// without growth.
    public func check(_ cube: Cube) {
        let parts = cube.cells.filter { $0.key.kind == .value }
        guard parts.count < cube.cells.count else { return }
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
        guard let limit = total.amount.interval.upper.value else { return }
        for group in groups(of: total.key, parts, cube) {
            let sum = Amount.sum(group.map(\.amount))
            guard let low = sum.interval.lower.value else { continue }
            let isAbove =
                sum.interval.lower.isOpen || total.amount.interval.upper.isOpen ? low >= limit : low > limit
            guard isAbove else { continue }
            report(
                .partsAboveTotal,
                "the parts of \(name(total.key, cube)) come to \(said(sum)), more than the "
                    + "total of \(said(total.amount))", hint: "the parts: " + rows(of: group), place(total))
        }
    }

    /// A control is the sum of its rows, as far as they are known.
    private func checkControl(_ control: Cell, _ parts: [Cell], _ cube: Cube) {
        let groups = groups(of: control.key, parts, cube)
        guard !groups.isEmpty else {
            return findings.warning(
                "no rows are there to compare \(name(control.key, cube)) with", at: place(control))
        }
        for group in groups {
            let sum = Amount.sum(group.map(\.amount))
            guard !meets(sum, control.amount) else { continue }
            report(
                .controlMismatch,
                "the rows of \(name(control.key, cube)) come to \(said(sum)), not "
                    + said(control.amount), hint: "the rows: " + rows(of: group), place(control))
        }
    }

    private func checkBase(_ total: Cell, _ cube: Cube) {
        guard let high = total.amount.interval.upper.value, high <= 0, total.key.year < definition.year else {
            return
        }
        findings.warning(
            "the total of \(name(total.key, cube)) is \(high == 0 ? "zero" : "negative"): "
                + "no growth can be calculated from it", at: place(total))
    }

    /// The cells that a total covers: those by goods, and those that name only a destination.
    private func groups(of total: CellKey, _ parts: [Cell], _ cube: Cube) -> [[Cell]] {
        let covered = parts.filter { covers(total, $0.key, cube) }
        return [covered.filter { $0.key.commodity != nil }, covered.filter { $0.key.commodity == nil }]
            .filter { !$0.isEmpty }
    }

    private func covers(_ total: CellKey, _ part: CellKey, _ cube: Cube) -> Bool {
        func agrees(_ wanted: Int?, _ found: Int?) -> Bool { wanted == nil || wanted == found }
        let sector = part.commodity.flatMap { cube.commodities[$0].sector } ?? part.sector
        return total.year == part.year && agrees(total.month, part.month)
            && agrees(total.commodity, part.commodity)
            && agrees(total.partner, part.partner) && agrees(total.sector, sector)
            && agrees(total.region, part.region)
    }

    /// Whether two intervals have a value in common.
    private func meets(_ a: Amount, _ b: Amount) -> Bool {
        func isBelow(_ upper: Bound<Int128>, _ lower: Bound<Int128>) -> Bool {
            guard let high = upper.value, let low = lower.value else { return false }
            return upper.isOpen || lower.isOpen ? high <= low : high < low
        }
        return !isBelow(a.interval.upper, b.interval.lower) && !isBelow(b.interval.upper, a.interval.lower)
    }

    /// An error, unless the office waives the rule with a reason.
    private func report(_ rule: WaivableRule, _ message: String, hint: String, _ place: SourcePlace) {
        if let waiver = definition.waivers.first(where: { $0.rule == rule }) {
            findings.warning(message, hint: "let pass: " + waiver.reason.en, at: place)
        } else {
            findings.error(message, hint: hint, at: place)
        }
    }
}

extension CubeBuilder {
    private func place(_ cell: Cell) -> SourcePlace {
        guard let span = cell.rows.first else { return definition.place }
        return SourcePlace(
            file: files[span.file].path, line: span.firstLine, column: 1, sheet: files[span.file].sheet)
    }

    /// "lines 4, 5 to 9 (3 rows)": of one file, else with its name.
    private func rows(of cells: [Cell]) -> String {
        let spans = cells.flatMap(\.rows).sorted { ($0.file, $0.firstLine) < ($1.file, $1.firstLine) }
        let shown = spans.prefix(12).map { span in
            let lines =
                span.count == 1
                ? "line \(span.firstLine)"
                : "lines \(span.firstLine) to \(span.lastLine) (\(span.count) rows)"
            return files.count == 1 ? lines : name(ofFile: span.file) + " " + lines
        }
        return shown.joined(separator: ", ") + (spans.count > 12 ? " and \(spans.count - 12) more" : "")
    }

    private func name(_ key: CellKey, _ cube: Cube) -> String {
        var words = [key.month.map { "month \($0) of \(key.year)" } ?? String(key.year)]
        if let region = key.region { words.append(cube.regions[region].name.id) }
        if let sector = key.sector { words.append(cube.sectors[sector].name.id) }
        if let commodity = key.commodity { words.append(cube.commodities[commodity].name.id) }
        if let partner = key.partner { words.append(cube.partners[partner].slug) }
        return words.joined(separator: ", ")
    }

    /// "17990227397", "14750000000 to 14850000000", "more than 14900000000".
    private func said(_ amount: Amount) -> String {
        let (lower, upper) = (amount.interval.lower, amount.interval.upper)
        if let one = amount.interval.single { return String(one) }
        guard let low = lower.value else { return upper.value.map { "at most \($0)" } ?? "an unknown value" }
        guard let high = upper.value else { return (lower.isOpen ? "more than " : "at least ") + String(low) }
        return "\(low) to \(high)"
    }
}

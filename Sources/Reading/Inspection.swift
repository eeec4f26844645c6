public import Datasets
public import Declarations

/// All that reading a report's files came to, whether or not anything is wrong.
public struct Inspection: Sendable {
    public var definition: ReportDefinition
    /// The files with rows, then those with claims, as far as they could be begun.
    public var files: [RowTally]
    /// Which of `files` hold claims.
    public var claimFiles: Set<Int>
    public var totals: [TotalComparison]
    /// Once each, in the order of file, line and column; at most the limit.
    public var findings: [Finding]
    /// How many findings there are beyond the limit.
    public var omitted: Int
    /// How many findings each rule has, listed or not.
    public var counts: [String: Int]
    public var errors: Int
    /// The report; nil where there are errors.
    public var report: LoadedReport?

    public var warnings: Int { counts.values.reduce(0, +) - errors }
    public var isValid: Bool { errors == 0 }

    /// Findings of one rule.
    public struct Group: Sendable {
        public var rule: DataRule
        public var weight: Finding.Weight
        /// Those that are listed.
        public var findings: [Finding]
        public var count: Int
    }

    /// Errors before warnings, in the order of the rules.
    public var groups: [Group] {
        let byRule = Dictionary(grouping: findings, by: \.rule)
        let groups = DataRule.all.flatMap { rule -> [Group] in
            let all = byRule[rule.id] ?? []
            guard let count = counts[rule.id], count > 0 else { return [] }
            // A rule that is waived in one place is a warning there.
            let parts = [Finding.Weight.error, .warning].map { weight in
                Group(
                    rule: rule, weight: weight, findings: all.filter { $0.weight == weight },
                    count: all.count { $0.weight == weight })
            }.filter { $0.count > 0 }
            guard parts.count < 2 else { return parts }
            let weight = parts.first?.weight ?? rule.weight
            return [Group(rule: rule, weight: weight, findings: all, count: count)]
        }
        return groups.filter { $0.weight == .error } + groups.filter { $0.weight == .warning }
    }
}

extension Loading {
    /// Reads all files of a report and says what became of every row.
    /// - Parameter limit: the most findings to list; all are counted.
    public static func inspect(
        _ definition: ReportDefinition, from files: ReportFiles, limit: Int = 10_000
    ) -> Inspection {
        let findings = FindingList(limit: limit)
        let definition = withTables(definition, files, findings)
        var builder = CubeBuilder(definition, findings)
        for data in definition.data { read(data, files, into: &builder, findings) }
        builder.closeTally()
        var claims = ClaimRows(definition, findings)
        var claimTallies: [RowTally] = []
        for data in definition.claimFiles {
            var counted = CountedRows(claims)
            read(data, files, into: &counted, findings)
            claims = counted.sink
            claimTallies += [counted.tally].compactMap(\.self)
        }
        let cube = builder.cube()
        let totals = builder.comparisons(cube, isComplete: !findings.hasErrors)
        if !findings.hasErrors { builder.check(cube) }
        let (published, beside) = builder.published(cube)
        let listed = findings.listed
        var inspection = Inspection(
            definition: definition, files: builder.tallies, claimFiles: [], totals: totals, findings: listed,
            omitted: findings.omitted, counts: findings.counts, errors: findings.errorCount)
        inspection.addWholes()
        inspection.addClaims(claimTallies)
        if !findings.hasErrors {
            inspection.report = LoadedReport(
                definition: definition, cube: published, beside: beside, claims: claims.sorted,
                warnings: findings.sorted,
                rows: builder.rows)
        }
        return inspection
    }
}

extension Inspection {
    /// The rows with totals that were found to be wrong when all rows were there.
    fileprivate mutating func addWholes() {
        var marked: [SourcePlace: Finding.Weight] = [:]
        for finding in findings where finding.at?.field == 0 {
            guard DataRule.named(finding.rule)?.isOfWhole ?? false, let place = finding.at else { continue }
            if marked[place] != .error { marked[place] = finding.weight }
        }
        let others = Set(findings.compactMap { $0.at?.field == 0 ? nil : $0.at?.row })
        for (place, weight) in marked {
            guard let file = files.firstIndex(where: { $0.file == place.file && $0.sheet == place.sheet })
            else { continue }
            if weight == .error {
                files[file].refused += 1
                // It was counted as warned; an error weighs more.
                if others.contains(place.row) { files[file].warned -= 1 }
            } else if !others.contains(place.row) {
                files[file].warned += 1
            }
        }
    }

    fileprivate mutating func addClaims(_ tallies: [RowTally]) {
        for var tally in tallies {
            let rows = Set(
                findings.filter { $0.at?.file == tally.file && $0.weight == .error && $0.at?.field != 0 }
                    .compactMap { $0.at?.line })
            tally.refused = min(rows.count, tally.read)
            claimFiles.insert(files.count)
            files.append(tally)
        }
    }
}

extension SourcePlace {
    /// The row that it lies in.
    fileprivate var row: SourcePlace { SourcePlace(file: file, line: line, sheet: sheet) }
}

/// Hands rows on and counts them.
private struct CountedRows<Sink: RowSink>: RowSink {
    var sink: Sink
    var tally: RowTally?

    init(_ sink: Sink) {
        self.sink = sink
    }

    mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        tally = RowTally(file)
        return sink.begin(file, header: header, at: places)
    }

    mutating func take(_ row: RawRow) {
        tally?.read += row.weight
        sink.take(row)
    }

    mutating func end() {
        tally?.isWhole = true
        sink.end()
    }
}

public import Datasets
public import Declarations

/// All that reading a report's files came to, whether or not anything is wrong.
public struct Inspection: Sendable {
    public var definition: ReportDefinition
    /// The tables that the office keeps, the files with rows, those with claims, as far as they were begun.
    public var files: [RowTally]
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

    /// The rule of a finding; `other` of what has none.
    public static func rule(of finding: Finding) -> DataRule { DataRule.named(finding.rule) ?? .other }

    /// Errors before warnings, in the order of the rules.
    public var groups: [Group] {
        let byRule = Dictionary(grouping: findings) { Self.rule(of: $0).id }
        let groups = DataRule.all.flatMap { rule -> [Group] in
            let all = byRule[rule.id] ?? []
            guard let count = counts[rule == .other ? "" : rule.id], count > 0 else { return [] }
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
        let pass = LoadingPass(definition, files, findings)
        let isComplete = !pass.tallies.contains { $0.refused > 0 || !$0.isWhole }
        let totals = pass.cube.flatMap { pass.builder?.comparisons($0, isComplete: isComplete) } ?? []
        var inspection = Inspection(
            definition: pass.definition, files: pass.tallies, totals: totals, findings: findings.listed,
            omitted: findings.omitted, counts: findings.counts, errors: findings.errorCount,
            report: pass.report(findings))
        let ofRows = min(pass.findingsOfRows, findings.all.count)
        inspection.markRows(Array(findings.all[..<ofRows]), wholes: Array(findings.all[ofRows...]))
        return inspection
    }
}

extension Inspection {
    /// Counts the rows that findings beside those of the streaming check stand at: rows that were found to be
    /// wrong when all rows were there, and rows of files that keep no count of their own.
    fileprivate mutating func markRows(_ ofRows: [Finding], wholes: [Finding]) {
        for index in files.indices {
            let file = files[index]
            func rows(_ found: [Finding], _ weight: Finding.Weight) -> Set<Int> {
                let here = found.filter { finding in
                    guard let place = finding.at, finding.weight == weight else { return false }
                    return place.line > 0 && place.file == file.file && place.sheet == file.sheet
                }
                return Set(here.compactMap { $0.at?.line })
            }
            let refused = rows(ofRows, .error), warned = rows(ofRows, .warning).subtracting(refused)
            if file.holds != .rows {
                files[index].refused = min(refused.count, file.read)
                files[index].warned = min(warned.count, file.read - files[index].refused)
                continue
            }
            let newlyRefused = rows(wholes, .error).subtracting(refused)
            let newlyWarned = rows(wholes, .warning)
                .subtracting(refused).subtracting(warned).subtracting(newlyRefused)
            files[index].refused += newlyRefused.count
            // An error weighs more than a warning that was counted.
            files[index].warned += newlyWarned.count - newlyRefused.intersection(warned).count
        }
    }
}

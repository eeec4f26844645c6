import Keeping
import Localization
import Working

/// A validation for the page.
struct FindingView {
    struct Both: Decodable {
        var id: String?
        var en: String?
    }

    struct Sheet: Hashable {
        var file: String
        var sheet: String?
    }

    struct Place: Decodable {
        var file: String
        var sheet: String?
        var cell: String?
        var line: Int?
        var field: Int?

        var table: Sheet { Sheet(file: file, sheet: sheet) }
        /// The line of the file or the row of the sheet.
        var row: Int? { line ?? cell.flatMap { Int($0.drop { $0.isLetter }) } }
        /// From 1.
        var column: Int? {
            if let field { return field }
            guard let cell else { return nil }
            return cell.prefix { $0.isLetter }.utf8.reduce(0) { $0 * 26 + Int($1 & 31) }
        }
    }

    struct Finding: Decodable {
        var rule: String
        var weight: String
        var message: Both
        var hint: Both?
        var place: Place?
    }

    struct Rule: Decodable {
        var rule: String
        var weight: String
        var title: Both
        var count: Int
    }

    struct File: Decodable {
        var read: Int
        var accepted: Int
        var refused: Int
    }

    /// What the page reads of a validation.
    struct Validation: Decodable {
        var valid: Bool
        var errors: Int
        var warnings: Int
        var files: [File]
        var rules: [Rule]
        var findings: [Finding]
        var notListed: Int

        /// Of a definition that cannot be read.
        init(_ said: [SaidFinding]) {
            valid = false
            (files, rules, notListed) = ([], [], 0)
            findings = said.map { finding in
                let place = finding.place?.split(separator: ":").map(String.init)
                return Finding(
                    rule: finding.rule ?? "", weight: finding.weight,
                    message: Both(id: finding.pesan ?? finding.message, en: finding.message),
                    hint: Both(id: finding.saran ?? finding.hint, en: finding.hint),
                    place: place.map {
                        Place(
                            file: $0[0], sheet: nil, cell: nil, line: $0.count > 1 ? Int($0[1]) : nil,
                            field: nil)
                    })
            }
            errors = said.count { $0.weight == "error" }
            warnings = said.count - errors
        }
    }

    /// Findings that are shown with their rows.
    static let most = 200
    private let at: ReportVisit
    private let looked: Validation
    private let rows: [Sheet: ShownRows]

    init(_ at: ReportVisit, _ looked: Validation, rows: [Sheet: ShownRows]) {
        self.at = at
        self.looked = looked
        self.rows = rows
    }

    private func say(_ both: Both?) -> String? {
        let id = both?.id, en = both?.en
        return at.visit.language == .en ? en ?? id : id ?? en
    }

    var values: [String: Any] {
        let verdict = self.verdict, more = looked.notListed + max(0, looked.findings.count - Self.most)
        return [
            "verdict": verdict.style, "verdictTitle": verdict.title, "verdictText": verdict.text,
            "read": sum(\.read), "accepted": sum(\.accepted), "refused": sum(\.refused),
            "warnings": looked.warnings, "isClean": looked.valid && looked.warnings == 0, "rules": groups,
            "notListed": more > 0 ? more : false as Any,
            "dataFiles": at.version.files.map(\.path).filter { $0 != "report.yaml" },
        ]
    }

    private func sum(_ part: (File) -> Int) -> Int { looked.files.reduce(0) { $0 + part($1) } }

    private var verdict: (style: String, title: String, text: String) {
        let visit = at.visit, errors = looked.errors, warnings = looked.warnings
        if !looked.valid {
            return (
                "bad",
                visit.say(
                    "\(errors) kesalahan harus diperbaiki",
                    errors == 1 ? "1 error is to be mended" : "\(errors) errors are to be mended"),
                visit.say(
                    "Selama ada kesalahan, laporan ini konsep: tidak ada yang dibuat darinya.",
                    "As long as there are errors, the report is a draft: no page and no file is made of it.")
            )
        }
        if warnings > 0 {
            return (
                "fair",
                visit.say(
                    "Tidak ada kesalahan, \(warnings) peringatan",
                    warnings == 1 ? "No error, 1 warning" : "No error, \(warnings) warnings"),
                visit.say(
                    "Laporan dapat dibuat. Periksalah dahulu peringatannya.",
                    "The report can be made. Look at the warnings first.")
            )
        }
        return (
            "good", visit.say("Semua baris benar", "All rows are right"),
            visit.say("Laporan siap dibuat.", "The report is ready.")
        )
    }

    private var groups: [[String: Any]] {
        let shown = looked.findings.prefix(Self.most)
        var rules = looked.rules
        // Findings of the definition have no rule.
        for finding in shown
        where !rules.contains(where: { $0.rule == finding.rule && $0.weight == finding.weight }) {
            let count = looked.findings.count { $0.rule == finding.rule && $0.weight == finding.weight }
            rules.append(
                Rule(
                    rule: finding.rule, weight: finding.weight,
                    title: Both(id: "report.yaml", en: "report.yaml"), count: count))
        }
        return rules.enumerated().compactMap { index, rule in
            let own = shown.filter { $0.rule == rule.rule && $0.weight == rule.weight }
            return [
                "id": "aturan-\(index)", "weight": rule.weight,
                "weightName": FindingWords.weight(rule.weight, at.visit),
                "ruleTitle": say(rule.title) ?? rule.rule,
                "count": rule.count, "findings": own.map(values),
            ]
        }
    }

    private func values(_ finding: Finding) -> [String: Any] {
        let row = finding.place.flatMap { place in place.row.map { (place, $0) } }
        let shown = row.flatMap { place, line in rows[place.table].map { (place, line, $0) } }
        var values: [String: Any] = [
            "weight": finding.weight, "where": finding.place.map(Self.text) ?? "",
            "message": say(finding.message) ?? "", "hint": say(finding.hint) as Any? ?? false,
            "hasRow": false,
        ]
        guard let (place, line, table) = shown, let first = table.rows.first else { return values }
        let near = table.rows.filter { $0.line != first.line && abs($0.line - line) <= 1 }
        values["hasRow"] = true
        values["head"] = table.columns
        values["lines"] = ([first] + near).map { row -> [String: Any] in
            [
                "line": row.line, "isIt": row.line == line,
                "cells": row.cells.enumerated().map { index, text -> [String: Any] in
                    ["text": text, "isIt": row.line == line && place.column == index + 1]
                },
            ]
        }
        return values
    }

    private static func text(_ place: Place) -> String {
        if let sheet = place.sheet { return place.file + ": " + sheet + (place.cell.map { "!" + $0 } ?? "") }
        return place.file + (place.line.map { ":\($0)" } ?? "")
    }
}

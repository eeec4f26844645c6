import Localization
import Working

/// A proposal for the page.
struct ImportView {
    private let visit: Visit
    private let sent: ImportPages.Sent
    private let looked: LookedFile
    private let definition: String?
    private let rows: ShownRows?
    private let target: String?

    init(
        _ visit: Visit, _ sent: ImportPages.Sent, _ looked: LookedFile, _ definition: String?,
        _ rows: ShownRows?,
        target: String?
    ) {
        self.visit = visit
        self.sent = sent
        self.looked = looked
        self.definition = definition
        self.rows = rows
        self.target = target
    }

    private func say(_ both: LookedFile.Both) -> String { visit.say(both.id, both.en) }

    var values: [String: Any] {
        [
            "file": sent.name, "sha": sent.sha, "seal": sent.seal, "area": sent.area,
            "officeName": sent.office,
            "report": sent.report as Any? ?? false, "target": target as Any? ?? false,
            "columnCount": looked.columns.count, "period": looked.period.map(String.init) ?? "–",
            "currency": looked.currency ?? "–", "questionCount": looked.questions.count,
            "hasColumns": !looked.columns.isEmpty,
            "columns": looked.columns.map { column -> [String: Any] in
                [
                    "header": column.header, "meaning": Self.meaning(column.column)[visit.language],
                    "because": because(column),
                ]
            },
            // As long as no sheet is chosen, the first is as good as any other.
            "hasPreview": rows?.rows.isEmpty == false && !looked.questions.contains { $0.key == "sheet" },
            "preview": (rows?.rows ?? []).map(row),
            "hasRemarks": !looked.remarks.isEmpty, "remarks": looked.remarks.map { ["text": say($0)] },
            "hasObstacles": !looked.obstacles.isEmpty,
            "obstacles": looked.obstacles.map { ["text": say($0)] },
            "hasQuestions": !looked.questions.isEmpty,
            "questions": looked.questions.enumerated().map { question($0.element, $0.offset) },
            "asksAnything": !looked.questions.isEmpty || target == nil,
            "answered": sent.answers.sorted { $0.key < $1.key }.filter { key, _ in
                !looked.questions.contains { $0.key == key }
            }.map { ["key": $0.key, "answer": $0.value] },
            "ready": definition != nil, "definition": definition ?? "", "yaml": say(looked.yaml),
        ]
    }

    /// A heading alone tells what a column is, where its cells say nothing.
    private func because(_ column: LookedFile.Column) -> String {
        let said = say(column.because)
        return said.isEmpty ? visit.say("dari judulnya", "by its heading") : said
    }

    /// A title that stands alone above the table runs over all of its columns.
    private func row(_ row: ShownRows.Row) -> [String: Any] {
        let headers = Set(looked.columns.map(\.header)), filled = row.cells.filter { !$0.isEmpty }
        let isTitle = filled.count == 1 && row.cells.first?.isEmpty == false
        return [
            "line": row.line, "isTitle": isTitle, "title": filled.first ?? "", "width": row.cells.count,
            "isHead": filled.count > 1 && filled.filter(headers.contains).count * 2 > filled.count,
            "isAsked": looked.questions.contains { $0.lines.contains(row.line) },
            "cells": row.cells,
        ]
    }

    private func question(_ question: LookedFile.Asked, _ index: Int) -> [String: Any] {
        let free: [String: Words] = [
            "country": Words(id: "Kode negara lain (dua huruf)", en: "Code of another country (two letters)"),
            "year": Words(id: "Tahun", en: "Year"),
        ]
        return [
            "key": question.key, "text": say(question.text), "hasSeen": !question.seen.isEmpty,
            "seen": question.seen.map(say), "hasLines": !question.lines.isEmpty,
            "choices": question.choices.enumerated().map { number, choice -> [String: Any] in
                [
                    "id": "q\(index)-\(number)", "answer": choice.answer, "means": say(choice.means),
                    "choiceName": choice.name.map(say) as Any? ?? false,
                ]
            },
            "free": question.free != nil, "freeID": "q\(index)-bebas",
            "freeLabel": (free[question.free ?? ""] ?? Words(id: "Jawaban lain", en: "Another answer"))[
                visit.language],
        ]
    }

    /// What a column of a report is, in plain words.
    static func meaning(_ column: String) -> Words {
        let known: [String: Words] = [
            "year": Words(id: "Tahun", en: "Year"), "month": Words(id: "Bulan", en: "Month"),
            "date": Words(id: "Tanggal", en: "Date"), "commodity": Words(id: "Komoditas", en: "Commodity"),
            "partners": Words(id: "Negara tujuan", en: "Destination"),
            "value": Words(id: "Nilai", en: "Value"),
            "kind": Words(id: "Jenis baris", en: "Kind of row"),
            "role": Words(id: "Peran tujuan", en: "Role"),
            "hs": Words(id: "Kode HS", en: "HS code"), "sector": Words(id: "Sektor", en: "Sector"),
            "region": Words(id: "Wilayah", en: "Region"),
            "exporters": Words(id: "Eksportir", en: "Exporters"),
            "note": Words(id: "Keterangan", en: "Note"), "currency": Words(id: "Mata uang", en: "Currency"),
        ]
        return known[column] ?? Words(id: column, en: column)
    }
}

import Amounts
import Datasets
import Figures
import Foundation
import Localization
import Testing

/// What other programs and a terminal get.
struct ExportTests {
    let figures = BlitarCube.figures
    let export = FigureExport(BlitarCube.figures, BlitarCube.wordings)

    private func object(_ id: FigureID) throws -> [String: Any] {
        let read = try JSONSerialization.jsonObject(with: Data(export.json([id]).utf8))
        let array = try #require(read as? [[String: Any]])
        return try #require(array.first)
    }

    @Test func jsonHoldsEveryFigureWithItsKeys() throws {
        let read = try JSONSerialization.jsonObject(with: Data(export.json().utf8))
        let array = try #require(read as? [[String: Any]])
        #expect(array.compactMap { $0["id"] as? String } == figures.allIDs.map(\.path))
        let keys: Set = [
            "id", "label", "quantity", "lower", "upper", "lowerOpen", "upperOpen", "stated",
            "status",
            "printed", "formula", "inputs", "rows",
        ]
        // What is needed only to print some figures again.
        let more: Set = ["precision", "lowerCut", "upperCut", "rounded", "among"]
        for object in array { #expect(Set(object.keys).subtracting(more) == keys) }
        #expect(array.contains { $0["precision"] as? String == "about" })
    }

    @Test func moneyIsTextOfIntegers() throws {
        let jimbe = try object("value/commodity/kendang-jimbe/2025")
        #expect(jimbe["lower"] as? String == "14900000000")
        #expect(jimbe["upper"] as? String == "15000000000")
        #expect(jimbe["lowerOpen"] as? Bool == true)
        let stated = try #require(jimbe["stated"] as? [String: Any])
        #expect(stated["qualifier"] as? String == "moreThan")
        #expect(stated["digits"] as? String == "149")
        let printed = try #require(jimbe["printed"] as? [String: [String: String]])
        #expect(printed["id"]?["prose"]?.hasPrefix("lebih dari") == true)
        #expect(printed["en"]?["prose"]?.hasPrefix("more than") == true)
        let rows = try #require(jimbe["rows"] as? [[String: Any]])
        #expect(rows.count == 1 && rows[0]["line"] as? Int == 3 && rows[0]["file"] as? String == "ekspor.csv")
    }

    @Test func ratiosAreRoundedOutwardToSixPlaces() throws {
        let growth = try object("growth/2025")
        #expect(growth["lower"] as? String == "0.211463", "0.21146312…")
        #expect(growth["upper"] as? String == "0.219677", "0.21967643…")
        #expect(growth["inputs"] as? [String] == ["total/2025", "total/2024"])
        #expect((growth["rows"] as? [[String: Any]])?.compactMap { $0["line"] as? Int } == [2, 8])
    }

    @Test func theAbsentIsNullWithItsReason() throws {
        let food = try object("value/commodity/produk-makanan/2025")
        #expect(food["lower"] is NSNull && food["upper"] is NSNull && food["stated"] is NSNull)
        #expect(food["status"] as? [String] == ["missing"])
    }

    @Test func csvHasAHeadAndAsManyFieldsInEveryLine() throws {
        let lines = export.csv().split(separator: "\r\n", omittingEmptySubsequences: true)
        #expect(lines.count == figures.allIDs.count + 1)
        let expected = fields(String(lines[0])).count
        #expect(expected == 16)
        for line in lines { #expect(fields(String(line)).count == expected, "\(line)") }
        #expect(lines[1].hasPrefix("total/2024,\"Total nilai ekspor, 2024\""))
    }

    /// RFC 4180, read back.
    private func fields(_ line: String) -> [String] {
        var fields = [""], isQuoted = false
        for letter in line {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(letter)
            }
        }
        return fields
    }

    @Test func tableColumnsAreAligned() throws {
        let lines = export.table(BlitarCube.wordings[0]).split(separator: "\n")
        #expect(lines.count == figures.allIDs.count)
        let labels = try zip(lines, figures.allIDs).map { line, id in
            line.count - (try figures.answer(id)).label.id.count
        }
        #expect(Set(labels).count == 1, "labels begin in one column")
    }

    @Test func jsonTextIsQuoted() throws {
        let figures = FigureSet(CubeDraft().value(2025, "a\"b\\c\n\u{1}", .sole, ["CN"], 1).cube)
        let text = FigureExport(figures, BlitarCube.wordings).json()
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        #expect(text.contains("a\\\"b\\\\c\\n\\u0001"))
    }

    @Test func linesAreTheObjectsThatTheyStandFor() {
        let odd = FigureSet(CubeDraft().value(2025, "a\"b\\c\n\u{1}", .sole, ["CN"], 1).cube)
        for set in [figures, odd] {
            let export = FigureExport(set, BlitarCube.wordings), ids = set.allIDs
            let objects = ids.compactMap { set[$0] }.map { export.object($0, rows: $0.rows).line() }
            #expect(!objects.isEmpty)
            #expect(export.jsonLines(ids) == "[\n" + objects.joined(separator: ",\n") + "\n]\n")
        }
    }

    @Test func anExplanationNamesFormulaInputsAndRows() throws {
        let explanation = try Explanation("growth/2025", in: figures)
        var rows = explanation.lines()
        for index in rows.indices { rows[index].text = "row \(rows[index].line)" }
        let text = explanation.text(BlitarCube.wordings[1], rows: rows)
        for part in [
            "growth/2025\nGrowth, 2025\n", "total(2025) / total(2024) − 1", "total/2024  ≈",
            "ekspor.csv:2  row 2\n", "ekspor.csv:8  row 8\n",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let total = try Explanation("total/2025", in: figures).text(BlitarCube.wordings[0])
        #expect(total.contains("ekspor.csv:8\n"))
        #expect(throws: FigureError.self) { try Explanation("value/partner/CN/2025", in: figures) }
    }
}

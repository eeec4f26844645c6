import Foundation
import Testing

/// `figures`, `explain`, `sample` and `check` for other programs and for people.
@Suite struct FiguresCommandTests {
    static let report = "Reports/blitar-2025"
    static let keys: Set<String> = [
        "id", "label", "quantity", "lower", "upper", "lowerOpen", "upperOpen", "stated", "status",
        "printed", "formula", "inputs", "rows",
    ]

    /// Only where a figure could else not be printed again.
    static let more: Set<String> = ["precision", "lowerCut", "upperCut", "rounded", "among"]

    static func figures() throws -> [[String: Any]] {
        let answer = try Command.run("figures", report, "--format", "json")
        #expect(answer.code == 0 && answer.error.isEmpty)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [[String: Any]])
    }

    @Test func jsonHoldsEveryFigure() throws {
        let figures = try Self.figures()
        #expect(figures.count > 40)
        let ids = figures.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == figures.count)
        for id in [
            "total/2025", "growth/2025", "rise/2025", "value/commodity/kendang-jimbe/2025",
            "share/commodity/kendang-jimbe/2025", "residual/commodity/2025", "residual-share/commodity/2025",
            "itemised/commodity/2025", "hhi/commodity/2025", "rank/commodity/kendang-jimbe/2025",
            "count/partner/2025",
        ] {
            #expect(ids.contains(id), "\(id)")
        }
        for figure in figures {
            let id = figure["id"] as? String ?? "?"
            #expect(Set(figure.keys).subtracting(Self.more) == Self.keys, "\(id)")
            #expect(
                figure["status"] is [String] && figure["inputs"] is [String]
                    && figure["rows"] is [[String: Any]])
            for input in figure["inputs"] as? [String] ?? [] {
                #expect(ids.contains(input), "\(id) is made of \(input)")
            }
            for language in ["id", "en"] {
                let printed = (figure["printed"] as? [String: [String: String]])?[language]
                #expect(printed?["mark"]?.isEmpty == false && printed?["prose"]?.isEmpty == false, "\(id)")
                #expect((figure["label"] as? [String: String])?[language]?.isEmpty == false, "\(id)")
                #expect((figure["formula"] as? [String: String])?[language] != nil, "\(id)")
            }
            for row in figure["rows"] as? [[String: Any]] ?? [] {
                #expect(
                    row["file"] as? String == "ekspor.csv" && (2...8).contains(row["line"] as? Int ?? 0),
                    "\(id)")
            }
        }
    }

    /// Money in whole rupiah, ratios to six places, outward; null where there is no end.
    @Test func endsAreWrittenAsText() throws {
        let money = #/-?[0-9]+/#, ratio = #/-?[0-9]+\.[0-9]{6}/#
        for figure in try Self.figures() {
            let id = figure["id"] as? String ?? "?", quantity = figure["quantity"] as? String ?? "?"
            for end in ["lower", "upper"] {
                if figure[end] is NSNull { continue }
                let text = try #require(figure[end] as? String, "\(id): \(end) is no text")
                let isWhole = ["money", "moneyChange", "count", "rank"].contains(quantity)
                #expect(
                    isWhole ? text.wholeMatch(of: money) != nil : text.wholeMatch(of: ratio) != nil,
                    "\(id): \(text)")
            }
        }
        func figure(_ id: String) throws -> [String: Any] {
            try #require(Self.figures().first { $0["id"] as? String == id })
        }
        let total = try figure("total/2025"), growth = try figure("growth/2025")
        #expect(total["lower"] as? String == "17990227397" && total["upper"] as? String == "17990227397")
        #expect(growth["lower"] as? String == "0.211463" && growth["upper"] as? String == "0.219677")
        let jimbe = try figure("value/commodity/kendang-jimbe/2025")
        #expect(jimbe["lower"] as? String == "14900000000" && jimbe["lowerOpen"] as? Bool == true)
        #expect(jimbe["upper"] as? String == "15000000000" && jimbe["upperOpen"] as? Bool == true)
        let rest = try figure("residual/commodity/2025")
        #expect(rest["lower"] as? String == "460477397" && rest["upper"] as? String == "580577397")
    }

    @Test func theTableAndTheCSVAgreeWithTheJSON() throws {
        let ids = try Self.figures().compactMap { $0["id"] as? String }
        let table = try Command.run("figures", Self.report),
            csv = try Command.run("figures", Self.report, "--format", "csv")
        #expect(table.code == 0 && csv.code == 0)
        let rows = table.out.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(rows == ids)
        let lines = csv.out.split(separator: "\r\n").map(String.init)
        #expect(lines.first?.hasPrefix("id,label_id,label_en,quantity,lower,upper") ?? false)
        #expect(lines.dropFirst().map { String($0.prefix { $0 != "," }) } == ids)
    }

    @Test func explainGoesBackToTheRows() throws {
        let answer = try Command.run("explain", Self.report, "growth/2025")
        #expect(answer.code == 0 && answer.error.isEmpty)
        #expect(answer.out.hasPrefix("growth/2025\n"))
        #expect(answer.out.contains("total/2025") && answer.out.contains("total/2024"))
        #expect(answer.out.contains("  ekspor.csv:2  2025 · total"), "\(answer.out)")
        #expect(
            answer.out.contains("  ekspor.csv:3  2024 · total")
                && answer.out.contains("di kisaran Rp 14,8 miliar"))
        let joint = try Command.run("explain", Self.report, "value/partner/HK+SG/2025")
        #expect(joint.code == 0 && joint.out.contains("ekspor.csv:7"))
        let single = try Command.run("explain", Self.report, "value/partner/HK/2025")
        #expect(
            single.code == 65 && single.firstError.contains("named only together with others"),
            "\(single.error)")
    }

    @Test func samplesAreTheSameForASeed() throws {
        let scratch = try Scratch()
        for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
            let answer = try Command.run(
                "sample", "--rows", "300", "--seed", seed, "--out", scratch.path + "/\(name)/rows.csv")
            #expect(answer.code == 0 && answer.out.isEmpty && answer.error.isEmpty, "\(answer.error)")
        }
        #expect(try scratch.bytes("a/rows.csv") == scratch.bytes("b/rows.csv"))
        #expect(try scratch.bytes("a/rows.csv") != scratch.bytes("c/rows.csv"))
        #expect(try scratch.text("a/rows.csv").split(separator: "\n").count == 301)
        #expect(scratch.files("a") == ["report.yaml", "rows.csv"])
        let answer = try Command.run(
            "check", scratch.path + "/a", "--templates", Project.folder + "/Templates",
            "--fonts", Project.folder + "/Fonts")
        #expect(answer.code == 0, "\(answer.error)")
        #expect(answer.out.hasPrefix("sample: nothing wrong; 300 rows"))
    }
}

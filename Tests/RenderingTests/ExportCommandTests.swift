import Foundation
import Support
import Testing

/// `kendang export`: figures and tables for other programs.
@Suite struct ExportCommandTests {
    private static func export(_ report: String, _ formats: [String], to folder: String) throws {
        let answer = try Command.run(
            ["export", "Reports/" + report, "--out", folder] + formats.flatMap { ["--format", $0] })
        #expect(answer.code == 0, "\(answer.error)")
    }

    @Test(arguments: ["figures", "metadata", "sdmx"]) func blitarAsText(_ file: String) throws {
        let scratch = try Scratch()
        try Self.export("blitar-2025", ["csv", "sdmx-csv"], to: scratch.path)
        let text = try scratch.text("blitar-2025-\(file).csv")
        #expect(text.utf8.last == 0x0A)
        // Hashes and the version are others' to hold.
        let lines = text.components(separatedBy: "\r\n")
            .filter { !$0.contains("sha256") && !$0.hasPrefix("program,") }.joined(separator: "\n")
        if let mismatch = Golden.mismatch("export-blitar-\(file)", lines) { Issue.record("\(mismatch)") }
    }

    /// Every observation has a key of its own, known codes, and a value only where one number is known.
    @Test(arguments: ["blitar-2025", "provinsi-contoh", "contoh-lain"])
    func observationsAreTrue(_ report: String) throws {
        let scratch = try Scratch()
        try Self.export(report, ["sdmx-csv"], to: scratch.path)
        let rows = try scratch.text("\(report)-sdmx.csv").components(separatedBy: "\r\n").dropLast()
            .map(Self.fields)
        let head = try #require(rows.first)
        var keys: Set<[String]> = []
        for row in rows.dropFirst() {
            #expect(row.count == head.count)
            let all = Dictionary(uniqueKeysWithValues: zip(head, row))
            #expect(keys.insert(Array(row[3...9])).inserted, "\(row[3...9]) twice")
            let status = all["OBS_STATUS"] ?? "", value = all["OBS_VALUE"] ?? ""
            #expect(["A", "E", "M", "N", "O", "P", "Q", "U"].contains(status))
            #expect(["F", "C"].contains(all["CONF_STATUS"]))
            #expect(value.isEmpty == ["M", "O", "Q"].contains(status) || status == "E" || status == "P")
            if let number = Double(value), all["OBS_PRECISION"] == "exact", all["UNIT_MULT"] == "0",
                all["UNIT_MEASURE"] == "IDR"
            {
                #expect(Double(all["OBS_LOWER"] ?? "") == number)
                #expect(Double(all["OBS_UPPER"] ?? "") == number)
            }
        }
        #expect(keys.count > 50)
    }

    @Test func withheldValuesSayNothing() throws {
        let scratch = try Scratch()
        try scratch.write(
            "r/report.yaml",
            ValidateCommandTests.definition + "\nstate: final\nwithhold: [{commodity: kopi, year: 2025}]\n")
        try scratch.write(
            "r/ekspor.csv",
            "Tahun;Jenis;Komoditas;HS;Tujuan;Nilai\n2025;;kopi;0901;Jepang;71234567\n"
                + "2025;;teh;0902;Jepang;5000000\n2025;;karet;4001;Cina;3000000\n")
        let answer = try Command.run(
            "export", scratch.path + "/r", "--format", "csv", "--format", "sdmx-csv", "--out",
            scratch.path + "/out")
        #expect(answer.code == 0, "\(answer.error)")
        let sdmx = try scratch.text("out/uji-periksa-sdmx.csv")
        let kept = sdmx.components(separatedBy: "\r\n").filter { $0.contains(",Q,C,") }.map(Self.fields)
        #expect(!kept.isEmpty)
        for row in kept { #expect(row[10].isEmpty && row[16].isEmpty && row[17].isEmpty, "\(row)") }
        // Neither the value nor a sum that holds it.
        for text in [sdmx, try scratch.text("out/uji-periksa-figures.csv")] {
            for number in ["71234567", "76234567", "79234567"] { #expect(!text.contains(number)) }
        }
    }

    @Test func workbooksAreTheSameEveryTime() throws {
        let scratch = try Scratch()
        for folder in ["a", "b"] {
            try Self.export("blitar-2025", ["xlsx"], to: scratch.path + "/" + folder)
        }
        #expect(scratch.files("a") == ["blitar-2025-en.xlsx", "blitar-2025-id.xlsx"])
        for file in scratch.files("a") {
            let bytes = try scratch.bytes("a/" + file)
            #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
            #expect(try bytes == scratch.bytes("b/" + file))
        }
    }

    /// The fields of a line without line ends within them.
    private static func fields(_ line: String) -> [String] {
        var fields = [""], isQuoted = false
        for character in line {
            switch character {
            case "\"":
                // A doubled quote closes and opens again.
                if !isQuoted, fields[fields.count - 1].hasSuffix("\u{1}") {
                    fields[fields.count - 1].removeLast()
                    fields[fields.count - 1].append("\"")
                }
                isQuoted.toggle()
                if !isQuoted { fields[fields.count - 1].append("\u{1}") }
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields.map { $0.filter { $0 != "\u{1}" } }
    }
}

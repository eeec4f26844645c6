import Foundation
import Testing

/// What is wrong with rows, template and fonts, through the command: code 65 or 66, the place, and no file.
@Suite struct BadInputTests {
    /// The Blitar report with something changed in one of its files.
    static func answer(_ file: String, _ old: String, _ new: String) throws -> Command.Answer {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        try scratch.copy("Templates", to: "Templates")
        let text = try scratch.text(file)
        try #require(text.contains(old), "\(file) holds no \(old)")
        try scratch.write(file, text.replacingOccurrences(of: old, with: new))
        let answer = try Command.run(
            "render", "report", "--out", "out", "--fonts", Project.folder + "/Fonts", in: scratch.path)
        #expect(scratch.files("out").isEmpty, "files in spite of an error")
        #expect(answer.out.isEmpty)
        return answer
    }

    /// In rows: the catalogue is in DatasetsTests; these show that they reach the person who called.
    static let rows: [(String, String, String)] = [
        ("Kamboja;tunggal", "Kambodia Baru;tunggal", "report/ekspor.csv:5:"),
        ("lebih dari Rp 1,26 miliar", "1.260", "report/ekspor.csv:5:"),
        ("17.990.227.397", "17,990,227,397.00", "report/ekspor.csv:2:"),
        ("lebih dari Rp 14,9 miliar", "lebih dari Rp 149 miliar", "report/ekspor.csv:"),
        ("Tahun;Jenis;Komoditas", "Tahun;Jenis;Barang", "report/"),
    ]

    @Test(arguments: rows.indices)
    func badRowsAreSentBack(_ index: Int) throws {
        let (old, new, place) = Self.rows[index]
        let answer = try Self.answer("report/ekspor.csv", old, new)
        #expect(answer.code == 65, "\(answer.error)")
        #expect(answer.firstError.hasPrefix(place), "\(answer.error)")
        #expect(answer.firstError.contains(": error: "))
    }

    static let words = "Templates/annual-report/words.id.yaml"
    static let texts: [(String, String, String, String)] = [
        (
            "Templates/annual-report/words.id.yaml", "fact-total-value: \"{total/$year|full-mark}\"",
            "fact-total-value: \"{totl/$year|full-mark}\"",
            ": error: no figure is called \"totl/2025\"; did you mean \"total/2025\"?"
        ),
        (
            "Templates/annual-report/words.id.yaml", "fact-total-value: \"{total/$year|full-mark}\"",
            "fact-total-value: \"Rp 17.990.227.397\"",
            ": error: \"17.990.227.397\" is typed by hand: every number is asked from a figure"
        ),
        (
            "Templates/annual-report/words.id.yaml", "fact-total-value: \"{total/$year|full-mark}\"",
            "fact-total-value: \"{total/$year\"", ": error: \"{\" is not closed"
        ),
        (
            "Templates/annual-report/template.yaml", "      - block: donut\n", "      - block: donat\n",
            ": error: \"donat\" is not a known block"
        ),
        (
            "Templates/annual-report/template.yaml", "finding: cover-finding", "finding: cover-findin",
            " has no \"cover-findin\", which the template names"
        ),
        (
            "Templates/Themes/kabupaten.yaml", "ink: \"#16232E\"", "ink: \"hitam\"",
            ": error: \"hitam\" is not a colour"
        ),
        ("report/report.yaml", "period: 2025", "periode: 2025", ": error: \"period"),
    ]

    @Test(arguments: texts.indices)
    func badTextsAreSentBack(_ index: Int) throws {
        let (file, old, new, message) = Self.texts[index]
        let answer = try Self.answer(file, old, new)
        #expect(answer.code == 65, "\(answer.error)")
        #expect(answer.error.contains(message), "\(answer.error)")
        #expect(
            answer.firstError.contains("/" + (file as NSString).lastPathComponent)
                || answer.firstError.contains("words."),
            "\(answer.error)")
        if message.hasPrefix(": error") {
            // File, line and column, as an editor takes them.
            let place = #/^[^ ]+\.yaml:[0-9]+:[0-9]+: error: /#
            #expect(answer.firstError.firstMatch(of: place) != nil, "\(answer.firstError)")
        }
    }

    @Test func theColumnIsTheFigures() throws {
        let answer = try Self.answer(
            Self.words, "fact-total-value: \"{total/$year|full-mark}\"",
            "fact-total-value: \"Nilai {totl/$year|full-mark}\"")
        let line = try Project.textLines("Templates/annual-report/words.id.yaml").firstIndex {
            $0.hasPrefix("fact-total-value")
        }
        #expect(
            answer.firstError.contains("words.id.yaml:\((line ?? 0) + 1):26: error:"), "\(answer.firstError)")
    }

    // MARK: Fonts

    static func withFonts(_ change: (Scratch) throws -> Void) throws -> Command.Answer {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/Fonts", withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: Project.folder + "/Fonts") {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path + "/Fonts/" + name,
                withDestinationPath: Project.folder + "/Fonts/" + name)
        }
        try change(scratch)
        return try Command.run("check", "Reports/blitar-2025", "--fonts", scratch.path + "/Fonts")
    }

    @Test func fontsThatAreGoneAreNamed() throws {
        let answer = try Self.withFonts { scratch in
            let file = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/Fonts")
                .filter { $0.hasPrefix("GentiumPlus-Bold") }
            for name in file { try FileManager.default.removeItem(atPath: scratch.path + "/Fonts/" + name) }
        }
        #expect(answer.code == 66, "\(answer.error)")
        #expect(
            answer.firstError.hasSuffix("/Fonts/GentiumPlus-Bold.ttf: error: the font is not there"),
            "\(answer.error)")
        #expect(answer.error.contains("make setup"))
        let none = try Self.withFonts {
            try FileManager.default.removeItem(atPath: $0.path + "/Fonts/manifest")
        }
        #expect(none.code == 66 && none.firstError.contains("/Fonts/manifest: error: "), "\(none.error)")
    }

    @Test func fontsThatAreNoFontsAreNamed() throws {
        let answer = try Self.withFonts { scratch in
            try FileManager.default.removeItem(atPath: scratch.path + "/Fonts/GentiumPlus-Bold.ttf")
            try scratch.write("Fonts/GentiumPlus-Bold.ttf", "no font")
        }
        #expect(answer.code == 65, "\(answer.code) \(answer.error)")
        #expect(
            answer.firstError.hasSuffix("/Fonts/GentiumPlus-Bold.ttf: error: the file is not a font"),
            "\(answer.error)")
    }

    @Test func aBrokenManifestIsNamed() throws {
        let answer = try Self.withFonts { scratch in
            try FileManager.default.removeItem(atPath: scratch.path + "/Fonts/manifest")
            try scratch.write("Fonts/manifest", "Inter | 400\n")
        }
        #expect(answer.code == 65, "\(answer.error)")
        #expect(answer.error.contains("manifest:1"), "\(answer.error)")
    }

    /// A character that no font of the set has.
    @Test func aMissingGlyphIsNamed() throws {
        let answer = try Self.answer("report/report.yaml", "short: Blitar\n", "short: \"Blitar \u{16A0}\"\n")
        #expect(answer.code == 65, "\(answer.error)")
        #expect(
            answer.error.contains("no font of the set has \u{16A0} (U+16A0), wanted in "), "\(answer.error)")
    }
}

import Declarations
import Foundation
import Rendering
import Testing

/// Mistakes as authors of templates make them: each is told in words that help, at its place.
@Suite struct MistakesTests {
    static let template = "Templates/annual-report/template.yaml"
    static let words = "Templates/annual-report/words.id.yaml"
    static let theme = "Templates/Themes/kabupaten.yaml"
    static let report = "report/report.yaml"

    struct Mistake: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var old: String
        var new: String
        /// What is said behind the place, with hints.
        var says: [String]
        /// Where, if not in the file with the mistake.
        var at: String?

        var testDescription: String { name }
    }

    static let writing: [Mistake] = [
        Mistake(
            name: "tab", file: template, old: "    kind: cover\n", new: "\tkind: cover\n",
            says: ["a tab begins the line: YAML takes only spaces\n    write two spaces for each level"]),
        Mistake(
            name: "no colon", file: template, old: "    kind: cover\n", new: "    kind cover\n",
            says: ["a key without a colon\n    write \"key: value\", with a space after the colon"]),
        Mistake(
            name: "no space after the colon", file: template, old: "theme: kabupaten", new: "theme:kabupaten",
            says: ["a key without a colon\n    write \"key: value\", with a space after the colon"]),
        Mistake(
            name: "indented too far", file: template, old: "    finding: cover-finding",
            new: "      finding: cover-finding",
            says: [
                "a colon where no key can be\n    is the line indented too far? "
                    + "A text with a colon in it stands in double quotes"
            ]),
        Mistake(
            name: "not indented enough", file: template, old: "    finding: cover-finding",
            new: "  finding: cover-finding",
            says: [
                "the line is no item of the list that begins in line 7\n"
                    + "    begin it with \"- \" and a space, or indent it as the lines that it belongs to"
            ]),
        Mistake(
            name: "no space after the dash", file: template, old: "  - section: glance",
            new: "  -section: glance",
            says: ["no space after \"-\"\n    write \"- \" before each item of a list"]),
        Mistake(
            name: "a key twice", file: template, old: "theme: kabupaten\n",
            new: "theme: kabupaten\ntheme: kota\n",
            says: ["\"theme\" is written twice\n    the first is in line 4"]),
        Mistake(
            name: "a list not closed", file: template, old: "notes: [residual-note, rounding-note, gap-note]",
            new: "notes: [residual-note, rounding-note, gap-note",
            says: [
                "the list that begins here is not closed\n    end it with ]; "
                    + "a text with , [ ] { } in it stands in double quotes"
            ]),
        Mistake(
            name: "a map not closed", file: template, old: "{label: fact-total, value: fact-total-value}",
            new: "{label: fact-total, value: fact-total-value",
            says: [
                "the map that begins here is not closed\n    end it with }; "
                    + "a text with , [ ] { } in it stands in double quotes"
            ]),
        Mistake(
            name: "a quote not closed", file: words, old: "\nfact-total: ", new: "\nfact-total: \"",
            says: ["the text that begins here goes on to line 28\n    is a quote missing at its end?"]),
        Mistake(
            name: "braces without quotes", file: words, old: "\nfact-total: ",
            new: "\nx-y: {year} Gambar\nfact-total: ",
            says: ["the text goes on after }\n    put the text in double quotes"]),
        Mistake(
            name: "a colon in a text", file: words, old: "\nfact-total: ",
            new: "\nx-y: Komoditas: terbesar\nfact-total: ", says: ["a colon where no key can be"]),
        Mistake(
            name: "a percent sign first", file: words, old: "\nfact-total: ",
            new: "\nx-y: %abc\nfact-total: ",
            says: ["a text cannot begin with \"%\"\n    put the text in double quotes"]),
        Mistake(
            name: "a star first", file: words, old: "\nfact-total: ", new: "\nx-y: **tebal**\nfact-total: ",
            says: ["a text cannot begin with \"*\"\n    put the text in double quotes"]),
    ]

    static let meaning: [Mistake] = [
        Mistake(
            name: "unknown block", file: template, old: "block: donut", new: "block: donught",
            says: ["\"donught\" is not a known block\n    did you mean \"donut\"?"]),
        Mistake(
            name: "a word in place of a block", file: template, old: "      - block: donut\n",
            new: "      - donut\n      - block: donut\n",
            says: ["a block is a map of keys, not a text\n    write \"- block: donut\""]),
        Mistake(
            name: "a list in place of a block", file: template, old: "      - block: donut\n",
            new: "      - [donut]\n      - block: donut\n",
            says: ["a map of keys belongs here, not a list"]),
        Mistake(
            name: "a number in words", file: template,
            old: "        of: commodity\n        title: donut-title",
            new: "        of: commodity\n        slices: eight\n        title: donut-title",
            says: ["\"slices\" must be a whole number from 2 to 60, not \"eight\""]),
        Mistake(
            name: "a key of another block", file: template, old: "        title: donut-title",
            new: "        rows: []\n        title: donut-title",
            says: [
                "\"rows\" is not a known key\n    known here: block, when, title, subtitle, of, slices, others"
            ]),
        Mistake(
            name: "a guard misspelt", file: template, old: "when: [parts-whole]", new: "when: [part-whole]",
            says: ["\"part-whole\" is not a known guard\n    did you mean \"parts-whole\"?"]),
        Mistake(
            name: "yes for true", file: template, old: "contents: true", new: "contents: yes",
            says: ["\"contents\" must be true or false, not \"yes\"\n    write true"]),
        Mistake(
            name: "unknown theme", file: template, old: "theme: kabupaten", new: "theme: kabupatn",
            says: ["there is no theme \"kabupatn\"\n    did you mean \"kabupaten\"?"]),
        Mistake(
            name: "a parameter misspelt", file: template, old: "meaning: commodity-meaning",
            new: "mening: commodity-meaning",
            says: [
                "\"meaning\" is missing", "\"mening\" is not a known key\n    did you mean \"meaning\"?",
            ]),
        Mistake(
            name: "a word missing in one language", file: words, old: "\nfact-total: ", new: "\nfact-totl: ",
            says: [
                "words.id.yaml has no \"fact-total\", which the template names\n    did you mean \"fact-totl\"?"
            ],
            at: template + ":11:17"),
        Mistake(
            name: "unknown form", file: words, old: "{total/$year|full-mark}", new: "{total/$year|fullmark}",
            says: ["\"|fullmark\" is no form\n    forms: mark, prose"]),
        Mistake(
            name: "says for say", file: words, old: "  - say: ", new: "  - says: ",
            says: ["\"say\" is missing", "\"says\" is not a known key\n    did you mean \"say\"?"]),
        Mistake(
            name: "a colour that is a remark", file: theme, old: "ink: \"#16232E\"", new: "ink: #16232E",
            says: ["\"ink\" is empty\n    what begins with # is a remark, unless it stands in quotes"]),
        Mistake(
            name: "a colour by name", file: theme, old: "ink: \"#16232E\"", new: "ink: hitam",
            says: ["\"hitam\" is not a colour"]),
        Mistake(
            name: "an unknown token", file: theme, old: "ink: \"#16232E\"", new: "inkk: \"#16232E\"",
            says: ["\"ink\" is missing", "\"inkk\" is not a known key\n    did you mean \"ink\"?"]),
        Mistake(
            name: "a number in quotes", file: report, old: "period: 2025", new: "period: \"2025\"",
            says: [
                "\"period\" must be a whole number from 1900 to 2200, not \"2025\"\n    write it without quotes"
            ]),
        Mistake(
            name: "a decimal comma", file: report, old: "latitude: -8.10", new: "latitude: \"-8,10\"",
            says: ["\"latitude\" must be a number from -90.0 to 90.0, not \"-8,10\"\n    write -8.10"]),
        Mistake(
            name: "an unknown language", file: report, old: "[id, en]", new: "[id, eng]",
            says: ["\"languages\" must be id or en, not \"eng\"\n    did you mean \"en\"?"]),
    ]

    /// The findings of checking the report, with paths as they are within the folder.
    static func findings(_ change: (Scratch) throws -> Void) throws -> [String] {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        try scratch.copy("Templates", to: "Templates")
        try change(scratch)
        let places = ProjectPlaces(
            report: scratch.path + "/report", templates: scratch.path + "/Templates",
            fonts: Project.folder + "/Fonts")
        do throws(ReportError) {
            _ = try Check.run(places)
            return []
        } catch {
            return error.findings.map { $0.text.replacingOccurrences(of: scratch.path + "/", with: "") }
        }
    }

    @Test(arguments: writing + meaning)
    func itIsSaidInWordsThatHelp(_ mistake: Mistake) throws {
        let found = try Self.findings { scratch in
            let text = try scratch.text(mistake.file)
            let place = try #require(text.range(of: mistake.old), "\(mistake.file) holds no \(mistake.old)")
            try scratch.write(mistake.file, text.replacingCharacters(in: place, with: mistake.new))
        }
        #expect(found.count == mistake.says.count, "\(found)")
        for (text, words) in zip(found, mistake.says) {
            let at = try #require(text.firstMatch(of: #/^([^:]+:\d+:\d+): error: /#), "\(text)")
            #expect(text[at.range.upperBound...].contains(words), "\(text)")
            #expect(at.output.1.hasPrefix(mistake.at ?? mistake.file + ":"), "\(text)")
        }
    }

    @Test(arguments: [template, words, theme, report])
    func aFileThatIsNoTextIsSaidToBeSo(_ file: String) throws {
        let empty = try Self.findings { try $0.write(file, "\n") }
        #expect(empty == ["\(file): error: the file is empty"])
        let latin = try Self.findings { scratch in
            let bytes = Data("name: caf\u{E9}\n".unicodeScalars.map { UInt8($0.value) })
            try bytes.write(to: URL(fileURLWithPath: scratch.path + "/" + file))
        }
        #expect(latin == ["\(file):1:10: error: the file is not UTF-8\n    save it as UTF-8"])
        let list = try Self.findings { try $0.write(file, "- a\n- b\n") }
        #expect(list.first?.hasPrefix("\(file):1:1: error: a map of keys") ?? false, "\(list)")
    }
}

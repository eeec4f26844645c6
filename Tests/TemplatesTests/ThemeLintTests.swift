import Declarations
import Foundation
import Graphics
import Templates
import Testing

/// The lint of themes: the shipped one is clean, and each rule finds a defect that was put in.
@Suite struct ThemeLintTests {
    static func findings(_ text: String) throws -> [Finding] {
        let declaration = try Declaration.read(text, named: "t.yaml")
        let reading = FindingList(), findings = FindingList()
        let theme = ThemeFile.theme(declaration, reading)
        try reading.throwIfErrors()
        ThemeLint.check(theme, in: declaration, findings)
        return findings.sorted
    }

    @Test(arguments: ["kabupaten"])
    func shippedThemesAreClean(_ name: String) throws {
        #expect(try Self.findings(Project.text("Templates/Themes/\(name).yaml")).map(\.text) == [])
    }

    struct Defect: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        /// What the finding begins with, after its place.
        var message: String
        /// The text in the file at whose place it is.
        var at: String
        var weight = Finding.Weight.error
        /// The defect may break other rules as well.
        var isAlone = true

        var testDescription: String { message }
    }

    static let defects = [
        Defect(
            old: "ink3: \"#5C6A75\"", new: "ink3: \"#66747F\"",
            message: "text contrast: ink3 on kabut has 4.2",
            at: "\"#66747F\""),
        Defect(
            old: "coverAmber: \"#F2B84B\"", new: "coverAmber: \"#96712A\"",
            message: "text contrast: coverAmber on cover has 2.4", at: "\"#96712A\""),
        Defect(
            old: "leading: 4.5, paint: ink2}", new: "leading: 4.5, paint: grey}",
            message: "text contrast: the style subtitle on paper has 2.", at: "grey}"),
        Defect(
            old: "size: 7, leading: 3.6, paint: ink3}", new: "size: 6.5, leading: 3.6, paint: ink3}",
            message: "text size: note has 6.5 pt, wanted 7.0 pt", at: "6.5,"),
        Defect(
            old: "edge: \"#8A5A00\"", new: "edge: \"#B07A20\"",
            message: "companion: the edge of kunyit has on paper 3.", at: "\"#B07A20\""),
        Defect(
            old: "name: teluk, fill: \"#107E7C\"", new: "name: teluk, fill: \"#7C8580\"",
            message: "text on a fill: white or ink on teluk has 4.", at: "\"#7C8580\"", isAlone: false),
        Defect(
            old: "fill: \"#86A15A\"", new: "fill: \"#5A8A78\"", message: "neighbours: daun and teluk differ",
            at: "\"#107E7C\"", isAlone: false),
        Defect(
            old: "name: manggis, fill: \"#7A4488\"", new: "name: manggis, fill: \"#16506E\"",
            message: "any two: laut and manggis differ", at: "\"#16506E\"", isAlone: false),
        Defect(
            old: "\"#83B6C8\", \"#5A9CB3\"", new: "\"#5A9CB3\", \"#83B6C8\"",
            message: "ramp: colour 4 is darker than the one before", at: "\"#83B6C8\"", isAlone: false),
        Defect(
            old: "\"#B4D5E0\", \"#83B6C8\"", new: "\"#C6DFE7\", \"#83B6C8\"",
            message: "ramp: colour 2 is darker than the one before", at: "\"#C6DFE7\"", weight: .warning),
        Defect(
            old: "fall: \"#B34E22\"", new: "fall: \"#B04860\"",
            message: "rise and fall: they differ in protanopia",
            at: "\"#B04860\""),
        Defect(
            old: "focus: \"#0E4058\"", new: "focus: \"#8FA9B6\"",
            message: "fill contrast: focus, which has no companion, has on paper 2.4", at: "\"#8FA9B6\""),
    ]

    @Test(arguments: defects)
    func aDefectIsFound(_ defect: Defect) throws {
        let whole = try Project.text(ThemeTests.path)
        let range = try #require(whole.firstRange(of: defect.old), "the theme's file has no \(defect.old)")
        let text = whole.replacingCharacters(in: range, with: defect.new)
        let found = try Self.findings(text)
        let finding = try #require(
            found.first { $0.message.hasPrefix(defect.message) }, "\(found.map(\.text))")
        #expect(finding.weight == defect.weight)
        if defect.isAlone { #expect(found.count == 1, "\(found.map(\.text))") }
        let place = try #require(finding.at)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
        #expect(line.dropFirst(place.column - 1).hasPrefix(defect.at), "\(place)")
        #expect(finding.hint != nil)
    }

    /// The colour that the hint proposes is put in, and the finding is gone.
    @Test(arguments: defects)
    func theProposedColourPasses(_ defect: Defect) throws {
        let whole = try Project.text(ThemeTests.path)
        let range = try #require(whole.firstRange(of: defect.old))
        let text = whole.replacingCharacters(in: range, with: defect.new)
        let finding = try #require(
            try Self.findings(text).first { $0.message.hasPrefix(defect.message) })
        guard let hint = finding.hint, hint.hasSuffix("would pass"), let at = finding.at else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var line = Array(lines[at.line - 1])
        line.replaceSubrange(at.column - 1..<at.column + 8, with: Array(hint.prefix(9)))
        lines[at.line - 1] = String(line)
        let left = try Self.findings(lines.joined(separator: "\n"))
        #expect(!left.contains { $0.message.hasPrefix(defect.message) }, "\(left.map(\.text))")
    }
}

import Foundation
import Testing

/// Themes as the command sees them: `check` of a theme and of a report that uses one, `gallery` in one.
@Suite struct ThemeCommandTests {
    private static func theme(_ old: String, _ new: String) throws -> String {
        let text = try Project.textLines("Templates/Themes/kabupaten.yaml").joined(separator: "\n")
        #expect(text.contains(old))
        return text.replacingOccurrences(of: old, with: new)
    }

    @Test func theShippedThemeIsInOrder() throws {
        let answer = try Command.run("check", "Templates/Themes/kabupaten.yaml")
        #expect(answer.code == 0 && answer.error.isEmpty)
        #expect(answer.out == "kabupaten: nothing wrong; 0 warnings\n")
    }

    @Test func anErrorIsSaidWithItsPlaceAndAColourThatPasses() throws {
        let scratch = try Scratch()
        try scratch.write("t.yaml", Self.theme("ink3: \"#5C6A75\"", "ink3: \"#66747F\""))
        let file = scratch.path + "/t.yaml", answer = try Command.run("check", file)
        #expect(answer.code == 65 && answer.out.isEmpty)
        #expect(
            answer.error.hasPrefix(
                "\(file):7:9: error: text contrast: ink3 on kabut has 4.2"), "\(answer.error)")
        #expect(answer.error.contains("wanted 4.5:1\n    \"#"))
    }

    @Test func aWarningIsSaidAndNothingFails() throws {
        let scratch = try Scratch()
        try scratch.write("t.yaml", Self.theme("\"#B4D5E0\", \"#83B6C8\"", "\"#C6DFE7\", \"#83B6C8\""))
        let answer = try Command.run("check", scratch.path + "/t.yaml")
        #expect(answer.code == 0)
        #expect(answer.error.contains(": warning: ramp: colour 2 is darker"))
        #expect(answer.out == "kabupaten: nothing wrong; 1 warning\n")
    }

    @Test func aReportIsHeldToItsTheme() throws {
        let scratch = try Scratch()
        let templates = scratch.path + "/Templates"
        try FileManager.default.copyItem(atPath: Project.folder + "/Templates", toPath: templates)
        try scratch.write(
            "Templates/Themes/kabupaten.yaml", Self.theme("edge: \"#8A5A00\"", "edge: \"#B07A20\""))
        let answer = try Command.run("check", "Reports/blitar-2025", "--templates", templates)
        #expect(answer.code == 65)
        #expect(answer.error.contains("companion: the edge of kunyit has on paper 3."), "\(answer.error)")
    }

    @Test func theGalleryIsWritten() throws {
        let scratch = try Scratch()
        let answer = try Command.run("gallery", "--out", scratch.path + "/g", "--dpi", "36")
        #expect(answer.code == 0 && answer.error.isEmpty, "\(answer.error)")
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/g")
        #expect(files.contains("gallery.pdf") && files.contains("gallery-id-extreme-1.png"))
        expectConforming(try scratch.bytes("g/gallery.pdf"), "gallery")
        #expect(answer.out.hasPrefix("\(files.count - 1) pages, \(files.count) files in "))
        let missing = try Command.run("gallery", "--out", scratch.path + "/h", "--theme", "/no/such.yaml")
        #expect(missing.code == 66)
    }
}

import Blocks
import Declarations
import Templates
import Testing

/// Reading a template's own keys and those of its blocks.
@Suite struct TemplateTests {
    static func findings(_ yaml: String) throws -> [String] {
        let findings = FindingList()
        let template = Template(try Declaration.read(yaml, named: "t.yaml"), findings)
        _ = ReadTemplate(template, findings)
        return findings.sorted.map(\.text)
    }

    static func section(_ lines: String) -> String {
        "name: t\ntheme: kabupaten\nsections:\n  - section: a\n    kind: page\n" + lines
    }

    static let faults: [(String, String)] = [
        ("theme: kabupaten\nsections: [{section: a}]\n", "t.yaml:1:1: error: \"name\" is missing"),
        ("name: t\ntheme: kabupaten\n", "t.yaml:1:1: error: a template needs sections"),
        (
            "name: t\ntheme: kabupaten\nsections: [{section: a}]\nthemes: x\n",
            "t.yaml:4:1: error: \"themes\" is not a known key\n    did you mean \"theme\"?"
        ),
        (
            section("    start: page\n"),
            "t.yaml:6:5: error: \"start\" is not a known key\n    did you mean \"starts\"?"
        ),
        (
            section("    starts: there\n"),
            "t.yaml:6:13: error: \"starts\" must be page, right or flow, not \"there\""
        ),
        (
            "name: t\ntheme: kabupaten\nsections:\n  - section: a\n    kind: poster\n",
            "t.yaml:5:11: error: \"kind\" must be cover, page or sheet, not \"poster\""
        ),
        (
            section("    contents: yes\n"),
            "t.yaml:6:15: error: \"contents\" must be true or false, not \"yes\"\n    write true"
        ),
        (section("    notes: [[x]]\n"), "t.yaml:6:13: error: \"notes\" must be text, not a list"),
        (
            section("    blocks:\n      - block: donutt\n        title: x\n"),
            "t.yaml:7:9: error: \"donutt\" is not a known block\n    did you mean \"donut\"?"
        ),
        (
            section("    blocks:\n      - block: donut\n        of: commodity\n        titel: x\n"),
            "t.yaml:7:9: error: \"title\" is missing\nt.yaml:9:9: error: \"titel\" is not a known key\n"
                + "    did you mean \"title\"?"
        ),
        (section("    blocks:\n      - title: x\n"), "t.yaml:7:9: error: \"block\" is missing"),
        (
            section("    blocks: [donut]\n"),
            "t.yaml:6:14: error: a block is a map of keys, not a text\n    write \"- block: donut\""
        ),
        (section("    facts:\n      - {label: x}\n"), "t.yaml:7:9: error: \"value\" is missing"),
    ]

    @Test(arguments: faults.indices)
    func faultsAreFound(_ index: Int) throws {
        let (yaml, text) = Self.faults[index]
        let found = try Self.findings(yaml).joined(separator: "\n")
        #expect(found == text)
    }

    @Test func anUnknownBlockFarFromAllNamesAll() throws {
        let found = try Self.findings(Self.section("    blocks: [{block: hologram}]\n"))
        #expect(found.count == 1)
        for kind in BlockCatalogue.all { #expect(found.first?.contains(kind.key) ?? false, "\(kind.key)") }
    }

    @Test func blocksHaveNamesOfTheirOwn() throws {
        let keys = BlockCatalogue.all.map { $0.key }
        #expect(Set(keys).count == keys.count)
        let readme = try Project.text("Templates/README.md")
        for key in keys { #expect(readme.contains("`\(key)`"), "Templates/README.md does not name \(key)") }
    }

    @Test func theAnnualReportIsRead() throws {
        let findings = FindingList()
        let template = Template(try Project.annualReport().declaration, findings)
        _ = ReadTemplate(template, findings)
        #expect(findings.all.isEmpty)
        #expect(template.name == "annual-report" && template.theme == "kabupaten")
        #expect(template.sections.map(\.name).first == "cover")
        #expect(template.sections.count { $0.showsContents } == 1)
        #expect(template.sections.first?.kind == .cover)
        #expect(template.sections.first { $0.name == "method" }?.startsPage == false)
    }
}

import Declarations
import Foundation
import Graphics
import Templates
import Testing

/// Reading a theme: every token must be there, none may be unknown.
@Suite struct ThemeTests {
    static let path = "Templates/Themes/kabupaten.yaml"

    static func findings(_ change: (String) -> String) throws -> [String] {
        let findings = FindingList(), text = change(try Project.text(path))
        _ = ThemeFile.theme(try Declaration.read(text, named: "t.yaml"), findings)
        return findings.sorted.map { finding in
            // Where in the file is another test's matter: lines move with every token.
            let text = finding.text
            return text.hasPrefix("t.yaml:") ? String(text.drop { $0 != " " }.dropFirst()) : text
        }
    }

    @Test func theFileAndTheCodeAreOneTheme() throws {
        let findings = FindingList()
        let theme = ThemeFile.theme(try Project.declaration(Self.path), findings)
        #expect(findings.all.isEmpty)
        #expect(theme.name == Theme.kabupaten.name)
        for role in PaintRole.allCases {
            #expect(theme.paints[role] == Theme.kabupaten.paints[role], "\(role)")
        }
        for role in TextRole.allCases {
            #expect(theme.styles[role] == Theme.kabupaten.styles[role], "\(role)")
        }
        #expect(theme.series == Theme.kabupaten.series)
        #expect(theme.ramp == Theme.kabupaten.ramp)
        #expect(theme.grid == Theme.kabupaten.grid)
        #expect(theme == Theme.kabupaten)
    }

    /// From a text in the theme's file to another, and what is then found.
    static let faults: [(String, String, String)] = [
        ("  ink: \"#16232E\"\n", "", "error: \"ink\" is missing"),
        (
            "  ink: \"#16232E\"\n", "  ink: \"#16232\"\n",
            "error: \"#16232\" is not a colour\n    six hexadecimal digits in quotes, as \"#0E4058\""
        ),
        (
            "  ink: \"#16232E\"\n", "  ink: hitam\n",
            "error: \"hitam\" is not a colour\n    six hexadecimal digits in quotes, as \"#0E4058\""
        ),
        (
            "  accent:", "  akcent:",
            "error: \"accent\" is missing;error: \"akcent\" is not a known key\n    did you mean \"accent\"?"
        ),
        (
            "  - {name: jambu, fill: \"#DDB8B0\", edge: \"#9A5548\"}\n", "",
            "error: a theme needs eight series colours"
        ),
        ("\"#2A6E88\", ", "", "error: the ramp has six colours, low to high"),
        (
            "  note: {family: Inter,", "  not: {family: Inter,",
            "error: \"note\" is missing;error: \"not\" is not a known key\n    did you mean \"note\"?"
        ),
        (
            "weight: 400, size: 7, leading: 3.6, paint: ink3}\n  runningHead",
            "weight: 400, size: besar, leading: 3.6, paint: ink3}\n  runningHead",
            "error: \"size\" must be a number from 4.0 to 200.0, not \"besar\""
        ),
        ("  baseline: 4.5\n", "", "error: \"baseline\" is missing"),
        (
            "  columns: 12\n", "  columns: 0\n",
            "error: \"columns\" must be a whole number from 1 to 24, not \"0\""
        ),
        (
            "grid:\n", "gridd:\n",
            "error: \"grid\" is missing;error: \"gridd\" is not a known key\n"
                + "    did you mean \"grid\"?"
        ),
    ]

    @Test(arguments: faults.indices)
    func faultsAreFound(_ index: Int) throws {
        let (old, new, text) = Self.faults[index]
        let found = try Self.findings { whole in
            #expect(whole.contains(old), "the theme's file has no \(old)")
            return whole.replacingOccurrences(of: old, with: new)
        }
        #expect(found.sorted() == text.split(separator: ";").map(String.init).sorted())
    }

    @Test func anUnknownPaintOfAStyleIsNamed() throws {
        let found = try Self.findings {
            $0.replacingOccurrences(
                of: "size: 21.5, leading: 9, paint: ink}", with: "size: 21.5, leading: 9, paint: inc}")
        }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("error: \"paint\" must be ink, ink2,") ?? false)
        #expect(found.first?.hasSuffix("not \"inc\"\n    did you mean \"ink\"?") ?? false)
    }
}

import Declarations
import Localization
import Templates
import Testing

/// Files in a dictionary: components are those of "Components/", includes all others.
struct MemoryShelf: TemplateShelf {
    var files: [String: String]

    var components: [String] {
        files.keys.filter { $0.hasPrefix("Components/") }.map { String($0.dropFirst(11).dropLast(5)) }
            .sorted()
    }

    func file(ofComponent name: String) -> String { "Components/\(name).yaml" }
    func include(_ path: String) -> String? { files[path] == nil ? nil : path }
    func hintForInclude(_ path: String) -> String? { nil }
    func read(_ file: String) throws(Findings) -> Declaration {
        try Declaration.read(files[file] ?? "", named: file)
    }
}

extension Declaration {
    /// In one line, with the line of every text: "block: texts@3".
    var dump: String {
        switch content {
        case .nothing: "~"
        case .text(let text): text.string
        case .list(let items): "[" + items.map(\.dump).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key): \($0.value.dump)" }.joined(separator: ", ") + "}"
        }
    }
}

/// Components and includes are put in their places before anything reads them.
@Suite struct ExpansionTests {
    static let pair = """
        about: A pair.
        parameters: {meaning: required, note: optional, when: [], part: matrix}
        blocks:
          - block: texts
            when: $when
            note: $note
            columns: [{title: t, text: $meaning}, {title: "${part}-title", text: x}]
        words:
          id: {t: Apa artinya}
          en: {t: What it means}
        """

    static func expand(_ template: String, _ files: [String: String]) throws -> (Expansion, [String]) {
        let findings = FindingList()
        let expansion = Expansion(
            try Declaration.read(template, named: "t.yaml"), MemoryShelf(files: files), findings)
        return (expansion, findings.sorted.map(\.text))
    }

    @Test func parametersAreFilledIn() throws {
        let (made, found) = try Self.expand(
            """
            blocks:
              - component: pair
                meaning: a
              - {block: donut}
              - {component: pair, meaning: b, note: n, when: [rose, not fell], part: total}
            """, ["Components/pair.yaml": Self.pair])
        #expect(found == [])
        #expect(
            made.declaration.dump
                == "{blocks: [{block: texts, when: [], columns: [{title: t, text: a}, {title: matrix-title, text: x}]}, "
                + "{block: donut}, {block: texts, when: [rose, not fell], note: n, "
                + "columns: [{title: t, text: b}, {title: total-title, text: x}]}]}")
        #expect(made.words[.id]?.entries["t"]?.texts.map(\.text) == ["Apa artinya"])
        #expect(made.words[.en]?.entries["t"]?.texts.map(\.text) == ["What it means"])
        #expect(made.files == ["Components/pair.yaml"])
    }

    @Test func aListGivesItsItems() throws {
        let (made, found) = try Self.expand(
            "sections:\n  - {component: m, more: [{block: a}, {component: leaf}]}\n  - component: m\n",
            [
                "Components/m.yaml":
                    "about: M.\nparameters: {more: []}\nsections: [{section: m, blocks: [{block: z}, $more]}]\n",
                "Components/leaf.yaml": "about: L.\nblocks: [{block: leaf}]\n",
            ])
        #expect(found == [])
        #expect(
            made.declaration.dump
                == "{sections: [{section: m, blocks: [{block: z}, {block: a}, {block: leaf}]}, "
                + "{section: m, blocks: [{block: z}]}]}")
    }

    @Test func includesAreListsOrOneItem() throws {
        let (made, found) = try Self.expand(
            "sections:\n  - include: sections/a.yaml\n  - section: b\n    cells: [{blocks: [{include: one.yaml}]}]\n",
            [
                "sections/a.yaml": "- section: x\n- section: y\n  blocks:\n    - include: one.yaml\n",
                "one.yaml": "block: donut\n",
            ])
        #expect(found == [])
        #expect(
            made.declaration.dump
                == "{sections: [{section: x}, {section: y, blocks: [{block: donut}]}, "
                + "{section: b, cells: [{blocks: [{block: donut}]}]}]}")
        #expect(made.files == ["sections/a.yaml", "one.yaml"])
    }

    /// A component may use itself again through what is given to it, which is no round.
    @Test func aComponentMayHoldItself() throws {
        let (made, found) = try Self.expand(
            "blocks:\n  - component: box\n    in: [{component: box, in: [{block: a}]}]\n",
            [
                "Components/box.yaml":
                    "about: B.\nparameters: {in: required}\nblocks: [{block: box, cells: [{blocks: [$in]}]}]\n"
            ])
        #expect(found == [])
        #expect(
            made.declaration.dump
                == "{blocks: [{block: box, cells: [{blocks: [{block: box, cells: [{blocks: [{block: a}]}]}]}]}]}"
        )
    }

    /// What a component says wrongly is found in its file, what is given to it in the template.
    @Test func placesStayTrue() throws {
        let files = [
            "Components/outer.yaml": "about: O.\nblocks:\n  - component: bad\n    n: 3\n",
            "Components/bad.yaml":
                "about: B.\nparameters: {n: required}\nblocks:\n  - block: text-columns\n    count: 9\n"
                + "    texts: [{title: $n}]\n",
        ]
        let findings = FindingList()
        let made = Expansion(
            try Declaration.read("blocks:\n  - block: x\n  - component: outer\n", named: "t.yaml"),
            MemoryShelf(files: files), findings)
        #expect(findings.all.isEmpty)
        guard case .map(let entries) = made.declaration.content else {
            Issue.record("no map")
            return
        }
        let block = entries[0].value.items[1]
        var reader = block.reader(findings)
        _ = reader.string("block")
        _ = reader.int("count", in: 1...4)
        _ = reader.maps("texts") { $0.int("title", in: 5...6) }
        #expect(
            findings.sorted.map(\.text) == [
                "Components/bad.yaml:5:12: error: \"count\" must be a whole number from 1 to 4, not \"9\"\n"
                    + "    used in Components/outer.yaml:3:16\n    used in t.yaml:3:16",
                "Components/outer.yaml:4:8: error: \"title\" must be a whole number from 5 to 6, not \"3\"\n"
                    + "    used in t.yaml:3:16",
            ])
    }

    @Test func filesThatGrowWithoutBoundAreStopped() throws {
        var files = ["Components/c0.yaml": "about: C.\nblocks: [{block: a}]\n"]
        for level in 1...9 {
            let uses = Array(repeating: "{component: c\(level - 1)}", count: 9).joined(separator: ", ")
            files["Components/c\(level).yaml"] = "about: C.\nblocks: [\(uses)]\n"
        }
        let (_, found) = try Self.expand("blocks: [{component: c9}]\n", files)
        #expect(found.first?.contains("the template grows beyond 50000 values") ?? false)
    }
}

/// What is wrong with components, includes and their uses is said where it stands.
@Suite struct ExpansionFaultTests {
    static let faults: [(template: String, files: [String: String], text: String)] = [
        (
            "blocks:\n  - component: piar\n", ["Components/pair.yaml": ExpansionTests.pair],
            "t.yaml:2:16: error: there is no component \"piar\"\n    did you mean \"pair\"?"
        ),
        (
            "blocks:\n  - component: wonder\n", ["Components/pair.yaml": ExpansionTests.pair],
            "t.yaml:2:16: error: there is no component \"wonder\"\n    there are: pair"
        ),
        (
            "blocks:\n  - component: [pair]\n", [:],
            "t.yaml:2:16: error: \"component\" must be a component's name, not a list"
        ),
        (
            "blocks:\n  - component: pair\n", ["Components/pair.yaml": ExpansionTests.pair],
            "t.yaml:2:5: error: \"meaning\" is missing"
        ),
        (
            "blocks:\n  - component: pair\n    meaning: a\n    wehn: [rose]\n",
            ["Components/pair.yaml": ExpansionTests.pair],
            "t.yaml:4:5: error: \"wehn\" is not a known key\n    did you mean \"when\"?"
        ),
        (
            "sections:\n  - component: pair\n    meaning: a\n", ["Components/pair.yaml": ExpansionTests.pair],
            "t.yaml:2:16: error: \"pair\" is made of blocks, and stands among sections\n    use it under \"blocks:\""
        ),
        (
            "blocks: [{component: a}]\n",
            ["Components/a.yaml": "about: A.\nparameters: {x: 1}\nblocks: [{block: $y}]\n"],
            "Components/a.yaml:2:14: error: the parameter \"x\" is used nowhere\n"
                + "    write $x where its value belongs, or take it out\n"
                + "Components/a.yaml:3:18: error: \"$y\" is not a parameter of this component\n"
                + "    did you mean \"$x\"?"
        ),
        (
            "blocks: [{component: a}]\n", ["Components/a.yaml": "about: A.\n"],
            "Components/a.yaml:1:1: error: a component needs blocks, or sections"
        ),
        (
            "blocks: [{component: a}]\n",
            [
                "Components/a.yaml": "about: A.\nblocks: [{component: b}]\n",
                "Components/b.yaml": "about: B.\nblocks: [{component: a}]\n",
            ],
            "Components/b.yaml:2:22: error: \"a\" is within itself\n"
                + "    Components/a.yaml → Components/b.yaml → Components/a.yaml\n"
                + "    used in Components/a.yaml:2:22\n    used in t.yaml:1:22"
        ),
        (
            "sections:\n  - include: a.yaml\n", ["a.yaml": "- include: a.yaml\n"],
            "a.yaml:1:12: error: \"a.yaml\" is within itself\n    a.yaml → a.yaml\n    used in t.yaml:2:14"
        ),
        (
            "sections:\n  - include: ../../etc/passwd\n", [:],
            "t.yaml:2:14: error: \"../../etc/passwd\" leaves the folder\n"
                + "    name a .yaml file by its path within the template's folder, or within Templates"
        ),
        (
            "sections:\n  - include: /etc/passwd\n", [:],
            "t.yaml:2:14: error: \"/etc/passwd\" is a path from the root\n"
                + "    name a .yaml file by its path within the template's folder, or within Templates"
        ),
        (
            "sections:\n  - include: method\n", [:],
            "t.yaml:2:14: error: \"method\" is no .yaml file\n"
                + "    name a .yaml file by its path within the template's folder, or within Templates"
        ),
        (
            "sections:\n  - include: none.yaml\n", [:],
            "t.yaml:2:14: error: there is no file \"none.yaml\""
        ),
        (
            "sections:\n  - include: a.yaml\n    x: 1\n", ["a.yaml": "section: a\n"],
            "t.yaml:3:5: error: \"x\" is not a known key\n    known here: include"
        ),
        (
            "sections:\n  - include: a.yaml\n", ["a.yaml": "section: [a\n"],
            "a.yaml:1:10: error: the list that begins here is not closed\n"
                + "    end it with ]; a text with , [ ] { } in it stands in double quotes"
        ),
        (
            "blocks: [{component: a}, {component: b}]\n",
            [
                "Components/a.yaml":
                    "about: A.\nblocks: [{block: x}]\nwords: {id: {t: satu}, en: {t: one}}\n",
                "Components/b.yaml": "about: B.\nblocks: [{block: x}]\nwords: {id: {t: dua}, en: {t: one}}\n",
            ],
            "Components/b.yaml:3:14: error: \"t\" has other words in another component\n"
                + "    they stand in Components/a.yaml:3:14"
        ),
        (
            "blocks: [{component: a}]\n",
            ["Components/a.yaml": "about: A.\nblocks: [{block: x}]\nwords: {id: {t: satu}}\n"],
            "Components/a.yaml:3:8: error: \"en\" is missing"
        ),
    ]

    @Test(arguments: faults.indices)
    func faultsAreFound(_ index: Int) throws {
        let fault = Self.faults[index]
        #expect(
            try ExpansionTests.expand(fault.template, fault.files).1.joined(separator: "\n") == fault.text)
    }

    @Test func filesWithinEachOtherHaveALimit() throws {
        var files = ["f20.yaml": "block: a\n"]
        for level in 0..<20 { files["f\(level).yaml"] = "- include: f\(level + 1).yaml\n" }
        let (_, found) = try ExpansionTests.expand("blocks: [{include: f0.yaml}]\n", files)
        #expect(found.count == 1)
        #expect(found.first?.contains("error: files stand within each other more than 12 deep") ?? false)
    }
}

extension Conformance {
    /// The structure tree, but for its tables.
    static let treeChecks: [Check] = [
        Check("C30", "U7.1-5 U7.1-6 U7.1-7 A6.7.3.4-1", "Are all types standard ones, without a role map?") {
            subject in
            let tree = subject.tree
            let roles = tree.root["RoleMap"].keys.isEmpty ? [] : [Finding("structure tree", "has a role map")]
            return roles
                + tree.elements.indices.filter { !standardTypes.contains(tree.elements[$0].type) }
                .map { Finding(tree.describe($0), "is of no standard type") }
        },
        Check("C31", "U7.1-12", "Does every element point to its parent?") { parentFindings($0.tree) },
        Check("C32", "", "Is there one Document, at the top?") { subject in
            let tree = subject.tree
            let documents = tree.places(of: ["Document"])
            return tree.topCount == 1 && documents == [0]
                ? [] : [Finding("structure tree", "\(tree.topCount) kids and \(documents.count) Documents")]
        },
        Check("C35", "U7.2-17 U7.2-18 U7.2-19 U7.2-20 U7.2-40", "Are lists made of items?") { subject in
            nesting(
                subject.tree,
                parents: [
                    "LI": ["L"], "LBody": ["LI"], "Lbl": ["LI", "Note", "TOCI", "BibEntry", "Caption"],
                ],
                kids: ["L": ["L", "LI", "Caption"], "LI": ["Lbl", "LBody"]])
                + captions(subject.tree, of: ["L"])
        },
        Check("C36", "U7.2-26 U7.2-27 U7.2-28", "Are contents made of their items?") { subject in
            nesting(
                subject.tree, parents: ["TOCI": ["TOC"]],
                kids: [
                    "TOC": ["TOC", "TOCI", "Caption"], "TOCI": ["Lbl", "Reference", "NonStruct", "P", "TOC"],
                ])
                + captions(subject.tree, of: ["TOC"])
        },
        Check("C37", "U7.3-1", "Does every figure say what it shows?") {
            alternatives($0.tree, of: "Figure")
        },
        Check("C38", "", "Does every figure have a box on its page?") { boxFindings($0) },
        Check("C39", "U7.4.2-1", "Do headings begin at the first level and skip none?") {
            headingFindings($0.tree)
        },
        Check("C40", "U7.4.4-1 U7.4.4-2 U7.4.4-3", "Are headings of one kind?") { subject in
            let plain = subject.tree.places(of: ["H"])
            let isMixed = !plain.isEmpty && !subject.tree.places(of: Set((1...6).map { "H\($0)" })).isEmpty
            return isMixed ? plain.map { Finding(subject.tree.describe($0), "is H beside H1 to H6") } : []
        },
        Check("C42", "U7.7-1", "Does every formula say what it means?") {
            alternatives($0.tree, of: "Formula")
        },
        Check("C43", "U7.9-1 U7.9-2", "Does every note have an ID, and each ID one owner?") {
            idFindings($0.tree)
        },
        Check("C44", "U7.2-21 U7.2-22 U7.2-23", "Is the language of alternative texts known?") { subject in
            if !subject.catalog["Lang"].isNull { return [] }
            let tree = subject.tree
            return tree.elements.indices.filter { place in
                ["Alt", "ActualText", "E"].contains { !tree.elements[place].value[$0].isNull }
                    && !tree.hasLanguage(place)
            }.map { Finding(tree.describe($0), "has a text of no known language") }
        },
        Check("C45", "", "Are all IDs in the tree of IDs, sorted?") { idTreeFindings($0.tree) },
        Check("C46", "", "Do groups hold elements only, and no content of their own?") { subject in
            let tree = subject.tree
            return tree.places(of: ["Document", "Part", "Art", "Sect", "Div", "TOC", "Index"]).filter {
                place in
                tree.elements[place].kids.contains { if case .content = $0 { true } else { false } }
            }.map { Finding(tree.describe($0), "holds content of its own") }
        },
        Check("C96", "", "Does the tree say the text that was given in?") { subject in
            guard let expected = subject.expectedText.map(StructuredText.plain) else { return [] }
            let found = StructuredText.plain(subject.text.lines.joined(separator: " "))
            return found == expected ? [] : [Finding("structure tree", difference(expected, found))]
        },
    ]

    private static let standardTypes = Set(
        """
        Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
        L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
        Ruby RB RT RP Warichu WT WP Figure Formula Form
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static func parentFindings(_ tree: StructureTree) -> [Finding] {
        tree.faults
            + tree.elements.indices.compactMap { place in
                let element = tree.elements[place]
                let type = element.value["Type"]
                if !type.isNull, type.name != "StructElem" {
                    return Finding(tree.describe(place), "is not a StructElem")
                }
                let parent = element.parent < 0 ? tree.root.id : tree.elements[element.parent].value.id
                let isRight = parent > 0 && element.value["P"].id == parent
                return isRight ? nil : Finding(tree.describe(place), "P is not the element above it")
            }
    }

    /// Elements that stand below or above something that they may not.
    static func nesting(
        _ tree: StructureTree, parents: [String: Set<String>], kids: [String: Set<String>]
    ) -> [Finding] {
        var found: [Finding] = []
        for (place, element) in tree.elements.enumerated() {
            if let allowed = parents[element.type], !allowed.contains(tree.parentType(place)) {
                found.append(Finding(tree.describe(place), "may not stand there"))
            }
            guard let allowed = kids[element.type] else { continue }
            for kid in element.kids {
                switch kid {
                case .element(let kid) where kid < tree.elements.count:
                    if !allowed.contains(tree.elements[kid].type) {
                        found.append(Finding(tree.describe(kid), "may not stand in \(element.type)"))
                    }
                case .content: found.append(Finding(tree.describe(place), "holds content of its own"))
                case .element, .object: break
                }
            }
        }
        return found
    }

    /// A caption of a list stands once, and first.
    private static func captions(_ tree: StructureTree, of types: Set<String>) -> [Finding] {
        tree.places(of: types).compactMap { place in
            let kinds = tree.children(place).map { tree.elements[$0].type }
            return kinds.dropFirst().contains("Caption")
                ? Finding(tree.describe(place), "its Caption is not first, or not the only one") : nil
        }
    }

    private static func alternatives(_ tree: StructureTree, of type: String) -> [Finding] {
        tree.places(of: [type]).filter { place in
            ["Alt", "ActualText"].allSatisfy { key in
                let words = tree.elements[place].value[key].text ?? ""
                return words.allSatisfy(\.isWhitespace)
            }
        }.map { Finding(tree.describe($0), "has no Alt") }
    }

    private static func boxFindings(_ subject: Subject) -> [Finding] {
        let tree = subject.tree
        return tree.places(of: ["Figure"]).compactMap { place in
            let box = (tree.attribute(place, "Layout", "BBox")?.items ?? []).compactMap(\.number)
            guard box.count == 4, box[0] < box[2], box[1] < box[3] else {
                return Finding(tree.describe(place), "has no BBox")
            }
            guard let page = tree.elements[place].page, subject.pages.indices.contains(page) else {
                return nil
            }
            let media = subject.mediaBox(ofPage: page)
            let isInside =
                media.count == 4 && box[0] >= media[0] - 1 && box[1] >= media[1] - 1 && box[2] <= media[2] + 1
                && box[3] <= media[3] + 1
            return isInside ? nil : Finding(tree.describe(place), "its BBox lies off the page")
        }
    }

    private static func headingFindings(_ tree: StructureTree) -> [Finding] {
        var last = 0
        var found: [Finding] = []
        for (place, element) in tree.elements.enumerated() where element.type.utf8.count == 2 {
            guard element.type.hasPrefix("H"), let level = Int(element.type.dropFirst()) else { continue }
            if level > last + 1 {
                found.append(Finding(tree.describe(place), "level \(level) follows \(last)"))
            }
            last = level
        }
        return found
    }

    private static func idFindings(_ tree: StructureTree) -> [Finding] {
        var seen: Set<[UInt8]> = []
        var found: [Finding] = []
        for (place, element) in tree.elements.enumerated() {
            if let id = element.value["ID"].string {
                if !seen.insert(id).inserted {
                    found.append(Finding(tree.describe(place), "its ID has another owner"))
                }
            } else if element.type == "Note" {
                found.append(Finding(tree.describe(place), "has no ID"))
            }
        }
        return found
    }

    private static func idTreeFindings(_ tree: StructureTree) -> [Finding] {
        let ids = tree.root["IDTree"].nameTree
        var found: [Finding] = []
        if !ids.isSorted { found.append(Finding("IDTree", "is not sorted")) }
        if ids.wrongLimits > 0 { found.append(Finding("IDTree", "has wrong limits")) }
        let owners = Dictionary(ids.pairs.map { ($0.key, $0.value.id) }) { first, _ in first }
        var count = 0
        for (place, element) in tree.elements.enumerated() {
            guard let id = element.value["ID"].string else { continue }
            count += 1
            if owners[id] != element.value.id || element.value.id == 0 {
                found.append(Finding(tree.describe(place), "its ID does not lead to it"))
            }
        }
        if ids.pairs.count != count {
            found.append(Finding("IDTree", "has \(ids.pairs.count) entries for \(count) IDs"))
        }
        return found
    }

    /// Where two texts part, with some words around.
    private static func difference(_ expected: String, _ found: String) -> String {
        let same = zip(expected, found).prefix { $0 == $1 }.count
        let start = max(0, same - 20)
        let here = found.dropFirst(start).prefix(60), there = expected.dropFirst(start).prefix(60)
        return "says \"…\(here)\", not \"…\(there)\""
    }
}

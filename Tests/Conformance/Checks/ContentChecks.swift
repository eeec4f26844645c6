extension Conformance {
    /// Content streams, and how the tree holds what they mark.
    static let contentChecks: [Check] = [
        noted("C50", "U7.1-3", "Does all ink belong to an element or an artifact?"),
        noted("C51", "U7.1-1", "Does no artifact lie in tagged content?"),
        noted("C52", "U7.1-2", "Does no tagged content lie in an artifact?"),
        Check("C53", "", "Is every leaf in the tree once, and every leaf of the tree on its page?") {
            leafFindings($0)
        },
        Check("C54", "", "Does the parent tree lead from every leaf to its element?") {
            parentTreeFindings($0)
        },
        noted(
            "C55", "A6.2.2-1", "Are marks, text objects, paths and saved states opened and closed in order?"),
        noted("C56", "U7.20-2", "Do forms hold no leaves and no artifacts?"),
        Check("C57", "A6.2.4.2-1 A6.2.4.3-1 A6.2.4.3-2", "Are all colours RGB or grey?") { subject in
            subject.inventory.spaces.flatMap { place, space in
                spaceFaults(space, depth: 0).map { Finding(place, $0) }
            } + subject.contents.findings(of: "C57")
        },
        Check("C58", "A6.2.10-1", "Are all blend modes standard ones?") { subject in
            subject.inventory.states.flatMap { state in
                state["BM"].itemsOrSelf.filter { !blendModes.contains($0.name ?? "") }.map {
                    Finding(
                        subject.inventory.place(of: state, "graphics state"),
                        "\($0.name ?? "nothing known") is no blend mode")
                }
            }
        },
        Check("C59", "A6.2.5-1 A6.2.5-2 A6.2.5-3 A6.2.6-1", "Do graphics states keep from devices?") {
            subject in
            stateFindings(subject) + subject.contents.findings(of: "C59")
        },
        Check("C60", "A6.2.8-1 A6.2.8-2 A6.2.8-3", "Are images plain?") { subject in
            subject.inventory.images.flatMap { image in
                imageFaults(image).map { Finding(subject.inventory.place(of: image, "image"), $0) }
            } + subject.contents.findings(of: "C60")
        },
        Check("C61", "A6.2.9-1 A6.2.9-2 A6.2.9-3 U7.20-1", "Are forms plain, and is nothing else drawn?") {
            subject in
            let inventory = subject.inventory
            return inventory.forms.flatMap { form in
                ["OPI", "PS", "Ref"].filter { !form[$0].isNull }
                    .map { Finding(inventory.place(of: form, "form"), "has /\($0)") }
                    + (form["Subtype2"].name == "PS" ? [Finding("form", "is PostScript")] : [])
            }
                + inventory.strangers.map {
                    Finding(inventory.place(of: $0, "XObject"), "is neither image nor form")
                }
        },
        noted("C62", "", "Are artifacts of the standard's types?"),
    ]

    /// A check whose findings were made while the content was read.
    private static func noted(_ id: String, _ rules: String, _ asks: String) -> Check {
        Check(id, rules, asks) { $0.contents.findings(of: id) }
    }

    private static let blendModes: Set<String> = [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge",
        "ColorBurn",
        "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    ]

    private static func leafFindings(_ subject: Subject) -> [Finding] {
        let leaves = subject.contents.leaves, tree = subject.tree
        var found: [Finding] = []
        var onPage = leaves.map { _ in Set<Int>() }
        for (page, ids) in leaves.enumerated() {
            for id in ids where !onPage[page].insert(id).inserted {
                found.append(Finding("page \(page + 1)", "leaf \(id) is drawn twice"))
            }
        }
        var inTree = leaves.map { _ in Set<Int>() }
        for (place, element) in tree.elements.enumerated() {
            for case .content(let page, let id) in element.kids {
                guard onPage.indices.contains(page), onPage[page].contains(id) else {
                    found.append(Finding(tree.describe(place), "leaf \(id) is not on its page"))
                    continue
                }
                if !inTree[page].insert(id).inserted {
                    found.append(Finding(tree.describe(place), "leaf \(id) has another owner too"))
                }
            }
        }
        for page in leaves.indices {
            for id in onPage[page].subtracting(inTree[page]).sorted() {
                found.append(Finding("page \(page + 1)", "leaf \(id) is not in the tree"))
            }
        }
        return found
    }

    private static func parentTreeFindings(_ subject: Subject) -> [Finding] {
        let tree = subject.tree, numbers = tree.root["ParentTree"].numberTree
        var found: [Finding] = []
        if !numbers.isSorted { found.append(Finding("ParentTree", "is not sorted")) }
        if numbers.wrongLimits > 0 { found.append(Finding("ParentTree", "has wrong limits")) }
        let next = tree.root["ParentTreeNextKey"]
        if let last = numbers.pairs.map(\.key).max(), !next.isNull, (next.integer ?? 0) <= last {
            found.append(Finding("ParentTree", "ParentTreeNextKey is not above its keys"))
        }
        let entries = Dictionary(numbers.pairs.map { ($0.key, $0.value) }) { first, _ in first }
        let owners = subject.pages.map { entries[$0["StructParents"].integer ?? -1]?.items.map(\.id) ?? [] }
        for (page, ids) in subject.contents.leaves.enumerated() where !ids.isEmpty {
            if owners[page].isEmpty {
                found.append(Finding("page \(page + 1)", "has no entry in the ParentTree"))
            }
        }
        for (place, element) in tree.elements.enumerated() {
            for case .content(let page, let id) in element.kids where owners.indices.contains(page) {
                let owner = owners[page].indices.contains(id) ? owners[page][id] : 0
                if owner == 0 || owner != element.value.id {
                    found.append(Finding(tree.describe(place), "the ParentTree gives leaf \(id) to another"))
                }
            }
        }
        return found
    }

    private static func spaceFaults(_ space: Value, depth: Int) -> [String] {
        let kind = space.name ?? space.items.first?.name ?? ""
        let parts = space.items
        switch kind {
        case "DeviceRGB", "DeviceGray", "CalRGB", "CalGray", "Lab": return []
        case "Pattern", "Indexed":
            if parts.count < 2 { return kind == "Pattern" ? [] : ["an indexed colour space without a base"] }
            return depth < 4 ? spaceFaults(parts[1], depth: depth + 1) : []
        case "ICCBased":
            guard parts.count == 2, let bytes = parts[1].bytes, let count = parts[1]["N"].integer else {
                return ["an ICC colour space without a profile"]
            }
            if count != 1, count != 3 { return ["an ICC colour space of \(count) colours"] }
            return ColourProfile(bytes).faults(space: count == 3 ? "RGB " : "GRAY")
        default: return ["the colour space \(kind) is neither RGB nor grey"]
        }
    }

    private static func stateFindings(_ subject: Subject) -> [Finding] {
        subject.inventory.states.flatMap { state in
            let place = subject.inventory.place(of: state, "graphics state")
            var found = ["TR", "HTP", "HTO"].filter { !state[$0].isNull }.map { Finding(place, "has /\($0)") }
            if !state["TR2"].isNull, state["TR2"].name != "Default" {
                found.append(Finding(place, "has a /TR2"))
            }
            if state["HT"].isDictionary || state["HT"].isStream {
                found.append(Finding(place, "has a halftone"))
            }
            if !state["RI"].isNull, !renderingIntents.contains(state["RI"].name ?? "") {
                found.append(Finding(place, "has a rendering intent that is none"))
            }
            for key in ["CA", "ca"] where !state[key].isNull && !(0...1 ~= state[key].number ?? -1) {
                found.append(Finding(place, "/\(key) is not within 0 and 1"))
            }
            return found
        }
    }

    private static func imageFaults(_ image: Value) -> [String] {
        var found: [String] = []
        if image["Interpolate"].boolean == true { found.append("Interpolate is true") }
        found += ["Alternates", "OPI"].filter { !image[$0].isNull }.map { "has /\($0)" }
        if !image["Intent"].isNull, !renderingIntents.contains(image["Intent"].name ?? "") {
            found.append("its rendering intent is none")
        }
        let isMask = image["ImageMask"].boolean == true
        let isJPX = image["Filter"].itemsOrSelf.contains { $0.name == "JPXDecode" }
        let bits = image["BitsPerComponent"].integer
        if isMask ? bits != nil && bits != 1 : !isJPX && ![1, 2, 4, 8, 16].contains(bits ?? 0) {
            found.append("has \(bits ?? 0) bits for a colour")
        }
        if (image["Width"].integer ?? 0) < 1 || (image["Height"].integer ?? 0) < 1 {
            found.append("has no size")
        }
        return found
    }
}

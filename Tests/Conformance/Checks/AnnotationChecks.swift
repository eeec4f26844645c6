extension Conformance {
    /// Links, destinations and bookmarks.
    static let annotationChecks: [Check] = [
        Check("C65", "A6.3.1-1 A6.3.2-1 A6.3.2-2", "Are all annotations visible and printed links?") {
            subject in
            subject.annotations.flatMap(kindFindings)
        },
        Check("C66", "U7.18.5-2", "Does every link say where it leads?") { subject in
            subject.annotations.filter { $0.value["Contents"].text?.isEmpty ?? true }
                .map { Finding($0.place, "has no Contents") }
        },
        Check("C67", "U7.18.1-1 U7.18.5-1", "Does every link stand in a Link element?") { ownerFindings($0) },
        Check("C68", "U7.18.3-1", "Do tabs follow the structure?") { subject in
            subject.pages.enumerated().filter { !$1["Annots"].items.isEmpty && $1["Tabs"].name != "S" }
                .map { Finding("page \($0.offset + 1)", "Tabs is not S") }
        },
        Check("C69", "A6.5.1-1 A6.5.1-2", "Do actions only go to a place or an address?") { subject in
            links(subject).flatMap { actionFindings($0.value["A"], $0.place) }
        },
        Check("C70", "", "Do all destinations lead to pages of this file?") { destinationFindings($0) },
        Check("C71", "", "Do links lie on their pages?") { subject in
            subject.annotations.filter { !isOnPage($0, subject.mediaBox(ofPage: $0.page)) }
                .map { Finding($0.place, "Rect or QuadPoints are not on the page") }
        },
        Check("C72", "U7.2-24", "Are the bookmarks' links in order, each with words?") { subject in
            Bookmarks(subject.catalog["Outlines"]).findings
        },
        Check("C73", "", "Do the page labels begin at the first page, in order?") { subject in
            let labels = subject.catalog["PageLabels"]
            if labels.isNull { return [] }
            let tree = labels.numberTree
            let isRight =
                tree.pairs.first?.key == 0 && tree.isSorted && tree.wrongLimits == 0
                && (tree.pairs.last?.key ?? 0) < subject.pages.count
            return isRight ? [] : [Finding("page labels", "do not begin at 0, or are not in order")]
        },
    ]

    private static func kindFindings(_ annotation: Annotation) -> [Finding] {
        let value = annotation.value
        var found: [String] = []
        if value["Subtype"].name != "Link" {
            found.append("is \(value["Subtype"].name ?? "nothing"), not a link")
        }
        let flags = value["F"].integer ?? 0
        if flags & 4 == 0 { found.append("is not printed") }
        // Invisible, hidden, no view, toggling.
        if flags & (1 | 2 | 32 | 256) != 0 { found.append("is hidden") }
        return found.map { Finding(annotation.place, $0) }
    }

    private static func ownerFindings(_ subject: Subject) -> [Finding] {
        let tree = subject.tree
        let entries = Dictionary(
            tree.root["ParentTree"].numberTree.pairs.map { ($0.key, $0.value.id) }
        ) { first, _ in first }
        var holders: [Int: [Int]] = [:]
        for (place, element) in tree.elements.enumerated() {
            for case .object(let id) in element.kids { holders[id, default: []].append(place) }
        }
        let known = Set(subject.annotations.map(\.value.id))
        let lost = holders.keys.filter { !known.contains($0) }.sorted().flatMap { holders[$0] ?? [] }
        return lost.map { Finding(tree.describe($0), "holds an annotation that is on no page") }
            + subject.annotations.compactMap { annotation in
                let owners = holders[annotation.value.id] ?? []
                guard owners.count == 1, let owner = owners.first, tree.elements[owner].type == "Link" else {
                    return Finding(annotation.place, "is held by \(owners.count) elements, or by no Link")
                }
                let entry = annotation.value["StructParent"].integer.flatMap { entries[$0] }
                return entry == tree.elements[owner].value.id
                    ? nil : Finding(annotation.place, "StructParent does not lead to its Link")
            }
    }

    /// Annotations and bookmarks with where they are.
    private static func links(_ subject: Subject) -> [(value: Value, place: String)] {
        subject.annotations.map { ($0.value, $0.place) }
            + Bookmarks(subject.catalog["Outlines"]).items.map { ($0, "bookmark \($0["Title"].text ?? "")") }
    }

    private static func actionFindings(_ action: Value, _ place: String) -> [Finding] {
        if action.isNull { return [] }
        if !action["Next"].isNull { return [Finding(place, "one action follows another")] }
        switch action["S"].name {
        case "GoTo": return []
        case "URI":
            let address = action["URI"].string ?? []
            let isPlain = !address.isEmpty && address.allSatisfy { $0 > 32 && $0 < 127 }
            return isPlain ? [] : [Finding(place, "its address is not plain ASCII")]
        default: return [Finding(place, "has an action \(action["S"].name ?? "without a kind")")]
        }
    }

    private static func destinationFindings(_ subject: Subject) -> [Finding] {
        let names = subject.catalog["Names"]["Dests"].nameTree
        let named = Dictionary(names.pairs.map { ($0.key, $0.value) }) { first, _ in first }
        let old = subject.catalog["Dests"]
        func isRight(_ destination: Value, _ depth: Int = 0) -> Bool {
            if depth > 2 { return false }
            if let key = destination.string { return named[key].map { isRight($0, depth + 1) } ?? false }
            if let key = destination.name { return isRight(old[key], depth + 1) }
            if destination.isDictionary { return isRight(destination["D"], depth + 1) }
            let parts = destination.items
            return parts.count > 1 && subject.pageNumbers[parts[0].id] != nil
                && destinationKinds.contains(parts[1].name ?? "")
        }
        var found: [Finding] = []
        for (value, place) in links(subject) {
            let target = value["A"]["S"].name == "GoTo" ? value["A"]["D"] : value["Dest"]
            if value["A"].isNull || value["A"]["S"].name == "GoTo", !isRight(target) {
                found.append(Finding(place, "leads to no page of this file"))
            }
        }
        let lost = names.pairs.filter { !isRight($0.value) }
        return found + lost.map { Finding("destination \(Value.text(of: $0.key))", "leads to no page") }
    }

    private static let destinationKinds: Set<String> = [
        "XYZ", "Fit", "FitH", "FitV", "FitR", "FitB", "FitBH", "FitBV",
    ]

    private static func isOnPage(_ annotation: Annotation, _ media: [Double]) -> Bool {
        let box = annotation.value["Rect"].items.compactMap(\.number)
        guard media.count == 4, box.count == 4, box[0] < box[2], box[1] < box[3] else { return false }
        let points = annotation.value["QuadPoints"].items.compactMap(\.number)
        guard points.count.isMultiple(of: 8) else { return false }
        let across = stride(from: 0, to: points.count, by: 2).map { points[$0] }
        let up = stride(from: 1, to: points.count, by: 2).map { points[$0] }
        return box[0] >= media[0] - 1 && box[1] >= media[1] - 1 && box[2] <= media[2] + 1
            && box[3] <= media[3] + 1 && across.allSatisfy { $0 >= box[0] - 1 && $0 <= box[2] + 1 }
            && up.allSatisfy { $0 >= box[1] - 1 && $0 <= box[3] + 1 }
    }
}

/// The outline of a document, walked from its first item.
struct Bookmarks {
    private(set) var items: [Value] = []
    private(set) var findings: [Finding] = []
    private var seen: Set<Int> = []

    init(_ root: Value) {
        if !root.isNull { _ = walk(root) }
    }

    /// - Returns: how many items are to be seen below, with closed ones shut.
    private mutating func walk(_ parent: Value) -> Int {
        var item = parent["First"], previous = 0, shown = 0, last = 0
        while !item.isNull {
            guard item.id > 0, seen.insert(item.id).inserted else {
                note(item, "stands in the outline twice")
                return shown
            }
            items.append(item)
            if item["Title"].text?.isEmpty ?? true { note(item, "has no words") }
            if item["Parent"].id != parent.id { note(item, "points to another parent") }
            if item["Prev"].id != previous { note(item, "points to another item before it") }
            let below = walk(item), count = item["Count"].integer ?? 0
            if abs(count) != below { note(item, "counts \(abs(count)) items below, not \(below)") }
            shown += 1 + (count > 0 ? below : 0)
            previous = item.id
            last = item.id
            item = item["Next"]
        }
        if parent["Last"].id != last { note(parent, "points to another last item") }
        return shown
    }

    private mutating func note(_ item: Value, _ sentence: String) {
        findings.append(Finding("bookmark \(item["Title"].text ?? "at the top")", sentence))
    }
}

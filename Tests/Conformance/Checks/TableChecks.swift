extension Conformance {
    /// Tables of the structure tree.
    static let tableChecks: [Check] = [
        Check(
            "C33",
            "U7.2-3 U7.2-4 U7.2-5 U7.2-6 U7.2-7 U7.2-8 U7.2-9 U7.2-10 U7.2-11 U7.2-12 U7.2-13 U7.2-14 "
                + "U7.2-16 U7.2-36 U7.2-37 U7.2-38 U7.2-39", "Are tables made of rows, and rows of cells?"
        ) { subject in
            let rows: Set = ["TR"]
            return nesting(
                subject.tree,
                parents: [
                    "TR": ["Table", "THead", "TBody", "TFoot"], "THead": ["Table"], "TBody": ["Table"],
                    "TFoot": ["Table"], "TH": ["TR"], "TD": ["TR"],
                ],
                kids: [
                    "Table": ["TR", "THead", "TBody", "TFoot", "Caption"], "TR": ["TH", "TD"], "THead": rows,
                    "TBody": rows, "TFoot": rows,
                ])
                + subject.tree.places(of: ["Table"]).flatMap { sections(subject.tree, $0) }
        },
        Check("C34", "U7.2-15 U7.2-41 U7.2-42 U7.2-43", "Do the cells fill the table, each place once?") {
            subject in
            subject.tree.places(of: ["Table"]).flatMap { TableGrid(subject.tree, $0).findings }
        },
        Check("C41", "U7.5-1 U7.5-2 A6.7.3.3-1", "Does every cell find its headers?") { subject in
            subject.tree.places(of: ["Table"]).flatMap { headerFindings(subject.tree, $0) }
        },
    ]

    private static func sections(_ tree: StructureTree, _ table: Int) -> [Finding] {
        let kinds = tree.children(table).map { tree.elements[$0].type }
        func count(_ kind: String) -> Int { kinds.count { $0 == kind } }
        var found: [String] = []
        for kind in ["THead", "TFoot", "Caption"] where count(kind) > 1 {
            found.append("has more than one \(kind)")
        }
        if count("Caption") == 1, kinds.first != "Caption", kinds.last != "Caption" {
            found.append("its Caption is neither first nor last")
        }
        if count("THead") + count("TFoot") > 0, count("TBody") == 0 {
            found.append("has a head or foot and no body")
        }
        if count("TBody") > 0, count("TR") > 0 { found.append("has rows beside its body") }
        if count("TBody") + count("TR") == 0 { found.append("has no rows") }
        if let head = kinds.firstIndex(of: "THead"), let body = kinds.firstIndex(of: "TBody"), body < head {
            found.append("its head stands after its body")
        }
        return found.map { Finding(tree.describe(table), $0) }
    }

    private static func headerFindings(_ tree: StructureTree, _ table: Int) -> [Finding] {
        let cells = tree.rows(ofTable: table).flatMap { tree.children($0) }
        let heads = cells.filter { tree.elements[$0].type == "TH" }
        let ids = Set(heads.compactMap { tree.elements[$0].value["ID"].string })
        var named: Set<[UInt8]> = []
        var found: [Finding] = []
        for cell in cells {
            guard let headers = tree.attribute(cell, "Table", "Headers") else { continue }
            for header in headers.items {
                guard let id = header.string, ids.contains(id) else {
                    found.append(Finding(tree.describe(cell), "one of its Headers is no TH of its table"))
                    continue
                }
                named.insert(id)
            }
        }
        for head in heads {
            if let scope = tree.attribute(head, "Table", "Scope") {
                if !["Row", "Column", "Both"].contains(scope.name) {
                    found.append(Finding(tree.describe(head), "its Scope is none"))
                }
            } else if !(tree.elements[head].value["ID"].string.map(named.contains) ?? false) {
                found.append(Finding(tree.describe(head), "has no Scope, and no cell names it"))
            }
        }
        return found
    }
}

extension StructureTree {
    /// Rows of a table, those of its sections too, in order.
    func rows(ofTable table: Int) -> [Int] {
        children(table).flatMap { kid -> [Int] in
            switch elements[kid].type {
            case "TR": [kid]
            case "THead", "TBody", "TFoot": children(kid).filter { elements[$0].type == "TR" }
            default: []
            }
        }
    }
}

/// The places of a table that its cells take, spans counted.
struct TableGrid {
    private(set) var findings: [Finding] = []

    init(_ tree: StructureTree, _ table: Int) {
        let rows = tree.rows(ofTable: table)
        var taken = [Set<Int>](repeating: [], count: rows.count)
        for (number, row) in rows.enumerated() {
            var column = 0
            for cell in tree.children(row) {
                while taken[number].contains(column) { column += 1 }
                let width = span(tree, cell, "ColSpan"), height = span(tree, cell, "RowSpan")
                if number + height > rows.count {
                    findings.append(Finding(tree.describe(cell), "reaches below the last row"))
                }
                for line in number..<min(number + height, rows.count) {
                    for place in column..<column + width where !taken[line].insert(place).inserted {
                        findings.append(Finding(tree.describe(cell), "lies over another cell"))
                    }
                }
                column += width
            }
        }
        let widths = taken.map { ($0.max() ?? -1) + 1 }
        // What most rows say is the width of the table.
        let counts = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +)
        guard let wanted = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
        for (number, width) in widths.enumerated() where width != wanted || taken[number].count != width {
            let count = taken[number].count
            findings.append(Finding(tree.describe(rows[number]), "fills \(count) of \(wanted) columns"))
        }
    }

    private mutating func span(_ tree: StructureTree, _ cell: Int, _ key: String) -> Int {
        guard let written = tree.attribute(cell, "Table", key) else { return 1 }
        guard let span = written.integer, 1...1_000 ~= span else {
            findings.append(Finding(tree.describe(cell), "\(key) is no number above 0"))
            return 1
        }
        return span
    }
}

import Graphics

@testable import Layout

/// What stands of a table on pages, read back from their drawings: the rows that a reader of tags finds.
struct PrintedTable {
    struct Row {
        /// Of the table or its part, e.g. "t/0".
        var path: String
        var number: Int
        /// From 1.
        var page: Int
        /// The first row of that table on the page.
        var isFirst: Bool
        /// Goes on with a row of the page before.
        var isRest: Bool
        /// Text of each column, without white space.
        var cells: [Int: String]
    }

    private(set) var rows: [Row] = []
    /// Text outside of rows, artifacts too, one set of runs a page.
    private(set) var others: [[String]] = []
    /// Tables and pages seen so far.
    private var begun: Set<String> = []
    /// The last row of each so far.
    private var last: [String: Int] = [:]

    init(_ drawings: [Drawing]) {
        for (index, drawing) in drawings.enumerated() {
            others.append([])
            walk(drawing, page: index + 1, column: nil, inArtifact: false)
        }
    }

    /// Rows of each table or part, in the order of their paths.
    var parts: [(path: String, rows: [Row])] {
        Dictionary(grouping: rows, by: \.path).sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
            .map { ($0.key, $0.value) }
    }

    /// The same with the rests of rows joined to their beginnings.
    var wholeRows: [(path: String, rows: [Row])] {
        parts.map { path, rows in
            var whole: [Row] = []
            for row in rows {
                guard row.isRest, let last = whole.last, last.number == row.number else {
                    whole.append(row)
                    continue
                }
                whole[whole.count - 1].cells.merge(row.cells) { $0 + $1 }
            }
            return (path, whole)
        }
    }

    private mutating func walk(_ drawing: Drawing, page: Int, column: Int?, inArtifact: Bool) {
        switch drawing {
        case .group(let parts):
            for part in parts { walk(part, page: page, column: column, inArtifact: inArtifact) }
        case .moved(_, let part), .clipped(_, let part), .linked(_, _, let part):
            walk(part, page: page, column: column, inArtifact: inArtifact)
        case .tagged(let role, let id, let part):
            let names = id.path.split(separator: "/").map(String.init)
            var column = column
            if role == .tableRow { begin(names, page) }
            // A name that a page prints again stands before its row, for the eye.
            if role == .artifact, names.last == "name", names.dropLast().last.map(Self.isRow) == true {
                begin(names, page)
                return walk(part, page: page, column: 0, inArtifact: false)
            }
            if role.isCell, names.contains(where: Self.isRow) {
                column = Int(names.last?.dropFirst() ?? "")
            }
            walk(part, page: page, column: column, inArtifact: inArtifact || role == .artifact)
        case .glyphs(let run, _):
            if !inArtifact, let column, !rows.isEmpty {
                rows[rows.count - 1].cells[column, default: ""] += run.text.filter { !$0.isWhitespace }
            } else {
                others[others.count - 1].append(run.text)
            }
        case .fill, .stroke, .image, .anchor: break
        }
    }

    private mutating func begin(_ names: [String], _ page: Int) {
        guard let place = names.lastIndex(where: Self.isRow) else { return }
        let path = names[..<place].joined(separator: "/"), number = Int(names[place].dropFirst()) ?? -1
        if let row = rows.last, row.path == path, row.number == number, row.page == page { return }
        let isFirst = begun.insert("\(path)@\(page)").inserted
        let isRest = isFirst && last[path] == number
        last[path] = number
        rows.append(
            Row(path: path, number: number, page: page, isFirst: isFirst, isRest: isRest, cells: [:]))
    }

    private static func isRow(_ name: String) -> Bool {
        name.hasPrefix("r") && Int(name.dropFirst()) != nil
    }
}

extension Role {
    var isCell: Bool {
        switch self {
        case .cell, .headerCell: true
        default: false
        }
    }
}

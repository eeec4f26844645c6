public import Datasets
public import Declarations

/// Reads JSON Lines as cells: line 0 holds the keys of all objects, in the order in which they come first.
public struct JSONLinesCells: CellReader {
    public static let formats = [FileFormat.jsonl]

    public init() {}

    public func read(_ file: CellFile, into sink: inout some CellSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.limits)
            guard sink.begin(SourceSheet()) else { return }
            var keys: [String: Int] = [:], names: [String] = []
            try Self.pass(file, limits) { members, _ in
                for (key, _) in members where keys[key] == nil {
                    names.append(key)
                    keys[key] = names.count
                }
                return names.count <= limits.columns
            }
            let head = names.enumerated().map { SourceCell(column: $0.offset + 1, text: $0.element) }
            guard !head.isEmpty, sink.take(SourceLine(number: 0, cells: head)) else { return }
            try Self.pass(file, limits) { members, number in
                var cells: [SourceCell] = []
                for (key, cell) in members where !cell.text.isEmpty {
                    var cell = cell
                    cell.column = keys[key] ?? 1
                    cells.append(cell)
                }
                cells.sort { $0.column < $1.column }
                return sink.take(SourceLine(number: number, cells: cells))
            }
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }

    /// Goes through all lines once, until `take` has enough.
    private static func pass(
        _ file: CellFile, _ limits: ReadingLimits, _ take: ([(String, SourceCell)], Int) -> Bool
    ) throws(Findings) {
        var lines = LineBlocks(
            try FileBytes(path: file.path, contents: file.contents), limit: limits.recordBytes)
        var members: [JSONMember] = []
        while let bytes = try lines.next() {
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do throws(JSONLineFault) {
                members = try JSONLine(bytes, reusing: members).members
            } catch {
                throw Findings(
                    .error(
                        error.message, hint: error.hint,
                        at: SourcePlace(file: file.path, line: lines.number, column: error.offset + 1)))
            }
            func text(_ range: FieldRange) -> String {
                String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
            }
            let cells = members.map { member in
                let kind: SourceCell.Kind =
                    switch member.kind {
                    case .text, .null: .text
                    case .number: .number
                    case .truth: .boolean
                    }
                return (
                    text(member.key),
                    SourceCell(column: 1, text: member.kind == .null ? "" : text(member.value), kind: kind)
                )
            }
            guard take(cells, lines.number) else { return }
        }
    }
}

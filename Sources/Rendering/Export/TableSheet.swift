import Exporting
import Graphics
import Layout
import Localization

/// A table of a report as a sheet: the same heads, rows, notes and source, its figures as real numbers.
struct TableSheet {
    let table: Layout.Table
    let language: Language
    let sheet: WorkbookSheet
    /// Where it stands: title for a table without one, notes, source.
    let section: Section
    /// Of the report, where the section names none.
    let source: String

    /// Columns that are drawn have no place in a workbook.
    private var columns: [Int] {
        table.columns.indices.filter { if case .drawn = table.columns[$0].kind { false } else { true } }
    }

    func write() throws(WorkbookError) {
        sheet.hideGrid()
        sheet.printsLandscape()
        let title =
            table.heading.map { [$0.number, $0.title].joined(separator: "  ") } ?? section.title ?? ""
        try sheet.text(title, row: 1, 1, SheetLook.title)
        if let badge = table.heading?.badge { try sheet.text(badge, row: 2, 1, SheetLook.lead) }
        var row = 3
        try writeHead(&row)
        sheet.freeze(above: row)
        for line in table.rows {
            try write(line, row)
            row += 1
        }
        row += 1
        for note in notes {
            let call = note.call.isEmpty ? "" : note.call + "  "
            try sheet.text(call + note.text.string, row: row, 1, SheetLook.lead)
            row += 1
        }
        try sheet.text(section.source?.string ?? source, row: row, 1, SheetLook.lead)
    }

    /// Its own, and those of its section that it calls or that need no call.
    private var notes: [PageNote] {
        let cells = table.rows.flatMap(\.cells).map { cell in
            switch cell {
            case .text(_, let call): call
            case .number(let parts): parts.call
            case .styled, .drawn, .empty: ""
            }
        }
        let calls = cells + [table.heading?.call ?? ""] + table.columns.map(\.call)
        let called = Set(calls.flatMap { $0.split(separator: ",").map(String.init) })
        let signs = Set(table.rows.flatMap(\.cells).flatMap(\.signs))
        let own = Set(table.notes.map(\.key))
        let others = section.notes.filter {
            !own.contains($0.key) && ($0.call.isEmpty ? isNeeded($0, signs) : called.contains($0.call))
        }
        return (table.notes + others).sorted { $0.order < $1.order }
    }

    /// A note on a sign is for tables that print it.
    private func isNeeded(_ note: PageNote, _ signs: Set<String>) -> Bool {
        guard let first = note.text.string.split(separator: " ").first.map(String.init),
            TableCell.allSigns.contains(first)
        else { return true }
        return signs.contains(first)
    }

    // MARK: Head

    private func writeHead(_ row: inout Int) throws(WorkbookError) {
        for level in table.spans {
            for (place, column) in columns.enumerated() {
                let span = level.first { $0.columns.contains(column) }
                let isFirst = span.map { $0.columns.lowerBound == column } ?? false
                let words = isFirst ? span?.lines.joined(separator: " ") ?? "" : ""
                try sheet.text(words, row: row, place + 1, SheetLook.band)
            }
            row += 1
        }
        for (place, column) in columns.enumerated() {
            let head = table.columns[column]
            let words = head.head.joined(separator: " ") + (head.call.isEmpty ? "" : " " + head.call)
            let unit = head.unit.map { "\n(\($0))" } ?? ""
            var look = head.isFigures ? SheetLook.headRight : SheetLook.head
            look.indent = indent(place)
            try sheet.text(words + unit, row: row, place + 1, look)
            let headWords = (head.head + [head.unit ?? ""]).flatMap { $0.split(separator: " ") }
            let widest = (headWords.map(\.count).max() ?? 0) + 4
            if head.isFigures {
                sheet.width(max(18, Double(widest)), ofColumn: place + 1)
            } else {
                sheet.width(atLeast: widest, ofColumn: place + 1)
            }
        }
        try sheet.height(30, ofRow: row)
        row += 1
    }

    // MARK: Rows

    private func write(_ line: TableRow, _ row: Int) throws(WorkbookError) {
        for (place, column) in columns.enumerated() {
            let cell = column < line.cells.count ? line.cells[column] : .empty
            var look = look(of: line)
            if place == 0 { look.indent = line.indent } else { look.indent = indent(place) }
            switch cell {
            case .text(let words, let call):
                try sheet.text(call.isEmpty ? words : words + " " + call, row: row, place + 1, look)
            case .styled(let text): try sheet.text(text.string, row: row, place + 1, look)
            case .number(let parts):
                look.alignment = .right
                try write(parts, row, place + 1, look)
            case .drawn, .empty: try sheet.blank(row: row, place + 1, look)
            }
        }
    }

    /// A text does not touch the figures on its left.
    private func indent(_ place: Int) -> Int {
        let isText = !table.columns[columns[place]].isFigures
        return place > 0 && isText && table.columns[columns[place - 1]].isFigures ? 1 : 0
    }

    private func look(of line: TableRow) -> CellLook {
        switch line.kind {
        case .plain: SheetLook.cell
        case .group: SheetLook.group
        case .total: SheetLook.sum
        }
    }

    /// What has one number is that number, at the precision at which it is printed, with its mark in the
    /// format; a range and what has no number are the text that is printed.
    private func write(_ parts: NumberParts, _ row: Int, _ column: Int, _ look: CellLook)
        throws(WorkbookError)
    {
        guard parts.symbol.isEmpty else {
            // Truly nil is a number, shown by its sign.
            guard parts.symbol == "–" else {
                return try sheet.text(parts.symbol + Self.call(parts), row: row, column, look)
            }
            let format = "\"–\(Self.call(parts))\""
            return try sheet.number(0, row: row, column, look.with(number: "\(format);\(format);\(format)"))
        }
        guard let number = SheetNumber(parts.integer + parts.fraction, language) else {
            let mark = parts.mark.isEmpty ? "" : parts.mark + " "
            return try sheet.text(
                mark + parts.integer + parts.fraction + Self.call(parts), row: row, column, look)
        }
        let format = number.format(mark: parts.mark, call: Self.call(parts))
        try sheet.number(number.value, row: row, column, look.with(number: format))
    }

    private static func call(_ parts: NumberParts) -> String { parts.call.isEmpty ? "" : " " + parts.call }
}

extension TableCell {
    /// What notes without a call explain.
    fileprivate static let allSigns: Set<String> = ["≈", ">", "≥", "<", "≤", "…", "–", "x", "0", "c"]

    fileprivate var signs: [String] {
        switch self {
        case .number(let parts): [parts.mark, parts.symbol]
        case .text(let words, _): words.split(separator: " ").map(String.init)
        case .styled, .drawn, .empty: []
        }
    }
}

extension TableColumn {
    fileprivate var isFigures: Bool { if case .number = kind { true } else { false } }
}

/// A printed number read back: "−17.990,5" of Indonesian is -17990.5 with one decimal.
struct SheetNumber {
    let value: Double
    let decimals: Int
    let isSigned: Bool

    /// nil of a range, of words, and of more digits than a spreadsheet keeps.
    init?(_ printed: String, _ language: Language) {
        let point: Character = language == .id ? "," : ".", group: Character = language == .id ? "." : ","
        var digits = "", decimals: Int?, isNegative = false, isSigned = false
        for (index, character) in printed.enumerated() {
            switch character {
            case "0"..."9" where character.isASCII:
                digits.append(character)
                decimals = decimals.map { $0 + 1 }
            case point where decimals == nil && !digits.isEmpty: decimals = 0
            case group where decimals == nil && !digits.isEmpty: continue
            case "−" where index == 0, "-" where index == 0: isNegative = true
            case "+" where index == 0: isSigned = true
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.count <= 15, let whole = Double(digits) else { return nil }
        self.decimals = decimals ?? 0
        self.isSigned = isSigned
        var unit = 1.0
        for _ in 0..<self.decimals { unit *= 10 }
        value = (isNegative ? -whole : whole) / unit
    }

    /// Groups and decimals as printed, the mark before it and the call behind it as they stand in print.
    func format(mark: String, call: String) -> String {
        let digits = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
        // One literal each: two beside each other would read as an escaped quote.
        func whole(_ sign: String) -> String {
            let before = (mark.isEmpty ? "" : mark + " ") + sign
            return Self.literal(before) + digits + Self.literal(call)
        }
        return [whole(isSigned ? "+" : ""), whole("−"), whole("")].joined(separator: ";")
    }

    private static func literal(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }
}

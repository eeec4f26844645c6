import CXLSXWriter
import Glibc

/// A sheet of a workbook in writing. Rows and columns count from 1; a row must not come after a later one.
public final class WorkbookSheet {
    /// As it stands on its tab.
    public let name: String
    private let handle: XLSXLibrary.Handle
    private unowned let writer: WorkbookWriter
    /// Letters of the widest text of each column, as far as it shall decide.
    private var widths: [Int: Int] = [:]
    private var fixedWidths: [Int: Double] = [:]
    private var links = 0
    /// The row that was made higher last, and its lines.
    private var grown = (row: 0, lines: 1)

    public static let rowLimit = 1_048_576
    public static let columnLimit = 16_384
    /// Of one sheet.
    public static let linkLimit = 65_000
    /// Longer texts are cut: a cell cannot hold them.
    private static let textLimit = 32_767

    init(name: String, handle: XLSXLibrary.Handle, writer: WorkbookWriter) {
        self.name = name
        self.handle = handle
        self.writer = writer
    }

    /// A text as it is: what begins with = + − or @ is no formula.
    public func text(_ text: String, row: Int, _ column: Int, _ look: CellLook = .plain)
        throws(WorkbookError)
    {
        guard !text.isEmpty else { return try blank(row: row, column, look) }
        note(text, column, look)
        try grow(for: text, row, column, look)
        let format = try writer.format(look), library = writer.library
        let cut = Self.settable(text)
        try check(
            cut.withCString { library.writeString(handle, UInt32(row - 1), UInt16(column - 1), $0, format) })
    }

    public func number(_ value: Double, row: Int, _ column: Int, _ look: CellLook = .plain)
        throws(WorkbookError)
    {
        let format = try writer.format(look)
        try check(writer.library.writeNumber(handle, UInt32(row - 1), UInt16(column - 1), value, format))
    }

    public func boolean(_ value: Bool, row: Int, _ column: Int, _ look: CellLook = .plain)
        throws(WorkbookError)
    {
        let format = try writer.format(look)
        try check(
            writer.library.writeBoolean(handle, UInt32(row - 1), UInt16(column - 1), value ? 1 : 0, format))
    }

    /// A cell with a look and no content.
    public func blank(row: Int, _ column: Int, _ look: CellLook) throws(WorkbookError) {
        guard look != .plain else { return }
        let format = try writer.format(look)
        try check(writer.library.writeBlank(handle, UInt32(row - 1), UInt16(column - 1), format))
    }

    /// A text that leads to a cell of another sheet; without the link where a sheet has too many.
    public func link(
        _ text: String, to sheet: String, cell: String, row: Int, _ column: Int, _ look: CellLook
    ) throws(WorkbookError) {
        links += 1
        guard links <= Self.linkLimit else { return try self.text(text, row: row, column, look) }
        note(text, column, look)
        let format = try writer.format(look), library = writer.library
        let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        let target = "internal:'\(quoted)'!\(cell)"
        try check(
            target.withCString { target in
                text.withCString { text in
                    library.writeLink(
                        handle, UInt32(row - 1), UInt16(column - 1), target, format, text, nil)
                }
            })
    }

    /// A comment on a cell, in a box that holds it.
    public func comment(_ text: String, author: String, row: Int, _ column: Int) throws(WorkbookError) {
        let cut = Self.settable(text)
        let lines = cut.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, ($1.count + 41) / 42) }
        let name = strdup(author), font = strdup("Calibri")
        defer {
            free(name)
            free(font)
        }
        var options = lxw_comment_options()
        options.author = name
        options.font_name = font
        options.font_size = 9
        options.width = 260
        options.height = UInt16(min(400, 14 + 17 * lines))
        let library = writer.library
        try check(
            cut.withCString {
                library.writeComment(handle, UInt32(row - 1), UInt16(column - 1), $0, &options)
            })
    }

    // MARK: The sheet

    /// In letters; without it a column is as wide as its texts, between 8 and 60.
    public func width(_ width: Double, ofColumn column: Int) { fixedWidths[column] = width }

    /// At least so many letters, where its texts decide.
    public func width(atLeast letters: Int, ofColumn column: Int) {
        widths[column] = max(widths[column] ?? 0, min(letters, 60))
    }

    public func height(_ points: Double, ofRow row: Int) throws(WorkbookError) {
        try check(writer.library.setRow(handle, UInt32(row - 1), points, nil))
    }

    /// The rows above stay, and are printed on every page.
    public func freeze(above row: Int) {
        writer.library.freeze(handle, UInt32(row - 1), 0)
        if row > 1 { _ = writer.library.repeatRows(handle, 0, UInt32(row - 2)) }
    }

    public func filter(row: Int, columns: Int, to last: Int) throws(WorkbookError) {
        try check(
            writer.library.filter(handle, UInt32(row - 1), 0, UInt32(max(row, last) - 1), UInt16(columns - 1))
        )
    }

    /// A4 on its side, as wide as a page.
    public func printsLandscape() {
        writer.library.setLandscape(handle)
        writer.library.setPaper(handle, 9)
        writer.library.fitToPages(handle, 1, 0)
    }

    /// No lines between the cells.
    public func hideGrid() { writer.library.hideGrid(handle, 0) }

    /// Sets what is known only when all rows are there.
    func finish() throws(WorkbookError) {
        for column in Set(widths.keys).union(fixedWidths.keys).sorted() {
            let width = fixedWidths[column] ?? min(60, max(8, Double(widths[column] ?? 0) + 2))
            let index = UInt16(column - 1)
            try check(writer.library.setColumn(handle, index, index, width, nil))
        }
    }

    /// Makes a row as high as a text that wraps in a column of a width that is set.
    private func grow(for text: String, _ row: Int, _ column: Int, _ look: CellLook) throws(WorkbookError) {
        guard look.wraps, let width = fixedWidths[column] else { return }
        if grown.row != row { grown = (row, 1) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + Self.lines(of: $1, width: Int(width)) }
        guard lines > grown.lines else { return }
        grown.lines = lines
        try height(min(409, 3 + 12.75 * Double(lines)), ofRow: row)
    }

    /// Broken at blanks.
    private static func lines(of text: Substring, width: Int) -> Int {
        var lines = 1, room = width
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.count > room, room < width { (lines, room) = (lines + 1, width) }
            lines += max(0, word.count - 1) / max(1, width)
            room -= word.count + 1
        }
        return lines
    }

    private func note(_ text: String, _ column: Int, _ look: CellLook) {
        guard !look.wraps, look.size == nil else { return }
        widths[column] = max(widths[column] ?? 0, min(text.count, 60))
    }

    /// What an XML file may hold, as long as a cell may be.
    private static func settable(_ text: String) -> String {
        let isPlain = text.utf8.count <= textLimit && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPlain { return text }
        var kept = String.UnicodeScalarView(), count = 0
        for scalar in text.unicodeScalars {
            count += scalar.value > 0xFFFF ? 2 : 1
            guard count <= textLimit else { break }
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            let isNone = scalar.value == 0xFFFE || scalar.value == 0xFFFF
            kept.append(isControl || isNone ? "\u{FFFD}" : scalar)
        }
        return String(kept)
    }

    private func check(_ failure: XLSXLibrary.Failure) throws(WorkbookError) {
        if failure != 0 { throw .refused(Int(failure)) }
    }
}

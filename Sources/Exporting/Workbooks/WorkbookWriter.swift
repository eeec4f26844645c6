import CXLSXWriter
import Glibc

/// What a workbook says of itself.
public struct WorkbookProperties: Sendable, Hashable {
    public var title: String
    public var author: String
    public var subject: String
    /// Program and version.
    public var comments: String
    /// Seconds since 1970: never the clock's.
    public var time: Int

    public init(title: String, author: String, subject: String = "", comments: String = "", time: Int) {
        self.title = title
        self.author = author
        self.subject = subject
        self.comments = comments
        self.time = time
    }
}

/// Writes a workbook: each sheet's rows in their order, in memory that does not grow with them. The same
/// content gives the same bytes.
public final class WorkbookWriter {
    let library: XLSXLibrary
    private let workbook: XLSXLibrary.Handle
    private var formats: [CellLook: XLSXLibrary.Handle] = [:]
    private var names: Set<String> = []
    private var sheets: [WorkbookSheet] = []
    private var isClosed = false

    /// Of its cells; a spreadsheet has it or takes its own.
    private static let font = "Calibri"
    /// Before it, workbooks have no dates.
    private static let firstTime = 315_532_800

    private init(path: String, _ properties: WorkbookProperties) throws(WorkbookError) {
        library = try XLSXLibrary()
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 0
        let library = library
        // What it keeps back of sheets lies where the environment says, as everything of ours.
        if let folder = getenv("TMPDIR") {
            options.tmpdir = folder
        }
        guard let workbook = path.withCString({ library.newWorkbook($0, &options) }) else {
            throw .file("no memory")
        }
        self.workbook = workbook
        set(properties)
    }

    deinit {
        // Frees what the library holds, where writing was given up.
        if !isClosed { _ = library.closeWorkbook(workbook) }
    }

    /// The bytes of a workbook that `fill` writes.
    public static func bytes(
        _ properties: WorkbookProperties, _ fill: (WorkbookWriter) throws(WorkbookError) -> Void
    ) throws(WorkbookError) -> [UInt8] {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/kendang.XXXXXX").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { throw .file(String(cString: strerror(errno)).lowercased()) }
        Glibc.close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        let writer = try WorkbookWriter(path: path, properties)
        try fill(writer)
        try writer.close()
        return try contents(of: path)
    }

    private static func contents(of path: String) throws(WorkbookError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw .file(String(cString: strerror(errno)).lowercased())
        }
        defer { fclose(file) }
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Adds a sheet behind the others, under its name or one like it that a workbook may have.
    public func sheet(_ name: String) throws(WorkbookError) -> WorkbookSheet {
        let name = freeName(name)
        let library = library, workbook = workbook
        guard let handle = name.withCString({ library.addSheet(workbook, $0) }) else { throw .refused(0) }
        let sheet = WorkbookSheet(name: name, handle: handle, writer: self)
        sheets.append(sheet)
        return sheet
    }

    /// Without the signs that names must not have, of 31 letters at most, and not another's.
    private func freeName(_ wanted: String) -> String {
        var plain = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
        while plain.hasPrefix("'") || plain.hasPrefix(" ") { plain.removeFirst() }
        while plain.hasSuffix("'") || plain.hasSuffix(" ") { plain.removeLast() }
        if plain.isEmpty { plain = "Sheet" }
        var name = Self.cut(plain, to: 31), number = 2
        while !names.insert(name.lowercased()).inserted {
            let ending = " (\(number))"
            name = Self.cut(plain, to: 31 - ending.utf16.count) + ending
            number += 1
        }
        return name
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }

    private func close() throws(WorkbookError) {
        for sheet in sheets { try sheet.finish() }
        isClosed = true
        let failure = library.closeWorkbook(workbook)
        if failure != 0 { throw .refused(Int(failure)) }
    }

    private func set(_ properties: WorkbookProperties) {
        let texts = [properties.title, properties.subject, properties.author, properties.comments]
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var all = lxw_doc_properties()
        (all.title, all.subject, all.author, all.comments) = (copies[0], copies[1], copies[2], copies[3])
        all.created = time_t(max(properties.time, Self.firstTime))
        _ = library.setProperties(workbook, &all)
    }

    /// The library's format of a look.
    func format(_ look: CellLook) throws(WorkbookError) -> XLSXLibrary.Handle {
        if let known = formats[look] { return known }
        guard let format = library.addFormat(workbook) else { throw .refused(0) }
        let formatting = library.formats
        Self.font.withCString { formatting.setFont(format, $0) }
        formatting.setFontSize(format, look.size ?? 10)
        if let number = look.number { number.withCString { formatting.setNumberFormat(format, $0) } }
        if let ink = look.ink { formatting.setInk(format, ink) }
        if let fill = look.fill {
            formatting.setPattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            formatting.setFill(format, fill)
        }
        if look.isBold { formatting.setBold(format) }
        if look.isItalic { formatting.setItalic(format) }
        if look.isLink { formatting.setUnderline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if look.wraps { formatting.setWrap(format) }
        formatting.setAlign(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if look.alignment != .general { formatting.setAlign(format, look.alignment.number) }
        if look.indent > 0 { formatting.setIndent(format, UInt8(look.indent)) }
        if let line = look.line {
            formatting.setBottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            formatting.setBottomInk(format, line)
        }
        formats[look] = format
        return format
    }
}

extension CellLook.Alignment {
    fileprivate var number: UInt8 {
        switch self {
        case .general: UInt8(LXW_ALIGN_NONE.rawValue)
        case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
        case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
        }
    }
}

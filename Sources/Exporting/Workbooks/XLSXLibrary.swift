import CXLSXWriter
import Glibc

/// libxlsxwriter, which writes workbooks. It is opened only when the first one is written: most commands
/// write none.
struct XLSXLibrary {
    typealias Handle = UnsafeMutableRawPointer
    typealias Text = UnsafePointer<CChar>
    typealias Failure = UInt32

    let newWorkbook: @convention(c) (Text, UnsafeMutableRawPointer) -> Handle?
    let closeWorkbook: @convention(c) (Handle) -> Failure
    let setProperties: @convention(c) (Handle, UnsafeMutableRawPointer) -> Failure
    let addSheet: @convention(c) (Handle, Text) -> Handle?
    let addFormat: @convention(c) (Handle) -> Handle?

    let writeString: @convention(c) (Handle, UInt32, UInt16, Text, Handle?) -> Failure
    let writeNumber: @convention(c) (Handle, UInt32, UInt16, Double, Handle?) -> Failure
    let writeBoolean: @convention(c) (Handle, UInt32, UInt16, CInt, Handle?) -> Failure
    let writeBlank: @convention(c) (Handle, UInt32, UInt16, Handle?) -> Failure
    let writeLink: @convention(c) (Handle, UInt32, UInt16, Text, Handle?, Text?, Text?) -> Failure
    let writeComment: @convention(c) (Handle, UInt32, UInt16, Text, UnsafeMutableRawPointer) -> Failure
    let setColumn: @convention(c) (Handle, UInt16, UInt16, Double, Handle?) -> Failure
    let setRow: @convention(c) (Handle, UInt32, Double, Handle?) -> Failure
    let freeze: @convention(c) (Handle, UInt32, UInt16) -> Void
    let filter: @convention(c) (Handle, UInt32, UInt16, UInt32, UInt16) -> Failure
    let setLandscape: @convention(c) (Handle) -> Void
    let setPaper: @convention(c) (Handle, UInt8) -> Void
    let fitToPages: @convention(c) (Handle, UInt16, UInt16) -> Void
    let repeatRows: @convention(c) (Handle, UInt32, UInt32) -> Failure
    let hideGrid: @convention(c) (Handle, UInt8) -> Void
    let formats: Formats

    /// Debian's package of the version that the structures are of.
    static let package = "libxlsxwriter" + LXW_SOVERSION

    /// Finds the library and its functions. It stays in memory to the process's end.
    init() throws(WorkbookError) {
        guard let library = dlopen("libxlsxwriter.so." + LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL) else {
            throw .noLibrary
        }
        newWorkbook = try Self.find("workbook_new_opt", in: library)
        closeWorkbook = try Self.find("workbook_close", in: library)
        setProperties = try Self.find("workbook_set_properties", in: library)
        addSheet = try Self.find("workbook_add_worksheet", in: library)
        addFormat = try Self.find("workbook_add_format", in: library)
        writeString = try Self.find("worksheet_write_string", in: library)
        writeNumber = try Self.find("worksheet_write_number", in: library)
        writeBoolean = try Self.find("worksheet_write_boolean", in: library)
        writeBlank = try Self.find("worksheet_write_blank", in: library)
        writeLink = try Self.find("worksheet_write_url_opt", in: library)
        writeComment = try Self.find("worksheet_write_comment_opt", in: library)
        setColumn = try Self.find("worksheet_set_column", in: library)
        setRow = try Self.find("worksheet_set_row", in: library)
        freeze = try Self.find("worksheet_freeze_panes", in: library)
        filter = try Self.find("worksheet_autofilter", in: library)
        setLandscape = try Self.find("worksheet_set_landscape", in: library)
        setPaper = try Self.find("worksheet_set_paper", in: library)
        fitToPages = try Self.find("worksheet_fit_to_pages", in: library)
        repeatRows = try Self.find("worksheet_repeat_rows", in: library)
        hideGrid = try Self.find("worksheet_gridlines", in: library)
        formats = try Formats(library)
    }

    /// A function of the library.
    /// - Throws: where it lacks one of its version.
    fileprivate static func find<Function>(_ name: String, in library: Handle) throws(WorkbookError)
        -> Function
    {
        guard let symbol = dlsym(library, name) else { throw .noLibrary }
        return unsafeBitCast(symbol, to: Function.self)
    }
}

extension XLSXLibrary {
    /// The functions that say how cells look.
    struct Formats {
        let setNumberFormat: @convention(c) (Handle, Text) -> Void
        let setFont: @convention(c) (Handle, Text) -> Void
        let setFontSize: @convention(c) (Handle, Double) -> Void
        let setBold: @convention(c) (Handle) -> Void
        let setItalic: @convention(c) (Handle) -> Void
        let setInk: @convention(c) (Handle, UInt32) -> Void
        let setFill: @convention(c) (Handle, UInt32) -> Void
        let setPattern: @convention(c) (Handle, UInt8) -> Void
        let setAlign: @convention(c) (Handle, UInt8) -> Void
        let setWrap: @convention(c) (Handle) -> Void
        let setIndent: @convention(c) (Handle, UInt8) -> Void
        let setUnderline: @convention(c) (Handle, UInt8) -> Void
        let setBottom: @convention(c) (Handle, UInt8) -> Void
        let setBottomInk: @convention(c) (Handle, UInt32) -> Void

        fileprivate init(_ library: Handle) throws(WorkbookError) {
            setNumberFormat = try XLSXLibrary.find("format_set_num_format", in: library)
            setFont = try XLSXLibrary.find("format_set_font_name", in: library)
            setFontSize = try XLSXLibrary.find("format_set_font_size", in: library)
            setBold = try XLSXLibrary.find("format_set_bold", in: library)
            setItalic = try XLSXLibrary.find("format_set_italic", in: library)
            setInk = try XLSXLibrary.find("format_set_font_color", in: library)
            setFill = try XLSXLibrary.find("format_set_bg_color", in: library)
            setPattern = try XLSXLibrary.find("format_set_pattern", in: library)
            setAlign = try XLSXLibrary.find("format_set_align", in: library)
            setWrap = try XLSXLibrary.find("format_set_text_wrap", in: library)
            setIndent = try XLSXLibrary.find("format_set_indent", in: library)
            setUnderline = try XLSXLibrary.find("format_set_underline", in: library)
            setBottom = try XLSXLibrary.find("format_set_bottom", in: library)
            setBottomInk = try XLSXLibrary.find("format_set_bottom_color", in: library)
        }
    }
}

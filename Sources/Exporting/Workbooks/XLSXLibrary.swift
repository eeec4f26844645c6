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
    let activate: @convention(c) (Handle) -> Void

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

    /// Debian's package of the version that the structures are of.
    static let package = "libxlsxwriter" + LXW_SOVERSION

    /// Finds the library and its functions. It stays in memory to the process's end.
    init() throws(WorkbookError) {
        guard let library = dlopen("libxlsxwriter.so." + LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL) else {
            throw .noLibrary
        }
        /// - Throws: where the library lacks a function of its version.
        func find<Function>(_ name: String) throws(WorkbookError) -> Function {
            guard let symbol = dlsym(library, name) else { throw .noLibrary }
            return unsafeBitCast(symbol, to: Function.self)
        }
        newWorkbook = try find("workbook_new_opt")
        closeWorkbook = try find("workbook_close")
        setProperties = try find("workbook_set_properties")
        addSheet = try find("workbook_add_worksheet")
        addFormat = try find("workbook_add_format")
        writeString = try find("worksheet_write_string")
        writeNumber = try find("worksheet_write_number")
        writeBoolean = try find("worksheet_write_boolean")
        writeBlank = try find("worksheet_write_blank")
        writeLink = try find("worksheet_write_url_opt")
        writeComment = try find("worksheet_write_comment_opt")
        setColumn = try find("worksheet_set_column")
        setRow = try find("worksheet_set_row")
        freeze = try find("worksheet_freeze_panes")
        filter = try find("worksheet_autofilter")
        setLandscape = try find("worksheet_set_landscape")
        setPaper = try find("worksheet_set_paper")
        fitToPages = try find("worksheet_fit_to_pages")
        repeatRows = try find("worksheet_repeat_rows")
        hideGrid = try find("worksheet_gridlines")
        activate = try find("worksheet_activate")
        setNumberFormat = try find("format_set_num_format")
        setFont = try find("format_set_font_name")
        setFontSize = try find("format_set_font_size")
        setBold = try find("format_set_bold")
        setItalic = try find("format_set_italic")
        setInk = try find("format_set_font_color")
        setFill = try find("format_set_bg_color")
        setPattern = try find("format_set_pattern")
        setAlign = try find("format_set_align")
        setWrap = try find("format_set_text_wrap")
        setIndent = try find("format_set_indent")
        setUnderline = try find("format_set_underline")
        setBottom = try find("format_set_bottom")
        setBottomInk = try find("format_set_bottom_color")
    }
}

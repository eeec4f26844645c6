import CXLSXWriter

/// Why no workbook was written.
public enum WorkbookError: Error, Sendable, Hashable {
    /// libxlsxwriter is not installed, or is another version.
    case noLibrary
    /// The system's reason.
    case file(String)
    /// The library's number of what is wrong.
    case refused(Int)

    /// One English sentence.
    public var message: String {
        switch self {
        case .noLibrary: "the library that writes workbooks is not installed"
        case .file(let reason): "the workbook cannot be written: " + reason
        case .refused(let number): "the workbook cannot be written: libxlsxwriter's error \(number)"
        }
    }

    public var hint: String? {
        self == .noLibrary ? "install the Debian package " + XLSXLibrary.package : nil
    }
}

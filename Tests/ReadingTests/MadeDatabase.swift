import Glibc

/// A database of SQLite as a file, made by SQLite itself.
final class MadeDatabase {
    let path: String

    private typealias Open =
        @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
    private typealias Execute =
        @convention(c) (
            OpaquePointer?, UnsafePointer<CChar>?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?,
            UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        ) -> Int32
    private typealias Close = @convention(c) (OpaquePointer?) -> Int32

    /// - Parameter sql: statements that make the tables and rows.
    init(_ sql: String) {
        var template = Array("/tmp/kendang-sqlite-XXXXXX".utf8CString)
        let handle = mkstemp(&template)
        close(handle)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let library = dlopen("libsqlite3.so.0", RTLD_NOW), let open = dlsym(library, "sqlite3_open"),
            let execute = dlsym(library, "sqlite3_exec"), let close = dlsym(library, "sqlite3_close")
        else { return }
        var database: OpaquePointer?
        _ = unsafeBitCast(open, to: Open.self)(path, &database)
        _ = unsafeBitCast(execute, to: Execute.self)(database, "BEGIN;" + sql + ";COMMIT", nil, nil, nil)
        _ = unsafeBitCast(close, to: Close.self)(database)
    }

    deinit { unlink(path) }

    var bytes: [UInt8] {
        let handle = open(path, O_RDONLY)
        defer { close(handle) }
        var bytes: [UInt8] = [], block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(handle, &block, block.count)
            if count <= 0 { return bytes }
            bytes += block[..<count]
        }
    }
}

import Declarations

/// SQLite's own library, as far as reading needs it. Types are those of sqlite3.h.
struct SQLiteLibrary {
    typealias Database = OpaquePointer
    typealias Statement = OpaquePointer
    typealias Authorizer =
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?, UnsafePointer<CChar>?
        ) -> Int32
    typealias Progress = @convention(c) (UnsafeMutableRawPointer?) -> Int32

    let open:
        @convention(c) (
            UnsafePointer<CChar>?, UnsafeMutablePointer<Database?>?, Int32, UnsafePointer<CChar>?
        ) -> Int32
    let close: @convention(c) (Database?) -> Int32
    let prepare:
        @convention(c) (
            Database?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<Statement?>?,
            UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) -> Int32
    let step: @convention(c) (Statement?) -> Int32
    let finalize: @convention(c) (Statement?) -> Int32
    let isReadOnly: @convention(c) (Statement?) -> Int32
    let columnCount: @convention(c) (Statement?) -> Int32
    let columnName: @convention(c) (Statement?, Int32) -> UnsafePointer<CChar>?
    let columnType: @convention(c) (Statement?, Int32) -> Int32
    let columnText: @convention(c) (Statement?, Int32) -> UnsafePointer<UInt8>?
    let columnBytes: @convention(c) (Statement?, Int32) -> Int32
    let columnDouble: @convention(c) (Statement?, Int32) -> Double
    let message: @convention(c) (Database?) -> UnsafePointer<CChar>?
    let limit: @convention(c) (Database?, Int32, Int32) -> Int32
    let setAuthorizer: @convention(c) (Database?, Authorizer?, UnsafeMutableRawPointer?) -> Int32
    let setProgress: @convention(c) (Database?, Int32, Progress?, UnsafeMutableRawPointer?) -> Void
    let setBusyTime: @convention(c) (Database?, Int32) -> Int32
    let deserialize:
        @convention(c) (
            Database?, UnsafePointer<CChar>?, UnsafeMutablePointer<UInt8>?, Int64, Int64, UInt32
        ) -> Int32

    static let row: Int32 = 100, done: Int32 = 101, deny: Int32 = 1, openReadOnly: Int32 = 1
    static let keepReadOnly: UInt32 = 4
    /// Kinds of value.
    static let integer: Int32 = 1, real: Int32 = 2, text: Int32 = 3, blob: Int32 = 4, null: Int32 = 5
    /// What a statement may do: select, read a column, call a function, go on with a recursion.
    static let harmless: Set<Int32> = [20, 21, 31, 33]

    init(at place: SourcePlace) throws(Findings) {
        let library = try SharedLibrary(
            "libsqlite3.so.0", package: "libsqlite3-0", for: "a database of SQLite", at: place)
        open = try library.function("sqlite3_open_v2")
        close = try library.function("sqlite3_close_v2")
        prepare = try library.function("sqlite3_prepare_v2")
        step = try library.function("sqlite3_step")
        finalize = try library.function("sqlite3_finalize")
        isReadOnly = try library.function("sqlite3_stmt_readonly")
        columnCount = try library.function("sqlite3_column_count")
        columnName = try library.function("sqlite3_column_name")
        columnType = try library.function("sqlite3_column_type")
        columnText = try library.function("sqlite3_column_text")
        columnBytes = try library.function("sqlite3_column_bytes")
        columnDouble = try library.function("sqlite3_column_double")
        message = try library.function("sqlite3_errmsg")
        limit = try library.function("sqlite3_limit")
        setAuthorizer = try library.function("sqlite3_set_authorizer")
        setProgress = try library.function("sqlite3_progress_handler")
        setBusyTime = try library.function("sqlite3_busy_timeout")
        deserialize = try library.function("sqlite3_deserialize")
    }
}

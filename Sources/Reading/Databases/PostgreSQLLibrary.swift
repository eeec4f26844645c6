import Declarations

/// PostgreSQL's own client library, as far as reading needs it. Types are those of libpq-fe.h.
struct PostgreSQLLibrary {
    typealias Connection = OpaquePointer
    typealias Result = OpaquePointer
    typealias Words = UnsafeMutablePointer<UnsafePointer<CChar>?>

    let parse:
        @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) ->
            UnsafeMutableRawPointer?
    let freeOptions: @convention(c) (UnsafeMutableRawPointer?) -> Void
    let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
    let connect: @convention(c) (Words?, Words?, Int32) -> Connection?
    let status: @convention(c) (Connection?) -> Int32
    let message: @convention(c) (Connection?) -> UnsafePointer<CChar>?
    let close: @convention(c) (Connection?) -> Void
    let setNotices:
        @convention(c) (
            Connection?, (@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void)?,
            UnsafeMutableRawPointer?
        ) -> UnsafeMutableRawPointer?
    let send:
        @convention(c) (
            Connection?, UnsafePointer<CChar>?, Int32, UnsafeRawPointer?, UnsafeRawPointer?,
            UnsafeRawPointer?, UnsafeRawPointer?, Int32
        ) -> Int32
    let setSingleRows: @convention(c) (Connection?) -> Int32
    let result: @convention(c) (Connection?) -> Result?
    let socket: @convention(c) (Connection?) -> Int32
    let consume: @convention(c) (Connection?) -> Int32
    let isBusy: @convention(c) (Connection?) -> Int32
    let resultStatus: @convention(c) (Result?) -> Int32
    let errorField: @convention(c) (Result?, Int32) -> UnsafePointer<CChar>?
    let clear: @convention(c) (Result?) -> Void
    let rowCount: @convention(c) (Result?) -> Int32
    let columnCount: @convention(c) (Result?) -> Int32
    let columnName: @convention(c) (Result?, Int32) -> UnsafePointer<CChar>?
    let columnType: @convention(c) (Result?, Int32) -> UInt32
    let value: @convention(c) (Result?, Int32, Int32) -> UnsafePointer<UInt8>?
    let length: @convention(c) (Result?, Int32, Int32) -> Int32
    let isNull: @convention(c) (Result?, Int32, Int32) -> Int32

    /// States of an answer: nothing more to say, rows at their end, one row.
    static let commandDone: Int32 = 1, rowsDone: Int32 = 2, singleRow: Int32 = 9

    init(at place: SourcePlace) throws(Findings) {
        let library = try SharedLibrary("libpq.so.5", package: "libpq5", for: "PostgreSQL", at: place)
        parse = try library.function("PQconninfoParse")
        freeOptions = try library.function("PQconninfoFree")
        freeMemory = try library.function("PQfreemem")
        connect = try library.function("PQconnectdbParams")
        status = try library.function("PQstatus")
        message = try library.function("PQerrorMessage")
        close = try library.function("PQfinish")
        setNotices = try library.function("PQsetNoticeProcessor")
        send = try library.function("PQsendQueryParams")
        setSingleRows = try library.function("PQsetSingleRowMode")
        result = try library.function("PQgetResult")
        socket = try library.function("PQsocket")
        consume = try library.function("PQconsumeInput")
        isBusy = try library.function("PQisBusy")
        resultStatus = try library.function("PQresultStatus")
        errorField = try library.function("PQresultErrorField")
        clear = try library.function("PQclear")
        rowCount = try library.function("PQntuples")
        columnCount = try library.function("PQnfields")
        columnName = try library.function("PQfname")
        columnType = try library.function("PQftype")
        value = try library.function("PQgetvalue")
        length = try library.function("PQgetlength")
        isNull = try library.function("PQgetisnull")
    }
}

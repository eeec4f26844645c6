public import Declarations

/// PostgreSQL's own client library, as far as it is needed here. Types are those of libpq-fe.h.
public struct PostgreSQLLibrary: Sendable {
    public typealias Connection = OpaquePointer
    public typealias Result = OpaquePointer
    public typealias Words = UnsafeMutablePointer<UnsafePointer<CChar>?>

    public let parse:
        @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) ->
            UnsafeMutableRawPointer?
    public let freeOptions: @convention(c) (UnsafeMutableRawPointer?) -> Void
    public let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
    public let connect: @convention(c) (Words?, Words?, Int32) -> Connection?
    public let status: @convention(c) (Connection?) -> Int32
    public let message: @convention(c) (Connection?) -> UnsafePointer<CChar>?
    public let close: @convention(c) (Connection?) -> Void
    public let setNotices:
        @convention(c) (
            Connection?, (@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void)?,
            UnsafeMutableRawPointer?
        ) -> UnsafeMutableRawPointer?
    public let send:
        @convention(c) (
            Connection?, UnsafePointer<CChar>?, Int32, UnsafeRawPointer?, UnsafeRawPointer?,
            UnsafeRawPointer?, UnsafeRawPointer?, Int32
        ) -> Int32
    public let setSingleRows: @convention(c) (Connection?) -> Int32
    public let result: @convention(c) (Connection?) -> Result?
    public let socket: @convention(c) (Connection?) -> Int32
    public let consume: @convention(c) (Connection?) -> Int32
    public let isBusy: @convention(c) (Connection?) -> Int32
    public let resultStatus: @convention(c) (Result?) -> Int32
    public let errorField: @convention(c) (Result?, Int32) -> UnsafePointer<CChar>?
    public let clear: @convention(c) (Result?) -> Void
    public let rowCount: @convention(c) (Result?) -> Int32
    public let columnCount: @convention(c) (Result?) -> Int32
    public let columnName: @convention(c) (Result?, Int32) -> UnsafePointer<CChar>?
    public let columnType: @convention(c) (Result?, Int32) -> UInt32
    public let value: @convention(c) (Result?, Int32, Int32) -> UnsafePointer<UInt8>?
    public let length: @convention(c) (Result?, Int32, Int32) -> Int32
    public let isNull: @convention(c) (Result?, Int32, Int32) -> Int32

    /// States of an answer: nothing more to say, rows at their end, one row.
    public static let commandDone: Int32 = 1, rowsDone: Int32 = 2, singleRow: Int32 = 9

    /// - Throws: that it is not installed.
    public init(at place: SourcePlace) throws(Findings) {
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

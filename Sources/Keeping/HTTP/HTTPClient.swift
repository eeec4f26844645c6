/// Requests to other servers: webhooks, and stores of blobs. By libcurl, which is opened with the first of
/// them.
///
/// Follows no redirect, takes no proxy from the environment, and speaks http and https alone.
public final class HTTPClient: Sendable {
    /// What is asked.
    public struct Request: Sendable {
        public enum Body: Sendable {
            case none
            case bytes([UInt8])
            /// A file's bytes; they are read as they are sent.
            case file(String)
        }

        public var method: String
        public var url: String
        public var headers: [(name: String, value: String)]
        public var body: Body
        /// How long all of it may take, and how long until there is a connection.
        public var seconds = 30.0
        public var connectSeconds = 10.0
        /// How long nothing may come or go.
        public var silentSeconds = 30
        /// How many bytes the answer may have.
        public var limit = 1_000_000
        /// Where the body of an answer that went well is put, instead of into memory; no file is there yet.
        public var answerFile: String?
        /// Whether addresses of this machine and of its own networks are refused. They are looked at when the
        /// connection is opened, whatever name led there.
        public var onlyPublic = false

        public init(
            _ method: String, _ url: String, headers: [(name: String, value: String)] = [], body: Body = .none
        ) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
        }
    }

    /// What the other side said.
    public struct Answer: Sendable {
        public var status: Int
        /// Names in lower case.
        public var headers: [(name: String, value: String)]
        /// Empty where it went to a file.
        public var body: [UInt8]

        /// The first header of a name.
        public func header(_ name: String) -> String? {
            let name = name.lowercased()
            return headers.first { $0.name == name }?.value
        }
    }

    /// Why there is no answer.
    public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
        public enum Kind: String, Sendable {
            /// The request cannot be sent as it is.
            case malformed
            /// Its address is one of this machine or of its own networks.
            case notPublic
            case timeout
            /// The answer has more bytes than it may.
            case tooLarge
            /// No connection, or one that broke.
            case connection
            /// libcurl is not installed.
            case library
        }

        public var kind: Kind
        public var message: String

        public var description: String { message }
    }

    private let pool: WorkerPool<HTTPWorker>

    /// - Parameters:
    ///   - connections: how many requests may be under way.
    ///   - certificates: a file of those that are trusted, instead of the system's.
    public init(connections: Int = 4, certificates: String? = nil) {
        pool = WorkerPool("kendang.http", count: connections) { HTTPWorker(certificates: certificates) }
    }

    /// Sends a request and waits for its answer, of whatever status.
    /// - Throws: `Failure`.
    public func send(_ request: Request) async throws -> Answer {
        try await pool.run { try $0.send(request) }
    }

    /// Ends all connections.
    public func close() async { await pool.close { $0.end() } }
}

/// Where a store of blobs is that speaks as Amazon's S3 does, and who may write there.
public struct S3Setting: Sendable {
    /// Scheme, name and perhaps port: "https://s3.example.id", "http://127.0.0.1:9000". Buckets stand in
    /// the path.
    public var endpoint: String
    public var bucket: String
    /// What the names of all blobs begin with, so that a bucket may be shared: "kendang/results/".
    public var prefix: String
    public var region: String
    public var accessKey: String
    public var secretKey: String
    /// How many bytes of blobs are kept on this machine.
    public var cacheBytes: Int
    /// How large one blob may be.
    public var largest = 5_000_000_000
    /// How many seconds the store may say nothing.
    public var silentSeconds = 15
    /// A file of certificates that are trusted, instead of the system's.
    public var certificates: String?

    public init(
        endpoint: String, bucket: String, prefix: String = "", region: String = "us-east-1",
        accessKey: String,
        secretKey: String, cacheBytes: Int = 2_000_000_000
    ) {
        self.endpoint = endpoint
        self.bucket = bucket
        self.prefix = prefix
        self.region = region
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.cacheBytes = cacheBytes
    }
}

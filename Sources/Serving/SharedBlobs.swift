import Glibc
import Keeping

/// Where the bytes of uploads and results are: a folder, or a store that talks S3 with a folder of what was
/// used lately.
struct SharedBlobs {
    let uploads: any BlobStore
    let results: any BlobStore
    /// The folder on this machine: uploads are below it, in a folder of that name.
    let folder: String

    init(_ setting: ServiceSetting) throws {
        let isRemote = setting.blobs?.hasPrefix("s3://") ?? false
        folder = isRemote ? setting.data + "/blob-cache" : setting.blobs ?? setting.data + "/blobs"
        try ServiceCore.makeFolder(folder)
        guard isRemote else {
            uploads = try FolderBlobs(folder: folder + "/uploads")
            results = try FolderBlobs(folder: folder + "/results")
            return
        }
        for name in ["uploads", "results"] { try ServiceCore.makeFolder(folder + "/" + name) }
        uploads = try Self.remote(setting, "uploads", folder)
        results = try Self.remote(setting, "results", folder)
    }

    private static func remote(_ setting: ServiceSetting, _ part: String, _ folder: String) throws -> S3Blobs {
        let path = (setting.blobs ?? "").dropFirst("s3://".count).split(separator: "/").map(String.init)
        guard let bucket = path.first else {
            throw StoreError("blobs: name a bucket", hint: "s3://bucket or s3://bucket/prefix")
        }
        guard let endpoint = setting.s3Endpoint, let access = setting.s3AccessKey, let secret = setting.s3SecretKey
        else {
            throw StoreError(
                "blobs: a store that talks S3 needs its address and keys",
                hint: "s3-endpoint, s3-access-key-file and s3-secret-key-file")
        }
        let prefix = (path.dropFirst() + [part]).joined(separator: "/") + "/"
        var remote = S3Setting(
            endpoint: endpoint, bucket: bucket, prefix: prefix, accessKey: access, secretKey: secret)
        if let region = setting.s3Region { remote.region = region }
        return try S3Blobs(remote, cache: folder + "/" + part) {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        }
    }
}

extension SettingKey {
    /// Every key there is, in the order in which help lists them.
    public static let all: [SettingKey] = places + running + limits + retention

    private static let places: [SettingKey] = [
        words("host", \.host, "Address to listen on; loopback only unless said otherwise.", form: "address"),
        whole("port", \.port, 0...65_535, "Port; 0 for any that is free."),
        words(
            "admin-host", \.adminHost, "Address for metrics, health, offices and tokens.", form: "address"),
        SettingKey(
            name: "admin-port", form: "n|off", about: "Its port; 0 for any that is free, off for none.",
            isSecret: false
        ) { setting, text in
            if text == "off" || text == "none" {
                setting.adminPort = nil
                return nil
            }
            guard let port = Int(text), (0...65_535).contains(port) else {
                return "\"\(text)\" is no port: 0 to 65535, or off"
            }
            setting.adminPort = port
            return nil
        } text: {
            $0.adminPort.map { String($0) } ?? "off"
        },
        maybe("public-url", \.publicURL, "Address by which others reach it.", form: "url"),
        words("data", \.data, "Folder where everything is kept.", form: "dir"),
        maybe(
            "database", \.database, "PostgreSQL that several nodes share: postgresql://…", form: "uri",
            isSecret: true),
        maybe("blobs", \.blobs, "Folder or s3://bucket/prefix that several nodes share.", form: "dir|uri"),
        maybe("s3-endpoint", \.s3Endpoint, "Address of the S3-compatible store.", form: "url"),
        maybe("s3-region", \.s3Region, "Its region.", form: "name"),
        maybe("s3-access-key", \.s3AccessKey, "Key to it.", form: "key", isSecret: true),
        maybe("s3-secret-key", \.s3SecretKey, "Secret of the key.", form: "secret", isSecret: true),
        maybe("templates", \.templates, "Folder of templates.", form: "dir"),
        maybe("fonts", \.fonts, "Folder of fonts.", form: "dir"),
        words("node", \.node, "Name among nodes that share a database.", form: "name"),
    ]

    private static let running: [SettingKey] = [
        whole("render-workers", \.renderWorkers, 1...256, "Workers for what somebody waits for."),
        whole("job-workers", \.jobWorkers, 1...256, "Workers for jobs."),
        either(
            "sandbox", \.needsSandbox, yes: "required", no: "when-there",
            "Whether workers must be held by the kernel (Landlock)."),
        SettingKey(
            name: "webhook-hosts", form: "host,…", about: "Hosts that webhooks may call; empty: public ones.",
            isSecret: false
        ) { setting, text in
            setting.webhookHosts = text.split(separator: ",").map {
                String($0.drop { $0 == " " }.prefix { $0 != " " }).lowercased()
            }.filter { !$0.isEmpty }
            return nil
        } text: {
            $0.webhookHosts.isEmpty ? nil : $0.webhookHosts.joined(separator: ",")
        },
        number("drain-seconds", \.drainSeconds, 0...3_600, "For running jobs to end when it stops."),
        choice(
            "log-level", \.logLevel, ["trace", "debug", "info", "notice", "warning", "error"],
            "Lines of the log."),
        either("log-format", \.logsJSON, yes: "json", no: "text", "Form of the log."),
        maybe("traces", \.traces, "File that spans are added to, a line of JSON each.", form: "file"),
    ]

    private static let limits: [SettingKey] = [
        whole("limits.body-bytes", \.limits.bodyBytes, 1...Int.max, "One upload.", form: "bytes"),
        whole("limits.file-bytes", \.limits.fileBytes, 1...Int.max, "One file in it.", form: "bytes"),
        whole("limits.files", \.limits.files, 1...100_000, "Files in one upload."),
        whole("limits.json-bytes", \.limits.jsonBytes, 1...Int.max, "A request that is JSON.", form: "bytes"),
        whole("limits.pixels", \.limits.pixels, 1...Int.max, "One picture."),
        whole("limits.pages", \.limits.pages, 1...Int.max, "Pages of one document."),
        whole("limits.sheets", \.limits.sheets, 1...Int.max, "Sheets of one batch."),
        whole("limits.rows", \.limits.rows, 1...Int.max, "Rows of one report."),
        number("limits.render-seconds", \.limits.renderSeconds, 0.1...86_400, "What somebody waits for."),
        number("limits.job-seconds", \.limits.jobSeconds, 0.1...864_000, "One job."),
        number("limits.upload-seconds", \.limits.uploadSeconds, 0.1...86_400, "An upload must have come."),
        number("limits.idle-seconds", \.limits.idleSeconds, 0.1...86_400, "A connection that says nothing."),
        whole("limits.uploads", \.limits.uploads, 1...100_000, "Uploads of one office at once."),
        whole("limits.waiting", \.limits.waiting, 0...100_000, "Orders that wait for a worker."),
        whole("limits.jobs-per-office", \.limits.jobsPerOffice, 1...Int.max, "Jobs that wait or run."),
        whole("limits.jobs-in-all", \.limits.jobsInAll, 1...Int.max, "The same of all offices."),
        number(
            "limits.requests-per-second", \.limits.requestsPerSecond, 0.01...1_000_000,
            "Of one client in the long run.", form: "n"),
        whole("limits.requests-at-once", \.limits.requestsAtOnce, 1...Int.max, "Of one client at once."),
        whole("limits.connections", \.limits.connections, 1...1_000_000, "Connections."),
        whole(
            "limits.connections-per-client", \.limits.connectionsPerClient, 1...1_000_000, "Of one address."),
        SettingKey(
            name: "limits.worker-memory", form: "bytes", about: "Address space of one worker.",
            isSecret: false
        ) { setting, text in
            guard let bytes = UInt64(text), bytes >= 256 << 20 else {
                return "\"\(text)\" is no number of bytes from 268435456"
            }
            setting.limits.workerMemory = bytes
            return nil
        } text: {
            String($0.limits.workerMemory)
        },
        whole("limits.cache-bytes", \.limits.cacheBytes, 0...Int.max, "Pictures kept ready.", form: "bytes"),
        whole("limits.attempts", \.limits.attempts, 1...100, "Times a job is begun."),
    ]

    private static let retention: [SettingKey] = [
        number(
            "retention.results-days", \.retention.results, 0...36_500, "Results of a job after its end.",
            form: "days", scale: 86_400),
        number(
            "retention.deleted-reports-days", \.retention.deletedReports, 0...36_500,
            "Reports that were taken away.", form: "days", scale: 86_400),
        number(
            "retention.idempotency-hours", \.retention.idempotencyKeys, 0...87_600, "Idempotency keys.",
            form: "hours", scale: 3_600),
        number(
            "retention.audit-log-days", \.retention.auditLog, 0...36_500, "Lines of the audit log.",
            form: "days", scale: 86_400),
    ]
}

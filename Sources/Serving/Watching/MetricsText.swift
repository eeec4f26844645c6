import Glibc
import Keeping
import Working

/// Metrics in the text format of Prometheus (0.0.4). Names are stable: dashboards stand on them.
struct MetricsText {
    private(set) var text = ""

    mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func sample(_ name: String, _ labels: [(String, String)] = [], _ value: Double) {
        let told = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        let number = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        text += name + (told.isEmpty ? "" : "{\(told)}") + " \(number)\n"
    }

    mutating func single(_ name: String, _ type: String, _ help: String, _ value: Double) {
        family(name, type, help)
        sample(name, value)
    }

    mutating func sample(_ name: String, _ value: Double) { sample(name, [], value) }

    mutating func histograms(
        _ name: String, _ help: String, label: String, _ all: [String: Metrics.Histogram]
    ) {
        family(name, "histogram", help)
        for (key, histogram) in all.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (bound, count) in zip(Metrics.Histogram.bounds, histogram.buckets) {
                sum += count
                sample(name + "_bucket", [(label, key), ("le", "\(bound)")], Double(sum))
            }
            sample(name + "_bucket", [(label, key), ("le", "+Inf")], Double(histogram.count))
            sample(name + "_sum", [(label, key)], histogram.sum)
            sample(name + "_count", [(label, key)], Double(histogram.count))
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}

extension ServiceCore {
    /// Everything that is counted, as of now.
    func metricsText() async throws -> String {
        var text = MetricsText()
        let state = metrics.state
        Self.requests(state, &text)
        Self.work(state, &text)
        try await queue(state, &text)
        pools(&text)
        process(&text)
        return text.text
    }

    private static func requests(_ state: Metrics.State, _ text: inout MetricsText) {
        text.family("kendang_http_requests_total", "counter", "Requests answered.")
        let sorted = state.requests.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        for (request, count) in sorted {
            text.sample(
                "kendang_http_requests_total",
                [("method", request.method), ("route", request.route), ("status", String(request.status))],
                Double(count))
        }
        text.histograms(
            "kendang_http_request_seconds", "Seconds until an answer's head was ready.", label: "route",
            state.latencies)
        text.single("kendang_upload_bytes_total", "counter", "Bytes of uploads.", Double(state.uploaded))
    }

    private static func work(_ state: Metrics.State, _ text: inout MetricsText) {
        text.histograms(
            "kendang_order_seconds", "Seconds that workers took for an order.", label: "kind", state.orders)
        for (name, help) in [("sum", "Seconds in a stage of orders."), ("count", "Times a stage was timed.")]
        {
            text.family("kendang_stage_seconds_\(name)", "counter", help)
            for (key, spent) in state.stages.sorted(by: {
                ($0.key.kind, $0.key.stage) < ($1.key.kind, $1.key.stage)
            }) {
                text.sample(
                    "kendang_stage_seconds_\(name)", [("kind", key.kind), ("stage", key.stage)],
                    name == "sum" ? spent.seconds : Double(spent.count))
            }
        }
        text.family("kendang_failures_total", "counter", "Orders that were not done, by reason.")
        for (key, count) in state.failures.sorted(by: {
            ($0.key.kind, $0.key.reason) < ($1.key.kind, $1.key.reason)
        }) {
            text.sample(
                "kendang_failures_total", [("kind", key.kind), ("reason", key.reason)], Double(count))
        }
        text.single("kendang_files_made_total", "counter", "Files made by workers.", Double(state.made))
        text.single("kendang_pages_made_total", "counter", "Pages made by workers.", Double(state.pages))
        text.single("kendang_sheets_made_total", "counter", "Sheets of members made.", Double(state.sheets))
    }

    private func queue(_ state: Metrics.State, _ text: inout MetricsText) async throws {
        let jobs = try await store.jobCounts(), deliveries = try await store.deliveryCounts()
        text.family("kendang_jobs", "gauge", "Jobs that are kept, by state.")
        for kept in JobState.allCases {
            text.sample("kendang_jobs", [("state", kept.rawValue)], Double(jobs[kept] ?? 0))
        }
        text.single("kendang_queue_length", "gauge", "Jobs that wait.", Double(jobs[.queued] ?? 0))
        text.family("kendang_jobs_ended_total", "counter", "Jobs of this node, by how a try ended.")
        for (end, count) in state.jobsEnded.sorted(by: { $0.key < $1.key }) {
            text.sample("kendang_jobs_ended_total", [("state", end)], Double(count))
        }
        text.single(
            "kendang_jobs_released_total", "counter", "Jobs given back when the node stopped.",
            Double(state.released))
        text.family("kendang_deliveries", "gauge", "Calls of webhooks that are kept, by state.")
        for kept in ["waiting", "done", "given up"] {
            text.sample("kendang_deliveries", [("state", kept)], Double(deliveries[kept] ?? 0))
        }
    }

    private func pools(_ text: inout MetricsText) {
        let loads = [("render", renders), ("job", jobs)].map { ($0.0, $0.1.load, $0.1.setting.count) }
        text.family("kendang_workers", "gauge", "Workers of a pool.")
        for (pool, _, count) in loads { text.sample("kendang_workers", [("pool", pool)], Double(count)) }
        confined(&text)
        text.family("kendang_workers_busy", "gauge", "Workers that work.")
        for (pool, load, _) in loads {
            text.sample("kendang_workers_busy", [("pool", pool)], Double(load.busy))
        }
        text.family("kendang_orders_waiting", "gauge", "Orders that wait for a worker.")
        for (pool, load, _) in loads {
            text.sample("kendang_orders_waiting", [("pool", pool)], Double(load.waiting))
        }
        text.family("kendang_workers_replaced_total", "counter", "Workers that were replaced.")
        for (pool, load, _) in loads {
            text.sample("kendang_workers_replaced_total", [("pool", pool)], Double(load.replaced))
        }
        let cache = cache.state
        text.single("kendang_cache_bytes", "gauge", "Bytes of pictures kept ready.", Double(cache.bytes))
        text.single("kendang_cache_hits_total", "counter", "Answered from the cache.", Double(cache.hits))
        text.single("kendang_cache_misses_total", "counter", "Not in the cache.", Double(cache.misses))
    }

    /// From what the kernel keeps how many workers.
    private func confined(_ text: inout MetricsText) {
        text.family("kendang_workers_confined", "gauge", "Workers that the kernel keeps from something.")
        for (pool, workers) in [("render", renders), ("job", jobs)] {
            let holds = workers.holds
            for kind in WorkerHold.kinds {
                text.sample(
                    "kendang_workers_confined", [("pool", pool), ("from", kind)],
                    Double(holds.count { $0.kept.contains(kind) }))
            }
        }
    }

    private func process(_ text: inout MetricsText) {
        let uptime = Double(Spans.now - metrics.began) / 1e9
        text.single("kendang_uptime_seconds", "gauge", "Seconds since it started.", uptime)
        text.single("kendang_draining", "gauge", "1 while it stops.", drain.isDraining ? 1 : 0)
        text.single(
            "kendang_resident_memory_bytes", "gauge", "Memory of the service without its workers.",
            Double(Self.residentBytes))
        text.single(
            "kendang_open_fds", "gauge", "Open files and connections.",
            Double(max(0, Folders.names(in: "/proc/self/fd").count - 1)))
        text.single("kendang_disk_free_bytes", "gauge", "Room where data is kept.", Double(freeBytes ?? 0))
    }

    private static var residentBytes: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, 256, file) != nil else { return 0 }
        let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .split(separator: " ")
        return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// Room on the disk where data is kept; nil: it cannot be asked.
    var freeBytes: Int? {
        var status = statvfs()
        guard statvfs(setting.data, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
}

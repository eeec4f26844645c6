import Foundation
import Testing

@testable import Serving
@testable import Working

/// Workers that the kernel holds, and what is told of it.
@Suite struct ConfinedWorkerTests {
    private static func hold(_ landlock: Int, _ files: Bool, _ network: Bool) -> WorkerHold {
        var hold = WorkerHold()
        (hold.landlock, hold.files, hold.network) = (landlock, files, network)
        hold.processes = files && landlock >= 6
        return hold
    }

    @Test func whatIsMissingIsSaid() {
        let whole = Self.hold(7, true, true), none = Self.hold(0, false, true)
        #expect(
            WorkerReport(holds: [whole, whole]).text
                == "workers: 2 of 2 confined (files, network, processes; Landlock 7)")
        #expect(WorkerReport(holds: [whole]).warning == nil)
        #expect(
            WorkerReport(holds: [whole, none]).text == "workers: 1 of 2 confined (network; no Landlock)")
        #expect(
            WorkerReport(holds: [whole, none]).warning
                == "workers are not kept from files: the kernel has no Landlock")
        #expect(
            WorkerReport(holds: [Self.hold(2, true, false)]).warning == "workers are not kept from network")
        #expect(WorkerReport(holds: [Self.hold(2, true, true)]).warning == nil)
    }

    /// What the service says of its workers is what the kernel says of them.
    @Test func theKernelSaysTheSame() throws {
        let service = try RunningService(["--render-workers", "2", "--job-workers", "1"])
        let children = try Self.children(of: service.number)
        #expect(children.count == 3)
        let held = try children.count { try Self.status("Seccomp", of: $0) == "2" }
        #expect(held == 3, "they open no socket")
        let metrics = try service.ask("GET", "/metrics", admin: true).body.split(separator: "\n")
        func told(_ pool: String, _ kind: String) -> Int? {
            let name = "kendang_workers_confined{pool=\"\(pool)\",from=\"\(kind)\"} "
            return metrics.first { $0.hasPrefix(name) }.flatMap { Int($0.dropFirst(name.count)) }
        }
        #expect(told("render", "network") == 2 && told("job", "network") == 1)
        let ready = try service.ask("GET", "/readyz", admin: true).body
        #expect(try service.ask("GET", "/readyz").body == "ready\n", "strangers are told nothing of it")
        let hasLandlock = told("render", "files") == 2
        #expect(ready.hasPrefix("ready\nworkers: \(hasLandlock ? 3 : 0) of 3 confined"), "\(ready)")
        #expect(service.log.contains("workers are not kept from") == !hasLandlock)
        // One that ends is no longer counted; the next takes its place when it is needed.
        kill(try #require(children.last), SIGKILL)
        let report = try service.makeReport("blitar-2025")
        let order = Array(#"{"report":"\#(report)","kind":"export","formats":["csv"]}"#.utf8)
        let job = try #require(try service.ask("POST", "/v1/jobs", body: order).text("id"))
        #expect(try service.wait(for: job, ["done", "failed"]) == "done")
        #expect(try service.ask("GET", "/readyz", admin: true).body.contains("of 3 confined"))
    }

    private static func children(of process: Int32) throws -> [Int32] {
        let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
        return tasks.flatMap { task in
            let text = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)
            return (text ?? "").split(separator: " ").compactMap { Int32($0) }
        }.sorted()
    }

    private static func status(_ name: String, of process: Int32) throws -> String? {
        let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        return text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}

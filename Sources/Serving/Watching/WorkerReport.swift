import Logging
import Working

/// How the workers are held, in words.
struct WorkerReport {
    let holds: [WorkerHold]

    init(_ core: ServiceCore) { holds = core.renders.holds + core.jobs.holds }

    init(holds: [WorkerHold]) { self.holds = holds }

    /// "workers: 3 of 3 confined (files, network, processes; Landlock 7)"
    var text: String {
        let whole = holds.filter(\.isWhole)
        // Of several that differ, what all of them are kept from.
        let kept = WorkerHold.kinds.filter { kind in
            !holds.isEmpty && holds.allSatisfy { $0.kept.contains(kind) }
        }
        let version = holds.map(\.landlock).min() ?? 0
        return "workers: \(whole.count) of \(holds.count) confined ("
            + (kept.isEmpty ? "nothing" : kept.joined(separator: ", "))
            + (version > 0 ? "; Landlock \(version))" : "; no Landlock)")
    }

    /// What is worth a warning when the service starts; nil: all are held.
    var warning: String? {
        guard let open = holds.first(where: { !$0.isWhole }) else { return nil }
        let missing = ["files", "network"].filter { !open.kept.contains($0) }.joined(separator: " and ")
        return "workers are not kept from \(missing)"
            + (open.landlock == 0 ? ": the kernel has no Landlock" : "")
    }

    func warn(_ logger: Logger) {
        guard let warning else { return }
        logger.warning(
            "\(warning)", metadata: ["hint": "sandbox: required refuses to start where they cannot be"])
    }
}

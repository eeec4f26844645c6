import Foundation
import Glibc
import Testing

@testable import Working

/// Workers as the service has them: processes that end, and may not come again.
@Suite(.serialized) struct WorkerPoolTests {
    private let folder = NSTemporaryDirectory() + "kendang-pool-" + UUID().uuidString

    /// A pool of one worker, whose program is called by a name that can be taken away.
    private func pool(waiting: Int) throws -> (WorkerPool, program: String) {
        for inner in ["", "/scratch"] {
            try FileManager.default.createDirectory(
                atPath: folder + inner, withIntermediateDirectories: true)
        }
        let program = folder + "/program"
        try FileManager.default.createSymbolicLink(
            atPath: program, withDestinationPath: RunningService.program)
        let worker = WorkerLoop.Setting(
            templates: RunningService.root + "/Templates", fonts: RunningService.root + "/Fonts",
            reading: [RunningService.root + "/Reports"], writing: [folder + "/scratch"],
            memory: 4_000_000_000, nice: 0, needsSandbox: false)
        let setting = WorkerPool.Setting(
            program: program, worker: worker, count: 1, mostWaiting: waiting)
        return (WorkerPool(setting), program)
    }

    private var order: Assignment {
        Assignment(folder: RunningService.root + "/Reports/blitar-2025", out: nil, order: Order(.describe))
    }

    @Test func whoWaitsIsAnsweredWhereNoWorkerCanBeStarted() async throws {
        let (pool, program) = try pool(waiting: 8)
        defer {
            pool.close()
            try? FileManager.default.removeItem(atPath: folder)
        }
        let first = await pool.run(order, within: 60)
        #expect(first.failure == nil, "\(first.failure.debugDescription)")
        try FileManager.default.removeItem(atPath: program)
        // The only worker is ended at its order, which takes longer than no time, while others wait for it.
        let long = Assignment(folder: order.folder, out: folder + "/scratch", order: Order(.report))
        let answers = await withTaskGroup(of: Answer.self) { group in
            for _ in 0..<4 { group.addTask { await pool.run(long, within: 0) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 4)
        #expect(answers.allSatisfy { $0.failure != nil })
        #expect(pool.load.waiting == 0 && pool.load.busy == 0)
        // And it works again as soon as one can be started.
        try FileManager.default.createSymbolicLink(
            atPath: program, withDestinationPath: RunningService.program)
        let last = await pool.run(order, within: 60)
        #expect(last.failure == nil && last.text?.isEmpty == false)
    }
}

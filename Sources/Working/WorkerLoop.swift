import CSandbox
import FoundationEssentials
import Glibc
import Synchronization

/// The inside of a worker: `kendang work`, which the service starts and nobody else. Reads an order a line
/// from standard input, does it, and prints what came of it.
public enum WorkerLoop {
    /// What a worker is told when it is started.
    public struct Setting: Codable, Sendable {
        public var templates: String?
        public var fonts: String?
        /// Where reports lie that it may read.
        public var reading: [String]
        /// Where the folders of its orders are.
        public var writing: [String]
        /// Bytes of address space.
        public var memory: UInt64
        /// Added to the nice value: long jobs make way for what somebody waits for.
        public var nice: Int32
        /// Whether it must not work where the kernel cannot hold it.
        public var needsSandbox: Bool
        public var limits = WorkLimits()

        public init(
            templates: String?, fonts: String?, reading: [String], writing: [String], memory: UInt64,
            nice: Int32, needsSandbox: Bool
        ) {
            self.templates = templates
            self.fonts = fonts
            self.reading = reading
            self.writing = writing
            self.memory = memory
            self.nice = nice
            self.needsSandbox = needsSandbox
        }
    }

    /// Works until standard input ends.
    /// - Returns: the exit code.
    public static func run() -> Int32 {
        _ = sandbox_die_with_parent()
        // Standard output is for answers alone; what a library prints goes with the errors.
        let out = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        let mouth = Mouth(descriptor: out)
        guard let first = readLine(), let setting = try? decode(Setting.self, first) else { return 64 }
        if setting.nice != 0 { _ = Glibc.nice(setting.nice) }
        let own = [setting.templates, setting.fonts].compactMap(\.self)
        let hold = Confinement.enter(
            reading: setting.reading + own, writing: setting.writing, memory: setting.memory)
        guard hold.isWhole || !setting.needsSandbox else { return 77 }
        let workshop = Workshop(
            templates: setting.templates, fonts: setting.fonts, limits: setting.limits)
        mouth.say(.ready(hold))
        while let line = readLine() {
            guard let work = try? decode(Assignment.self, line) else {
                var answer = Answer()
                answer.failure = Failure(.fault, "the worker cannot read its order")
                mouth.say(.answer(answer))
                continue
            }
            let answer = workshop.answer(work) { mouth.say(.progress($0)) }
            mouth.say(.answer(answer))
        }
        return 0
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ line: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(line.utf8))
    }

    /// Says lines whole, whichever thread says them.
    private final class Mouth: Sendable {
        private let descriptor: Mutex<Int32>

        init(descriptor: Int32) { self.descriptor = Mutex(descriptor) }

        func say(_ line: WorkerLine) {
            guard var bytes = try? JSONEncoder().encode(line) else { return }
            bytes.append(10)
            descriptor.withLock { descriptor in
                bytes.withUnsafeBytes { bytes in
                    var written = 0
                    while written < bytes.count {
                        let count = write(
                            descriptor, bytes.baseAddress! + written, bytes.count - written)
                        if count < 0, errno == EINTR { continue }
                        guard count > 0 else { exit(0) }
                        written += count
                    }
                }
            }
        }
    }
}

import Glibc

/// A program run from outside: its time and its peak of memory.
struct Process {
    var milliseconds: Double
    /// Largest resident set, in kB.
    var peak: Int
    var status: Int32
    var output: String

    /// The folder of this program.
    static var folder: String {
        guard let real = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(real) }
        let path = String(cString: real)
        return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    }

    /// Runs a program to its end; standard output is kept, the rest inherited.
    static func run(_ arguments: [String]) -> Process {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        defer { posix_spawn_file_actions_destroy(&actions) }
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var child: pid_t = 0
        let start = now()
        let failed = posix_spawn(&child, arguments[0], &actions, nil, &argv, environ)
        close(ends[1])
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        close(ends[0])
        var usage = rusage(), status: Int32 = 0
        if failed == 0 { wait4(child, &status, 0, &usage) }
        return Process(
            milliseconds: now() - start, peak: usage.ru_maxrss, status: failed == 0 ? status : -1,
            output: String(decoding: bytes, as: UTF8.self))
    }
}

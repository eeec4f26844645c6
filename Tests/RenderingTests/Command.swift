import Foundation
import Testing

/// The built `kendang`, spawned as a person would call it, with its output in pipes.
struct Command {
    struct Answer {
        var code: Int32
        var out: String
        var error: String

        /// The first line that was said.
        var firstError: String { error.split(separator: "\n").first.map(String.init) ?? "" }
    }

    /// Beside the test bundle.
    static var program: String {
        get throws {
            let folders = [
                Bundle.main.bundlePath, (Bundle.main.executablePath ?? "") + "/..",
                Project.folder + "/.build/debug",
            ]
            let found = folders.map { $0 + "/kendang" }.first {
                FileManager.default.isExecutableFile(atPath: $0)
            }
            return try #require(found, "kendang is not built: swift build")
        }
    }

    /// Runs it with arguments; the folder is the project's.
    static func run(_ arguments: String..., environment: [String: String] = [:], in folder: String? = nil)
        throws -> Answer
    {
        try run(arguments, environment: environment, in: folder)
    }

    static func run(_ arguments: [String], environment: [String: String] = [:], in folder: String? = nil)
        throws -> Answer
    {
        try spawn(try program, arguments, environment, folder)
    }

    /// Runs a line of sh in which $KENDANG is the program.
    static func shell(
        _ line: String, in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Answer {
        let own = ["KENDANG": try program]
        return try spawn("/bin/sh", ["-c", line], own.merging(environment) { $1 }, folder)
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String: String],
        _ folder: String?
    ) throws -> Answer {
        let process = Process(), scratch = try Scratch()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? Project.folder)
        // Files, not pipes: nothing to be drained while it runs, and no terminal either.
        let out = try output("out", scratch), error = try output("error", scratch)
        process.standardOutput = out
        process.standardError = error
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try out.close()
        try error.close()
        let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Answer(code: code, out: try scratch.text("out"), error: try scratch.text("error"))
    }

    private static func output(_ name: String, _ scratch: Scratch) throws -> FileHandle {
        try scratch.write(name, "")
        return try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/" + name))
    }
}

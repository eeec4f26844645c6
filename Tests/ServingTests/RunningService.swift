import Foundation
import Glibc
import Testing

/// The built `kendang serve` on free ports of loopback, with a folder of its own that goes with it.
final class RunningService: Sendable {
    struct Answer {
        var status: Int
        var head: String
        var body: String

        /// The first text of a key in a JSON body.
        func text(_ key: String) -> String? {
            guard let start = body.firstRange(of: "\"\(key)\":\"")?.upperBound else { return nil }
            return String(body[start...].prefix { $0 != "\"" })
        }
    }

    let folder: String
    let port: UInt16
    let adminPort: UInt16
    let token: String
    private let process: Process

    static var root: String {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }

    static var program: String { root + "/.build/debug/kendang" }

    /// Starts it and waits until it listens.
    init(_ flags: [String] = []) throws {
        folder = NSTemporaryDirectory() + "kendang-check-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments =
            ["serve", "--port", "0", "--admin-port", "0", "--data", folder + "/data", "--log-level", "debug"]
            + ["--traces", folder + "/traces"] + flags
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        for name in ["out", "log"] {
            _ = FileManager.default.createFile(atPath: folder + "/" + name, contents: nil)
        }
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder + "/log")
        try process.run()
        var ports: [String: UInt16] = [:], token = ""
        for _ in 0..<300 where ports.count < 2 || token.isEmpty {
            usleep(50_000)
            for line in Self.lines(folder + "/log") where line["message"] == "listening" {
                ports[line["what"] ?? ""] = UInt16(line["port"] ?? "")
            }
            let out = (try? String(contentsOfFile: folder + "/out", encoding: .utf8)) ?? ""
            if let end = out.firstRange(of: "token=") {
                token = out[end.upperBound...].filter { !$0.isNewline }
            }
        }
        port = try #require(ports["service"])
        adminPort = try #require(ports["admin"])
        self.token = token
        try #require(!token.isEmpty)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Of the process.
    var number: Int32 { process.processIdentifier }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// The exit code; of a signal its number is negative. nil: it has not ended in time.
    func end(within seconds: Double) -> Int32? {
        let last = Date().addingTimeInterval(seconds)
        while process.isRunning, Date() < last { usleep(20_000) }
        guard !process.isRunning else { return nil }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    var log: String { (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "" }
    var traces: String { (try? String(contentsOfFile: folder + "/traces", encoding: .utf8)) ?? "" }

    /// Lines of the log that are JSON.
    static func lines(_ path: String) -> [[String: String]] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode([String: String].self, from: Data($0.utf8))
        }
    }

    /// Asks with the first token, unless other headers name one.
    func ask(
        _ method: String = "GET", _ path: String, headers: [String: String] = [:], body: [UInt8] = [],
        admin: Bool = false
    ) throws -> Answer {
        var headers = headers
        if headers["Authorization"] == nil, headers["Cookie"] == nil {
            headers["Authorization"] = "Bearer " + token
        }
        headers["Host"] = "localhost"
        headers["Connection"] = "close"
        headers["Content-Length"] = String(body.count)
        let head = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let bytes = Array("\(method) \(path) HTTP/1.1\r\n\(head)\r\n".utf8) + body
        let text = try RawConnection.exchange(bytes, port: admin ? adminPort : port, seconds: 120)
        let parts = text.firstRange(of: "\r\n\r\n")
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return Answer(
            status: try #require(status), head: String(text[..<(parts?.lowerBound ?? text.endIndex)]),
            body: String(text[(parts?.upperBound ?? text.endIndex)...]))
    }

    /// Makes a report of a folder of the project.
    func makeReport(_ name: String, headers: [String: String] = [:]) throws -> String {
        var body: [UInt8] = []
        let folder = Self.root + "/Reports/" + name
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where file != "preview.png" && !file.hasPrefix(".") {
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
            let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n"
            body += Array(head.utf8) + bytes + Array("\r\n".utf8)
        }
        body += Array("--x--\r\n".utf8)
        let all = ["Content-Type": "multipart/form-data; boundary=x"].merging(headers) { $1 }
        let answer = try ask("POST", "/v1/reports", headers: all, body: body)
        try #require(answer.status == 201, "\(answer.body.prefix(500))")
        return try #require(answer.text("id"))
    }

    /// Waits until a job has one of some states.
    func wait(for job: String, _ states: Set<String>) throws -> String? {
        for _ in 0..<600 {
            let state = try ask("GET", "/v1/jobs/" + job).text("state")
            if let state, states.contains(state) { return state }
            usleep(50_000)
        }
        return nil
    }

    /// Runs the command itself.
    func command(_ arguments: String...) throws -> (code: Int32, out: String) {
        let command = Process(), pipe = Pipe()
        command.executableURL = URL(fileURLWithPath: Self.program)
        command.arguments = arguments + ["--data", folder + "/data"]
        command.standardOutput = pipe
        command.standardError = FileHandle.nullDevice
        try command.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        command.waitUntilExit()
        return (command.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}

import ArgumentParser
import Declarations
import Glibc
import Rendering

/// Runs a command's work, prints what went wrong to standard error, and turns it into an exit code.
enum Exit {
    static func run(_ work: () throws(ReportError) -> Void) throws {
        do throws(ReportError) {
            try work()
        } catch {
            for finding in error.findings { Terminal.error(finding.text) }
            throw ExitCode(error.exitCode)
        }
    }
}

/// Standard output and standard error.
enum Terminal {
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether somebody can be asked: both ends are a terminal.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && showsProgress }

    /// A text on standard error as it is, without an end of line.
    static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

    static func out(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// A line that the next one writes over; nothing in a pipe.
    static func progress(_ text: String) {
        if showsProgress { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    static func endProgress() { progress("") }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

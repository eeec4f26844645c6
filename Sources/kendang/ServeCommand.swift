import ArgumentParser
import Declarations
import Glibc
import Keeping
import Logging
import Rendering
import Serving
import Working

/// `kendang serve`: reports over HTTP.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves reports over HTTP, with a page for browsers.",
        usage: "kendang serve [--config <file>] [--print-config] [--<key> <value> ...]",
        discussion: """
            Started for the first time it makes an office and a token, and prints the address with which a browser
            opens the page. Examples:

              kendang serve
              kendang serve --port 8080 --data /var/lib/kendang
              kendang serve --config /etc/kendang/kendang.yaml --print-config

            A flag counts before the environment (KENDANG_PORT, KENDANG_LIMITS_PAGES), that before the file (port,
            a map "limits" with the key pages), and that before what stands in brackets here. A secret may be in a
            file of its own (--database-file, KENDANG_DATABASE_FILE), or a credential of systemd.

            KEYS:
            \(keys)
            """)

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Print the effective configuration without secrets, and start nothing.")
    var printConfig = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var keys: [String] = []

    private static var keys: String {
        SettingKey.all.map { key in
            let name = "--\(key.flag) <\(key.form)>"
            let standard = key.standard.map { " (\($0))" } ?? ""
            return "  \(name)\n          \(key.about)\(standard)"
        }.joined(separator: "\n")
    }

    func run() async throws {
        var setting = try options.setting(flags: keys)
        let warnings = ServiceConfiguration.warnings(environment: options.environment)
        if printConfig {
            for warning in warnings { Terminal.error(warning.text) }
            Terminal.out(ServiceConfiguration.text(setting))
            return
        }
        // What systemd keeps for years is no place for a token.
        setting.makesFirstToken = options.environment["JOURNAL_STREAM"] == nil
        let level = Logger.Level(rawValue: setting.logLevel) ?? .info, isJSON = setting.logsJSON
        let logger = Logger(label: "kendang") { _ in LogLines(level: level, isJSON: isJSON) }
        for warning in warnings {
            logger.warning("\(warning.message)", metadata: warning.hint.map { ["hint": "\($0)"] })
        }
        let host = setting.host
        try await Access.run {
            let service = try await ReportService(setting, program: "/proc/self/exe", logger: logger)
            try await service.run { port in
                if let token = service.firstToken {
                    Terminal.out("http://\(host):\(port)/masuk?token=\(token)\n")
                }
            }
        }
    }
}

/// Where a configuration comes from.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration, YAML or JSON.", valueName: "file"))
    var config: String?

    var environment: [String: String] {
        var all: [String: String] = [:], at = environ
        while let entry = at.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                all[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            at += 1
        }
        return all
    }

    func setting(flags: [String]) throws -> ServiceSetting {
        do throws(ConfigurationFault) {
            return try ServiceConfiguration.read(file: config, flags: flags, environment: environment)
        } catch {
            for finding in error.findings { Terminal.error(finding.text) }
            throw ExitCode(error.exitCode)
        }
    }
}

/// Work on a service's store: what went wrong as a line and an exit code.
enum Access {
    static func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as StoreError {
            Terminal.error("error: " + error.message + (error.hint.map { "\n    " + $0 } ?? ""))
            throw ExitCode(73)
        } catch let error as AccessFault {
            Terminal.error("error: " + error.message)
            throw ExitCode(65)
        }
    }
}

/// `kendang work`: the inside of a worker, which `kendang serve` starts.
struct WorkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "A worker of `kendang serve`.", shouldDisplay: false)

    func run() throws {
        let code = WorkerLoop.run()
        if code != 0 { throw ExitCode(code) }
    }
}

public import ArgumentParser
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
        discussion: """
            Started for the first time it makes an office and a token, and prints the address with which a browser
            opens the page. Examples:

              kendang serve
              kendang serve --port 8080 --data /var/lib/kendang
            """)

    @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "n"))
    var port: Int = 8080

    @Option(help: ArgumentHelp("The address; loopback only unless said otherwise.", valueName: "address"))
    var host: String = "127.0.0.1"

    @Option(help: ArgumentHelp("Where everything is kept.", valueName: "dir"))
    var data: String = "kendang-data"

    func run() async throws {
        var setting = ServiceSetting()
        setting.port = port
        setting.host = host
        setting.data = data
        let logger = Logger(label: "kendang") { StreamLogHandler.standardError(label: $0) }
        do {
            let service = try await ReportService(setting, program: "/proc/self/exe", logger: logger)
            if let token = service.firstToken {
                Terminal.out("http://\(host):\(port)/masuk?token=\(token)\n")
            }
            try await service.run()
        } catch let error as StoreError {
            Terminal.error("error: " + error.message + (error.hint.map { "\n    " + $0 } ?? ""))
            throw ExitCode(73)
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

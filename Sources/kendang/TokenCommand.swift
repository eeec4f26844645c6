import ArgumentParser
import Glibc
import Keeping
import Serving

/// `kendang token`: who may use a service.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Makes, lists and revokes tokens of a service, also while it runs.",
        subcommands: [Add.self, List.self, Revoke.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token and prints it, this once.",
            discussion: """
                An office that is not there yet is made. Examples:

                  kendang token add --office "Blitar" --name web
                  kendang token add --office "Blitar" --name robot --scope read --expires 2027-06-30
                """)

        @OptionGroup var store: StoreOptions
        @Option(help: ArgumentHelp("The office, by its name.", valueName: "name")) var office: String
        @Option(help: ArgumentHelp("What the token is called in lists.", valueName: "name")) var name: String
        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp("read, render (reads, too) or admin.", valueName: "scope"))
        var scope: [String] = ["read", "render"]
        @Option(help: ArgumentHelp("A date, its end in UTC, or a time in RFC 3339.", valueName: "time"))
        var expires: String?

        func validate() throws {
            for text in scope where Scope(rawValue: text) == nil {
                throw ValidationError("\"\(text)\" is no scope: read, render or admin")
            }
            if let expires, AccessTime.read(expires) == nil {
                throw ValidationError("\"\(expires)\" is neither a date nor a time: 2027-06-30")
            }
        }

        func run() async throws {
            try await store.open(makes: true) { desk in
                let made = try await desk.addToken(
                    office: office, name: name, scopes: Set(scope.compactMap(Scope.init)),
                    expires: expires.flatMap(AccessTime.read), by: .command, now: Moment.now)
                Terminal.error("token \(made.record.id) of \(made.office.name); it is shown this once:")
                Terminal.out(made.text + "\n")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists tokens, without their secrets.")

        @OptionGroup var store: StoreOptions
        @Option(help: ArgumentHelp("Of this office alone.", valueName: "name")) var office: String?

        func run() async throws {
            try await store.open(makes: false) { desk in
                let offices = try await desk.offices(), now = Moment.now
                for token in try await desk.tokens(office: office) {
                    let name = offices.first { $0.id == token.office }?.name ?? token.office
                    let state =
                        token.revoked != nil
                        ? "revoked" : (token.expires.map { $0 <= now } ?? false) ? "expired" : "valid"
                    let fields = [
                        token.id, name, token.name,
                        token.scopes.map(\.rawValue).sorted().joined(separator: ","),
                        state, token.expires.map { "until \(Moment.text($0))" } ?? "no end",
                        token.used.map { "used \(Moment.text($0))" } ?? "never used",
                    ]
                    Terminal.out(fields.joined(separator: "\t") + "\n")
                }
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a token; a running service refuses it within five seconds.")

        @OptionGroup var store: StoreOptions
        @Argument(help: "Its id, as `kendang token list` shows it.") var id: String

        func run() async throws {
            try await store.open(makes: false) { desk in
                try await desk.revokeToken(id, by: .command, now: Moment.now)
                Terminal.error("revoked")
            }
        }
    }
}

/// `kendang office`: the spaces of a service that do not see each other.
struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Lists and makes offices of a service.",
        subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes an office.")

        @OptionGroup var store: StoreOptions
        @Argument(help: "Its name.") var name: String

        func run() async throws {
            try await store.open(makes: true) { desk in
                Terminal.out(try await desk.addOffice(name, by: .command, now: Moment.now).id + "\n")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists offices.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            try await store.open(makes: false) { desk in
                for office in try await desk.offices() {
                    Terminal.out("\(office.id)\t\(office.name)\t\(Moment.text(office.created))\n")
                }
            }
        }
    }
}

/// The store that a command works on: that of the service with the same configuration.
struct StoreOptions: ParsableArguments {
    @OptionGroup var options: ConfigurationOptions
    @Option(help: ArgumentHelp("Where the service keeps everything.", valueName: "dir")) var data: String?
    @Option(help: ArgumentHelp("The database that nodes share, without a password.", valueName: "uri"))
    var database: String?
    @Option(help: ArgumentHelp("A file that holds its address.", valueName: "file")) var databaseFile: String?

    func open(makes: Bool, _ work: (AccessDesk) async throws -> Void) async throws {
        let flags = [("--data", data), ("--database", database), ("--database-file", databaseFile)]
        let setting = try options.setting(flags: flags.flatMap { $1 == nil ? [] : [$0, $1 ?? ""] })
        try await Access.run {
            let desk = try await AccessDesk(setting, makes: makes)
            do { try await work(desk) } catch {
                await desk.close()
                throw error
            }
            await desk.close()
        }
    }
}

/// Now, and times for lists.
enum Moment {
    static var now: Milliseconds {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    static func text(_ moment: Milliseconds) -> String { ServiceTime.text(moment) }
}

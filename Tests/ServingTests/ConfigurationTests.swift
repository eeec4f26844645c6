import Declarations
import Foundation
import Testing

@testable import Serving

/// Flags, environment, file, defaults: what counts, and what is said of a mistake.
@Suite struct ConfigurationTests {
    private static func read(
        _ file: String? = nil, _ flags: [String] = [], _ environment: [String: String] = [:],
        secret: String? = nil
    ) throws -> (setting: ServiceSetting, folder: String) {
        let folder = NSTemporaryDirectory() + "kendang-check-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if let file { try file.write(toFile: folder + "/k.yaml", atomically: false, encoding: .utf8) }
        if let secret { try secret.write(toFile: folder + "/secret", atomically: false, encoding: .utf8) }
        let words = flags.map { $0.replacing("$", with: folder) }
        let setting = try ServiceConfiguration.read(
            file: file == nil ? nil : folder + "/k.yaml", flags: words,
            environment: environment.mapValues { $0.replacing("$", with: folder) })
        return (setting, folder)
    }

    private static func fault(
        _ file: String? = nil, _ flags: [String] = [], _ environment: [String: String] = [:]
    ) -> (code: Int32, texts: [String]) {
        do {
            _ = try read(file, flags, environment)
            return (0, [])
        } catch let fault as ConfigurationFault {
            return (
                fault.exitCode,
                fault.findings.map { finding in
                    let place = finding.at.map { "\($0.line):\($0.column) " } ?? ""
                    return place + finding.message + (finding.hint.map { " | " + $0 } ?? "")
                }
            )
        } catch {
            return (-1, ["\(error)"])
        }
    }

    @Test func flagBeforeEnvironmentBeforeFileBeforeDefault() throws {
        let file = "port: 1001\nhost: a\nnode: b\nlimits: {pages: 11, files: 12}\n"
        let environment = [
            "KENDANG_PORT": "1002", "KENDANG_HOST": "c", "KENDANG_LIMITS_FILES": "13", "PORT": "7",
        ]
        let setting = try Self.read(file, ["--port", "1003", "--limits-sheets=14"], environment).setting
        #expect(setting.port == 1003)
        #expect(setting.host == "c")
        #expect(setting.node == "b")
        #expect(setting.limits.files == 13)
        #expect(setting.limits.pages == 11)
        #expect(setting.limits.sheets == 14)
        #expect(setting.limits.rows == ServiceLimits().rows)
    }

    @Test func anUnknownVariableIsAWarningWithTheNearestName() {
        let texts = ServiceConfiguration.warnings(environment: [
            "KENDANG_PROT": "1", "KENDANG_LIMITS_PAGE": "2", "KENDANG_XYZZY_QUUX": "3", "PORT": "4",
            "KENDANG": "5", "KENDANG_PORT": "6", "KENDANG_CONFIG": "7", "KENDANG_DATABASE_FILE": "8",
            "KENDANG_ACCEPT": "9",
        ]).map { $0.message + " | " + ($0.hint ?? "") }
        #expect(
            texts == [
                "the environment has KENDANG_LIMITS_PAGE, which is no key | did you mean KENDANG_LIMITS_PAGES?",
                "the environment has KENDANG_PROT, which is no key | did you mean KENDANG_PORT?",
                "the environment has KENDANG_XYZZY_QUUX, which is no key | "
                    + "`kendang serve --help` lists all keys",
            ])
    }

    /// Variables that the project's own checks read are no mistakes.
    @Test func theChecksOwnVariablesAreQuiet() throws {
        let root = RunningService.root
        var texts: [String] = [try String(contentsOfFile: root + "/Makefile", encoding: .utf8)]
        for folder in ["/.ci", "/Tests"] {
            for path in try FileManager.default.subpathsOfDirectory(atPath: root + folder) {
                guard !path.hasPrefix("Golden"), !path.hasPrefix("ServingTests"),
                    let text = try? String(contentsOfFile: root + folder + "/" + path, encoding: .utf8)
                else { continue }
                texts.append(text)
            }
        }
        let names = texts.flatMap { $0.matches(of: /(?:environment\["|\$\{?|export )(KENDANG_[A-Z0-9_]+)/) }
        let environment = Dictionary(names.map { (String($0.1), "1") }) { one, _ in one }
        #expect(environment.count > 8, "\(environment.keys)")
        #expect(ServiceConfiguration.warnings(environment: environment).map(\.message) == [])
    }

    @Test func everyKeyIsTakenByEveryWay() throws {
        for key in SettingKey.all {
            let words =
                key.form.contains("|") ? String(key.form.split(separator: "|").last ?? "") : key.standard
            let text = key.name == "admin-port" ? "5" : words ?? "x"
            let flag = try Self.read(nil, ["--" + key.flag, text]).setting
            let variable = try Self.read(nil, [], [key.variable: text]).setting
            let parts = key.name.split(separator: ".")
            let line =
                parts.count == 2 ? "\(parts[0]):\n  \(parts[1]): \"\(text)\"\n" : "\(key.name): \"\(text)\"\n"
            let file = try Self.read(line).setting
            for setting in [flag, variable, file] {
                #expect(key.text(setting) == text, "\(key.name)")
            }
        }
    }

    @Test func whatIsPrintedReadsTheSame() throws {
        let setting = try Self.read(
            "port: 7\nadmin-port: off\nwebhook-hosts: [b.id, C.id]\nretention: {results-days: 1.5}\npublic-url: \"a b\"\n"
        ).setting
        #expect(setting.adminPort == nil)
        #expect(setting.webhookHosts == ["b.id", "c.id"])
        #expect(setting.retention.results == 129_600)
        let text = ServiceConfiguration.text(setting)
        let again = try Self.read(text).setting
        #expect(ServiceConfiguration.text(again) == text)
        #expect(again.publicURL == "a b")
    }

    @Test func mistakesAreSaidWithTheirPlaces() {
        let file = Self.fault(
            "prot: 1\nport: 70000\nlimits: {pagse: 3, pages: x}\nretention: 5\nhost: [[a]]\n")
        #expect(file.code == 65)
        #expect(
            file.texts == [
                "1:1 unknown key \"prot\" | did you mean \"port\"?",
                "2:7 port: 70000 is not within 0 to 65535",
                "3:10 unknown key \"limits.pagse\" | did you mean \"limits.pages\"?",
                "3:27 limits.pages: \"x\" is no whole number",
                "4:12 retention is a map, not a number",
                "5:7 host has a value of the wrong kind: a list",
            ])
        #expect(Self.fault(nil, ["--prot", "1"]).texts == ["unknown flag --prot | did you mean --port?"])
        #expect(Self.fault(nil, ["--port"]).texts == ["--port needs a value: n"])
        #expect(Self.fault(nil, ["port"]).code == 64)
        #expect(
            Self.fault(nil, [], ["KENDANG_LOG_LEVEL": "loud"]).texts == [
                "KENDANG_LOG_LEVEL: \"loud\" is not one of trace, debug, info, notice, warning, error"
            ])
        // Told even where a flag hides it.
        #expect(Self.fault(nil, ["--port", "1"], ["KENDANG_PORT": "x"]).code == 64)
        #expect(Self.fault(nil, [], ["KENDANG_CONFIG": "/nonexistent/k.yaml"]).code == 66)
    }

    @Test func secretsComeFromFilesAndAreNotTold() throws {
        let address = "postgresql://u:geheim@db.example/k?sslmode=require&password=geheim"
        for (flags, environment) in [
            (["--database-file", "$/secret"], [:]), ([], ["KENDANG_DATABASE_FILE": "$/secret"]),
        ] {
            let setting = try Self.read(nil, flags, environment, secret: address + "\n").setting
            #expect(setting.database == address)
            let text = ServiceConfiguration.text(setting)
            #expect(text.contains("database: \"postgresql://u:***@db.example/k\""))
            #expect(!text.contains("geheim"))
        }
        #expect(Self.fault(nil, ["--database", "a", "--database-file", "b"]).code == 64)
        #expect(Self.fault(nil, ["--database-file", "/nonexistent"]).code == 66)
        #expect(SecretText.hidden("host=db password=geheim") == "***")
        #expect(SecretText.hidden("https://geheim@db/x") == "https://geheim@db/x")
    }

    @Test func credentialsOfSystemdAreTheLast() throws {
        let folder = NSTemporaryDirectory() + "kendang-check-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "of-systemd\n".write(toFile: folder + "/s3-secret-key", atomically: false, encoding: .utf8)
        let environment = ["CREDENTIALS_DIRECTORY": folder]
        #expect(try Self.read(nil, [], environment).setting.s3SecretKey == "of-systemd")
        let flag = try Self.read(nil, ["--s3-secret-key", "own"], environment).setting
        #expect(flag.s3SecretKey == "own")
    }

    @Test func guidesNameEveryKey() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = try String(
            contentsOf: root.appendingPathComponent(".ci/debian/kendang.yaml"), encoding: .utf8)
        let written = Set(
            file.split(separator: "\n").compactMap { line in
                line.drop { $0 == "#" || $0 == " " }.split(separator: ":").first.map(String.init)
            })
        for key in SettingKey.all {
            let name = String(key.name.split(separator: ".").last ?? "")
            #expect(written.contains(name) || written.contains(name + "-file"), "\(key.name)")
        }
        // With every "#" of a key taken away it is still a configuration.
        let open = file.replacing(#/(?m)^#(?=[a-z0-9-]+:(?: |$)| {2}[a-z-]+: )/#, with: "")
        let keys = open.replacing(#/(?m)^.*-file: .*$/#, with: "")
        let setting = try Self.read(keys).setting
        #expect(setting.limits.pages == 2_000)
        #expect(setting.webhookHosts == ["hook.example.go.id"])
    }
}

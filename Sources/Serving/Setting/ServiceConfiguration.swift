import Configuration
public import Declarations
import Glibc
import Rendering

/// What is wrong with a configuration, and the exit code that says so.
public struct ConfigurationFault: Error, Sendable {
    public var findings: [Finding]
    /// 64: a flag or variable; 65: the file; 66: the file is not there.
    public var exitCode: Int32

    init(_ exitCode: Int32, _ findings: [Finding]) {
        self.findings = findings
        self.exitCode = exitCode
    }
}

/// How a service is run, from flags, then the environment, then a file, then defaults.
public enum ServiceConfiguration {
    /// One value with where it was said.
    struct Said {
        var key: SettingKey
        /// Whether the text is the path of a file that holds the value.
        var isFile: Bool
        var text: String
        var place: SourcePlace?
        /// "--port", "KENDANG_PORT"
        var name: String
    }

    /// - Parameters:
    ///   - file: YAML or JSON; nil: none.
    ///   - flags: as typed after the command, "--port", "8080".
    ///   - environment: all of it; what does not begin with KENDANG_ is nobody's business.
    public static func read(
        file: String?, flags: [String], environment: [String: String]
    ) throws(ConfigurationFault) -> ServiceSetting {
        let typed = try ConfigurationFlags.read(flags)
        let variables = ConfigurationFlags.variables(environment)
        let path = file ?? environment["KENDANG_CONFIG"]
        var written: [Said] = [], findings: [Finding] = []
        if let path { (written, findings) = try ConfigurationFile.read(path) }
        // Each layer is looked at by itself: a wrong value is told even where another one hides it.
        try check(typed + variables, [], exitCode: 64)
        try check(written, findings, exitCode: 65)
        let credentials = environment["CREDENTIALS_DIRECTORY"]
        return try effective([typed, variables, written], credentials: credentials)
    }

    /// What is worth a warning before a service starts: variables that look like ours and are not.
    public static func warnings(environment: [String: String]) -> [Finding] {
        ConfigurationFlags.unknownVariables(environment)
    }

    private static func check(_ said: [Said], _ others: [Finding], exitCode: Int32)
        throws(ConfigurationFault)
    {
        var findings = others, seen: [String: Said] = [:]
        for one in said {
            var setting = ServiceSetting()
            if !one.isFile, let words = one.key.read(&setting, one.text) {
                let words = one.key.isSecret ? "the value cannot be used" : words
                findings.append(.error("\(one.name): \(words)", at: one.place))
            }
            if let other = seen[one.key.name], other.isFile != one.isFile,
                other.name.hasPrefix("-") == one.name.hasPrefix("-")
            {
                findings.append(
                    .error("\(one.name) and \(other.name) say the same; give one of them", at: one.place))
            }
            seen[one.key.name] = one
        }
        guard findings.isEmpty else {
            let places = findings.map { ($0.at?.line ?? 0, $0.at?.column ?? 0) }
            let order = findings.indices.sorted { places[$0] < places[$1] }
            throw ConfigurationFault(exitCode, order.map { findings[$0] })
        }
    }

    /// Puts the layers over each other: the first that says a key has it.
    private static func effective(_ layers: [[Said]], credentials: String?) throws(ConfigurationFault)
        -> ServiceSetting
    {
        var providers: [any ConfigProvider] = []
        for (layer, name) in zip(layers, ["flags", "environment", "file"]) {
            var values: [AbsoluteConfigKey: ConfigValue] = [:]
            for said in layer {
                let text = said.isFile ? try secret(of: said.text, said) : said.text
                values[AbsoluteConfigKey(ConfigKey(said.key.name))] = ConfigValue(
                    .string(text), isSecret: said.key.isSecret)
            }
            providers.append(InMemoryProvider(name: name, values: values))
        }
        if let credentials { providers.append(try self.credentials(credentials)) }
        let reader = ConfigReader(providers: providers)
        var setting = ServiceSetting(), findings: [Finding] = []
        for key in SettingKey.all {
            guard let text = reader.string(forKey: ConfigKey(key.name), isSecret: key.isSecret) else {
                continue
            }
            if let words = key.read(&setting, text) { findings.append(.error("\(key.name): \(words)")) }
        }
        if !findings.isEmpty { throw ConfigurationFault(64, findings) }
        return setting
    }

    /// Secrets that systemd has laid out for the unit (LoadCredential=), by the names of their keys.
    private static func credentials(_ folder: String) throws(ConfigurationFault) -> InMemoryProvider {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for key in SettingKey.all where key.isSecret {
            let path = "\(folder)/\(key.name)"
            guard access(path, F_OK) == 0 else { continue }
            let said = Said(key: key, isFile: true, text: path, place: nil, name: "credential \(key.name)")
            values[AbsoluteConfigKey(ConfigKey(key.name))] = ConfigValue(
                .string(try secret(of: path, said)), isSecret: true)
        }
        return InMemoryProvider(name: "credentials", values: values)
    }

    /// A secret from a file of its own, without the end of its line.
    private static func secret(of path: String, _ said: Said) throws(ConfigurationFault) -> String {
        guard let bytes = WholeFiles.read(path) else {
            throw ConfigurationFault(
                66,
                [
                    .error(
                        "\(said.name): \(path) cannot be read: \(String(cString: strerror(errno)))",
                        at: said.place)
                ])
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let secret = String(text.prefix { !$0.isNewline })
        guard !secret.isEmpty else {
            throw ConfigurationFault(65, [.error("\(said.name): \(path) holds no secret", at: said.place)])
        }
        return secret
    }

    /// The effective configuration as a file would say it; secrets are not told.
    public static func text(_ setting: ServiceSetting) -> String {
        var text = "", section = ""
        for key in SettingKey.all {
            guard let value = key.text(setting) else { continue }
            let parts = key.name.split(separator: ".").map(String.init)
            if parts.count == 2, parts[0] != section {
                section = parts[0]
                text += section + ":\n"
            }
            let shown = key.isSecret ? SecretText.hidden(value) : value
            text += (parts.count == 2 ? "  " : "") + "\(parts[parts.count - 1]): \(quoted(shown))\n"
        }
        return text
    }

    private static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }
            && text.first != "-" && text != "off"
        return isPlain ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}

/// Secrets where something of them must be told.
enum SecretText {
    /// An address without its password, and nothing at all of anything else.
    static func hidden(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://") else { return "***" }
        let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let path = text[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return String(text[..<authority.endIndex] + path) }
        let user = authority[..<at].prefix { $0 != ":" }
        let hasPassword = user.endIndex != at
        return String(text[..<scheme.upperBound] + user) + (hasPassword ? ":***" : "")
            + String(authority[at...] + path)
    }
}

import Declarations

/// Keys as flags and variables of the environment.
enum ConfigurationFlags {
    typealias Said = ServiceConfiguration.Said

    /// All names that a file may say.
    static let names: [String] = SettingKey.all.flatMap {
        $0.isSecret ? [$0.name, $0.name + "-file"] : [$0.name]
    }

    static func key(named name: String) -> (SettingKey, isFile: Bool)? {
        if let key = SettingKey.all.first(where: { $0.name == name }) { return (key, false) }
        return SettingKey.all.first { $0.isSecret && $0.name + "-file" == name }.map { ($0, true) }
    }

    private static func key(flag: String) -> (SettingKey, isFile: Bool)? {
        if let key = SettingKey.all.first(where: { $0.flag == flag }) { return (key, false) }
        return SettingKey.all.first { $0.isSecret && $0.flag + "-file" == flag }.map { ($0, true) }
    }

    /// - Parameter words: "--port", "8080", "--data=/srv".
    static func read(_ words: [String]) throws(ConfigurationFault) -> [Said] {
        var said: [Said] = [], rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else {
                throw fault("what is \"\(word)\"? The service takes flags only")
            }
            let equals = word.firstIndex(of: "=")
            let name = String(word[..<(equals ?? word.endIndex)].dropFirst(2))
            guard let (key, isFile) = key(flag: name) else {
                let known = names.map { $0.replacing(".", with: "-") } + ["config", "print-config"]
                let nearest = Nearest.word(to: name, among: known)
                throw fault(
                    "unknown flag --\(name)",
                    nearest.map { "did you mean --\($0)?" } ?? "`kendang serve --help` lists all flags")
            }
            let value = equals.map { String(word[word.index(after: $0)...]) } ?? rest.popFirst()
            guard let value else { throw fault("--\(name) needs a value: \(key.form)") }
            // Whoever says it twice means the last.
            said.removeAll { $0.key.name == key.name && $0.isFile == isFile }
            said.append(Said(key: key, isFile: isFile, text: value, place: nil, name: "--" + name))
        }
        return said
    }

    private static func fault(_ words: String, _ hint: String? = nil) -> ConfigurationFault {
        ConfigurationFault(64, [.error(words, hint: hint)])
    }

    /// Variables that begin as ours do, and are for the project's own checks.
    static let othersVariables: Set<String> = [
        "KENDANG_ACCEPT", "KENDANG_FUZZ_FIRST", "KENDANG_FUZZ_SECONDS", "KENDANG_FUZZ_SEED",
        "KENDANG_LIBREOFFICE", "KENDANG_POSTGRESQL", "KENDANG_POSTGRESQL_STORE", "KENDANG_PROOF",
        "KENDANG_S3", "KENDANG_SEED", "KENDANG_SEEDS",
    ]

    /// What the environment seems to say to the service, and does not: a warning for each variable that no
    /// key has. It may be another program's, so that it stops nothing.
    static func unknownVariables(_ environment: [String: String]) -> [Finding] {
        let known =
            ["KENDANG_CONFIG"]
            + SettingKey.all.flatMap { $0.isSecret ? [$0.variable, $0.variable + "_FILE"] : [$0.variable] }
        let unknown = environment.keys.filter {
            $0.hasPrefix("KENDANG_") && !known.contains($0) && !othersVariables.contains($0)
        }
        return unknown.sorted().map { name in
            let nearest = Nearest.word(to: name, among: known)
            return .warning(
                "the environment has \(name), which is no key",
                hint: nearest.map { "did you mean \($0)?" } ?? "`kendang serve --help` lists all keys")
        }
    }

    /// What the environment says.
    static func variables(_ environment: [String: String]) -> [Said] {
        SettingKey.all.flatMap { key in
            [(key.variable, false)] + (key.isSecret ? [(key.variable + "_FILE", true)] : [])
        }.compactMap { variable, isFile in
            guard let text = environment[variable] else { return nil }
            let key = SettingKey.all.first { $0.variable + (isFile ? "_FILE" : "") == variable }
            return key.map { Said(key: $0, isFile: isFile, text: text, place: nil, name: variable) }
        }
    }
}

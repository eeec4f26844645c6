import Declarations
import Glibc

/// The file of a configuration, YAML or JSON: every key by its place.
enum ConfigurationFile {
    /// - Returns: what is said, and what is wrong with the keys; values are looked at by who asked.
    static func read(_ path: String) throws(ConfigurationFault)
        -> (said: [ServiceConfiguration.Said], findings: [Finding])
    {
        guard access(path, F_OK) == 0 else {
            throw ConfigurationFault(
                66, [.error("\(path): the configuration is not there: \(String(cString: strerror(errno)))")])
        }
        do throws(Findings) {
            return said(try Declaration.read(file: path))
        } catch {
            throw ConfigurationFault(65, error.all)
        }
    }

    private static func said(_ declaration: Declaration)
        -> (said: [ServiceConfiguration.Said], findings: [Finding])
    {
        var said: [ServiceConfiguration.Said] = [], findings: [Finding] = []
        take(declaration, within: "", &said, &findings)
        return (said, findings)
    }

    private static let sections = Set(
        SettingKey.all.compactMap { key in key.name.split(separator: ".").dropLast().first.map(String.init) })

    private static func take(
        _ declaration: Declaration, within section: String, _ said: inout [ServiceConfiguration.Said],
        _ findings: inout [Finding]
    ) {
        let entries: [Declaration.Entry]
        switch declaration.content {
        case .map(let found): entries = found
        case .nothing: entries = []
        default:
            findings.append(
                .error(
                    "\(section.isEmpty ? "a configuration" : section) is a map, not \(declaration.kind)",
                    at: declaration.place))
            return
        }
        for entry in entries {
            let name = section.isEmpty ? entry.key : section + "." + entry.key
            if section.isEmpty, sections.contains(entry.key) {
                take(entry.value, within: entry.key, &said, &findings)
            } else if let (key, isFile) = ConfigurationFlags.key(named: name) {
                guard let text = text(entry.value) else {
                    findings.append(
                        .error(
                            "\(name) has a value of the wrong kind: \(entry.value.kind)",
                            at: entry.value.place))
                    continue
                }
                // "key:" with nothing after it is as if it were not there.
                guard !entry.value.isNothing else { continue }
                said.append(
                    .init(key: key, isFile: isFile, text: text, place: entry.value.place, name: name))
            } else {
                findings.append(unknown(name, section, entry.place))
            }
        }
    }

    private static func unknown(_ name: String, _ section: String, _ place: SourcePlace) -> Finding {
        let nearest = Nearest.word(to: name, among: ConfigurationFlags.names + Array(sections).sorted())
        return .error(
            "unknown key \"\(name)\"",
            hint: nearest.map { "did you mean \"\($0)\"?" } ?? "`kendang serve --help` lists all keys",
            at: place)
    }

    /// A scalar, or a list of scalars with commas.
    private static func text(_ value: Declaration) -> String? {
        switch value.content {
        case .nothing: return ""
        case .text(let text): return text.string
        case .list(let items):
            let texts = items.compactMap(\.text)
            return texts.count == items.count ? texts.joined(separator: ",") : nil
        case .map: return nil
        }
    }
}

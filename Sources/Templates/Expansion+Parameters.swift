import Declarations

extension Declaration {
    /// The same with a mark on every place of where its file was used.
    func used(in place: SourcePlace) -> Declaration {
        var copy = self, outermost = place
        outermost.usedIn = []
        copy.place.usedIn = [outermost] + place.usedIn
        switch content {
        case .nothing, .text: break
        case .list(let items): copy.content = .list(items.map { $0.used(in: place) })
        case .map(let entries):
            copy.content = .map(
                entries.map { entry in
                    var entry = entry
                    entry.value = entry.value.used(in: place)
                    entry.place.usedIn = copy.place.usedIn
                    return entry
                })
        }
        return copy
    }

    /// The same with its parameters replaced by what was given: a text that is a parameter's name, `$name`,
    /// becomes the value, and keeps the value's place; `${name}` within a text becomes the value's text. In a
    /// list, a value that is a list gives its items. What was not given is left out, with its key.
    func filled(with given: [String: Declaration]) -> [Declaration] {
        switch content {
        case .nothing: return [self]
        case .text(let text):
            if let name = ParameterText.whole(text) {
                guard let value = given[name] else { return [] }
                return [value]
            }
            var copy = self, written = text
            for name in ParameterText.within(text) {
                written.string = written.string.replacing("${\(name)}", with: given[name]?.text ?? "")
            }
            copy.content = .text(written)
            return [copy]
        case .list(let items):
            let filled = items.flatMap { item -> [Declaration] in
                let values = item.filled(with: given)
                guard let name = item.parameter, case .list(let list) = given[name]?.content else {
                    return values
                }
                return list
            }
            return [Declaration(.list(filled), at: place)]
        case .map(let entries):
            let filled = entries.compactMap { entry -> Entry? in
                guard let value = entry.value.filled(with: given).first else { return nil }
                return Entry(key: entry.key, place: entry.place, value: value)
            }
            return [Declaration(.map(filled), at: place)]
        }
    }

    /// The name of the parameter that a text is, and nothing else.
    private var parameter: String? {
        if case .text(let text) = content { ParameterText.whole(text) } else { nil }
    }

    /// Every parameter that is named, with its place.
    fileprivate var named: [(name: String, place: SourcePlace)] {
        switch content {
        case .nothing: []
        case .text(let text):
            (ParameterText.whole(text).map { [$0] } ?? ParameterText.within(text)).map { ($0, place) }
        case .list(let items): items.flatMap(\.named)
        case .map(let entries): entries.flatMap(\.value.named)
        }
    }
}

/// How a parameter is written in a component's blocks.
enum ParameterText {
    /// "meaning" of "$meaning".
    static func whole(_ text: DeclaredText) -> String? {
        guard text.string.hasPrefix("$"), !text.string.hasPrefix("${") else { return nil }
        return String(text.string.dropFirst())
    }

    /// "part" of "${part}-title".
    static func within(_ text: DeclaredText) -> [String] {
        var names: [String] = [], rest = text.string[...]
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            names.append(String(rest[start.upperBound..<end]))
            rest = rest[end...].dropFirst()
        }
        return names
    }
}

extension Component {
    /// Every parameter that is named is declared, and every one that is declared is named.
    func checkParameters(_ findings: FindingList) {
        let declared = parameters.map(\.name), named = items.flatMap(\.named)
        for (name, place) in named where !declared.contains(name) {
            let near = Nearest.word(to: name, among: declared)
            findings.error(
                "\"$\(name)\" is not a parameter of this component",
                hint: near.map { "did you mean \"$\($0)\"?" }
                    ?? "declare it: parameters: {\(name): required}",
                at: place)
        }
        for parameter in parameters {
            if ["component", "include"].contains(parameter.name) {
                findings.error("a parameter cannot be named \"\(parameter.name)\"", at: parameter.place)
            } else if !named.contains(where: { $0.name == parameter.name }) {
                findings.error(
                    "the parameter \"\(parameter.name)\" is used nowhere",
                    hint: "write $\(parameter.name) where its value belongs, or take it out",
                    at: parameter.place)
            }
        }
    }
}

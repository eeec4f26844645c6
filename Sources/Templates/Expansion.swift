public import Declarations
public import Localization

/// A template with its includes and components put in their places, before the kinds of blocks read it.
///
/// In any list, `- include: sections/method.yaml` becomes what that file holds, and `- component: NAME`, with
/// the component's parameters as its other keys, becomes the component's blocks or sections. Places stay
/// true: what a file says is found in that file, and with it where the file was used.
public struct Expansion {
    public private(set) var declaration: Declaration
    /// The words that components bring.
    public private(set) var words: [Language: TemplateWords] = [:]
    /// Every file that was read for it, the template's own not among them, each once.
    public private(set) var files: [String] = []

    private let shelf: any TemplateShelf
    private let findings: FindingList
    /// Files that are being put in, the outermost first: one of them within itself has no end.
    private var open: [String] = []
    private var known: [String: Component] = [:]
    private var unreadable: Set<String> = []
    private var size = 0
    private var isTooLarge = false

    /// Files within files.
    static let depthLimit = 12
    /// Values of the whole template: files that use each other twice over grow beyond all bounds.
    static let sizeLimit = 50_000
    /// What each use of a file counts at least.
    static let sizeOfUse = 20

    /// Expands a template; mistakes go to the findings, and what is wrong is left out.
    public init(_ template: Declaration, _ shelf: any TemplateShelf, _ findings: FindingList) {
        declaration = template
        self.shelf = shelf
        self.findings = findings
        declaration = expanded(template)
    }

    /// Where each text of the whole stands, the first place of each: what names a key of the words.
    public var places: [String: SourcePlace] {
        var places: [String: SourcePlace] = [:]
        func gather(_ value: Declaration) {
            switch value.content {
            case .nothing: break
            case .text(let text): if places[text.string] == nil { places[text.string] = value.place }
            case .list(let items): items.forEach(gather)
            case .map(let entries): entries.forEach { gather($0.value) }
            }
        }
        gather(declaration)
        return places
    }

    // MARK: Walking

    private mutating func expanded(_ value: Declaration, under key: String = "") -> Declaration {
        size += 1
        switch value.content {
        case .nothing, .text: return value
        case .map(let entries):
            let entries = entries.map { entry in
                var entry = entry
                entry.value = expanded(entry.value, under: entry.key)
                return entry
            }
            return Declaration(.map(entries), at: value.place)
        case .list(let items):
            return Declaration(.list(items.flatMap { spliced($0, under: key) }), at: value.place)
        }
    }

    /// What stands in a list in place of one of its items.
    private mutating func spliced(_ item: Declaration, under key: String) -> [Declaration] {
        guard size <= Self.sizeLimit else { return tooLarge(item.place) }
        guard case .map(let entries) = item.content else { return [expanded(item, under: key)] }
        if entries.contains(where: { $0.key == "include" }) { return included(item, under: key) }
        if entries.contains(where: { $0.key == "component" }) { return composed(item, under: key) }
        return [expanded(item)]
    }

    // MARK: Files

    private mutating func included(_ item: Declaration, under key: String) -> [Declaration] {
        var reader = item.reader(findings)
        guard let path = reader.required("include") else { return [] }
        reader.finish()
        guard let written = path.text else {
            findings.error("\"include\" must be the path of a file, not \(path.kind)", at: path.place)
            return []
        }
        if let reason = Self.fault(ofPath: written) {
            findings.error(
                "\"\(written)\" \(reason)",
                hint: "name a .yaml file by its path within the template's folder, or within Templates",
                at: path.place)
            return []
        }
        guard let file = shelf.include(written) else {
            findings.error(
                "there is no file \"\(written)\"", hint: shelf.hintForInclude(written), at: path.place)
            return []
        }
        return entering(file, "\"\(written)\"", at: path.place) { expansion in
            guard let content = expansion.read(file) else { return [] }
            let used = content.used(in: path.place)
            return used.items.flatMap { expansion.spliced($0, under: key) }
        }
    }

    /// Why a path may not be read; nil where it may.
    static func fault(ofPath path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if path.hasPrefix("/") { return "is a path from the root" }
        if parts.contains("..") { return "leaves the folder" }
        if path.contains("\\") { return "has a backslash" }
        if parts.contains("") || parts.contains(".") { return "is no plain path" }
        if !path.hasSuffix(".yaml") { return "is no .yaml file" }
        return nil
    }

    private mutating func read(_ file: String) -> Declaration? {
        if !files.contains(file) { files.append(file) }
        do throws(Findings) { return try shelf.read(file) } catch {
            for finding in error.all { findings.add(finding) }
            return nil
        }
    }

    /// Does something within a file, unless the file is within itself or too deep.
    private mutating func entering(
        _ file: String, _ name: String, at place: SourcePlace, _ work: (inout Expansion) -> [Declaration]
    ) -> [Declaration] {
        if let start = open.firstIndex(of: file) {
            let round = open[start...] + [file]
            findings.error(
                "\(name) is within itself", hint: round.joined(separator: " → "), at: place)
            return []
        }
        guard open.count < Self.depthLimit else {
            findings.error(
                "files stand within each other more than \(Self.depthLimit) deep",
                hint: open.joined(separator: " → "), at: place)
            return []
        }
        size += Self.sizeOfUse
        open.append(file)
        defer { open.removeLast() }
        return work(&self)
    }

    /// Said once: what follows would say the same.
    private mutating func tooLarge(_ place: SourcePlace) -> [Declaration] {
        if !isTooLarge {
            findings.error(
                "the template grows beyond \(Self.sizeLimit) values",
                hint: "a component that uses others several times multiplies them", at: place)
        }
        isTooLarge = true
        return []
    }

    // MARK: Components

    private mutating func composed(_ item: Declaration, under key: String) -> [Declaration] {
        var reader = item.reader(findings)
        guard let written = reader.required("component") else { return [] }
        guard let name = written.text else {
            findings.error("\"component\" must be a component's name, not \(written.kind)", at: written.place)
            return []
        }
        guard shelf.components.contains(name) else {
            unknown(name, at: written.place)
            return []
        }
        guard let component = component(name) else { return [] }
        guard key == component.content.rawValue || !["blocks", "sections"].contains(key) else {
            findings.error(
                "\"\(name)\" is made of \(component.content.rawValue), and stands among \(key)",
                hint: "use it under \"\(component.content.rawValue):\"", at: written.place)
            return []
        }
        var given: [String: Declaration] = [:]
        for parameter in component.parameters {
            // In the place where it is written, not within the component: it may use the same one again.
            given[parameter.name] = argument(parameter, &reader, at: written.place)
                .map { expanded($0, under: parameter.name) }
        }
        reader.finish()
        // What is missing has been said; without it the component would say more that is not its fault.
        let isWhole = component.parameters.allSatisfy {
            $0.standard != .required || given[$0.name] != nil
        }
        guard isWhole else { return [] }
        return entering(shelf.file(ofComponent: name), "\"\(name)\"", at: written.place) { expansion in
            component.items.flatMap { item in
                item.used(in: written.place).filled(with: given).flatMap { expansion.spliced($0, under: key) }
            }
        }
    }

    private func unknown(_ name: String, at place: SourcePlace) {
        let all = shelf.components.joined(separator: ", ")
        findings.error(
            "there is no component \"\(name)\"",
            hint: Nearest.word(to: name, among: shelf.components).map { "did you mean \"\($0)\"?" }
                ?? (all.isEmpty ? "components are files of Templates/Components" : "there are: \(all)"),
            at: place)
    }

    /// What a use gives for a parameter; nil where it is left out.
    private func argument(
        _ parameter: Component.Parameter, _ reader: inout DeclarationReader, at place: SourcePlace
    ) -> Declaration? {
        switch parameter.standard {
        case .required: reader.required(parameter.name)
        case .optional: reader.value(parameter.name)
        case .value(let standard): reader.value(parameter.name) ?? standard.used(in: place)
        }
    }

    /// A component's file, read once.
    private mutating func component(_ name: String) -> Component? {
        if let component = known[name] { return component }
        guard !unreadable.contains(name) else { return nil }
        guard let declaration = read(shelf.file(ofComponent: name)) else {
            unreadable.insert(name)
            return nil
        }
        var reader = declaration.reader(findings)
        let component = Component(name: name, &reader)
        reader.finish()
        component.checkParameters(findings)
        known[name] = component
        for (language, own) in component.words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let read = TemplateWords(own, findings)
            checkTwice(read, language)
            words[language] = words[language].map { $0.over(read) } ?? read
        }
        return component
    }

    /// Two components that mean different things by one key: which of them would win is no author's guess.
    private func checkTwice(_ new: TemplateWords, _ language: Language) {
        guard let old = words[language] else { return }
        for (key, entry) in new.entries.sorted(by: { $0.key < $1.key }) {
            guard let other = old.entries[key], other.texts.map(\.text) != entry.texts.map(\.text) else {
                continue
            }
            findings.error(
                "\"\(key)\" has other words in another component", hint: "they stand in \(other.place.text)",
                at: entry.place)
        }
    }
}

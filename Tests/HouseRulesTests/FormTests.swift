import Testing

/// Files, lines and functions stay short, and some words are not used at all.
@Suite struct FormTests {
    static let fileLimit = 400
    static let lineLimit = 110
    /// For lines that hold words in quotes: a sentence is better whole than broken.
    static let textLineLimit = 125
    static let functionLimit = 40

    /// Files made by a program, not read by a person; each with the program.
    static let generated = [
        "Sources/Geography/Outlines/WorldOutlineText.swift": "Sources/Geography/Outlines/README.md"
    ]

    static let written = Repository.swiftFiles.filter { generated[$0.path] == nil }

    @Test func repositoryIsFound() {
        #expect(Repository.sources.count > 20)
        #expect(Repository.swiftFiles.contains { $0.path == "Tests/HouseRulesTests/FormTests.swift" })
        for path in Self.generated.keys {
            #expect(Repository.swiftFiles.contains { $0.path == path }, "\(path) is gone")
        }
    }

    @Test func filesAreShort() {
        for file in Self.written where file.lines.count > Self.fileLimit {
            Issue.record("\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func linesAreShort() { record(Self.written.flatMap(Self.longLines)) }

    @Test func functionsAreShort() {
        record(Self.written.filter { $0.path.hasPrefix("Sources/") }.flatMap(Self.longFunctions))
    }

    @Test func bannedWordsAreAbsent() { record(Repository.swiftFiles.flatMap(Self.bannedWords)) }

    @Test func noRegistryIsNamed() { record(Repository.texts.flatMap(Self.registries)) }

    /// Lines over the limit, by number.
    static func longLines(of file: SourceFile) -> [String] {
        var isInText = false
        return file.lines.enumerated().compactMap { number, line in
            defer { if line.holds("\"\"\"") { isInText.toggle() } }
            // Bytes are counted first: characters take long, and few lines have so many bytes.
            guard line.utf8.count > lineLimit, line.count > lineLimit else { return nil }
            let holdsText = isInText || line.holds("\"")
            if holdsText && line.count <= textLineLimit { return nil }
            return "\(file.path):\(number + 1) has \(line.count) characters"
        }
    }

    /// Functions over the limit, from the line of `func` or `init` to the brace at the same indent.
    static func longFunctions(of file: SourceFile) -> [String] {
        let lines = file.lines
        var found: [String] = []
        for (number, line) in lines.enumerated() {
            guard line.holds("func ") || line.holds("init"), !line.hasSuffix("}"),
                let indent = line.firstMatch(of: #/^(\s*)(?:@?\w+ )*(?:func |init[?(<])/#)?.1
            else { continue }
            guard let end = lines[number...].firstIndex(of: indent + "}") else { continue }
            let count = end - number + 1
            if count > functionLimit { found.append("\(file.path):\(number + 1) is \(count) lines long") }
        }
        return found
    }

    /// Written in two parts, so that this file does not hold them.
    static let banned = [
        "try" + "!", " as" + "!", "fatal" + "Error(", "@unchecked" + " Sendable", "nonisolated" + "(unsafe)",
        "TO" + "DO", "FIX" + "ME",
    ]

    static func bannedWords(in file: SourceFile) -> [String] {
        file.lines.enumerated().flatMap { number, line in
            banned.filter { line.holds($0) }.map { "\(file.path):\(number + 1) holds \($0)" }
        }
    }

    /// Names of machines that give out packages: set-up asks the system's own clients, which know theirs.
    static func registries(in file: SourceFile) -> [String] {
        let pattern = #/(?:debian|ubuntu|pypi|pythonhosted|npmjs|crates|rubygems)\.(?:org|com|io|net)/#
        return file.lines.filter { line in [".org", ".com", ".io", ".net"].contains { line.holds($0) } }
            .flatMap { $0.matches(of: pattern) }.map { "\(file.path) names \($0.0)" }
    }

    @Test func seededFaultsAreFound() {
        let long = String(repeating: "x", count: 111)
        let body = String(repeating: "        work()\n", count: 39)
        let text = """
            struct Sample {
                func first() {
            \(body)    }
                public init() {
                    let a = try\("!") read() as\("!") Int
                }
            }
            // \(long)

            """
        let file = SourceFile(path: "Sample.swift", text: text)
        #expect(Self.longLines(of: file) == ["Sample.swift:47 has 114 characters"])
        let quoted = SourceFile(
            path: "Sample.swift", text: "let a = \"\(long)\"\nlet b = \"\(long)\(long)\"\n")
        #expect(Self.longLines(of: quoted) == ["Sample.swift:2 has 232 characters"])
        #expect(Self.longFunctions(of: file) == ["Sample.swift:2 is 41 lines long"])
        #expect(Self.bannedWords(in: file).count == 2)
        let host = SourceFile(path: "fetch", text: "get http://deb." + "debian" + ".org/x")
        #expect(Self.registries(in: host).count == 1)
    }
}

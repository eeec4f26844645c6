import Testing

/// Data flows one way: no module imports what stands beside it or to its right.
@Suite struct ImportTests {
    /// Left never imports right; modules of one row never import each other.
    static let rows: [Set<String>] = [
        ["Declarations", "Amounts", "Graphics"],
        ["Localization"],
        ["Geography", "Layout"],
        ["Datasets"],
        ["Figures", "Reading", "Shaping", "Painting", "Finishing"],
        ["Narration", "Charts", "Exporting", "Intake"],
        ["Templates"],
        ["Blocks"],
        ["Cards"],
        ["Rendering", "Keeping"],
        ["Working"],
        ["Serving"],
    ]
    /// Modules that touch files, C libraries or the network; no vocabulary may import them.
    static let machines: Set<String> = [
        "Reading", "Intake", "Shaping", "Painting", "Finishing", "Exporting", "Rendering", "Keeping",
        "Working", "Serving",
    ]

    static let targets = DeclaredTarget.read(from: Repository.manifest)

    static func row(of target: DeclaredTarget) -> Int? {
        switch target.kind {
        case .library: -1
        case .executable, .tests: rows.count
        case .module: rows.firstIndex { $0.contains(target.name) }
        }
    }

    @Test func manifestIsUnderstood() {
        let names = Set(Self.targets.map(\.name))
        #expect(names.isSuperset(of: ["CQPDF", "Graphics", "kendang", "Support", "HouseRulesTests"]))
        #expect(Self.targets.first { $0.name == "Finishing" }?.imports == ["Graphics", "CQPDF", "CDeflate"])
        #expect(Self.targets.first { $0.name == "Declarations" }?.imports == ["CYaml"])
        #expect(names.count == Self.targets.count, "a target is declared twice")
    }

    @Test(arguments: targets.filter { $0.kind == .module })
    func leftNeverImportsRight(_ target: DeclaredTarget) throws {
        let own = try #require(Self.row(of: target), "\(target.name) needs a row here")
        for name in target.imports.sorted() {
            guard let other = Self.targets.first(where: { $0.name == name }) else { continue }
            let row = try #require(Self.row(of: other))
            #expect(row < own, "\(target.name) imports \(name), which is not left of it")
            if !Self.machines.contains(target.name) {
                #expect(!Self.machines.contains(name), "\(target.name) is a vocabulary, \(name) a machine")
            }
        }
    }

    @Test func everyTargetHasItsFolder() {
        let beside = Set(Self.targets.filter { $0.kind == .tests }.map(\.name) + ["Benchmarks"])
        let others = Set(Self.targets.map(\.name)).subtracting(beside)
        #expect(Repository.folders(in: "Sources") == others)
        #expect(Repository.folders(in: "Tests").subtracting(["Golden"]) == beside)
    }

    @Test func importsAreDeclared() {
        record(
            Repository.swiftFiles.flatMap { file in
                Self.undeclaredImports(of: file).map { "\(file.path) may not import \($0)" }
            })
    }

    /// What a file imports without leave.
    static func undeclaredImports(of file: SourceFile) -> [String] {
        let isTest = file.path.hasPrefix("Tests/")
        let target = targets.first { $0.name == file.module }
        // Foundation reads the tables of all the world's languages at every start: not in what we ship.
        var allowed: Set<String> = ["Glibc", "Synchronization", file.module]
        if isTest { allowed.formUnion(["Testing", "Foundation"]) }
        if machines.contains(file.module) || target?.kind == .executable {
            allowed.formUnion(["FoundationEssentials", "Dispatch"])
        }
        allowed.formUnion(target?.imports ?? [])
        return imports(in: file.lines).filter { !allowed.contains($0) }
    }

    /// Modules named by the import lines of a Swift file.
    static func imports(in lines: [String]) -> [String] {
        lines.filter { $0.holds("import ") }.compactMap { line in
            let pattern = #/^(?:@?\w+ )*import (?:(?:struct|enum|func|class|protocol|let|var) )?(\w+)/#
            return line.firstMatch(of: pattern).map { String($0.1) }
        }
    }

    @Test func forbiddenImportsAreFound() {
        let text =
            "import Graphics\npublic import Foundation\n@testable import Rendering\n"
            + "import struct Layout.Space\n"
        let file = SourceFile(path: "Sources/Finishing/Sample.swift", text: text)
        #expect(Self.undeclaredImports(of: file) == ["Foundation", "Rendering", "Layout"])
    }
}

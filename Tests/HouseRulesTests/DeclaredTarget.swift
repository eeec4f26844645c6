import Foundation
import Testing

/// A target as Package.swift declares it.
struct DeclaredTarget: Sendable, Equatable, CustomTestStringConvertible {
    enum Kind: Sendable { case library, module, executable, tests }

    var name: String
    var kind: Kind
    /// Modules that it may import.
    var imports: Set<String>

    var testDescription: String { name }
}

extension DeclaredTarget {
    /// How the manifest writes each kind.
    private static let openings: [(opening: String, kind: Kind)] = [
        ("library(", .library), ("module(", .module), (".executableTarget(", .executable), ("tests(", .tests),
        (".target(", .tests), (".testTarget(", .tests),
    ]

    /// Reads the manifest's text, which is plainer than Swift at large: every target is one call with
    /// its name first and its dependencies in quotes, or in constants of package products.
    static func read(from manifest: String) -> [DeclaredTarget] {
        let products = products(in: manifest)
        guard let start = manifest.range(of: "targets: [\n")?.upperBound else { return [] }
        var found: [DeclaredTarget] = []
        var rest = manifest[start...]
        while let (kind, call, end) = nextCall(in: rest) {
            rest = rest[end...]
            let lists = call.replacing(#/path: "[^"]*"/#, with: "")
            var names = lists.matches(of: #/"([^"]*)"/#).map { String($0.1) }
            guard !names.isEmpty else { continue }
            let name = names.removeFirst()
            if kind == .library { names = [] }
            let words = lists.matches(of: #/[A-Za-z]+/#).flatMap { products[String($0.0)] ?? [] }
            let support = kind == .tests && name != "Support" ? ["Support"] : []
            found.append(DeclaredTarget(name: name, kind: kind, imports: Set(names + words + support)))
        }
        return found
    }

    /// Constants such as `let argumentParser = Target.Dependency.product(name: "ArgumentParser", …)`, and
    /// lists of products.
    private static func products(in manifest: String) -> [String: [String]] {
        let name = #/\.product\(name: "(\w+)"/#
        let single = manifest.matches(of: #/let (\w+) = Target\.Dependency(\.product\(name: "\w+")/#)
        let lists = manifest.matches(of: #/let (\w+): \[Target\.Dependency\] = \[([^\]]*)\]/#)
        let pairs = single.map { ($0.1, $0.2) } + lists.map { ($0.1, $0.2) }
        return Dictionary(
            pairs.map { constant, text in
                (String(constant), text.matches(of: name).map { String($0.1) })
            }, uniquingKeysWith: +)
    }

    /// The first call of a target, its text within the brackets, and where it ends.
    private static func nextCall(in text: Substring) -> (Kind, String, Substring.Index)? {
        let candidates = openings.compactMap { item in
            text.range(of: item.opening).map { (item.kind, $0) }
        }
        guard let (kind, range) = candidates.min(by: { $0.1.lowerBound < $1.1.lowerBound })
        else { return nil }
        var depth = 1
        var place = range.upperBound
        while place < text.endIndex, depth > 0 {
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" { depth -= 1 }
            place = text.index(after: place)
        }
        return (kind, String(text[range.upperBound..<place]), place)
    }
}

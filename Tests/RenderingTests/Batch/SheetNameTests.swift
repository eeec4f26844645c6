import Testing

@testable import Rendering

/// How the files of sheets are called.
@Suite struct SheetNameTests {
    static func path(_ pattern: String, key: String = "kopi-robusta") throws -> String {
        try SheetName(pattern).path(
            SheetName.Values(
                key: key, language: "id", report: "blitar", template: "commodity-sheet", year: 2025,
                number: "007"))
    }

    static let patterns: [(String, String)] = [
        ("{key}-{language}", "kopi-robusta-id"), ("{commodity}-{language}.pdf", "kopi-robusta-id"),
        ("{language}/{number}-{key}.png", "id/007-kopi-robusta"),
        ("{report}/{template}/{year}/{partner}", "blitar/commodity-sheet/2025/kopi-robusta"),
        ("lembar {number}", "lembar 007"), ("{key}.v2", "kopi-robusta.v2"),
    ]

    @Test(arguments: patterns)
    func patternsAreFilled(_ pattern: String, _ expected: String) throws {
        #expect(try Self.path(pattern) == expected)
    }

    @Test func theStandardIsKeyAndLanguage() throws {
        #expect(try SheetName("{key}-{language}") == .standard)
    }

    static let faulty: [(String, String)] = [
        ("{lang}-{key}", "\"{lang}\" is no placeholder"), ("sheet-{language}", "names no member"),
        ("{key", "without its }"), ("../{key}", "leaves the folder"),
        ("/tmp/{key}", "is a path from the root"),
        ("a//{key}", "is no plain path"), ("{key}\\x", "backslash"), ("", "names no member"),
    ]

    @Test(arguments: faulty)
    func whatIsNoPatternIsTold(_ pattern: String, _ words: String) {
        let fault = #expect(throws: SheetName.Fault.self) { try SheetName(pattern) }
        #expect(fault?.message.contains(words) ?? false, "\(fault?.message ?? "")")
    }

    static let names: [(String, String)] = [
        ("kendang-jimbe~CN", "kendang-jimbe-CN"), ("HK+SG", "HK+SG"), ("a/b:c", "a-b-c"), ("con", "con_"),
        ("LPT1", "LPT1_"), ("x.y", "x.y"),
    ]

    @Test(arguments: names)
    func namesAreSafeForEveryFileSystem(_ name: String, _ expected: String) {
        #expect(SheetName.safe(name) == expected)
    }

    @Test func longNamesStayApart() {
        let long = String(repeating: "kain-tenun-", count: 30)
        let one = SheetName.safe(long + "a"), other = SheetName.safe(long + "b")
        #expect(one != other && one.utf8.count <= 120 && other.utf8.count <= 120)
    }

    @Test func aShardIsAPartOfAWhole() {
        for text in ["0/4", "5/4", "1", "1/0", "a/b", "1/2/3", "-1/2", "1/10001"] {
            #expect(BatchJob.Shard(text) == nil, "\(text)")
        }
        // Every place is in one shard and no more.
        for count in [1, 2, 3, 7] {
            let shards = (1...count).compactMap { BatchJob.Shard("\($0)/\(count)") }
            for place in 0..<50 { #expect(shards.filter { $0.holds(place) }.count == 1) }
        }
    }
}

import Declarations
import Figures
import Graphics
import Localization

/// What a preview shows: the last good pages in each language, and what is wrong now.
struct PreviewScene: Sendable {
    /// One page, without its drawing.
    struct Sheet: Sendable, Hashable {
        var label: String
        /// In points.
        var size: Size
        /// Differs where the page looks otherwise.
        var mark: String
    }

    /// A finding with the line of source that it is about.
    struct Problem: Sendable, Hashable {
        var finding: Finding
        var line: String?
    }

    /// Counts what was shown: another number, another scene.
    var version = 0
    var languages: [Language] = []
    var title: [Language: String] = [:]
    var sheets: [Language: [Sheet]] = [:]
    var problems: [Problem] = []
    /// Milliseconds from the first look at a change to its pages.
    var milliseconds = 0

    /// Languages whose pages are those of before something went wrong.
    var stale: Set<Language> = []

    func json(_ language: Language) -> String {
        JSONText.object([
            ("version", .integer(version)), ("title", .text(title[language])),
            ("stale", .bool(stale.contains(language))), ("milliseconds", .integer(milliseconds)),
            ("languages", .array(languages.map { .string($0.rawValue) })),
            ("pages", .array((sheets[language] ?? []).map(Self.json))),
            ("problems", .array(problems.map(Self.json))),
        ]).written()
    }

    private static func json(_ sheet: Sheet) -> JSONText {
        .object([
            ("label", .string(sheet.label)), ("width", .integer(Int(sheet.size.width.rounded()))),
            ("height", .integer(Int(sheet.size.height.rounded()))), ("mark", .string(sheet.mark)),
        ])
    }

    private static func json(_ problem: Problem) -> JSONText {
        let finding = problem.finding
        return .object([
            ("weight", .string(finding.weight.rawValue)), ("message", .string(finding.message)),
            ("hint", .text(finding.hint)), ("place", .text(finding.at?.text)),
            ("column", .integer(finding.at?.column ?? 0)), ("line", .text(problem.line)),
            ("used", .array((finding.at?.usedIn ?? []).map { .string($0.text) })),
        ])
    }
}

extension PreviewScene.Problem {
    /// Longer lines are cut: a table's row may be very long.
    private static let longest = 240

    /// With the line of the file that the finding names.
    init(_ finding: Finding) {
        self.finding = finding
        guard let place = finding.at, place.line > 0, let bytes = WholeFiles.read(place.file) else { return }
        let lines = bytes.split(separator: 10, maxSplits: place.line, omittingEmptySubsequences: false)
        guard lines.count >= place.line else { return }
        var text = String(decoding: lines[place.line - 1], as: UTF8.self)
        if text.hasSuffix("\r") { text.removeLast() }
        line = text.count > Self.longest ? String(text.prefix(Self.longest)) + "…" : text
    }
}

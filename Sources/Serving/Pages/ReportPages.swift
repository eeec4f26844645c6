import HTTPTypes
import Hummingbird
import Keeping
import Localization
import Working

/// All reports of the office, and where a file is dropped.
struct ReportListPage {
    func show(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.read), limit = 60
        let reports = try await visit.core.store.reports(
            office: caller.office, before: visit.query("sebelum"), limit: limit)
        return try await visit.page(
            "reports", title: visit.say("Laporan ekspor", "Export reports"),
            [
                "any": !reports.isEmpty,
                "next": (reports.count == limit ? reports.last?.id : nil) as Any? ?? false,
                "reports": reports.map { report -> [String: Any] in
                    [
                        "id": report.id, "reportTitle": report.title, "name": report.name,
                        "number": report.version, "changed": visit.when(report.changed),
                    ]
                },
            ])
    }
}

/// The pages of a report as pictures, each number on them a link to its rows.
struct ReportPages {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit)
        guard at.version.isValid else {
            return visit.redirect("/laporan/\(at.id)/temuan?v=\(at.version.version)")
        }
        let described = try await at.described()
        let language =
            described.languages.first { $0 == visit.query("l") } ?? described.languages.first ?? "id"
        let template = described.templates.first { $0 == visit.query("t") } ?? described.templates.first
        let key = PagePictures.Key(digest: at.version.digest, template: template, language: language)
        let pages = try await visit.tools.pictures.pages(key, folder: at.folder)
        let base = "/laporan/\(at.id)/halaman/\(at.version.version)/\(template ?? "-")/\(language)/"
        return try await at.page(
            "report", tab: "",
            [
                "languages": described.languages.map { code -> [String: Any] in
                    ["code": code, "name": PageNames.language(code, visit), "isChosen": code == language]
                },
                "templates": PageNames.templates(described.templates, chosen: template, visit),
                "pages": PageList(at, pages, base).pages, "numbers": PageList(at, pages, base).numbers,
            ])
    }

    func picture(_ visit: Visit) async throws -> Response {
        let number = Int(try visit.context.parameters.require("version")) ?? 0
        let at = try await ReportVisit(visit, version: number)
        let template = try visit.context.parameters.require("template")
        let language = try visit.context.parameters.require("language")
        guard let page = Self.number(try visit.context.parameters.require("page")) else {
            throw Problem.notFound("such page")
        }
        var order = Order(.pages)
        order.template = template == "-" ? nil : template
        try OrderCheck.check(order, kinds: [.pages], visit.core.setting.limits)
        let entry = try await visit.tools.pictures.picture(
            page, PagePictures.Key(digest: at.version.digest, template: order.template, language: language),
            folder: at.folder)
        return FileAnswer.bytes(
            entry.bytes, type: entry.type, etag: entry.etag, request: visit.request,
            cache: "private, max-age=31536000, immutable")
    }

    /// "3.png" is page 3.
    static func number(_ name: String) -> Int? {
        guard name.hasSuffix(".png"), let page = Int(name.dropLast(4)), page > 0 else { return nil }
        return page
    }
}

/// Pages and their numbers for the templates.
struct PageList {
    private let at: ReportVisit
    private let placed: [PlacedPage]
    /// Where the pictures are.
    private let base: String

    init(_ at: ReportVisit, _ placed: [PlacedPage], _ base: String) {
        self.at = at
        self.placed = placed
        self.base = base
    }

    private func url(_ figure: String) -> String {
        let parts = figure.split(separator: "/").map { FormBody.encoded(String($0)) }.joined(separator: "/")
        return "/laporan/\(at.id)/angka/\(parts)?v=\(at.version.version)"
    }

    var pages: [[String: Any]] {
        placed.enumerated().map { index, page in
            let width = 1_000, height = Int((1_000 * page.height / page.width).rounded())
            let name = at.visit.say("Halaman", "Page") + " \(index + 1)"
            return [
                "page": index + 1, "count": placed.count, "src": base + "\(index + 1).png", "width": width,
                "height": height, "isLater": index > 1,
                "alt": ([name] + page.headings.prefix(2)).joined(separator: ": "),
                "hasSpots": !page.numbers.isEmpty,
                "spots": page.numbers.map { spot($0, width, height) },
            ]
        }
    }

    /// A finger needs more room than a number takes.
    private func spot(_ number: PlacedPage.Number, _ width: Int, _ height: Int) -> [String: Any] {
        func tenths(_ length: Double) -> String { "\((length * 10).rounded() / 10)" }
        let margin = 3.0
        return [
            "url": url(number.figure), "name": "\(Self.trimmed(number.text)): \(number.label)",
            "x": tenths(number.x * Double(width) - margin), "y": tenths(number.y * Double(height) - margin),
            "w": tenths(number.width * Double(width) + 2 * margin),
            "h": tenths(number.height * Double(height) + 2 * margin),
        ]
    }

    /// Without the space at which a line was broken.
    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Each figure once, with the pages that print it.
    var numbers: [[String: Any]] {
        var order: [String] = [], said: [String: PlacedPage.Number] = [:], pages: [String: [Int]] = [:]
        for (index, page) in placed.enumerated() {
            for number in page.numbers {
                if said[number.figure] == nil { order.append(number.figure) }
                // Words that were broken over two lines say less than a number does.
                let hasDigit = said[number.figure]?.text.contains(where: \.isNumber) ?? false
                if said[number.figure] == nil || !hasDigit && number.text.contains(where: \.isNumber) {
                    said[number.figure] = number
                }
                if pages[number.figure]?.last != index + 1 {
                    pages[number.figure, default: []].append(index + 1)
                }
            }
        }
        return order.compactMap { figure in
            guard let number = said[figure] else { return nil }
            return [
                "url": url(figure), "value": Self.trimmed(number.text), "label": number.label,
                "onPages": (pages[figure] ?? []).map(String.init).joined(separator: ", "),
            ]
        }
    }
}

/// From a number to its formula, its inputs and its rows.
struct FigurePage {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit)
        var order = Order(.explain)
        order.figure = Query.rest(of: visit.context)
        order.languages = [visit.language.rawValue]
        try OrderCheck.check(order, kinds: [.explain], visit.core.setting.limits)
        let told = ToldFigure(try await visit.core.ask(order, of: at.version))
        return try await at.page(
            "figure", tab: "angka", title: told.label,
            [
                "label": told.label, "value": told.value,
                "sections": told.sections.map { section -> [String: Any] in
                    [
                        "heading": section.heading,
                        "rows": section.rows.map { row -> [String: Any] in
                            let isFigure = row.key.contains("/") && !row.key.contains(":")
                            return [
                                "key": row.key.isEmpty ? false as Any : row.key, "text": row.text,
                                "url": isFigure
                                    ? "/laporan/\(at.id)/angka/\(row.key)?v=\(at.version.version)"
                                    : false as Any,
                            ]
                        },
                    ]
                },
            ])
    }
}

/// An explanation as the command prints it, taken apart: label and value, then sections of indented lines.
struct ToldFigure: Equatable {
    struct Row: Equatable {
        /// A figure's id or a place in a file; empty: the text stands alone.
        var key: String
        var text: String
    }

    struct Section: Equatable {
        var heading: String
        var rows: [Row]
    }

    private(set) var label = ""
    private(set) var value = ""
    private(set) var sections: [Section] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        label = lines.count > 1 ? lines[1] : lines.first ?? ""
        for line in lines.dropFirst(2) {
            guard line.hasPrefix("  ") else {
                sections.append(Section(heading: line, rows: []))
                continue
            }
            let content = line.drop { $0 == " " }
            guard !sections.isEmpty else {
                value = String(content).replacing("  ", with: " ")
                continue
            }
            var row = Row(key: "", text: String(content))
            if let gap = content.firstRange(of: "  ") {
                row = Row(
                    key: String(content[..<gap.lowerBound]),
                    text: String(content[gap.upperBound...].drop { $0 == " " }))
            }
            sections[sections.count - 1].rows.append(row)
        }
    }
}

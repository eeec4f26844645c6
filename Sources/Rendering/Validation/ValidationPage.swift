import Datasets
import Declarations
import Graphics
import Layout
import Localization
import Reading

/// The validation on one page of A4: what does not fit is counted.
struct ValidationPage {
    let validation: Validation
    let language: Language
    let tools: Tools

    var theme: Theme { tools.theme }
    var inspection: Inspection { validation.inspection }
    var wording: Wording { validation.wording(language) }

    /// How much is told.
    struct Detail: Sendable, Hashable {
        /// Findings of each rule, the first of them; 0: a rule has one row, with its first place.
        var findings: Int
        /// Rules; the others are counted together.
        var rules: Int
        /// Totals and files, those that are wrong first.
        var totals: Int
        var files: Int
    }

    /// The page that tells most.
    func document() throws(LayoutError) -> (laid: Paginator.Document, sections: [Section]) {
        let all = inspection.groups.count
        var detail = Detail(
            findings: 1, rules: all, totals: min(inspection.totals.count, 8),
            files: min(inspection.files.count, 8))
        if let page = try fitting(detail) {
            let most = inspection.groups.map(\.findings.count).max() ?? 0
            return try largest(1...max(1, min(most, 40)), else: page) { detail.with(findings: $0) }
        }
        detail.findings = 0
        if let page = try fitting(detail) { return page }
        detail.totals = min(detail.totals, 4)
        detail.files = min(detail.files, 4)
        if let page = try fitting(detail) { return page }
        detail.rules = 0
        guard let least = try fitting(detail) else { return try page(detail) }
        return try largest(1...max(1, all), else: least) { detail.with(rules: $0) }
    }

    typealias LaidPage = (laid: Paginator.Document, sections: [Section])

    /// The greatest number with which all still stands on one page.
    private func largest(
        _ numbers: ClosedRange<Int>, else least: LaidPage, _ detail: (Int) -> Detail
    ) throws(LayoutError) -> LaidPage {
        var best = least, low = numbers.lowerBound, high = numbers.upperBound
        while low <= high {
            let middle = (low + high) / 2
            if let page = try fitting(detail(middle)) {
                best = page
                low = middle + 1
            } else {
                high = middle - 1
            }
        }
        return best
    }

    private func fitting(_ detail: Detail) throws(LayoutError) -> LaidPage? {
        let page = try page(detail)
        return page.laid.pages.count == 1 && page.laid.warnings.isEmpty ? page : nil
    }

    private func page(_ detail: Detail) throws(LayoutError) -> LaidPage {
        let title = ValidationWords.title[language]
        var section = Section(
            anchor: "validation", title: title, content: Stack(try content(detail)))
        section.source = theme.text(source, .note)
        let furniture = Furniture(
            title: title, publisher: try settable(validation.definition.office.name[language]),
            status: try settable(validation.definition.title[language]))
        let laid = try Paginator(grid: theme.grid, furniture: furniture).document([section], with: tools)
        return (laid, [section])
    }

    private var source: String {
        Words(
            id: "Diperiksa dengan \(Version.creator). Semua temuan ada dalam validasi.json, yang terlampir, "
                + "dan dalam temuan.xlsx.",
            en: "Validated by \(Version.creator). All findings are in validasi.json, which is attached, "
                + "and in temuan.xlsx.")[language]
    }

    private func content(_ detail: Detail) throws(LayoutError) -> [StackItem] {
        let title = try settable(validation.definition.title[language])
        var items = [
            StackItem(
                Paragraph(theme.text(ValidationWords.title[language], .kicker), keepsWithNext: true),
                snap: .baseline),
            StackItem(
                Paragraph(theme.text(title, .h1), opticalEdge: true, role: .heading(level: 1)),
                snap: .baseline),
            StackItem(
                Paragraph(theme.text(ValidationWords.lead(inspection, wording), .lead)),
                spaceBefore: 4.5.mm, snap: .baseline),
        ]
        func add(_ heading: Words, _ table: Table?, more: String?) {
            guard let table else { return }
            let words = theme.text(heading[language], .h2)
            items.append(
                StackItem(
                    Paragraph(words, role: .heading(level: 2)), spaceBefore: 9.mm, snap: .baseline))
            items.append(StackItem(table, spaceBefore: 4.5.mm, snap: .step))
            guard let more else { return }
            items.append(
                StackItem(Paragraph(theme.text(more, .table, .ink2)), spaceBefore: 1.5.mm, snap: .step))
        }
        add(ValidationWords.fileHeading, try fileTable(detail), more: nil)
        add(ValidationWords.totalHeading, try totalTable(detail), more: otherTotals(detail))
        let findings = try detail.findings > 0 ? findingTable(detail) : ruleTable(detail)
        add(ValidationWords.findingHeading, findings, more: otherRules(detail))
        return items
    }

    /// A text of the office's files in which no font has some letter: that stands as a question mark.
    func settable(_ text: String) throws(LayoutError) -> String {
        var text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        // Each try finds one of them.
        for _ in 0..<64 {
            do throws(LayoutError) {
                _ = try tools.line(text, .table)
                return text
            } catch {
                guard case .shaping(.missingGlyph(let character, _, _)) = error else { throw error }
                var next = ""
                next.unicodeScalars.append(
                    contentsOf: text.unicodeScalars.map { character.contains(Self.code($0)) ? "?" : $0 })
                guard next != text else { break }
                text = next
            }
        }
        return String(text.map { $0.isASCII ? $0 : "?" })
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
    }
}

extension ValidationPage.Detail {
    func with(findings: Int) -> Self {
        var detail = self
        detail.findings = findings
        return detail
    }

    func with(rules: Int) -> Self {
        var detail = self
        detail.rules = rules
        return detail
    }
}

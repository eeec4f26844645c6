import Amounts
import Datasets
import Declarations
import Figures
import Localization
import Narration
import Templates

/// One sheet of a batch: a member in a language.
struct SheetOrder: Sendable, Hashable {
    var chapter: Chapter
    var language: Language
    /// Path within the folder, without an ending.
    var base: String
}

/// Every sheet of a batch, with the names of their files, before anything is drawn.
struct BatchPlan: Sendable {
    /// The chosen members, in their order.
    let members: [Chapter]
    /// Of this shard.
    let sheets: [SheetOrder]
    /// Of all shards together.
    let total: Int
    /// Members that the filter could not decide on.
    let warnings: [Finding]

    /// - Throws: where no member is chosen, or where two sheets would be one file.
    init(_ report: OpenedReport, _ source: TemplateSource, _ job: BatchJob) throws(ReportError) {
        let dimension = source.template.chapters?.dimension ?? .commodity
        let all = report.story.allChapters(of: dimension)
        var warnings: [Finding] = []
        members = Self.chosen(all, job.filter, report, &warnings)
        self.warnings = warnings
        guard !members.isEmpty else {
            throw .input([
                .error(
                    "there is no sheet to be made: "
                        + (all.isEmpty
                            ? "the rows name no \(dimension.rawValue)"
                            : "--where chooses none of \(all.count) members"),
                    at: report.definition.place)
            ])
        }
        let languages = job.languages.isEmpty ? report.definition.languages : job.languages
        let sheets = try Self.sheets(members, languages, report, source, job, digits: String(all.count).count)
        total = sheets.count
        self.sheets = sheets.enumerated().filter { job.shard?.holds($0.offset) ?? true }.map(\.element)
    }

    private static func sheets(
        _ members: [Chapter], _ languages: [Language], _ report: OpenedReport, _ source: TemplateSource,
        _ job: BatchJob, digits: Int
    ) throws(ReportError) -> [SheetOrder] {
        var sheets: [SheetOrder] = [], known: [String: SheetOrder] = [:]
        var seen: Set<Language> = []
        let languages = languages.filter { seen.insert($0).inserted }
        for chapter in members {
            for language in languages {
                let base = job.name.path(
                    SheetName.Values(
                        key: chapter.slug, language: language.rawValue, report: report.definition.name,
                        template: source.name, year: report.story.year,
                        number: String(chapter.number).leftPadded(to: digits)))
                let sheet = SheetOrder(chapter: chapter, language: language, base: base)
                // Many file systems hold two names that differ in case for one.
                if let other = known.updateValue(sheet, forKey: base.lowercased()) {
                    throw .input([
                        .error(
                            "two sheets would be one file, \(base): \(other.chapter.slug) "
                                + "(\(other.language.rawValue)) and \(chapter.slug) (\(language.rawValue))",
                            hint: "--name tells them apart by {key}, {number} and {language}")
                    ])
                }
                sheets.append(sheet)
            }
        }
        if let fault = SafePath.fault(of: sheets.map(\.base)) {
            throw .input([.error("\"\(fault.path)\" cannot be a sheet's file: it \(fault.words)")])
        }
        return sheets
    }

    // MARK: Choosing

    private static func chosen(
        _ all: [Chapter], _ filter: MemberFilter?, _ report: OpenedReport, _ warnings: inout [Finding]
    ) -> [Chapter] {
        guard let filter else { return all }
        var unsure: [String] = []
        let chosen = all.filter { chapter in
            switch filter.holds(MemberFilter.Facts(chapter, report)) {
            case .yes: return true
            case .no: return false
            case .unsure:
                unsure.append(chapter.slug)
                return false
            }
        }
        if !unsure.isEmpty {
            let named = unsure.prefix(5).joined(separator: ", ") + (unsure.count > 5 ? ", …" : "")
            warnings.append(
                .warning(
                    "\(unsure.count) members may or may not fulfil \"\(filter.text)\", and get no sheet: \(named)",
                    hint: "their numbers are known as intervals only"))
        }
        return chosen
    }
}

extension MemberFilter.Facts {
    /// What the figures and the rows say of a member in the report's year.
    init(_ chapter: Chapter, _ report: OpenedReport) {
        let figures = report.figures, year = report.story.year, path = figures.path(of: chapter.scope)
        let digits = report.story.publication.currency.minorDigits
        let minor = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
        number = { field in
            switch field {
            case .value: figures[FigureID("value/\(path)/\(year)")]?.interval(minor)
            case .previous: figures[FigureID("value/\(path)/\(year - 1)")]?.interval(minor)
            case .share: figures[FigureID("share/\(path)/\(year)")]?.interval(minor)
            case .growth: figures[FigureID("growth/\(path)/\(year)")]?.interval(minor)
            case .rank: figures[FigureID("rank/\(path)/\(year)")]?.interval(minor)
            case .name, .key, .sector, .code: nil
            }
        }
        texts = { field in
            let name = figures.name(of: chapter.scope)
            switch field {
            case .name: return [name.id, name.en]
            case .key: return [chapter.slug]
            case .sector: return figures.sectorNames(of: chapter.scope)
            case .code: return figures.codes(of: chapter.scope)
            case .value, .previous, .share, .growth, .rank: return []
            }
        }
    }
}

extension Figure {
    /// The numbers that it may be, money in whole units of its currency; nil where it is none.
    /// - Parameter minor: how many of the smallest unit are one.
    fileprivate func interval(_ minor: Int128) -> Interval<Fraction>? {
        switch value {
        case .amount(let amount):
            guard amount.absence == nil else { return nil }
            return amount.interval.mapped { Fraction($0, minor) }
        case .ratio(let ratio): return ratio.interval
        case .count(let count): return Interval(exactly: Fraction(Int128(count), 1))
        case .rank(let rank):
            return Interval(
                lower: Bound(Fraction(Int128(rank.lowest), 1)),
                upper: Bound(Fraction(Int128(rank.highest), 1)))
        case .absent: return nil
        }
    }
}

extension Interval {
    fileprivate func mapped<Other>(_ transform: (Value) -> Other) -> Interval<Other> {
        Interval<Other>(
            lower: Bound(lower.value.map(transform), isOpen: lower.isOpen),
            upper: Bound(upper.value.map(transform), isOpen: upper.isOpen))
    }
}

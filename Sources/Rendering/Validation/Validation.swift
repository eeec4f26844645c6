import Amounts
public import Datasets
import Declarations
public import Localization
public import Reading

/// What the files of a report say, row by row: for a terminal, for other programs, as a page and as a
/// workbook.
public struct Validation: Sendable {
    public let places: ProjectPlaces
    public let inspection: Inspection
    let files: ReportFiles

    public var definition: ReportDefinition { inspection.definition }
    /// The first of the report's languages.
    public var language: Language { definition.languages.first ?? .id }
    public var isValid: Bool { inspection.isValid }

    /// Reads all rows of a report, whatever is wrong with them.
    /// - Parameter limit: the most findings to list; all are counted.
    /// - Parameter rowLimit: how many rows it may have; where it has more, reading has stopped and the limit
    ///   says so.
    /// - Throws: where the definition cannot be read.
    public init(_ places: ProjectPlaces, limit: Int = 10_000, rowLimit: RowLimit? = nil) throws(ReportError) {
        self.places = places
        guard ProjectPlaces.isFile(places.definition) else {
            throw .missing(
                .error(
                    "there is no report.yaml here",
                    hint: "name a report's folder, as Reports/blitar-2025",
                    at: SourcePlace(file: places.definition)))
        }
        var files = ReportFiles(
            folder: places.folder, moved: KeptEdition(in: places.folder)?.moved ?? [:])
        files.rowLimit = rowLimit
        self.files = files
        do throws(Findings) {
            inspection = Loading.inspect(
                try Loading.definition(of: places.definition), from: files, limit: limit)
        } catch {
            throw ReportError(error)
        }
    }

    /// A place by the name under which the report speaks of its file: "ekspor.csv:4:12".
    func text(of place: SourcePlace) -> String {
        var place = place
        place.file = name(ofFile: place.file)
        return place.text
    }

    /// As declared; of other files without the report's folder.
    func name(ofFile path: String) -> String {
        if let file = inspection.files.first(where: { $0.file == path }) { return file.name }
        let folder = places.folder + "/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    }

    /// "ekspor.xlsx, Rekap".
    func name(of file: RowTally) -> String { file.name + (file.sheet.map { ", " + $0 } ?? "") }

    /// The totals; what must be looked at comes first.
    var totals: [TotalComparison] {
        func order(_ total: TotalComparison) -> Int {
            switch total.verdict {
            case .differs: total.isWaived ? 2 : 0
            case .incomplete: 1
            case .noRows: 3
            // A control says more than a total that only contains its parts.
            case .agrees: total.kind == .control ? 4 : 5
            }
        }
        return inspection.totals.enumerated()
            .sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
    }

    func wording(_ language: Language) -> Wording {
        Wording(
            language: language, currency: Currency.of(code: definition.measure.currency) ?? .rupiah)
    }

    /// All digits where an amount is exact, else as tables print it.
    func text(of amount: Amount, _ language: Language) -> String {
        let wording = wording(language)
        return wording.say(amount, amount.exactValue == nil ? .mark : .full)
    }

    /// Sum less stated, where both are exact and differ.
    func difference(of total: TotalComparison, _ language: Language) -> String? {
        guard let sum = total.sum?.exactValue, let stated = total.stated.exactValue, sum != stated else {
            return nil
        }
        let text = wording(language).say(Amount(exactly: sum > stated ? sum - stated : stated - sum), .full)
        return (sum > stated ? "+" : "−") + text
    }
}

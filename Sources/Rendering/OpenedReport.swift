import Amounts
public import Datasets
public import Declarations
public import Figures
import Geography
public import Localization
public import Narration
public import Reading

/// A report that was read: its definition, its figures, its story.
public struct OpenedReport: Sendable {
    public let places: ProjectPlaces
    public let loaded: LoadedReport
    public let figures: FigureSet
    public let story: Story
    /// Of a folder that came out of a PDF and was not changed since: what the PDF said of its making.
    public let edition: Edition?
    let files: ReportFiles
    /// For the audits of all its documents.
    let spokenNumbers = SpokenNumbers()

    public var definition: ReportDefinition { loaded.definition }
    public var warnings: [Finding] { loaded.warnings }
    /// As in the names of its files.
    public var name: String { definition.name }
    public var languages: [Language] { definition.languages }

    /// Reads a report's definition and rows.
    /// - Parameter rowLimit: how many rows it may have; where it has more, reading has stopped and the limit
    ///   says so.
    public init(_ places: ProjectPlaces, rowLimit: RowLimit? = nil) throws(ReportError) {
        self.places = places
        guard ProjectPlaces.isFile(places.definition) else {
            throw .missing(
                .error(
                    "there is no report.yaml here",
                    hint: "name a report's folder, as Reports/blitar-2025",
                    at: SourcePlace(file: places.definition)))
        }
        let kept = KeptEdition(in: places.folder)
        var files = ReportFiles(folder: places.folder, moved: kept?.moved ?? [:])
        files.rowLimit = rowLimit
        self.files = files
        edition = kept?.edition
        let definition: ReportDefinition
        var loaded: LoadedReport
        do throws(Findings) {
            definition = try Loading.definition(of: places.definition)
            loaded = try Loading.load(definition, from: files)
        } catch {
            throw ReportError(error)
        }
        loaded.warnings += [kept?.warning].compactMap(\.self)
        figures = try Self.figures(loaded, definition, files, warnings: &loaded.warnings)
        self.loaded = loaded
        story = Story(Publication(loaded), figures)
    }
}

extension Publication {
    /// What a definition says of the publication.
    init(_ loaded: LoadedReport) {
        let definition = loaded.definition
        self.init(
            title: definition.title, area: definition.area.name, areaShort: definition.area.short,
            place: GeoPoint(definition.area.longitude, definition.area.latitude),
            country: definition.area.country,
            office: definition.office.name, officeShort: definition.office.short, source: definition.source,
            sourceShort: definition.sourceShort,
            year: definition.year, date: definition.date, edition: definition.edition,
            notes: definition.notes,
            attributions: definition.attribution.map {
                Attribution(who: $0.who, role: $0.role, says: $0.says)
            },
            waivers: definition.waivers, policy: definition.reading,
            isSample: definition.isSample, isDraft: definition.state == .draft,
            currency: Currency.of(code: definition.measure.currency) ?? .rupiah)
        embargo = definition.embargo?.moment
        if let rule = definition.rateRule, let rates = definition.rates {
            conversion = Conversion(rule: rule, kinds: rates.kinds)
        }
        signature = definition.signature
        for good in definition.commodities { suggestedCodes[good.slug] = good.suggestedHS }
    }
}

/// What is to be made of a report, as requests and jobs say it. One form for all kinds, so that a job's
/// request, its kept form and the worker's order are the same JSON.
public struct Order: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        /// The report by a template: PDF, PNG, SVG.
        case report
        /// A sheet of one member, as `batch` makes it.
        case sheet
        /// Sheets of all members.
        case batch
        /// Press charts: one, some, or all.
        case charts
        /// What every row says, with findings.
        case validate
        /// Title, languages, templates, charts, years, members.
        case describe
        case figures
        case explain
        /// Tables as a workbook, CSV or SDMX-CSV.
        case export
        /// Whether a PDF says what its own data say.
        case audit
        /// From a PDF back to its report.
        case extract
        /// A proposal of how a file is to be read.
        case propose
        /// The definition of a report that takes a file in.
        case adopt
        /// Pages as pictures with the places of their numbers.
        case pages
        /// The definition with another title, theme, template or other languages; all else as it was.
        case edit
        /// Cells of a file around some lines.
        case rows
    }

    public var kind: Kind
    public var template: String?
    public var languages: [String]?
    /// pdf, png, svg; of figures json or csv; of exports xlsx, csv or sdmx-csv.
    public var formats: [String]?
    /// 36 to 300.
    public var dpi: Int?
    public var trace: Bool?
    /// commodity, partner, sector or region.
    public var by: String?
    /// Only members that fulfil this, as `batch --where`.
    public var filter: String?
    /// The member of a sheet.
    public var key: String?
    /// Names of press charts; empty: all.
    public var charts: [String]?
    /// wide, square, portrait, or pixels as 1200x630.
    public var sizes: [String]?
    public var scale: Double?
    /// One of all figures: `growth/2025`.
    public var figure: String?
    /// Of one member alone: sector/perkebunan.
    public var scope: String?
    /// The file that is looked at, within the folder.
    public var file: String?
    /// A sheet of a workbook.
    public var worksheet: String?
    /// Answers to the questions of a proposal.
    public var answers: [String: String]?
    /// The area of a report that is made new.
    public var area: String?
    /// Its office, as the cover names it.
    public var office: String?
    /// Lines of a file, from 1; empty: the first.
    public var lines: [Int]?
    /// In place of the report's own.
    public var title: [String: String]?
    public var theme: String?
    /// draft or final.
    public var state: String?

    public init(_ kind: Kind) { self.kind = kind }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, template, languages, formats, dpi, trace, by
        case filter = "where"
        case key, charts, sizes, scale, figure
        case scope = "in"
        case file, worksheet, answers, area, office, lines, title, theme, state
    }

    /// The keys that a request may have.
    public static var keys: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// An order on its way to a worker.
public struct Assignment: Codable, Sendable {
    /// The report's folder, or that of the file that is looked at. Never written.
    public var folder: String
    /// An empty folder for what is made; nil where nothing is.
    public var out: String?
    public var order: Order

    public init(folder: String, out: String?, order: Order) {
        self.folder = folder
        self.out = out
        self.order = order
    }
}

/// How far a worker is.
public struct Progress: Codable, Sendable, Hashable {
    public var done: Int
    public var total: Int
    public var stage: String

    public init(done: Int, total: Int, stage: String) {
        self.done = done
        self.total = total
        self.stage = stage
    }
}

/// A finding as the command prints it, in both languages where it is about data.
public struct SaidFinding: Codable, Sendable, Hashable {
    public var weight: String
    public var rule: String?
    public var message: String
    public var hint: String?
    public var pesan: String?
    public var saran: String?
    /// "ekspor.csv:4:12", "rekap.xlsx:Rekap!C5"
    public var place: String?

    public init(weight: String, message: String, hint: String? = nil) {
        self.weight = weight
        self.message = message
        self.hint = hint
    }
}

/// A file that a worker made, in the folder that it was given.
public struct MadeFile: Codable, Sendable, Hashable {
    /// Its path within that folder.
    public var name: String
    public var bytes: Int
    public var sha256: String
    public var pages: Int
}

/// Why an order was not done.
public struct Failure: Codable, Sendable, Hashable, Error {
    public enum Reason: String, Codable, Sendable, Hashable {
        /// Definition, rows or template are wrong; findings tell.
        case input
        /// What was asked for is not there.
        case missing
        /// It may not be made before the moment that the definition names.
        case embargo
        /// The pages cannot be set, or the finished file does not say what its figures say.
        case audit
        /// Our own fault, or a worker that ended.
        case fault
        /// It took longer, or needs more, than it may.
        case limit
        case cancelled
    }

    public var reason: Reason
    public var message: String
    /// The limit by its name in the configuration.
    public var limit: String?

    public init(_ reason: Reason, _ message: String, limit: String? = nil) {
        self.reason = reason
        self.message = message
        self.limit = limit
    }

    /// Whether the same order may end otherwise another time.
    public var mayPass: Bool { reason == .fault }
}

/// What came of an order: all of it, or nothing.
public struct Answer: Codable, Sendable {
    public var files: [MadeFile] = []
    public var findings: [SaidFinding] = []
    /// JSON or text of what is asked and not made.
    public var text: String?
    public var failure: Failure?
    /// Seconds by stage: read, layout, paint, make (what is not told apart), write.
    public var seconds: [String: Double] = [:]

    public init() {}
}

/// A line that a worker prints.
enum WorkerLine: Codable {
    case ready(WorkerHold)
    case progress(Progress)
    case answer(Answer)
}

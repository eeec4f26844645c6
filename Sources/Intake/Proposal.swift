public import Declarations
public import Localization

/// How a file might be read: what is certain, with the evidence for it, and what is not.
public struct Proposal: Sendable, Hashable {
    public var mapping: Mapping
    /// What must be answered before anything is written; none: it is whole.
    public var questions: [Question]
    /// Why the file cannot be read as it is, whatever is answered.
    public var obstacles: [Obstacle]
    /// What the reader of the proposal should know.
    public var remarks: [Words]

    public var isWhole: Bool { questions.isEmpty && obstacles.isEmpty }
}

/// What makes a file unreadable as it is, and where.
public struct Obstacle: Error, Sendable, Hashable {
    public var text: Words
    public var place: SourcePlace

    public init(_ text: Words, at place: SourcePlace) {
        self.text = text
        self.place = place
    }
}

/// An entry of `data:` in report.yaml, each line with what speaks for it.
public struct Mapping: Sendable, Hashable {
    /// A value and the evidence for it.
    public struct Line<Value: Sendable & Hashable>: Sendable, Hashable {
        public var value: Value
        public var because: Words

        init(_ value: Value, _ because: Words) {
            self.value = value
            self.because = because
        }
    }

    /// One of the file's columns and its meaning, a key of `columns:`.
    public struct ColumnLine: Sendable, Hashable {
        public var column: String
        public var header: String
        public var because: Words
    }

    /// Relative to the report's folder.
    public var file: String
    /// Other than what the file's name says.
    public var format: String?
    public var sheet: Line<String>?
    /// A table of a database.
    public var table: Line<String>?
    public var delimiter: Line<String>?
    public var header: Line<[Int]>?
    public var numbers = Line("id", Words(id: "", en: ""))
    public var thousands: Words?
    public var scale: Line<String>?
    public var scaleWords: [Line<[String]>] = []
    public var dates: Line<String>?
    public var century: Line<Int>?
    public var year: Line<Int>?
    public var partners: Line<String>?
    public var columns: [ColumnLine] = []
    public var ignored: [Line<String>] = []
    public var qualifier: Line<String>?
    public var fill: [Line<String>] = []
    public var totals: [Line<String>] = []
    public var skip: [Line<String>] = []
    public var end: Line<String>?
    /// The currency of the values; goes to `measure:` of a new report.
    public var currency: Line<String>?
    /// The same where it is not that of the report.
    public var otherCurrency: String?
    /// The year that most rows are of, for a new report.
    public var period: Int?
    /// The office's own names of destinations and the codes that they were said to mean.
    public var aliases: [Line<[String]>] = []
    /// Goods as they are named, in the order of the rows.
    public var commodities: [String] = []

    public init(file: String) {
        self.file = file
    }
}

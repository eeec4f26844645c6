public import Localization

/// The figures of an earlier edition of a report, with what it says of itself.
public struct Vintage: Sendable, Hashable {
    /// Where the figures come from.
    public struct Origin: Sendable, Hashable {
        /// The file that they were read from, without its folders.
        public var file: String
        /// "Edisi 1"; nil where nothing says it.
        public var edition: Words?
        /// Of its publication; nil where nothing says it.
        public var date: CalendarDay?
        /// "Kendang 0.1.0".
        public var program: String?
        /// `FigureMethod.version` of that program.
        public var method: Int?
        /// Name of the template.
        public var template: String?
        /// SHA-256 of each of its files with rows; nil where they are not known.
        public var rows: [String]?
        /// The same of the office's tables, as of exchange rates.
        public var tables: [String]?
        /// The text of its report.yaml; nil where it is not known.
        public var definition: String?

        public init(file: String) {
            self.file = file
        }
    }

    public var origin: Origin
    /// In the order of the edition.
    public private(set) var ids: [FigureID]
    private var figures: [FigureID: RecordedFigure]

    /// Of several figures of an id the first counts; what an edition quotes of others is none of its figures.
    public init(_ figures: [RecordedFigure], from origin: Origin) {
        self.origin = origin
        self.figures = [:]
        ids = []
        for figure in figures where !figure.id.isQuoted && self.figures[figure.id] == nil {
            self.figures[figure.id] = figure
            ids.append(figure.id)
        }
    }

    public subscript(_ id: FigureID) -> RecordedFigure? { figures[id] }

    /// Slugs of the commodities that it knows.
    public var commodities: Set<String> {
        var slugs: Set<String> = []
        for id in ids {
            let parts = id.path.split(separator: "/")
            for (part, next) in zip(parts, parts.dropFirst()) where part == "commodity" {
                slugs.insert(String(next))
            }
        }
        return slugs
    }
}

extension Vintage.Origin {
    /// "Edisi 1, 2 Februari 2026 (laporan.pdf)": edition and day where they are known.
    public var words: Words {
        func said(_ language: Language) -> String {
            let named = name(language)
            return named.isEmpty ? file : "\(named) (\(file))"
        }
        return Words(id: said(.id), en: said(.en))
    }

    /// "Edisi 1, 2 Februari 2026"; empty where neither is known.
    public func name(_ language: Language) -> String {
        let day = date.map { Wording(language: language, currency: .rupiah).date($0) }
        return [edition?[language], day].compactMap(\.self).joined(separator: ", ")
    }
}

/// How figures are calculated by this program.
public enum FigureMethod {
    /// Counted up when an indicator, a rule of reading or of summing gives other figures of the same rows.
    public static let version = 1
}

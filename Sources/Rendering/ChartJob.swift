import Graphics
public import Localization

/// What is to be made of a report's press charts.
public struct ChartJob: Sendable, Hashable {
    /// The size of a press chart: one of the theme's formats, or pixels of one's own.
    public enum Size: Sendable, Hashable {
        case named(String)
        case pixels(width: Int, height: Int)

        /// "wide", "1200x630"; nil where it is neither a word nor two numbers from 200 to 8000.
        public init?(_ text: String) {
            let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
            if sides.count == 2, let width = sides[0], let height = sides[1] {
                guard (200...8000).contains(width), (200...8000).contains(height) else { return nil }
                self = .pixels(width: width, height: height)
            } else {
                guard !text.isEmpty, text.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
                self = .named(text)
            }
        }

        /// The format in a theme; nil where it has none of that name.
        func format(in theme: Theme) -> CardFormat? {
            switch self {
            case .named(let name): theme.press.format(name)
            case .pixels(let width, let height):
                theme.press.format(width: Double(width), height: Double(height))
            }
        }
    }

    /// Empty: all that the rows have something for.
    public var names: [String]
    /// Empty: every format of the theme.
    public var sizes: [Size]
    /// Pixels of PNG for one at 1x.
    public var scale: Double
    public var formats: [OutputFormat]
    /// Empty: the report's own.
    public var languages: [Language]
    /// nil: out/<report>.
    public var folder: String?
    /// Whether a finished PDF is read back and held against its figures before it is written.
    public var isAudited: Bool

    public init(
        names: [String] = [], sizes: [Size] = [], scale: Double = 1, formats: [OutputFormat] = [.png],
        languages: [Language] = [], folder: String? = nil, isAudited: Bool = true
    ) {
        self.names = names.eachOnce
        self.sizes = sizes.eachOnce
        self.scale = scale
        self.formats = formats.eachOnce
        self.languages = languages.eachOnce
        self.folder = folder
        self.isAudited = isAudited
    }
}

extension RenderJob {
    /// The press chart that an extracted folder was, in place of a report; nil of any other folder, or where
    /// a template is asked for.
    public func chart(of report: OpenedReport) -> ChartJob? {
        guard template == nil, let edition = report.edition, case .chart(let chart, let size) = edition.kind
        else { return nil }
        return ChartJob(
            names: [chart], sizes: [ChartJob.Size(size)].compactMap(\.self), formats: formats,
            languages: languages.isEmpty ? [edition.language] : languages, folder: folder,
            isAudited: isAudited)
    }
}

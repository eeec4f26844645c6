public import Figures
public import Localization

/// What is to be made of a report: a sheet for each member of a dimension.
public struct BatchJob: Sendable {
    /// A part of a batch: one machine's of several.
    public struct Shard: Sendable, Hashable {
        /// From 1.
        public var number: Int
        public var count: Int

        /// "2/8"; nil where it is no part of a whole.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let number = parts[0], let count = parts[1], (1...10_000).contains(count),
                (1...count).contains(number)
            else { return nil }
            self.number = number
            self.count = count
        }

        /// Neighbours by value lie in different shards, so that all are about as much work.
        func holds(_ place: Int) -> Bool { place % count == number - 1 }
    }

    /// nil: that of the dimension, as commodity-sheet.
    public var template: String?
    /// nil: the template's own.
    public var dimension: Dimension?
    public var filter: MemberFilter?
    /// Empty: the report's own.
    public var languages: [Language]
    public var formats: [OutputFormat]
    public var name: SheetName
    /// Of PNG pages.
    public var dpi: Int
    /// nil: as many as there are cores.
    public var workers: Int?
    public var shard: Shard?
    /// Sheets that are there, and whose inputs are as they were, are left as they are.
    public var resumes: Bool
    /// Ends after the first sheet that cannot be made.
    public var failsFast: Bool
    /// nil: out/<report>-<template>.
    public var folder: String?
    /// Whether each finished PDF is read back and held against its figures before it is written.
    public var isAudited: Bool

    public init(
        template: String? = nil, dimension: Dimension? = nil, filter: MemberFilter? = nil,
        languages: [Language] = [], formats: [OutputFormat] = [.pdf], name: SheetName = .standard,
        dpi: Int = 144, workers: Int? = nil, shard: Shard? = nil, resumes: Bool = false,
        failsFast: Bool = false, folder: String? = nil, isAudited: Bool = true
    ) {
        self.template = template
        self.dimension = dimension
        self.filter = filter
        self.languages = languages.eachOnce
        self.formats = formats.eachOnce
        self.name = name
        self.dpi = dpi
        self.workers = workers
        self.shard = shard
        self.resumes = resumes
        self.failsFast = failsFast
        self.folder = folder
        self.isAudited = isAudited
    }

    var templateName: String { template ?? "\((dimension ?? .commodity).rawValue)-sheet" }
}

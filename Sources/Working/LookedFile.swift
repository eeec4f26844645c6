import Localization

/// What was seen of a file, as JSON tells it: the proposed entry with its evidence, and what is open.
public struct LookedFile: Codable, Sendable {
    public struct Both: Codable, Sendable {
        public var id: String
        public var en: String

        init(_ words: Words) { (id, en) = (words.id, words.en) }
    }

    /// An answer that is offered.
    public struct Choice: Codable, Sendable {
        public var answer: String
        public var means: Both
        /// What people call it, where the meaning alone does not say it.
        public var name: Both?
    }

    /// A question that the file leaves open.
    public struct Asked: Codable, Sendable {
        public var key: String
        public var text: Both
        public var seen: [Both]
        /// Those that show what is asked, from 1.
        public var lines: [Int]
        public var choices: [Choice]
        public var free: String?
    }

    /// A column by what it was taken for, and why.
    public struct Column: Codable, Sendable {
        public var column: String
        public var header: String
        public var because: Both
    }

    public var file: String
    public var yaml: Both
    public var columns: [Column]
    /// Of a workbook.
    public var sheet: String?
    public var period: Int?
    public var currency: String?
    public var questions: [Asked]
    public var obstacles: [Both]
    public var remarks: [Both]
}

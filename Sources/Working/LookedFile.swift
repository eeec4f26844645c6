import Localization

/// What was seen of a file, as JSON tells it: the proposed entry with its evidence, and what is open.
struct LookedFile: Codable {
    struct Both: Codable {
        var id: String
        var en: String

        init(_ words: Words) { (id, en) = (words.id, words.en) }
    }

    /// An answer that is offered.
    struct Choice: Codable {
        var answer: String
        var means: Both
    }

    /// A question that the file leaves open.
    struct Asked: Codable {
        var key: String
        var text: Both
        var seen: [Both]
        var choices: [Choice]
        var free: String?
    }

    /// A column by what it was taken for, and why.
    struct Column: Codable {
        var column: String
        var header: String
        var because: Both
    }

    var file: String
    var yaml: Both
    var columns: [Column]
    var period: Int?
    var currency: String?
    var questions: [Asked]
    var obstacles: [Both]
    var remarks: [Both]
}

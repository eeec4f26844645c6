/// What a report is and what may be asked of it, as JSON tells it.
struct DescribedReport: Codable {
    struct Member: Codable {
        var key: String
        var id: String
        var en: String
    }

    var name: String
    var title: [String: String]
    var area: String
    var office: String
    var year: Int
    var languages: [String]
    var templates: [String]
    var theme: String?
    var themes: [String]
    var isDraft: Bool
    var embargo: String?
    var rows: Int
    var figures: Int
    /// Press charts that the rows have something for.
    var charts: [String]
    var members: [String: [Member]]
    var warnings: [SaidFinding]
}

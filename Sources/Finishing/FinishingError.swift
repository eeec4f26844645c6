/// Why a file could not be finished or read back.
public enum FinishingError: Error, Sendable, Hashable {
    /// The library's own words on a file that it cannot read or write.
    case unreadable(String)
    /// The tags are of another number of pages than were painted.
    case pageCount(painted: Int, tagged: Int)
    /// A link leads to an anchor that no page has.
    case unknownAnchor(name: String, page: Int)
    /// Two places of the document have one name.
    case doubleAnchor(name: String)
    /// Two attached files have one name.
    case doubleAttachment(path: String)
    /// A link or an anchor lies on a page, counted from 0, that the document does not have.
    case noSuchPage(Int)
    /// A content stream, a font or a character map that cannot be read; the page is counted from 0.
    case content(page: Int, String)
    /// An attachment, by its name, that cannot be taken out.
    case attachment(String, String)
    /// A structure tree that cannot be followed.
    case structure(String)
}

extension FinishingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let words):
            "the PDF cannot be read or written: \(words)"
        case .pageCount(let painted, let tagged):
            "\(painted) pages were painted, \(tagged) have tags"
        case .unknownAnchor(let name, let page):
            "a link on page \(page + 1) leads to \"\(name)\", which no page has"
        case .doubleAnchor(let name):
            "the name \"\(name)\" stands at two places"
        case .doubleAttachment(let path):
            "two attached files have the name \"\(path)\""
        case .noSuchPage(let page):
            "there is no page \(page + 1)"
        case .content(let page, let words):
            "page \(page + 1): \(words)"
        case .attachment(let name, let words):
            "attachment \"\(name)\": \(words)"
        case .structure(let words):
            words
        }
    }
}

public import Graphics

/// What a picture's file says about itself: read by search, by catalogues of pictures, and aloud to those who
/// do not see it. What is empty is not written.
public struct PictureText: Sendable, Hashable {
    public var title: String
    /// The alternative text: what the picture shows.
    public var description: String
    public var author: String
    /// Where the figures are from.
    public var source: String
    /// Program and version.
    public var software: String
    /// "id" or "en".
    public var language: String
    /// Seconds since 1970-01-01 UTC; nil where it is not to be said.
    public var time: Int?

    public init(
        title: String = "", description: String = "", author: String = "", source: String = "",
        software: String = "", language: String = "", time: Int? = nil
    ) {
        self.title = title
        self.description = description
        self.author = author
        self.source = source
        self.software = software
        self.language = language
        self.time = time
    }

    /// A stamp's words, with what a picture shows and where its figures are from.
    public init(_ stamp: Stamp, description: String = "", source: String = "") {
        self.init(
            title: stamp.title, description: description, author: stamp.author, source: source,
            software: stamp.creator, language: stamp.language, time: stamp.time)
    }

    /// "2026-01-31T14:05:00Z", or nothing.
    var date: String { time.map { Calendar.text(secondsSince1970: $0) } ?? "" }
}

import Declarations
public import Localization

/// A local page that shows a report while its template, words, theme or rows are being written: it draws the
/// pages anew at every save, and where something is wrong it says so over the last good pages.
///
/// It answers on 127.0.0.1 only.
public final class Preview: Sendable {
    private let server: HTTPServer
    private let studio: PreviewStudio

    /// Takes the port; `start` begins to answer.
    /// - Parameters:
    ///   - template: its name; nil takes the first that the report names.
    ///   - language: shown first; nil takes the report's first.
    ///   - port: 0 for any that is free.
    /// - Throws: where there is no report, no fonts, no templates, or the port is taken.
    public init(
        _ places: ProjectPlaces, template: String? = nil, language: Language? = nil, port: Int
    ) throws(ReportError) {
        guard ProjectPlaces.isFile(places.definition) else {
            throw .missing(
                .error(
                    "there is no report.yaml here",
                    hint: "name a report's folder, or make one: kendang init DIR",
                    at: SourcePlace(file: places.definition)))
        }
        _ = try TemplateSource.folder(of: places)
        _ = try Press(places)
        let studio = PreviewStudio(first: language)
        let routes = PreviewRoutes(studio: studio, language: language)
        self.studio = studio
        server = try HTTPServer(port: port) { routes.answer($0) }
        self.places = places
        self.template = template
    }

    private let places: ProjectPlaces
    private let template: String?

    public var port: Int { server.port }
    /// What to open in a browser.
    public var address: String { "http://127.0.0.1:\(port)/" }

    public func start() {
        studio.start(places, template: template)
        server.start()
    }

    /// Ends every connection and both threads; returns when they have ended.
    public func stop() {
        studio.stop()
        server.stop()
    }
}

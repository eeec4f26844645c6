import Localization

/// Which path of a preview is what. Every path is one of a few words, so that none leads to a file.
struct PreviewRoutes: Sendable {
    let studio: PreviewStudio
    /// Shown first; nil: the report's first.
    let language: Language?

    func answer(_ request: HTTPRequest) -> HTTPServer.Answer {
        switch request.path {
        case "/": .whole(page(request))
        case "/preview.js": .whole(text(PreviewPage.script, "text/javascript"))
        case "/preview.css": .whole(text(PreviewPage.style, "text/css"))
        case "/state": .whole(state(request))
        case "/events": .events { stream($0) }
        default: .whole(picture(request.path) ?? .notFound)
        }
    }

    private func text(_ text: String, _ type: String, headers: [String] = []) -> HTTPResponse {
        HTTPResponse(
            Array(text.utf8), type + "; charset=utf-8", headers: ["Cache-Control: no-store"] + headers)
    }

    private func page(_ request: HTTPRequest) -> HTTPResponse {
        let scene = studio.firstScene()
        let shown = asked(request) ?? language ?? scene.languages.first ?? .id
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        return text(
            PreviewPage.html(shown, title: scene.title[shown]), "text/html",
            headers: ["Content-Security-Policy: \(policy)"])
    }

    private func state(_ request: HTTPRequest) -> HTTPResponse {
        guard let language = asked(request) else { return .notFound }
        return text(studio.scene(lookingAt: language).json(language), "application/json")
    }

    private func asked(_ request: HTTPRequest) -> Language? {
        request.query["language"].flatMap { Language(rawValue: $0) }
    }

    /// "/pages/id/3.svg".
    private func picture(_ path: String) -> HTTPResponse? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, parts[1] == "pages", parts[3].hasSuffix(".svg"),
            let language = Language(rawValue: String(parts[2])),
            let number = Int(parts[3].dropLast(4)), String(number) == parts[3].dropLast(4),
            let bytes = studio.svg(language, page: number)
        else { return nil }
        // Its address holds the mark of how it looks: another look, another address.
        return HTTPResponse(
            bytes, "image/svg+xml",
            headers: [
                "Cache-Control: private, max-age=3600, immutable",
                "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
            ])
    }

    /// Seconds between two signs of life.
    private static let pulse = 15

    /// The number of every new scene, as it comes.
    private func stream(_ connection: HTTPConnection) {
        var response = HTTPResponse([], "text/event-stream", headers: ["Cache-Control: no-store"])
        response.body = []
        let bell = Bell()
        studio.listen(bell)
        defer { studio.leave(bell) }
        guard connection.send(response.head(length: false)) else { return }
        var told = -1
        while !studio.isStopped {
            let version = studio.scene.version
            if version != told {
                guard connection.send(Array("event: scene\ndata: \(version)\n\n".utf8)) else { return }
                told = version
            }
            guard let rang = connection.wait(for: bell, milliseconds: Self.pulse * 1000) else { return }
            if !rang, !connection.send(Array(": \n\n".utf8)) { return }
        }
    }
}

import Declarations
import Foundation
import Localization
import Rendering
import Testing

/// A preview at work: pages, saves, mistakes, and who may ask.
@Suite(.serialized) struct PreviewTests {
    /// A preview of a copy of the Blitar report.
    final class Scene: Sendable {
        let scratch: Scratch
        let preview: Preview

        init() throws {
            scratch = try Scratch()
            try scratch.copy("Reports/blitar-2025", to: "report")
            try scratch.copy("Templates", to: "Templates")
            let places = ProjectPlaces(
                report: scratch.path + "/report", templates: scratch.path + "/Templates",
                fonts: Project.folder + "/Fonts")
            preview = try Preview(places, language: .id, port: 0)
            preview.start()
        }

        deinit { preview.stop() }

        func get(_ path: String) throws -> Browser.Answer { try Browser.get(path, preview.port) }

        func state(_ language: String = "id") throws -> [String: Any] {
            let body = Data(try get("/state?language=\(language)").body)
            return try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        }

        /// The state as soon as it is as wanted.
        func state(_ language: String = "id", where holds: ([String: Any]) -> Bool) throws -> [String: Any] {
            for _ in 0..<600 {
                let state = try state(language)
                if holds(state) { return state }
                usleep(50_000)
            }
            Issue.record("the preview never came to be so: \(try state(language))")
            return [:]
        }

        func replace(_ file: String, _ old: String, _ new: String) throws {
            let text = try scratch.text(file)
            try #require(text.contains(old))
            try scratch.write(file, text.replacingOccurrences(of: old, with: new))
        }
    }

    static func marks(_ state: [String: Any]) -> [String] {
        (state["pages"] as? [[String: Any]] ?? []).compactMap { $0["mark"] as? String }
    }

    static func problems(_ state: [String: Any]) -> [[String: Any]] {
        state["problems"] as? [[String: Any]] ?? []
    }

    static let words = "Templates/annual-report/words.id.yaml"

    @Test func pagesAreDrawn() throws {
        let scene = try Scene()
        let state = try scene.state { Self.marks($0).count > 5 }
        #expect(state["title"] as? String == "Laporan Ekspor Kabupaten Blitar 2025")
        #expect(state["languages"] as? [String] == ["id", "en"])
        #expect(Self.problems(state).isEmpty && state["stale"] as? Bool == false)
        for page in 1...Self.marks(state).count {
            let svg = try scene.get("/pages/id/\(page).svg")
            #expect(svg.status == 200 && svg.head.contains("Content-Type: image/svg+xml"))
            #expect(svg.text.hasPrefix("<?xml") && svg.text.hasSuffix("</svg>\n"))
        }
        let english = try scene.state("en") { Self.marks($0).count > 5 }
        #expect(english["title"] as? String == "Blitar Regency Export Report 2025")
    }

    /// A save brings another scene, in which only the pages that look otherwise have other marks.
    @Test func aSaveIsSeen() throws {
        let scene = try Scene()
        let before = try scene.state { Self.marks($0).count > 5 }
        _ = try scene.state("en") { Self.marks($0).count > 5 }
        let events = try Browser(scene.preview.port)
        events.send("GET /events HTTP/1.1\r\nHost: localhost:\(scene.preview.port)\r\n\r\n")
        _ = events.read(until: "event: scene\ndata: ")
        try scene.replace(Self.words, "\ncover-note:", "\ncover-note: \"Catatan yang baru\"\ncover-old:")
        #expect(String(decoding: events.read(until: "data: "), as: UTF8.self).contains("event: scene"))
        let after = try scene.state { Self.marks($0) != Self.marks(before) }
        let pairs = zip(Self.marks(before), Self.marks(after)).map { $0 == $1 }
        #expect(pairs.first == false && !pairs.dropFirst().contains(false))
        #expect(try scene.get("/pages/id/1.svg").text.contains("Catatan yang baru"))
    }

    @Test func rowsThemeAndComponentsAreWatched() throws {
        let scene = try Scene()
        var last = Self.marks(try scene.state { Self.marks($0).count > 5 })
        let changes = [
            ("report/ekspor.csv", "lebih dari Rp 1,26 miliar", "lebih dari Rp 1,27 miliar"),
            ("Templates/Themes/kabupaten.yaml", "ink: \"#16232E\"", "ink: \"#16232F\""),
            ("Templates/Components/meaning-and-limits.yaml", "Apa artinya", "Apa maknanya"),
            ("report/report.yaml", "Laporan Ekspor Kabupaten Blitar 2025", "Laporan Ekspor Blitar 2025"),
        ]
        for (file, old, new) in changes {
            try scene.replace(file, old, new)
            let state = try scene.state { Self.marks($0) != last }
            #expect(Self.problems(state).isEmpty, "\(file): \(Self.problems(state))")
            last = Self.marks(state)
        }
    }

    /// What is wrong is said with its place and the line, over the last good pages; mended, it is gone.
    @Test func aMistakeKeepsTheLastGoodPages() throws {
        let scene = try Scene()
        let before = try scene.state { Self.marks($0).count > 5 }
        let file = "Templates/annual-report/template.yaml"
        try scene.replace(file, "block: donut", "block: donat")
        let broken = try scene.state { !Self.problems($0).isEmpty }
        #expect(broken["stale"] as? Bool == true)
        #expect(Self.marks(broken) == Self.marks(before))
        let problem = try #require(Self.problems(broken).first)
        #expect(problem["message"] as? String == "\"donat\" is not a known block")
        #expect(problem["hint"] as? String == "did you mean \"donut\"?")
        #expect(problem["line"] as? String == "      - block: donat")
        #expect((problem["place"] as? String)?.contains("annual-report/template.yaml:") ?? false)
        #expect(try scene.get("/pages/id/4.svg").status == 200)
        try scene.replace(file, "block: donat", "block: donut")
        let mended = try scene.state { Self.problems($0).isEmpty }
        #expect(Self.marks(mended) == Self.marks(before) && mended["stale"] as? Bool == false)
    }

    @Test func aBrokenDefinitionAndLostRowsAreMended() throws {
        let scene = try Scene()
        _ = try scene.state { Self.marks($0).count > 5 }
        let whole = try scene.scratch.text("report/report.yaml")
        try scene.scratch.write("report/report.yaml", "name: [\n")
        _ = try scene.state { !Self.problems($0).isEmpty }
        try scene.scratch.write("report/report.yaml", whole)
        _ = try scene.state { Self.problems($0).isEmpty }
        let rows = try scene.scratch.text("report/ekspor.csv")
        try FileManager.default.removeItem(atPath: scene.scratch.path + "/report/ekspor.csv")
        let lost = try scene.state { !Self.problems($0).isEmpty }
        #expect(Self.marks(lost).count > 5)
        try scene.scratch.write("report/ekspor.csv", rows)
        _ = try scene.state { Self.problems($0).isEmpty }
    }

    // MARK: Who may ask, and what

    @Test func thePageIsWhole() throws {
        let scene = try Scene()
        _ = try scene.state { Self.marks($0).count > 5 }
        let page = try scene.get("/")
        #expect(page.status == 200 && page.text.contains("<html lang=\"id\">"))
        #expect(page.text.contains("<title>Laporan Ekspor Kabupaten Blitar 2025 – Pratinjau</title>"))
        #expect(page.head.contains("Content-Security-Policy: default-src 'none'"))
        #expect(try scene.get("/?language=en").text.contains("Preview</title>"))
        #expect(!page.text.contains("http://") && !page.text.contains("https://"))
        let script = try scene.get("/preview.js"), style = try scene.get("/preview.css")
        #expect(script.head.contains("text/javascript") && style.head.contains("text/css"))
        for id in script.text.matches(of: #/byID\('(\w+)'\)/#).map({ String($0.1) }) {
            #expect(page.text.contains("id=\"\(id)\""), "\(id)")
        }
        for word in script.text.matches(of: #/say\.(\w+)/#).map({ String($0.1) }) {
            #expect(page.text.contains(" data-\(word)="), "\(word)")
        }
    }

    @Test(
        arguments: [
            "/etc/passwd", "/pages/../../etc/passwd", "/pages/id/0.svg", "/pages/id/99.svg",
            "/pages/id/01.svg",
            "/pages/id/+1.svg", "/pages/fr/1.svg", "/pages/id/1.svg/", "/pages/id/1.svg%00", "//",
            "/%2e%2e/x",
            "/pages/id/1.png", "/state", "/state?language=fr", "/preview.js/..", "/.", "/pages",
        ])
    func oddPathsAreNotFound(_ path: String) throws {
        #expect(try Browser.get(path, Self.shared.get().preview.port).status == 404)
    }

    private static let shared = Result { try Scene() }

    @Test func onlyThisMachinesBrowserMayAsk() throws {
        let port = try Self.shared.get().preview.port
        for host in ["evil.example", "evil.example:\(port)", "127.0.0.1", "127.0.0.1:1", ""] {
            #expect(try Browser.get("/", port, host: host).status == 421, "\(host)")
        }
        #expect(try Browser.get("/", port, host: "LOCALHOST:\(port)").status == 200)
        for method in ["POST", "HEAD", "PUT", "get"] {
            #expect(try Browser.get("/", port, method: method).status == 405, "\(method)")
        }
        let raw = [
            ("GET / HTTP/1.1\r\n\r\n", 421), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 421),
            ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505), ("hello\r\n\r\n", 400),
            ("GET http://127.0.0.1/ HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n: x\r\n\r\n", 400),
            ("GET /" + String(repeating: "a", count: 20_000), 431),
        ]
        for (text, status) in raw {
            let browser = try Browser(port)
            browser.send(text)
            #expect(browser.answer().status == status, "\(text.prefix(60))")
        }
    }

    @Test func aSlowBrowserHoldsUpNobody() throws {
        let port = try Self.shared.get().preview.port
        let slow = try (0..<20).map { _ in try Browser(port) }
        for browser in slow { browser.send("GET / HT") }
        let start = Date()
        #expect(try Browser.get("/preview.css", port).status == 200)
        #expect(Date().timeIntervalSince(start) < 5)
        slow[0].send("TP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        #expect(slow[0].answer().status == 200)
    }

    @Test func aPortThatIsTakenIsNamed() throws {
        let scene = try Self.shared.get()
        do throws(ReportError) {
            _ = try Preview(Project.places("blitar-2025"), port: scene.preview.port)
            Issue.record("two previews on one port")
        } catch {
            #expect(error.exitCode == 73)
            #expect(error.findings[0].message.contains("address already in use"))
        }
    }

    /// Ctrl-C while a browser listens: the stream ends, the program too, with code 0.
    @Test func theCommandEndsInPeace() throws {
        let answer = try Command.shell(
            """
            "$KENDANG" preview Reports/blitar-2025 --port 0 > \
            "$TMPDIR/out" & pid=$!
            for i in 1 2 3 4 5 6 7 8 9 10; do [ -s "$TMPDIR/out" ] && break; sleep 0.3; done
            kill -INT $pid; wait $pid; echo $?; cat "$TMPDIR/out"
            """, in: nil, environment: ["TMPDIR": try Self.shared.get().scratch.path])
        #expect(answer.out.hasPrefix("0\nhttp://127.0.0.1:"), "\(answer.out) \(answer.error)")
    }
}

import Declarations
import Finishing
import Graphics
import Localization
import Painting
import Rendering
import Shaping

/// What finishing costs beside painting: a press chart, a report, and a book's pages by the dozen.
enum FinishBench {
    static func run(runs: Int) {
        do {
            let blitar = try pages("Reports/blitar-2025", "annual-report")
            let book = try pages("Reports/nasional-contoh", "national-yearbook")
            let cases = [
                ("1 page of the report", Array(blitar.dropFirst().prefix(1))), ("the report", blitar),
                ("12 pages of the yearbook's tables", Array(book.suffix(16).prefix(12))),
                ("the yearbook", book),
                ("15 yearbooks", Array(repeatElement(book, count: 15).joined())),
            ]
            for (name, pages) in cases {
                let times = pages.count > 100 ? max(1, runs / 5) : pages.count == 1 ? runs * 20 : runs
                try measure(name, pages, times)
            }
        } catch let error as ReportError {
            for finding in error.findings { print(finding.text) }
        } catch {
            print("\(error)")
        }
        print("")
    }

    private static func pages(_ report: String, _ template: String) throws -> [Page] {
        let places = ProjectPlaces(report: report)
        return try Press(places).document(
            OpenedReport(places), TemplateSource(template, in: places), .id
        ).pages
    }

    /// Pages out of their document: where a link leads to is no longer there, and places come twice.
    private static func measure(_ name: String, _ pages: [Page], _ runs: Int) throws {
        let fonts = try FontSet.read(folder: "Fonts"), finisher = Finisher()
        let painter = PDFPainter(faces: FontFaces(fonts: fonts))
        let stamp = Stamp(title: "Bench", author: "", language: "id", creator: "Bench", time: 0)
        var fresh: [Double] = [], drawn: [Double] = [], finished: [Double] = [], size = 0, content = 0
        for run in 0...runs {
            fresh.append(try timed { try PDFPainter(faces: FontFaces(fonts: fonts)).paint(pages) }.1)
            let start = now()
            var painted = try painter.paint(pages)
            let middle = now()
            content = painted.pages.reduce(0) { $0 + $1.content.count }
            var names: Set<String> = []
            painted.anchors = painted.anchors.filter { names.insert($0.anchor.name).inserted }
            painted.links = painted.links.map { placed in
                guard case .anchor(let name, _) = placed.link, !names.contains(name) else { return placed }
                return PlacedLink(
                    page: placed.page, rect: placed.rect,
                    link: .web("https://example.org", description: name))
            }
            let ready = now()
            size = try finisher.finish(painted, stamp: stamp).count
            guard run > 0 else { continue }
            drawn.append(middle - start)
            finished.append(now() - ready)
        }
        report("\(name), \(pages.count) pages: painting by a new painter", fresh)
        report("  by one that has painted, \(content / 1024) kB of operators", drawn)
        report("  finishing, \(size / 1024) kB", finished)
    }
}

import Figures
import Graphics
import Localization
import Rendering
import Testing

/// The places of numbers, which the page of the service lays links over.
@Suite struct NumberedPagesTests {
    /// Quiet links change nothing of what is printed: pictures of the published pages and places of their numbers
    /// belong together.
    @Test(arguments: Made.reports, Language.allCases)
    func placesLieOnThePublishedPages(_ name: String, _ language: Language) throws {
        let made = try Made.of(name, language)
        let pages = try Renderer(made.report).numberedPages(template: nil, language)
        try #require(pages.count == made.document.pages.count)
        for (page, numbered) in zip(made.document.pages, pages) {
            #expect(numbered.width == page.size.width && numbered.height == page.size.height)
            let ink = Self.ink(of: page)
            for number in numbered.numbers {
                #expect(number.x >= 0 && number.y >= 0)
                #expect(number.x + number.width <= 1 && number.y + number.height <= 1)
                // The baseline of each of its words lies within it.
                let words = number.text.split(separator: " ").map(String.init)
                let isThere = ink.contains { run in
                    words.contains { run.text.contains($0) }
                        && run.x >= (number.x * page.size.width) - 1
                        && run.x <= (number.x + number.width) * page.size.width
                        && run.y >= number.y * page.size.height
                        && run.y <= (number.y + number.height) * page.size.height + 1
                }
                #expect(isThere, "\(number.text) of \(number.figure)")
            }
        }
    }

    @Test(arguments: Language.allCases) func everyNumberIsAFigureOfTheReport(_ language: Language) throws {
        let made = try Made.of("blitar-2025", language)
        let numbers = try Renderer(made.report).numberedPages(template: nil, language).flatMap(\.numbers)
        #expect(numbers.count > 50)
        for number in numbers {
            let figure = try #require(made.report.figures[FigureID(number.figure)], "\(number.figure)")
            #expect(figure.label[language] == number.label)
        }
        // Sentences, tables and charts lead there, on the cover too.
        #expect(numbers.contains { $0.figure == "growth/2025" && $0.text.contains("21–22") })
        #expect(numbers.contains { $0.figure == "total/2025" })
    }

    @Test func pagesAreCalledByTheirHeadings() throws {
        let made = try Made.of("blitar-2025", .id)
        let pages = try Renderer(made.report).numberedPages(template: nil, .id)
        #expect(pages.allSatisfy { !$0.headings.isEmpty })
        #expect(pages.first?.headings.first?.contains("Laporan Ekspor") == true)
    }

    private struct Run {
        var text: String
        var x: Double
        var y: Double
    }

    /// Where each run of a page begins.
    private static func ink(of page: Page) -> [Run] {
        var runs: [Run] = []
        page.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin)
            runs.append(Run(text: run.text, x: at.x, y: at.y))
        }
        return runs
    }
}

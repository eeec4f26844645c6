import Amounts
import Figures
import Testing
import Localization

/// Numbers 4: what must come out of the reference rows, and what never may.
struct BlitarTests {
    let figures = BlitarCube.figures

    @Test func everyFigureOfTheCatalogueIsListed() throws {
        print(FigureExport(figures, BlitarCube.wordings).table(BlitarCube.wordings[0]))
        print(FigureExport(figures, BlitarCube.wordings).json(["hhi/commodity/2025", "value/commodity/produk-makanan/2025"]))
        print(FigureExport(figures, BlitarCube.wordings).csv(["hhi/commodity/2025", "growth/2025"]))
        print(try Explanation("growth/2025", in: figures).text(BlitarCube.wordings[0]))
        print(figures.partnerLines(in: 2025).map(\.name.id), figures.partnerLines(in: 2025).map(\.name.en))
        for id in ["value/partner/CN/2025", "value/partner/HK/2025", "growth/commodity/furnitur/2025", "shar/2025", "share/commodity/kendang-jimb/2025"] as [FigureID] {
            do { _ = try figures.answer(id) } catch { print(error.message) }
        }
        dump(figures.matrix(2025))
    }
}

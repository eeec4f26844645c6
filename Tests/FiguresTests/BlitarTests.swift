import Amounts
import Figures
import Testing

/// Numbers 4: what must come out of the reference rows, and what never may.
struct BlitarTests {
    let figures = BlitarCube.figures

    @Test func everyFigureOfTheCatalogueIsListed() throws {
        for id in figures.allIDs { print(id, try figures.answer(id).value) }
    }
}

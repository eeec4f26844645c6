import Declarations
import Testing

/// Places read as the program writes them in which the file was made.
@Suite struct PlaceTests {
    @Test(arguments: [
        (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
    ])
    func columnsHaveLetters(_ column: Int, _ letters: String) {
        #expect(SourcePlace.letters(ofColumn: column) == letters)
    }

    @Test func cellsAreNamedAsInSpreadsheets() {
        #expect(SourcePlace(file: "a.csv", line: 4, column: 28).text == "a.csv:4:28")
        #expect(SourcePlace(file: "a.xlsx", line: 5, column: 3, sheet: "Rekap").text == "a.xlsx:Rekap!C5")
        #expect(
            SourcePlace(file: "a.xlsx", line: 5, column: 3, sheet: "Data '25").text == "a.xlsx:'Data ''25'!C5"
        )
        #expect(SourcePlace(file: "a.xlsx", sheet: "Rekap").text == "a.xlsx:Rekap")
    }
}

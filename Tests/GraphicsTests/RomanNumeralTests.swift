import Graphics
import Testing

@Suite("Roman numbers") struct RomanNumeralTests {
    @Test(arguments: [
        (1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (499, "cdxcix"),
        (2026, "mmxxvi"),
    ])
    func known(number: Int, text: String) {
        #expect(RomanNumeral.text(number) == text)
        #expect(RomanNumeral.value(text) == number)
    }

    @Test func everyNumberIsReadBack() {
        for number in 1...3999 { #expect(RomanNumeral.value(RomanNumeral.text(number)) == number) }
    }

    @Test(arguments: ["", "iiii", "vx", "I", "3", "ic", "ivi", "kata"])
    func othersAreNone(text: String) { #expect(RomanNumeral.value(text) == nil) }

    @Test func noRomanNumber() { #expect([0, -3, 4000].map(RomanNumeral.text) == ["0", "-3", "4000"]) }
}

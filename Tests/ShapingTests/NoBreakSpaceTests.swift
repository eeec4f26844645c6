import Graphics
import Shaping
import Testing

/// The thin space of figures is as wide in every weight, tabular or not.
@Suite struct NoBreakSpaceTests {
    static let roles: [TextRole] = [
        .body, .tableStrong, .table, .smallLabelStrong, .chartValue, .figureL, .lead,
    ]

    @Test(arguments: roles) func isAShareOfTheEm(_ role: TextRole) throws {
        let shaper = try TestFonts.shaper(), style = Theme.kabupaten[role]
        let share = style.face.family.hasPrefix("Gentium") ? 0.15 : 0.17
        let with = try shaper.line(StyledText("≤\u{202F}0", style)).pieces[0].run.glyphs
        let alone = try shaper.line(StyledText("≤", style)).width
        #expect(abs(with[2].x - alone - share * style.size) < 0.01 * style.size)
    }

    @Test func otherSpacesKeepTheirWidth() throws {
        let shaper = try TestFonts.shaper(), style = Theme.kabupaten[.table]
        let wide = try shaper.line(StyledText("8\u{A0}%", style)).width
        #expect(try wide > shaper.line(StyledText("8\u{202F}%", style)).width + 0.05 * style.size)
    }
}

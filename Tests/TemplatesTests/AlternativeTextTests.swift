import Declarations
import Localization
import Templates
import Testing

@testable import Blocks

/// What a reader hears instead of a chart that has too many values to tell all.
@Suite struct AlternativeTextTests {
    /// Thirteen years and the change between the last two: the change is no year, so that it is neither the
    /// lowest value nor the last one.
    @Test func ofManyYearsTheEndsAreToldThenTheChange() throws {
        let billion: Int128 = 1_000_000_000
        let tale = (2013...2025).reduce(Tale()) { tale, year in
            tale.total(year, Int128(year == 2018 ? 40 : year - 2000) * billion)
        }
        let findings = FindingList()
        var binder = tale.binder(.en, try Project.words(.en), findings)
        var reader = try Declaration.read("block: columns\n", named: "t.yaml").reader(findings)
        let bound = try #require(ColumnsBinding(&reader).bind(&binder))
        let setting = AlternativeText.Setting(title: "Title", subtitle: "", source: "Source")
        let text = AlternativeText.text(of: bound, setting, &binder).replacing("\u{202F}", with: " ")
            .replacing("\u{A0}", with: " ")
        // Of thirteen years twelve are drawn.
        #expect(
            text.contains(
                "2014 Rp 14.00 billion; 2018 Rp 40.00 billion; 2025 Rp 25.00 billion; change Rp 1.00 billion; "
                    + "rate of change 4.2 percent."), "\(text)")
        #expect(findings.all.isEmpty)
    }
}

import Amounts
import Figures
import Localization
import Narration
import Testing

/// Stories of chapters: guards and words hold of the chapter, and the whole can be asked from within.
@Suite struct ChapterTests {
    static let cases: [(String, Story, [String], [String])] = [
        (
            "whole", ChapterTale.whole,
            [
                "has-total", "has-sectors", "has-regions", "first-sector", "first-region", "largest-flow",
                "rose",
                "has-leader",
            ],
            ["in-chapter", "scope-sector", "scope-first", "top-ten", "top-five-destinations"]
        ),
        (
            "broad", ChapterTale.broad,
            ["top-ten", "top-five-destinations", "largest-flow", "many-commodities"],
            ["in-chapter", "first-sector", "has-regions", "first-region"]
        ),
        (
            "plantation crops", ChapterTale.sectors[0],
            [
                "in-chapter", "scope-sector", "scope-first", "rose", "leader-most", "first-destination",
                "has-regions",
            ],
            ["scope-region", "scope-commodity", "has-sectors", "one-commodity"]
        ),
        (
            "fisheries", ChapterTale.sectors[1], ["in-chapter", "scope-sector", "steady", "one-commodity"],
            ["scope-first", "rose", "few-commodities"]
        ),
        (
            "a city", ChapterTale.regions[0],
            ["in-chapter", "scope-region", "scope-first", "rose", "has-sectors"],
            ["scope-sector", "has-regions", "first-region"]
        ),
        (
            "a silent regency", ChapterTale.regions[2], ["in-chapter", "scope-region"],
            ["has-total", "has-commodities", "scope-first", "has-growth", "largest-flow"]
        ),
        (
            "coffee", ChapterTale.coffee, ["scope-commodity", "scope-first", "leader-whole", "has-regions"],
            ["scope-partner"]
        ),
        (
            "America", ChapterTale.america, ["scope-partner", "one-destination", "few-commodities"],
            ["scope-commodity", "scope-first"]
        ),
    ]

    @Test(arguments: cases)
    func guardsHoldOfTheChapter(_ name: String, _ story: Story, _ hold: [String], _ fail: [String]) {
        let narrator = Narrator(story, in: .id)
        for guardName in hold { #expect(narrator.holds(guardName), "\(name): \(guardName)") }
        for guardName in fail {
            #expect(Guard.byName[guardName] != nil && !narrator.holds(guardName), "\(name): \(guardName)")
        }
    }

    /// Spaces of all widths as plain ones.
    private func plain(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }

    private func tell(_ text: String, _ story: Story, _ language: Language) throws -> (String, [String]) {
        let saying = Saying([Variant(guards: [], sentence: try Sentence(text))])
        let told = try #require(try Narrator(story, in: language).tell(saying))
        return (plain(told.text), told.figures)
    }

    @Test func aSentenceAsksTheChapterAndTheWhole() throws {
        let text =
            "{Scope}: {share/$scope/$year|prose} dari {whole/total/$year|short}; {total/$year|short}, "
            + "{share/commodity/$leader/$year|prose} {leader} ke {first-destination}."
        let (said, asked) = try tell(text, ChapterTale.sectors[0], .id)
        #expect(
            said
                == "Perkebunan: 60,0 persen dari Rp 100,0 miliar; Rp 60,00 miliar, 86,7 persen kopi ke Jepang."
        )
        #expect(
            asked == [
                "whole/share/sector/perkebunan/2025", "whole/total/2025", "in/sector/perkebunan/total/2025",
                "in/sector/perkebunan/share/commodity/kopi/2025",
            ])
        // Whoever holds the whole report's figures finds each of them again.
        for id in asked { #expect(ChapterTale.whole.figures[FigureID(id)] != nil, "\(id)") }
    }

    @Test func everyKindOfChapterHasItsName() throws {
        let names = [
            (ChapterTale.sectors[1], "fisheries", "40.0%"), (ChapterTale.regions[1], "Uji Regency", "42.0%"),
            (ChapterTale.coffee, "coffee", "52.0%"), (ChapterTale.america, "United States", "42.0%"),
        ]
        for (story, name, share) in names {
            let (said, _) = try tell("{scope} {share/$scope/$year|mark}", story, .en)
            #expect(said == "\(name) \(share)")
        }
        let region = ChapterTale.regions[1]
        #expect(
            try tell("{area}, {area-short}, {office}", region, .id).0
                == "Kabupaten Uji, Kabupaten Uji, Dinas Uji")
        #expect(try tell("{area}", ChapterTale.sectors[0], .id).0 == "Kabupaten Uji")
    }

    @Test func theWholeNamesWhatIsFirst() throws {
        let text =
            "{Flow-commodity} ke {flow-destination} {value/$flow/$year|short}; {first-sector} "
            + "{share/sector/$first-sector/$year|prose}, {first-region} {rank/region/$first-region/$year}"
        let (said, asked) = try tell(text, ChapterTale.whole, .id)
        #expect(said.hasPrefix("Kopi ke Jepang Rp 40,00 miliar; perkebunan 60,0 persen, Kota Contoh "))
        #expect(asked[0] == "value/commodity/kopi/partner/JP/2025")
        let (inChapter, ids) = try tell(
            "{flow-commodity} {value/$flow/$year|short}", ChapterTale.sectors[1], .id)
        #expect(inChapter == "udang Rp 30,00 miliar")
        #expect(ids == ["in/sector/perikanan/value/commodity/udang/partner/US/2025"])
    }

    /// Outside a chapter there is no scope to ask.
    @Test func aScopeOutsideAChapterIsAnError() throws {
        #expect(throws: NarrationError.self) { try tell("{share/$scope/$year}", ChapterTale.whole, .id) }
        #expect(throws: NarrationError.self) { try tell("{scope}", ChapterTale.whole, .id) }
    }

    /// The ids that a story hands out are those of its chapter.
    @Test func theStorysIDsAreFull() {
        for story in ChapterTale.sectors + ChapterTale.regions {
            var ids = [story.totalID, story.growthID] + story.lines.flatMap { [$0.value, $0.share] }
            for member in story.commodities { ids += [member.value, member.share, member.rank] }
            #expect(ids.allSatisfy { $0.isScoped })
        }
        #expect(ChapterTale.whole.commodities.allSatisfy { !$0.value.isScoped })
    }
}

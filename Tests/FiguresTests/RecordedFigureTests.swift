import Amounts
import Datasets
import Localization
import Testing

@testable import Figures

/// What an edition tells other programs is read back as it was, and prints as it did.
struct RecordedFigureTests {
    static let origin = Vintage.Origin(file: "edisi-1.pdf")

    /// As read from `kendang figures --format json`.
    static func vintage(_ set: FigureSet) throws -> Vintage {
        let json = FigureExport(set, BlitarCube.wordings).json()
        return try Vintage(Array(json.utf8), from: origin)
    }

    /// Fractions in words are for headlines, which quote no other edition.
    private static let forms = Form.allCases.filter { $0 != .headline && $0 != .coarse }

    @Test(arguments: 0..<4)
    func everyFigurePrintsAsItDid(_ block: UInt64) throws {
        for seed in block * 10..<block * 10 + 10 {
            let world = RandomWorld(seed: seed)
            let set = FigureSet(world.draft.cube, policy: world.policy)
            let vintage = try Self.vintage(set)
            #expect(vintage.ids == set.allIDs)
            for id in set.allIDs { try expectAlike(set.answer(id), vintage, set, "seed \(seed), \(id)") }
        }
    }

    @Test func theReferenceCasePrintsAsItDid() throws {
        let set = BlitarCube.figures, vintage = try Self.vintage(set)
        for id in set.allIDs { try expectAlike(set.answer(id), vintage, set, id.path) }
    }

    private func expectAlike(_ figure: Figure, _ vintage: Vintage, _ set: FigureSet, _ comment: String) throws
    {
        let recorded = try #require(vintage[figure.id])
        #expect(recorded == RecordedFigure(figure), "\(comment)")
        var again = figure
        again.value = recorded.value
        for wording in BlitarCube.wordings {
            for form in Self.forms {
                let (now, then) = (set.say(figure, wording, form), set.say(again, wording, form))
                #expect(now == then, "\(comment), \(form)")
            }
        }
    }

    /// An export of before it said how figures are marked.
    @Test func theSignTellsTheMark() throws {
        let set = BlitarCube.figures
        let json = FigureExport(set, BlitarCube.wordings).json()
            .replacing(#/ *"precision": "\w+",\n/#, with: "")
        let vintage = try Vintage(Array(json.utf8), from: Self.origin)
        for id in set.allIDs {
            let figure = try set.answer(id), recorded = try #require(vintage[id])
            var again = figure
            again.value = recorded.value
            let wording = BlitarCube.wordings[0]
            #expect(set.say(figure, wording, .mark) == set.say(again, wording, .mark), "\(id)")
        }
    }

    @Test func aCarriedEditionComesBackTheSame() throws {
        var vintage = try Self.vintage(BlitarCube.figures)
        vintage.origin.edition = Words(id: "Edisi 1", en: "Edition 1")
        vintage.origin.date = CalendarDay(iso: "2026-02-02")
        vintage.origin.rows = ["ab", "cd"]
        vintage.origin.method = 1
        vintage.origin.definition = "name: \"x\"\n"
        let bytes = vintage.json(), again = try Vintage(bytes, from: Vintage.Origin(file: "previous.json"))
        #expect(again.origin == vintage.origin)
        #expect(again.ids == vintage.ids)
        #expect(again.json() == bytes)
    }

    static let broken: [(String, String)] = [
        ("", "the text ends too early at byte 0"), ("{}", "it is no list of figures"),
        ("[1]", "figure 1: it has no id"), ("[{\"id\":\"total/2025\"}]", "its \"quantity\" is not known"),
        (record(quantity: "weight"), "its \"quantity\" is not known"),
        (record(lower: "\"12,5\""), "its \"lower\" is not known"),
        (record(lower: "\"9\"", upper: "\"3\""), "its \"lower\" is not known"),
        (record(lower: "null", upper: "null"), "its \"status\" is not known"),
        (record(lower: "12"), "its \"lower\" is not known"),
        (record(quantity: "percent"), "its \"lower\" is not known"),
        (record(stated: "{\"qualifier\":\"nearly\"}"), "its \"stated\" is not known"),
        (record() + "x", "something follows the value"),
    ]

    private static func record(
        quantity: String = "money", lower: String = "\"5\"", upper: String = "\"5\"", stated: String = "null"
    ) -> String {
        "[{\"id\":\"total/2025\",\"label\":{\"id\":\"a\",\"en\":\"b\"},\"quantity\":\"\(quantity)\",\"lower\":\(lower)"
            + ",\"upper\":\(upper),\"lowerOpen\":false,\"upperOpen\":false,\"stated\":\(stated),\"status\":[]}]"
    }

    @Test(arguments: broken)
    func whatIsNoRegistryIsRefused(_ json: String, _ words: String) {
        let fault = #expect(throws: VintageFault.self) {
            try Vintage(Array(json.utf8), from: Self.origin)
        }
        #expect(fault?.words.contains(words) == true, "\(fault?.words ?? "")")
    }

    @Test func oneThatIsRightIsRead() throws {
        #expect(try Vintage(Array(Self.record().utf8), from: Self.origin).ids == ["total/2025"])
    }
}

import Testing

@testable import Narration

/// Texts of templates, cut into their pieces.
@Suite struct SentenceTests {
    static func placeholder(_ path: String, _ form: String? = nil, at offset: Int) -> Sentence.Piece {
        .placeholder(Sentence.Placeholder(path: path, form: form, offset: offset))
    }

    static let readings: [(String, [Sentence.Piece])] = [
        ("", []),
        ("Nilai ekspor", [.words("Nilai ekspor")]),
        ("{area}", [placeholder("area", at: 0)]),
        (
            "Di {area} naik {growth/$year|prose}.",
            [
                .words("Di "), placeholder("area", at: 3), .words(" naik "),
                placeholder("growth/$year", "prose", at: 15), .words("."),
            ]
        ),
        ("sisa {=0,25} saja", [.words("sisa "), .literal("0,25"), .words(" saja")]),
        ("**HHI** ialah", [.strong, .words("HHI"), .strong, .words(" ialah")]),
        ("**{Leader}**", [.strong, placeholder("Leader", at: 2), .strong]),
        ("satu * dua", [.words("satu * dua")]),
        ("…≈ {n}", [.words("…≈ "), placeholder("n", at: 3)]),
        ("{a|b|c}", [placeholder("a", "b|c", at: 0)]),
        ("{a|}", [placeholder("a", "", at: 0)]),
        ("di {area {b}", [.words("di "), placeholder("area {b", at: 3)]),
    ]

    @Test(arguments: readings.indices)
    func piecesAreCut(_ index: Int) throws {
        let (text, pieces) = Self.readings[index]
        #expect(try Sentence(text).pieces == pieces)
    }

    static let mistakes: [(String, SentenceError.Problem, Int)] = [
        ("naik 21,6 persen", .digit("21,6"), 5),
        ("17.990.227.397", .digit("17.990.227.397"), 0),
        ("tahun ²", .digit("²"), 6),
        ("separuh ½", .digit("½"), 8),
        ("٣ negara", .digit("٣"), 0),
        ("di {area", .unclosedBrace, 3),
        ("di area}", .strayBrace, 7),
        ("{}", .emptyPlaceholder, 0),
        ("a {|prose}", .emptyPlaceholder, 2),
        ("**Pangsa ialah", .unclosedStrong, 14),
        ("a**b** **", .unclosedStrong, 9),
        ("kopi ☕️ 3", .digit("3"), 7),
    ]

    @Test(arguments: mistakes.indices)
    func mistakesAreFoundInTheirPlace(_ index: Int) {
        let (text, problem, offset) = Self.mistakes[index]
        #expect(throws: SentenceError(problem: problem, offset: offset), "\(text)") { try Sentence(text) }
    }

    @Test func figuresHaveASlash() throws {
        let sentence = try Sentence("{total/$year} {area}")
        #expect(sentence.placeholders.map(\.isFigure) == [true, false])
    }

    /// Whatever was typed is either found fault with or kept, letter by letter.
    @Test func nothingTypedIsLost() throws {
        for (text, pieces) in Self.readings {
            let again = pieces.map { piece in
                switch piece {
                case .words(let words): words
                case .literal(let digits): "{=\(digits)}"
                case .strong: "**"
                case .placeholder(let asked): "{\(asked.path)\(asked.form.map { "|" + $0 } ?? "")}"
                }
            }.joined()
            #expect(again == text)
        }
    }
}

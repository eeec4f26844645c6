extension Defect {
    /// The simple and the composite, so that both ways to a glyph are gone.
    static let fonts: [Defect] = [
        Defect("C75", "no program") { $0.cut("serifInside", "/FontFile2 @serifProgram") },
        Defect("C75", "no program of a composite font") { $0.cut("sansGlyphs", "/FontFile3 @sansCIDs") },
        Defect("C75", "a program that is none") { $0.setByte("serifProgram", at: 0, to: 0x41) },
        Defect("C76", "no first code") { $0.cut("serif", "/FirstChar 32") },
        Defect("C76", "a width too few") { $0.change("serif", "/LastChar 126", to: "/LastChar 127") },
        Defect("C76", "no height of capitals") { $0.cut("serifInside", "/CapHeight 700") },
        Defect("C76", "a program of another kind") {
            $0.change("sansProgram", "/Type1C", to: "/CIDFontType0C")
        },
        Defect("C76", "a subtype that is none") {
            $0.change("serifCodesInner", "/CIDFontType2", to: "/CIDFontType1")
        },
        Defect("C77", "vertical writing") { $0.change("serifCodes", "/Identity-H", to: "/Identity-V") },
        Defect("C77", "no map to glyphs") { $0.cut("serifCodesInner", "/CIDToGIDMap /Identity") },
        Defect("C77", "no system of codes") { $0.cut("sansCodesInner", "/Registry (Adobe)") },
        Defect("C78", "a letter that is not in the subset") {
            $0.changeStream("content1", "(Kop)", to: "(K%p)")
        },
        Defect("C78", "a letter that is not in the CFF subset") {
            $0.changeStream("content2", "(Sans)", to: "(S%ns)")
        },
        Defect("C78", "glyph 0") { $0.changeStream("content2", "-100]", to: "<0000>]") },
        Defect("C78", "a glyph beyond the last") { $0.changeStream("content2", "-100]", to: "<7000>]") },
        Defect("C78", "a glyph beyond the last of CFF") {
            $0.changeStream("content2", "/Span", to: "<7000> Tj /Span")
        },
        Defect("C79", "widths moved by one") { $0.change("serif", "/Widths [", to: "/Widths [7 ") },
        Defect("C79", "widths of a CFF font moved by one") {
            $0.change("sans", "/Widths [", to: "/Widths [7 ")
        },
        Defect("C79", "no widths of glyphs") { $0.change("serifCodesInner", "/W [", to: "/V [") },
        Defect("C79", "no widths of glyphs of CFF") { $0.change("sansCodesInner", "/W [", to: "/V [") },
        Defect("C80", "no encoding") { $0.cut("serif", "/Encoding /WinAnsiEncoding") },
        Defect("C80", "symbolic, with an encoding") { $0.change("serifInside", "/Flags 32", to: "/Flags 4") },
        Defect("C81", "no text") { $0.cut("serif", "/ToUnicode @serifText") },
        Defect("C81", "a letter without text") { $0.changeStream("serifText", "<4B> <004B>", to: "") },
        Defect("C81", "a letter that means nothing") {
            $0.changeStream("serifText", "<4B> <004B>", to: "<4B> <FEFF>")
        },
        Defect("C81", "a map that breaks off") {
            $0.changeStream("sansCodesText", "beginbfchar", to: "beginbfchar <0A")
        },
        Defect("C82", "a private letter") { $0.changeStream("serifText", "<4B> <004B>", to: "<4B> <E04B>") },
        Defect("C83", "a list of glyphs") { $0.put("serifGlyphs", "/CIDSet @form") },
        Defect("C83", "a list of names") { $0.put("sansInside", "/CharSet (/a/b)") },
        Defect("C84", "no prefix") {
            $0.change("serif", "AAAAAA+Serif", to: "Serif")
            $0.change("serifInside", "AAAAAA+Serif", to: "Serif")
        },
        Defect("C84", "two names") { $0.change("serifInside", "AAAAAA+Serif", to: "AAAAAB+Serif") },
        Defect("C84", "letters drawn by hand") {
            $0.change("serif", "/Subtype /TrueType", to: "/Subtype /Type3")
        },
        Defect("C85", "a licence that forbids it") { file in
            if let table = (try? GoodPDF.serif.get())?.table("OS/2") {
                file.setByte("serifProgram", at: table.lowerBound + 9, to: 2)
            } else {
                file.cut("serifProgram", "no such table")
            }
        },
    ]
}

extension Defect {
    static let file: [Defect] = [
        .bytes("C0", "the file breaks off", "startxref", "startxxxx"),
        .bytes("C1", "version 2.0", "%PDF-1.7", "%PDF-2.0"),
        .bytes("C1", "something before the header", "%PDF-1.7", "\n%PDF-1.7"),
        .bytes("C2", "no high bytes", [0x25, 0xE2, 0xE3, 0xCF, 0xD3], Array("%abcd".utf8)),
        Defect("C3", "no ID") { $0.trailer = "/Root @catalog /Info @info" },
        Defect("C3", "half an ID") { $0.trailer = "/Root @catalog /Info @info /ID [<00>]" },
        Defect("C4", "an encrypted file") { $0.trailer += " /Encrypt << /Filter /Standard >>" },
        .bytes("C5", "something after the end", "%%EOF\n", "%%EOF\nmore\n"),
        Defect("C6", "LZW") { $0.put("form", "/Filter /LZWDecode") },
        Defect("C6", "a stream in another file") { $0.put("form", "/F (other.bin)") },
        Defect("C7", "a large integer") { $0.put("info", "/Large 3000000000") },
        Defect("C7", "a large integer in content") {
            $0.changeStream("content1", "0.5 w", to: "3000000000 w")
        },
        Defect("C7", "a long name") { $0.put("info", "/" + String(repeating: "n", count: 128) + " 1") },
        Defect("C7", "a long string") {
            $0.put("info", "/Long (" + String(repeating: "s", count: 32_768) + ")")
        },
        Defect("C7", "half a hexadecimal digit") { $0.put("info", "/Half <123>") },
        Defect("C7", "a page too large") { $0.put("page2", "/MediaBox [0 0 595 14500]") },
        Defect("C7", "states saved too deep") {
            let deep = String(repeating: "q ", count: 29) + String(repeating: "Q ", count: 29)
            $0.changeStream("content1", "q /State", to: deep + "q /State")
        },
        Defect("C8", "an unknown operator") { $0.changeStream("content1", "0.5 w", to: "0.5 ww") },
        Defect("C8", "a font that is not there") {
            $0.changeStream("content1", "/Serif 8 Tf", to: "/Other 8 Tf")
        },
        Defect("C8", "a state that is not there") {
            $0.changeStream("content1", "/State gs", to: "/Other gs")
        },
        Defect("C8", "a form that is not there") { $0.changeStream("content1", "/Form Do", to: "/Other Do") },
        Defect("C8", "a page without resources") {
            $0.change("page2", "/Resources", to: "/Others")
        },
        Defect("C8", "a form without resources") { $0.change("form", "/Resources", to: "/Others") },
        Defect("C9", "a wrong length") { $0.put("form", "/Length 10") },
        Defect("C9", "a length elsewhere, and wrong") {
            $0.put("form", "/Length @length")
            $0.add("length", "20")
        },
        .bytes("C9", "two blanks in an object's head", "2 0 obj", "2  0 obj"),
        .bytes("C9", "an object on the line of another", "endobj\n2 0 obj", "endobj 2 0 obj"),
        .bytes("C9", "a stream after a lone CR", "stream\n0 1 0 rg", "stream\r0 1 0 rg"),
        .bytes("C9", "no line end before endstream", "\nendstream\nendobj", "endstream\nendobj"),
        .bytes("C9", "an entry that leads astray", "0000000015 00000 n", "0000000016 00000 n"),
        .bytes("C9", "an object that is in no table", "xref\n0 ", "99 0 obj\nnull\nendobj\nxref\n0 "),
        .bytes("C9", "a size too small", "/Size ", "/Size 1 /Was "),
        .bytes("C9", "a start that leads astray", "startxref\n", "startxref\n1"),
    ]

    static let catalog: [Defect] = [
        Defect("C10", "not marked") { $0.change("catalog", "/Marked true", to: "/Marked false") },
        Defect("C11", "suspect") { $0.change("catalog", "/Marked true", to: "/Marked true /Suspects true") },
        Defect("C12", "no metadata") { $0.cut("catalog", "/Metadata @xmp") },
        Defect("C12", "metadata of no kind") { $0.cut("xmp", "/Subtype /XML") },
        Defect("C13", "the file's name as title") { $0.cut("catalog", "/DisplayDocTitle true") },
        Defect("C14", "no tree") { $0.cut("catalog", "/StructTreeRoot @tree") },
        Defect("C15", "no language") { $0.cut("catalog", "/Lang (id)") },
        Defect("C15", "no such language") { $0.change("catalog", "/Lang (id)", to: "/Lang (id_ID)") },
        Defect("C15", "an element in no such language") { $0.change("last", "(id-ID)", to: "(-id)") },
        Defect("C15", "a span in no such language") {
            $0.changeStream("content2", "/Lang (id)", to: "/Lang (bahasaIndonesia)")
        },
        Defect("C16", "an action on opening") { $0.put("catalog", "/OpenAction @closing") },
        Defect("C16", "a form to fill in") { $0.put("catalog", "/AcroForm << /Fields [] >>") },
        Defect("C16", "layers") { $0.put("catalog", "/OCProperties << /OCGs [] >>") },
        Defect("C16", "a page that acts") { $0.put("page2", "/AA << >>") },
        Defect("C16", "a link that acts") { $0.put("annotation", "/AA << >>") },
        Defect("C16", "a script") { $0.change("catalog", "/Dests <<", to: "/JavaScript << >> /Dests <<") },
        Defect("C17", "no output intent") { $0.change("catalog", "[@intent]", to: "[]") },
        Defect("C17", "two output intents") { $0.change("catalog", "[@intent]", to: "[@intent @intent]") },
        Defect("C17", "a profile of four colours") { $0.change("profile", "/N 3", to: "/N 4") },
        Defect("C17", "a profile for CMYK") { $0.setByte("profile", at: 16, to: 0x43) },
        Defect("C17", "a profile of another size") { $0.setByte("profile", at: 3, to: 1) },
        Defect("C17", "a tag outside the profile") { $0.setByte("profile", at: 136, to: 0x7F) },
        Defect("C17", "no name for the colours") { $0.cut("intent", "/OutputConditionIdentifier (sRGB)") },
    ]

    private static func xmp(_ check: String, _ name: String, _ old: String, _ new: String) -> Defect {
        Defect(check, name) { $0.changeStream("xmp", old, to: new) }
    }

    static let metadata: [Defect] = [
        xmp("C20", "no claim of PDF/UA", "<pdfuaid:part>1</pdfuaid:part>", ""),
        xmp("C20", "part 2 of PDF/UA", "<pdfuaid:part>1", "<pdfuaid:part>2"),
        Defect("C20", "another prefix for PDF/UA") {
            $0.changeStream("xmp", "xmlns:pdfuaid", to: "xmlns:ua")
            $0.changeStream("xmp", "<pdfuaid:part>1</pdfuaid:part>", to: "<ua:part>1</ua:part>")
        },
        xmp("C21", "part 2 with attachments", "<pdfaid:part>3", "<pdfaid:part>2"),
        Defect("C21", "part 3 without attachments") {
            $0.cut("catalog", "/AF [@rows]")
            $0.cut("catalog", "/EmbeddedFiles << /Names [(rows.csv) @rows (tables.csv) @tables] >>")
            $0.cut("table", "/AF [@tables]")
        },
        xmp("C21", "conformance B", "<pdfaid:conformance>A", "<pdfaid:conformance>B"),
        xmp("C22", "no title", "<rdf:li xml:lang=\"x-default\">Kendang</rdf:li>", ""),
        xmp("C22", "a title for some", "x-default\">Kendang", "id\">Kendang"),
        xmp("C23", "an element left open", "</rdf:Bag></dc:language>", "</dc:language>"),
        xmp("C23", "an ampersand", "Uji", "Uji & coba"),
        xmp("C23", "a prefix that is not declared", "<dc:format>application/pdf</dc:format>", "<a:b>1</a:b>"),
        xmp("C23", "an encoding in the packet", "id=\"W5M0", "encoding=\"UTF-8\" id=\"W5M0"),
        Defect("C23", "a byte that is no UTF-8") { $0.setByte("xmp", at: 200, to: 0xFF) },
        xmp("C24", "a property of our own", "<pdf:Producer>", "<pdf:State>draft</pdf:State><pdf:Producer>"),
        xmp("C25", "a description of another thing", "<pdfaProperty:name>part", "<pdfaProperty:name>piece"),
        xmp("C25", "a category that is none", ">internal<", ">within<"),
        xmp("C25", "a type that is none", ">Integer<", ">Number<"),
        xmp("C26", "another title in XMP", ">Kendang<", ">Gendang<"),
        Defect("C26", "another date in Info") { $0.change("info", "20250131120000Z", to: "20250131120001Z") },
        Defect("C26", "a date without its D") { $0.change("info", "(D:2025", to: "(2025") },
        Defect("C26", "an author in Info alone") { $0.changeStream("xmp", "<rdf:li>Dinas</rdf:li>", to: "") },
        xmp("C27", "a plain title", "<dc:format>", "<dc:title>Kendang</dc:title><dc:format>"),
        xmp("C27", "a date in words", "<xmp:CreateDate>2025-01-31T12:00:00Z", "<xmp:CreateDate>hari ini"),
    ]
}

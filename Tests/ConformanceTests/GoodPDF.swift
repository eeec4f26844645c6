/// A small document that conforms, made by hand, with one of everything that the checks look at.
struct GoodPDF {
    private var file = HandmadePDF()
    private let serif: TestFont
    private let sans: TestFont
    /// Content by page.
    private var contents = ["", ""]
    /// Names of the elements that own the leaves, by page.
    private var owners: [[String]] = [[], []]
    private var top = [780, 780]

    /// Made once; tests damage copies.
    static let made = Result { try GoodPDF().file }
    /// The program of its TrueType font.
    static let serif = Result { try TestFont("NotoSans-Regular.ttf", letters) }
    static let rows = "tahun;nilai\n2024;1\n2025;2\n"
    static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,="

    private init() throws {
        serif = try Self.serif.get()
        sans = try TestFont("Inter-Regular.otf", Self.letters)
        addFrame()
        addTree()
        addTable()
        addFonts()
        addDrawing()
        addPages()
        addParentTree()
        addMetadata()
        addAttachment()
    }

    /// Catalog, bookmarks, labels and destinations.
    private mutating func addFrame() {
        file.add(
            "catalog",
            """
            << /Type /Catalog /Pages @pages /MarkInfo << /Marked true >> /Lang (id) /Metadata @xmp
            /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot @tree /Outlines @outline
            /PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >> /OutputIntents [@intent] /AF [@rows]
            /Names << /EmbeddedFiles << /Names [(rows.csv) @rows (tables.csv) @tables] >>
            /Dests << /Names [(akhir) [@page2 /XYZ null 700 null]] >> >> >>
            """)
        file.add("pages", "<< /Type /Pages /Kids [@page1 @page2] /Count 2 /MediaBox [0 0 595 842] >>")
        file.add("outline", "<< /Type /Outlines /First @chapter /Last @closing /Count 3 >>")
        file.add(
            "chapter",
            "<< /Title (Judul) /Parent @outline /Next @closing /First @part /Last @part /Count 1 "
                + "/Dest [@page1 /XYZ null 780 null] >>")
        file.add("part", "<< /Title (Bagian) /Parent @chapter /Dest [@page1 /Fit] >>")
        file.add(
            "closing", "<< /Title (Akhir) /Parent @outline /Prev @chapter /A << /S /GoTo /D (akhir) >> >>")
    }

    /// Draws a leaf on a page and gives its id.
    private mutating func leaf(_ owner: String, _ type: String, _ text: String, page: Int = 0) -> Int {
        let id = owners[page].count
        owners[page].append(owner)
        top[page] -= 20
        contents[page] += "/\(type) << /MCID \(id) >> BDC\n\(shown(text, page))\nEMC\n"
        return id
    }

    private func shown(_ text: String, _ page: Int) -> String {
        "BT /Serif 10 Tf 40 \(top[page]) Td (\(text)) Tj ET"
    }

    private mutating func element(
        _ name: String, _ type: String, in parent: String, _ kids: String, _ more: String = ""
    ) {
        file.add(name, "<< /Type /StructElem /S /\(type) /P @\(parent) /Pg @page1 /K [\(kids)] \(more) >>")
    }

    /// An element with one leaf.
    private mutating func text(
        _ name: String, _ type: String, in parent: String, _ text: String, _ more: String = ""
    ) {
        let id = leaf(name, type, text)
        element(name, type, in: parent, "\(id)", more)
    }

    private mutating func addTree() {
        file.add(
            "tree",
            "<< /Type /StructTreeRoot /K [@document] /ParentTree @parents /ParentTreeNextKey 3 "
                + "/IDTree << /Names [(kepala) @head (kode) @code (nota) @note] >> >>")
        let kids = [
            "heading", "contents", "para", "table", "figure", "list", "note", "formula", "second", "last",
        ]
        element("document", "Document", in: "tree", "@section")
        element("section", "Sect", in: "document", kids.map { "@" + $0 }.joined(separator: " "))
        text("heading", "H1", in: "section", "Judul")
        element("contents", "TOC", in: "section", "@entry")
        element("entry", "TOCI", in: "contents", "@pointer")
        text("pointer", "Reference", in: "entry", "Bagian 1")
        let before = leaf("para", "P", "Sumber "), words = leaf("link", "Span", "di sini")
        element("para", "P", in: "section", "\(before) @link")
        element("link", "Link", in: "para", "\(words) << /Type /OBJR /Obj @annotation >>")
        element("list", "L", in: "section", "@item", "/A << /O /List /ListNumbering /Decimal >>")
        element("item", "LI", in: "list", "@label @body")
        text("label", "Lbl", in: "item", "1.")
        text("body", "LBody", in: "item", "Kendang")
        text("note", "Note", in: "section", "Catatan", "/ID (nota)")
        text("formula", "Formula", in: "section", "a = b", "/Alt (a sama dengan b)")
        text("second", "H2", in: "section", "Bagian")
        let here = leaf("last", "P", "Terus "), there = leaf("last", "P", "ke sini", page: 1)
        element(
            "last", "P", in: "section", "\(here) << /Type /MCR /Pg @page2 /MCID \(there) >>", "/Lang (id-ID)")
        file.add(
            "annotation",
            """
            << /Type /Annot /Subtype /Link /Rect [40 700 120 720] /Border [0 0 0] /F 4 /Contents (Sumber)
            /StructParent 2 /A << /S /URI /URI (https://example.test/) >> >>
            """)
    }

    /// A head over two columns that cells name, heads with a scope, and a caption.
    private mutating func addTable() {
        element("table", "Table", in: "section", "@caption @thead @tbody", "/AF [@tables]")
        text("caption", "Caption", in: "table", "Tabel 1")
        element("thead", "THead", in: "table", "@headrow")
        element("headrow", "TR", in: "thead", "@code @head")
        text("code", "TH", in: "headrow", "Kode", "/ID (kode) /A << /O /Table /Scope /Column >>")
        text("head", "TH", in: "headrow", "Nilai", "/ID (kepala) /A << /O /Table /ColSpan 2 >>")
        element("tbody", "TBody", in: "table", "@row1 @row2")
        element("row1", "TR", in: "tbody", "@name @first @wide")
        element("row2", "TR", in: "tbody", "@other @empty")
        text("name", "TH", in: "row1", "A1", "/A << /O /Table /Scope /Row /Headers [(kode)] >>")
        text("first", "TD", in: "row1", "12", "/A [<< /O /Table /Headers [(kepala)] >>]")
        text("wide", "TD", in: "row1", "34", "/A << /O /Table /RowSpan 2 /Headers [(kepala)] >>")
        text("other", "TH", in: "row2", "B2", "/A << /O /Table /Scope /Row >>")
        file.add(
            "empty", "<< /Type /StructElem /S /TD /P @row2 /A << /O /Table /Headers [(kepala)] >> >>")
    }

    /// One simple and one composite font of each make.
    private mutating func addFonts() {
        addDescriptor("serifInside", "AAAAAA+Serif", "/FontFile2 @serifProgram", flags: 32)
        addDescriptor("sansInside", "BBBBBB+Sans", "/FontFile3 @sansProgram", flags: 32)
        addDescriptor("serifGlyphs", "CCCCCC+Serif", "/FontFile2 @serifProgram", flags: 4)
        addDescriptor("sansGlyphs", "DDDDDD+Sans", "/FontFile3 @sansCIDs", flags: 4)
        file.add("serifProgram", "<< /Length1 \(serif.program.count) >>", stream: serif.program)
        let cff = sans.table("CFF ").map { Array(sans.program[$0]) } ?? []
        file.add("sansProgram", "<< /Subtype /Type1C >>", stream: cff)
        file.add("sansCIDs", "<< /Subtype /CIDFontType0C >>", stream: cff)
        addSimple("serif", "TrueType", "AAAAAA+Serif", serif)
        addSimple("sans", "Type1", "BBBBBB+Sans", sans)
        addComposite("serifCodes", "CIDFontType2", "CCCCCC+Serif", serif, "/CIDToGIDMap /Identity")
        addComposite("sansCodes", "CIDFontType0", "DDDDDD+Sans", sans, "")
    }

    private mutating func addDescriptor(_ name: String, _ font: String, _ program: String, flags: Int) {
        file.add(
            name,
            """
            << /Type /FontDescriptor /FontName /\(font) /Flags \(flags) /FontBBox [-500 -300 1500 1000]
            /ItalicAngle 0 /Ascent 900 /Descent -250 /CapHeight 700 /StemV 80 \(program) >>
            """)
    }

    private mutating func addSimple(_ name: String, _ kind: String, _ font: String, _ source: TestFont) {
        file.add("\(name)Text", "<< >>", text: source.characterMap(isComposite: false))
        file.add(
            name,
            """
            << /Type /Font /Subtype /\(kind) /BaseFont /\(font) /Encoding /WinAnsiEncoding /FirstChar 32
            /LastChar 126 /Widths [\(source.latinWidths)] /FontDescriptor @\(name)Inside /ToUnicode @\(name)Text >>
            """)
    }

    private mutating func addComposite(
        _ name: String, _ kind: String, _ font: String, _ source: TestFont, _ more: String
    ) {
        let inside = name.replacing("Codes", with: "Glyphs")
        file.add("\(name)Text", "<< >>", text: source.characterMap(isComposite: true))
        file.add(
            name,
            """
            << /Type /Font /Subtype /Type0 /BaseFont /\(font) /Encoding /Identity-H /DescendantFonts [@\(name)Inner]
            /ToUnicode @\(name)Text >>
            """)
        file.add(
            "\(name)Inner",
            """
            << /Type /Font /Subtype /\(kind) /BaseFont /\(font) /DW 1000 /W [\(source.glyphWidths)]
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @\(inside)
            \(more) >>
            """)
    }

    /// A figure of an image, a form and an area of pattern; all kinds of text; artifacts.
    private mutating func addDrawing() {
        owners[0].append("figure")
        let id = owners[0].count - 1
        contents[0] += """
            /Figure << /MCID \(id) >> BDC
            q /State gs 50 0 0 50 40 100 cm /Image Do Q
            q 1 0 0 1 100 100 cm /Form Do Q
            q /Pattern cs /Lines scn 200 100 50 50 re f Q
            EMC
            /Artifact << /Type /Pagination /Subtype /Header /Attached [/Top] >> BDC
            BT /Serif 8 Tf 40 800 Td (Kop) Tj ET
            EMC
            /Artifact BMC
            0.5 w 0 0 1 RG 40 90 m 200 90 l S
            EMC

            """
        element(
            "figure", "Figure", in: "section", "\(id)",
            "/Alt (Gambar) /A << /O /Layout /Placement /Block /BBox [40 100 250 150] >>")
        owners[1].append("last")
        contents[1] += """
            /P << /MCID 1 >> BDC
            BT /Sans 10 Tf 40 600 Td (Sans) Tj /SerifCodes 10 Tf 0 -20 Td [\(serif.string("Abad")) -100] TJ
            /SansCodes 10 Tf 0 -20 Td \(sans.string("Akhir")) Tj
            /Span << /ActualText (Bab) /Lang (id) >> BDC \(sans.string("B")) Tj EMC ET
            EMC

            """
        file.change("last", "/MCID 0 >>", to: "/MCID 0 >> << /Type /MCR /Pg @page2 /MCID 1 >>")
        file.add(
            "image",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB >>",
            stream: [200, 100, 50])
        file.add(
            "form",
            "<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Group << /Type /Group /S /Transparency /CS /DeviceRGB >> "
                + "/Resources << /Font << /Serif @serif >> >> >>",
            text: "0 1 0 rg 0 0 50 50 re f BT /Serif 8 Tf 5 5 Td (Bentuk) Tj ET\n")
        file.add(
            "pattern",
            "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 "
                + "/Resources << >> >>",
            text: "0 g 0 0 2 2 re f\n")
        file.add("state", "<< /Type /ExtGState /BM /Multiply /ca 0.5 /CA 0.5 >>")
    }

    private mutating func addPages() {
        let fonts = "/Font << /Serif @serif /Sans @sans /SerifCodes @serifCodes /SansCodes @sansCodes >>"
        let drawing =
            "/XObject << /Image @image /Form @form >> /ExtGState << /State @state >> /Pattern << /Lines @pattern >>"
        file.add(
            "page1",
            "<< /Type /Page /Parent @pages /Contents @content1 /StructParents 0 /Tabs /S /Annots [@annotation] "
                + "/Resources << \(fonts) \(drawing) /ColorSpace << /Profile [/ICCBased @profile] >> >> >>")
        file.add(
            "page2",
            "<< /Type /Page /Parent @pages /Contents @content2 /StructParents 1 /Resources << \(fonts) >> >>")
        file.add("content1", "<< >>", text: contents[0])
        file.add("content2", "<< >>", text: contents[1])
    }

    private mutating func addParentTree() {
        let lists = owners.map { names in names.map { "@" + $0 }.joined(separator: " ") }
        file.add("parents", "<< /Nums [0 [\(lists[0])] 1 [\(lists[1])] 2 @link] >>")
    }

    private mutating func addMetadata() {
        file.add(
            "info",
            """
            << /Title (Kendang) /Author (Dinas) /Subject (Uji) /Keywords (ekspor) /Creator (Tangan) /Producer (Tangan)
            /CreationDate (D:20250131120000Z) /ModDate (D:20250131120000Z) >>
            """)
        file.add("xmp", "<< /Type /Metadata /Subtype /XML >>", text: GoodMetadata.packet)
        file.add("profile", "<< /N 3 >>", stream: GoodMetadata.profile)
        file.add(
            "intent",
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >>"
        )
    }

    private mutating func addAttachment() {
        for (name, relation) in [("rows", "Source"), ("tables", "Data")] {
            file.add(
                name,
                """
                << /Type /Filespec /F (\(name).csv) /UF (\(name).csv) /Desc (\(name)) /AFRelationship /\(relation)
                /EF << /F @\(name)Bytes /UF @\(name)Bytes >> >>
                """)
            file.add(
                "\(name)Bytes",
                "<< /Type /EmbeddedFile /Subtype /text#2Fcsv /Params << /Size \(Self.rows.utf8.count) "
                    + "/CreationDate (D:20250131120000Z) /ModDate (D:20250131120000Z) >> >>",
                text: Self.rows)
        }
    }
}

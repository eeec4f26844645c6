extension Defect {
    static let tree: [Defect] = [
        Defect("C30", "a type of our own") { $0.change("second", "/S /H2", to: "/S /Bab") },
        Defect("C30", "a role map") { $0.put("tree", "/RoleMap << /Bab /Sect >>") },
        Defect("C31", "a wrong parent") { $0.change("second", "/P @section", to: "/P @document") },
        Defect("C31", "no parent") { $0.cut("second", "/P @section") },
        Defect("C31", "an element in two places") {
            $0.change("item", "@label @body", to: "@label @body @note")
        },
        Defect("C31", "another type of object") { $0.change("second", "/StructElem", to: "/StructElement") },
        Defect("C32", "a part at the top") { $0.change("document", "/S /Document", to: "/S /Part") },
        Defect("C32", "two at the top") {
            $0.change("tree", "[@document]", to: "[@document @second]")
            $0.change("second", "/P @section", to: "/P @tree")
            $0.cut("section", "@second")
        },
        Defect("C35", "an item outside a list") { $0.change("list", "/S /L", to: "/S /Div") },
        Defect("C35", "a paragraph in a list") { $0.change("item", "/S /LI", to: "/S /P") },
        Defect("C35", "a paragraph in an item") { $0.change("body", "/S /LBody", to: "/S /P") },
        Defect("C35", "a body outside an item") { $0.change("second", "/S /H2", to: "/S /LBody") },
        Defect("C36", "an entry outside contents") { $0.change("contents", "/S /TOC", to: "/S /Div") },
        Defect("C36", "a paragraph in contents") { $0.change("entry", "/S /TOCI", to: "/S /P") },
        Defect("C36", "a link bare in an entry") { $0.change("pointer", "/S /Reference", to: "/S /Link") },
        Defect("C37", "a figure without Alt") { $0.cut("figure", "/Alt (Gambar)") },
        Defect("C37", "a figure with blanks for Alt") {
            $0.change("figure", "/Alt (Gambar)", to: "/Alt ( )")
        },
        Defect("C38", "a figure without a box") { $0.cut("figure", "/BBox [40 100 250 150]") },
        Defect("C38", "a box off the page") {
            $0.change("figure", "[40 100 250 150]", to: "[40 100 700 150]")
        },
        Defect("C38", "a box inside out") { $0.change("figure", "[40 100 250 150]", to: "[250 100 40 150]") },
        Defect("C39", "a level skipped") { $0.change("second", "/S /H2", to: "/S /H3") },
        Defect("C39", "no first level") { $0.change("heading", "/S /H1", to: "/S /H2") },
        Defect("C40", "two kinds of headings") { $0.change("second", "/S /H2", to: "/S /H") },
        Defect("C42", "a formula without Alt") { $0.cut("formula", "/Alt (a sama dengan b)") },
        Defect("C43", "a note without ID") { $0.cut("note", "/ID (nota)") },
        Defect("C43", "two of an ID") { $0.change("note", "/ID (nota)", to: "/ID (kode)") },
        Defect("C44", "Alt in no known language") { $0.cut("catalog", "/Lang (id)") },
        Defect("C45", "an ID that is not in the tree") { $0.cut("tree", "(nota) @note") },
        Defect("C45", "an ID that leads elsewhere") { $0.change("tree", "(nota) @note", to: "(nota) @head") },
        Defect("C45", "IDs out of order") {
            $0.change("tree", "(kepala) @head (kode) @code", to: "(kode) @code (kepala) @head")
        },
        Defect("C45", "wrong limits") {
            $0.change("tree", "/IDTree << /Names", to: "/IDTree << /Kids [<< /Limits [(a) (z)] /Names")
            $0.change("tree", "@note] >>", to: "@note] >>] >>")
        },
        Defect("C46", "text bare in a section") { $0.change("last", "/S /P", to: "/S /Sect") },
        Defect("C96", "a word less") { $0.changeStream("content1", "(Catatan)", to: "(Catat)") },
        Defect("C96", "another order") {
            $0.change("section", "@heading @contents", to: "@contents @heading")
        },
    ]

    static let tables: [Defect] = [
        Defect("C33", "a row outside a table") { $0.change("second", "/S /H2", to: "/S /TR") },
        Defect("C33", "a cell outside a row") { $0.change("row2", "/S /TR", to: "/S /P") },
        Defect("C33", "a paragraph in a row") { $0.change("first", "/S /TD", to: "/S /P") },
        Defect("C33", "a body that is a head") { $0.change("tbody", "/S /TBody", to: "/S /THead") },
        Defect("C33", "rows beside the body") {
            $0.change("table", "@tbody", to: "@tbody @row2")
            $0.change("tbody", "@row1 @row2", to: "@row1")
            $0.change("row2", "/P @tbody", to: "/P @table")
        },
        Defect("C33", "a caption in the midst") {
            $0.change("table", "@caption @thead @tbody", to: "@thead @caption @tbody")
        },
        Defect("C33", "a head after the body") {
            $0.change("table", "@caption @thead @tbody", to: "@caption @tbody @thead")
        },
        Defect("C33", "no rows at all") { $0.change("table", "@caption @thead @tbody", to: "@caption") },
        Defect("C34", "a cell too few") { $0.change("row2", "@other @empty", to: "@other") },
        Defect("C34", "a head that is too wide") { $0.change("head", "/ColSpan 2", to: "/ColSpan 3") },
        Defect("C34", "a cell over another") {
            $0.put("first", "/A [<< /O /Table /RowSpan 2 /ColSpan 1 >>]")
        },
        Defect("C34", "a cell that reaches too deep") { $0.change("wide", "/RowSpan 2", to: "/RowSpan 3") },
        Defect("C34", "a cell of no rows") { $0.change("wide", "/RowSpan 2", to: "/RowSpan 0") },
        Defect("C41", "a head without scope") { $0.cut("other", "/Scope /Row") },
        Defect("C41", "a scope that is none") { $0.change("other", "/Scope /Row", to: "/Scope /Line") },
        Defect("C41", "a header that is not there") { $0.change("first", "(kepala)", to: "(tiada)") },
        Defect("C41", "a header that is no TH") { $0.change("first", "(kepala)", to: "(nota)") },
    ]
}

extension Defect {
    /// On the first page, unless another is named.
    private static func drawn(
        _ check: String, _ name: String, _ old: String, _ new: String, in stream: String = "content1"
    ) -> Defect {
        Defect(check, name) { $0.changeStream(stream, old, to: new) }
    }

    private static let plainArtifact = "/Artifact BMC\n0.5 w"

    static let marks: [Defect] = [
        drawn("C50", "ink of nobody", plainArtifact, "10 10 m 20 20 l S\n\(plainArtifact)"),
        drawn("C50", "a form of nobody", plainArtifact, "/Form Do\n\(plainArtifact)"),
        drawn("C50", "text of nobody", plainArtifact, "BT /Serif 9 Tf (a) Tj ET\n\(plainArtifact)"),
        drawn("C51", "an artifact in a figure", "q /State gs", "/Artifact BMC 0 0 9 9 re f EMC q /State gs"),
        drawn(
            "C52", "a leaf in an artifact", plainArtifact, "/Artifact BMC /P << /MCID 99 >> BDC EMC\n0.5 w"),
        drawn("C53", "a leaf that is in no element", "/P << /MCID", "/P << /MCID 98 >> BDC EMC /P << /MCID"),
        drawn("C53", "a leaf drawn twice", "/P << /MCID 2 ", "/P << /MCID 1 >> BDC EMC /P << /MCID 2 "),
        drawn("C53", "an element without its leaf", "/MCID 0", "/Number 0"),
        Defect("C53", "a leaf of two elements") { $0.change("second", "/K [", to: "/K [0 ") },
        Defect("C54", "no entry of a page") { $0.cut("page1", "/StructParents 0") },
        Defect("C54", "owners exchanged") {
            $0.change("parents", "@pointer @para", to: "@para @pointer")
        },
        Defect("C54", "keys out of order") { $0.change("parents", "0 [", to: "5 [] 0 [") },
        Defect("C54", "a next key that is taken") {
            $0.change("tree", "/ParentTreeNextKey 3", to: "/ParentTreeNextKey 2")
        },
        drawn("C55", "a mark left open", "200 90 l S\nEMC", "200 90 l S"),
        drawn("C55", "a mark closed twice", "200 90 l S\nEMC", "200 90 l S\nEMC EMC"),
        drawn("C55", "a state left saved", "q /State gs", "q q /State gs"),
        drawn("C55", "a state restored twice", "/Image Do Q", "/Image Do Q Q"),
        drawn("C55", "a mark across a text object", "(Kop) Tj ET\nEMC", "(Kop) Tj EMC ET"),
        drawn("C55", "a mark across a path", "200 90 l S\nEMC", "200 90 l EMC S"),
        drawn("C55", "a leaf in a leaf", "q /State gs", "/P << /MCID 97 >> BDC EMC q /State gs"),
        drawn("C55", "a text object in another", "BT /Serif 8 Tf", "BT BT /Serif 8 Tf"),
        drawn("C55", "text outside a text object", "(Kop) Tj ET", "ET (Kop) Tj"),
        drawn("C55", "a line from nowhere", "40 90 m 200", "200"),
        drawn("C56", "a leaf in a form", "0 1 0 rg", "/P << /MCID 0 >> BDC EMC 0 1 0 rg", in: "form"),
        drawn("C56", "an artifact in a form", "0 1 0 rg", "/Artifact BMC EMC 0 1 0 rg", in: "form"),
        drawn("C62", "a page head of no kind", "/Subtype /Header", "/Subtype /Headline"),
        drawn("C62", "an artifact of no kind", "/Type /Pagination", "/Type /Paging"),
    ]

    static let content: [Defect] = [
        drawn("C57", "CMYK", "0 0 1 RG", "0 0 1 0 K"),
        drawn("C57", "CMYK in a form", "0 1 0 rg", "0 1 0 0 k", in: "form"),
        drawn("C57", "the space of CMYK", "0 0 1 RG", "/DeviceCMYK CS"),
        Defect("C57", "an image in CMYK") { $0.change("image", "/DeviceRGB", to: "/DeviceCMYK") },
        Defect("C57", "a group in CMYK") { $0.change("form", "/DeviceRGB", to: "/DeviceCMYK") },
        Defect("C57", "a spot colour") {
            $0.change("page1", "[/ICCBased @profile]", to: "[/Separation /Red /DeviceRGB << >>]")
        },
        Defect("C58", "a blend mode of our own") { $0.change("state", "/Multiply", to: "/Mix") },
        Defect("C59", "a transfer function") { $0.put("state", "/TR /Identity") },
        Defect("C59", "another transfer function") { $0.put("state", "/TR2 /Identity") },
        Defect("C59", "a halftone") { $0.put("state", "/HT << /HalftoneType 1 >>") },
        Defect("C59", "an intent that is none") { $0.put("state", "/RI /Pretty") },
        drawn("C59", "an intent that is none, in content", "0.5 w", "/Pretty ri 0.5 w"),
        Defect("C60", "an image to be smoothed") { $0.put("image", "/Interpolate true") },
        Defect("C60", "an image with others") { $0.put("image", "/Alternates []") },
        Defect("C60", "an image of odd bits") {
            $0.change("image", "/BitsPerComponent 8", to: "/BitsPerComponent 3")
        },
        drawn("C60", "an image in the content", "0.5 w", "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI 0.5 w"),
        Defect("C61", "a form of another file") { $0.put("form", "/Ref << >>") },
        Defect("C61", "a form of PostScript") { $0.put("form", "/Subtype2 /PS") },
        Defect("C61", "an object of PostScript") { $0.change("form", "/Subtype /Form", to: "/Subtype /PS") },
    ]

    static let annotations: [Defect] = [
        Defect("C65", "a note on the page") {
            $0.change("annotation", "/Subtype /Link", to: "/Subtype /Text")
        },
        Defect("C65", "a link that is not printed") { $0.change("annotation", "/F 4", to: "/F 0") },
        Defect("C65", "a hidden link") { $0.change("annotation", "/F 4", to: "/F 6") },
        Defect("C66", "a link without words") { $0.cut("annotation", "/Contents (Sumber)") },
        Defect("C67", "a link of no element") { $0.cut("link", "<< /Type /OBJR /Obj @annotation >>") },
        Defect("C67", "a link in a span") { $0.change("link", "/S /Link", to: "/S /Span") },
        Defect("C67", "no way from the link to its element") { $0.cut("annotation", "/StructParent 2") },
        Defect("C67", "a wrong way from the link") { $0.change("parents", "2 @link", to: "2 @para") },
        Defect("C67", "a link that is on no page") { $0.change("page1", "[@annotation]", to: "[]") },
        Defect("C68", "tabs by rows") { $0.change("page1", "/Tabs /S", to: "/Tabs /R") },
        Defect("C69", "a program to be started") { $0.change("annotation", "/S /URI", to: "/S /Launch") },
        Defect("C69", "a bookmark with a script") { $0.change("closing", "/S /GoTo", to: "/S /JavaScript") },
        Defect("C69", "an address with a blank") { $0.change("annotation", "test/", to: "test/a b") },
        Defect("C69", "one action after another") {
            $0.change("annotation", "/S /URI", to: "/Next << >> /S /URI")
        },
        Defect("C70", "a name that leads nowhere") { $0.change("closing", "(akhir)", to: "(awal)") },
        Defect("C70", "a place that is no page") { $0.change("part", "[@page1", to: "[@pages") },
        Defect("C70", "a page that is no more") { $0.change("pages", "@page1 @page2", to: "@page1") },
        Defect("C70", "a name without a page") { $0.change("catalog", "[@page2 /XYZ", to: "[@info /XYZ") },
        Defect("C71", "a link off the page") {
            $0.change("annotation", "[40 700 120 720]", to: "[40 700 900 720]")
        },
        Defect("C71", "pieces outside the link") {
            $0.put("annotation", "/QuadPoints [40 720 300 720 40 700 300 700]")
        },
        Defect("C72", "a bookmark without words") { $0.cut("part", "/Title (Bagian)") },
        Defect("C72", "a bookmark of another parent") {
            $0.change("part", "/Parent @chapter", to: "/Parent @outline")
        },
        Defect("C72", "a bookmark with no way back") { $0.cut("closing", "/Prev @chapter") },
        Defect("C72", "a wrong count") { $0.change("chapter", "/Count 1", to: "/Count 2") },
        Defect("C72", "another last") { $0.change("outline", "/Last @closing", to: "/Last @part") },
        Defect("C72", "a circle of bookmarks") { $0.put("closing", "/Next @chapter") },
        Defect("C73", "no label for the first page") { $0.change("catalog", "[0 << /S /r >> 1", to: "[1") },
        Defect("C73", "a label for no page") { $0.change("catalog", "1 << /S /D >>", to: "7 << /S /D >>") },
    ]

    static let attachments: [Defect] = [
        Defect("C90", "no name in Unicode") { $0.cut("rows", "/UF (rows.csv)") },
        Defect("C90", "two names") { $0.change("rows", "/F (rows.csv)", to: "/F (other.csv)") },
        Defect("C91", "no relation") { $0.cut("rows", "/AFRelationship /Source") },
        Defect("C91", "a relation that is none") { $0.change("rows", "/Source", to: "/Origin") },
        Defect("C92", "a file of nobody") { $0.cut("catalog", "/AF [@rows]") },
        Defect("C92", "a file without a name in the tree") { $0.cut("catalog", "(tables.csv) @tables") },
        Defect("C93", "no type") { $0.cut("rowsBytes", "/Subtype /text#2Fcsv") },
        Defect("C93", "half a type") { $0.change("rowsBytes", "text#2Fcsv", to: "csv") },
        Defect("C94", "other bytes") { $0.changeStream("rowsBytes", "2025;2", to: "2025;3") },
        Defect("C94", "another size") { $0.change("rowsBytes", "/Size", to: "/Size 1 /Was") },
        Defect("C94", "no date") { $0.cut("rowsBytes", "/ModDate (D:20250131120000Z)") },
        Defect("C94", "one file less") {
            $0.cut("catalog", "(tables.csv) @tables")
            $0.cut("table", "/AF [@tables]")
        },
        Defect("C99", "names out of order") {
            $0.change(
                "catalog", "(rows.csv) @rows (tables.csv) @tables",
                to: "(tables.csv) @tables (rows.csv) @rows")
        },
    ]
}

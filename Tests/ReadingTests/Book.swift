/// A workbook for tests, in which every habit of an office can be written exactly.
struct Book {
    struct Sheet {
        var name = "Rekap"
        var state: String?
        /// What stands within `sheetData`.
        var rows = ""
        var before = ""
        var after = ""
        /// The whole part, in place of all that.
        var part: String?
    }

    var sheets: [Sheet] = [Sheet()]
    /// `si` elements.
    var shared = ""
    /// Format codes from number 164 on; style 0 is the general format, style n the n-th of these.
    var formats: [String] = []
    /// Numbers of built-in formats, as the styles behind those.
    var builtIn: [Int] = []
    var workbookPr = ""
    var calcPr = ""
    var namespace = Book.transitional
    var relationTypes = Book.transitionalTypes
    var isDeflated = true
    var change: (inout ZipWriter) -> Void = { _ in }

    static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let transitionalTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

    var bytes: [UInt8] {
        var zip = ZipWriter()
        func add(_ name: String, _ text: String) {
            zip.entries.append(
                .init(name: name, bytes: Array((Self.head + text).utf8), isDeflated: isDeflated))
        }
        add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
        add("xl/workbook.xml", workbook)
        let targets = sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        add(
            "xl/_rels/workbook.xml.rels",
            relations(
                targets + [("st", "styles", "styles.xml"), ("ss", "sharedStrings", "/xl/sharedStrings.xml")]))
        add("xl/styles.xml", styles)
        add("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(shared)</sst>")
        for (index, sheet) in sheets.enumerated() {
            let whole =
                "<worksheet xmlns=\"\(namespace)\">\(sheet.before)<sheetData>\(sheet.rows)</sheetData>"
                + "\(sheet.after)</worksheet>"
            add("xl/worksheets/sheet\(index + 1).xml", sheet.part ?? whole)
        }
        add("[Content_Types].xml", types)
        change(&zip)
        return zip.bytes()
    }

    private var types: String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        let sheets = sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
        let parts =
            [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
            + [("/xl/sharedStrings.xml", "sharedStrings")] + sheets
        let items = parts.map { "<Override PartName=\"\($0)\" ContentType=\"\(kind)\($1)+xml\"/>" }.joined()
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + items + "</Types>"
    }

    private var workbook: String {
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
        }.joined()
        return "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationTypes)\"><workbookPr \(workbookPr)/>"
            + "<sheets>\(list)</sheets><calcPr \(calcPr)/></workbook>"
    }

    private var styles: String {
        let own = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
        }.joined()
        let ids = [0] + formats.indices.map { 164 + $0 } + builtIn
        let styles = ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        return "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(own)</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
    }

    private func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
        let items = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relationTypes)/\($0.kind)\" Target=\"\($0.target)\"/>"
        }.joined()
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + items + "</Relationships>"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// A row of texts and plain numbers; empty ones have no cell.
    static func row(_ number: Int, _ texts: [String], attributes: String = "") -> String {
        let cells = texts.enumerated().map { index, text -> String in
            if text.isEmpty { return "" }
            let place = column(index + 1) + String(number)
            if text.first == "<" { return text.replacing("@", with: place) }
            if Int(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
            return
                "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        }.joined()
        return "<row r=\"\(number)\"\(attributes.isEmpty ? "" : " " + attributes)>\(cells)</row>"
    }

    /// Rows from a number on.
    static func rows(_ table: [[String]], from first: Int = 1) -> String {
        table.enumerated().map { row(first + $0.offset, $0.element) }.joined()
    }

    static func column(_ number: Int) -> String {
        number > 26
            ? column((number - 1) / 26) + column((number - 1) % 26 + 1)
            : String(UnicodeScalar(UInt8(64 + number)))
    }
}

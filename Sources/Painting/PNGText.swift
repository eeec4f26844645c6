/// The texts of a PNG, as the data of its iTXt chunks: once under PNG's own keywords, once as XMP, which
/// programs for pictures and news agencies read.
struct PNGText {
    private let text: PictureText

    init(_ text: PictureText) {
        self.text = text
    }

    /// The data of each chunk, in a fixed order.
    var chunks: [[UInt8]] {
        let entries = [
            ("Title", text.title, text.language), ("Description", text.description, text.language),
            ("Author", text.author, text.language), ("Source", text.source, text.language),
            ("Software", text.software, ""), ("Creation Time", text.date, ""),
        ].filter { !$0.1.isEmpty }
        guard !entries.isEmpty else { return [] }
        return entries.map { PNGText.chunk($0.0, $0.1, language: $0.2) }
            + [PNGText.chunk("XML:com.adobe.xmp", packet, language: "")]
    }

    /// Keyword, "not packed", language, no translated keyword, and the text in UTF-8.
    private static func chunk(_ keyword: String, _ words: String, language: String) -> [UInt8] {
        let tag = language.utf8.filter { $0 < 0x80 && $0 > 0x20 }
        return Array(keyword.utf8) + [0, 0, 0] + tag + [0, 0] + words.utf8.filter { $0 != 0 }
    }

    private var packet: String {
        let parts = [
            alternatives("dc:title", text.title), alternatives("dc:description", text.description),
            alternatives("Iptc4xmpCore:AltTextAccessibility", text.description),
            list("dc:creator", text.author), PNGText.plain("dc:source", text.source),
            PNGText.plain("xmp:CreatorTool", text.software), PNGText.plain("xmp:CreateDate", text.date),
        ]
        return "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
            + " xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">\n"
            + parts.joined() + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    }

    /// A text that may be said in several languages: the first is for those who ask for none.
    private func alternatives(_ name: String, _ words: String) -> String {
        guard !words.isEmpty else { return "" }
        let languages = ["x-default"] + (text.language.isEmpty ? [] : [text.language])
        let items = languages.map {
            "<rdf:li xml:lang=\"\(SVGText.escaped($0))\">\(SVGText.escaped(words))</rdf:li>"
        }
        return "<\(name)><rdf:Alt>\(items.joined())</rdf:Alt></\(name)>\n"
    }

    private func list(_ name: String, _ words: String) -> String {
        words.isEmpty
            ? "" : "<\(name)><rdf:Seq><rdf:li>\(SVGText.escaped(words))</rdf:li></rdf:Seq></\(name)>\n"
    }

    private static func plain(_ name: String, _ words: String) -> String {
        words.isEmpty ? "" : "<\(name)>\(SVGText.escaped(words))</\(name)>\n"
    }
}

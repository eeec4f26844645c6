import Graphics

/// What the file says about itself, in its Info dictionary and the same in XMP.
struct Description {
    let stamp: Stamp
    /// Whether something is attached: PDF/A-3 then, else PDF/A-2.
    let hasAttachments: Bool

    /// The object of the Info dictionary.
    func writeInfo(_ writer: PDFWriter) -> Int {
        let date = UTCDate(seconds: stamp.time).forInfo
        return writer.object { out in
            out.raw("<<")
            entry("Title", stamp.title, into: &out)
            entry("Author", stamp.author, into: &out)
            entry("Subject", stamp.subject, into: &out)
            entry("Keywords", stamp.keywords, into: &out)
            entry("Creator", stamp.creator, into: &out)
            entry("Producer", stamp.creator, into: &out)
            entry("CreationDate", date, into: &out)
            entry("ModDate", date, into: &out)
            out.raw(">>")
        }
    }

    private func entry(_ key: String, _ words: String, into out: inout PDFBytes) {
        guard !words.isEmpty else { return }
        out.name(key)
        out.text(words)
    }

    /// The object of the XMP packet, which stays unpacked so that any program finds it.
    func writeXMP(_ writer: PDFWriter) -> Int {
        let number = writer.number()
        Array(XMP.packet(stamp, part: hasAttachments ? 3 : 2).utf8).withUnsafeBufferPointer { bytes in
            writer.stream(number, bytes) { $0.raw("/Type/Metadata/Subtype/XML") }
        }
        return number
    }
}

/// The stamp as an XMP packet.
enum XMP {
    static func packet(_ stamp: Stamp, part: Int) -> String {
        let date = UTCDate(seconds: stamp.time).forXMP
        let properties = [
            "<dc:format>application/pdf</dc:format>",
            inDefaultLanguage("dc:title", stamp.title),
            list("dc:creator", "Seq", stamp.author),
            inDefaultLanguage("dc:description", stamp.subject),
            list("dc:language", "Bag", stamp.language),
            element("pdf:Keywords", stamp.keywords),
            element("pdf:Producer", stamp.creator),
            element("xmp:CreatorTool", stamp.creator),
            element("xmp:CreateDate", date),
            element("xmp:ModifyDate", date),
            // The word that XMP has for it; a final document is the default rendition.
            stamp.isDraft ? element("xmpMM:RenditionClass", "draft") : nil,
            element("pdfaid:part", String(part)), element("pdfaid:conformance", "A"),
            element("pdfuaid:part", "1"),
        ].compactMap { $0 }.map { "   \($0)\n" }.joined()
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            \(stamp.isDraft ? "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" " : "")\
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            \(properties)  </rdf:Description>
            \(schema)
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>

            """
    }

    /// PDF/A wants to be told what the one property means that is not among its own.
    private static let schema = """
          <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
        """

    private static func element(_ name: String, _ text: String) -> String? {
        text.isEmpty ? nil : "<\(name)>\(escaped(text))</\(name)>"
    }

    private static func inDefaultLanguage(_ name: String, _ text: String) -> String? {
        text.isEmpty
            ? nil
            : "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
    }

    private static func list(_ name: String, _ kind: String, _ text: String) -> String? {
        text.isEmpty ? nil : "<\(name)><rdf:\(kind)><rdf:li>\(escaped(text))</rdf:li></rdf:\(kind)></\(name)>"
    }

    /// XML text; characters that XML forbids are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n", "\r": result.unicodeScalars.append(" ")
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

import Graphics

/// Writes what the file says about itself, in its Info dictionary and the same in XMP.
func describe(_ file: PDFFile, with stamp: Stamp) {
    let date = UTCDate(seconds: stamp.time)
    let info = file.dictionary([
        "Title": file.text(stamp.title),
        "Creator": file.text(stamp.creator),
        "Producer": file.text(stamp.creator),
        "CreationDate": file.ascii(date.forInfo),
        "ModDate": file.ascii(date.forInfo),
    ])
    for (key, words) in [("Author", stamp.author), ("Subject", stamp.subject), ("Keywords", stamp.keywords)]
    where !words.isEmpty {
        info.set(key, file.text(words))
    }
    file.trailer.set("Info", file.indirect(info))

    let xmp = file.stream(
        Array(XMP.packet(stamp).utf8),
        [
            "Type": file.name("Metadata"), "Subtype": file.name("XML"),
        ])
    file.catalog.set("Metadata", xmp)
    file.catalog.set("Lang", file.ascii(stamp.language))
    file.catalog.set("ViewerPreferences", file.dictionary(["DisplayDocTitle": file.boolean(true)]))
}

/// The stamp as an XMP packet.
enum XMP {
    static func packet(_ stamp: Stamp) -> String {
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
        ].compactMap { $0 }.map { "   \($0)\n" }.joined()
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(properties)  </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>

            """
    }

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

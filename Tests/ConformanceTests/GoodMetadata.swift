/// What the good document says of itself and of its colours.
enum GoodMetadata {
    static let packet = """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
           <dc:format>application/pdf</dc:format>
           <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kendang</rdf:li></rdf:Alt></dc:title>
           <dc:creator><rdf:Seq><rdf:li>Dinas</rdf:li></rdf:Seq></dc:creator>
           <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Uji</rdf:li></rdf:Alt></dc:description>
           <dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>
           <pdf:Keywords>ekspor</pdf:Keywords>
           <pdf:Producer>Tangan</pdf:Producer>
           <xmp:CreatorTool>Tangan</xmp:CreatorTool>
           <xmp:CreateDate>2025-01-31T12:00:00Z</xmp:CreateDate>
           <xmp:ModifyDate>2025-01-31T12:00:00Z</xmp:ModifyDate>
           <pdfaid:part>3</pdfaid:part>
           <pdfaid:conformance>A</pdfaid:conformance>
           <pdfuaid:part>1</pdfuaid:part>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>

        """

    /// An RGB profile with the primaries of sRGB and a plain gamma of 2.2.
    static let profile: [UInt8] = {
        let curve = Array("curv".utf8) + four(0) + four(1) + [2, 0x33, 0, 0]
        let parts: [(String, [UInt8])] = [
            (
                "desc",
                Array("desc".utf8) + four(0) + four(5) + Array("sRGB\0".utf8)
                    + [UInt8](repeating: 0, count: 79)
            ),
            ("cprt", Array("text".utf8) + four(0) + Array("None\0".utf8) + [0, 0, 0]),
            ("wtpt", point(0xF6D6, 0x10000, 0xD32D)), ("rXYZ", point(0x6FA2, 0x38F5, 0x0390)),
            ("gXYZ", point(0x6299, 0xB785, 0x18DA)), ("bXYZ", point(0x24A0, 0x0F84, 0xB6CF)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = four(parts.count), bodies: [UInt8] = []
        for (tag, body) in parts {
            table += Array(tag.utf8) + four(132 + parts.count * 12 + bodies.count) + four(body.count)
            bodies += body
        }
        let size = 128 + table.count + bodies.count
        var header = four(size) + four(0) + [2, 0x10, 0, 0] + Array("mntrRGB XYZ ".utf8)
        header += [7, 0xE9, 0, 1, 0, 31, 0, 12, 0, 0, 0, 0] + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 28) + four(0xF6D6) + four(0x10000) + four(0xD32D)
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header + table + bodies
    }()

    private static func four(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func point(_ x: Int, _ y: Int, _ z: Int) -> [UInt8] {
        Array("XYZ ".utf8) + four(0) + four(x) + four(y) + four(z)
    }
}

/// The document's XMP packet.
struct Metadata {
    struct Property {
        var name: XMLElement.Name
        /// One value, or the items of a list with their languages.
        var values: [(language: String?, text: String)]
        /// `Alt`, `Seq`, `Bag`; nil for a plain value.
        var list: String?
        /// Items as elements, for structures.
        var items: [XMLElement]

        var first: String? { values.first?.text }
    }

    private(set) var properties: [Property] = []
    /// Why it cannot be read, or is not packed as PDF/A asks.
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            faults.append("there is none")
            return
        }
        do {
            var reader = try XMLReader(bytes)
            let document = try reader.document()
            checkPacket(reader.instructions)
            let packets = [document] + document.kids
            guard
                let description = packets.first(where: {
                    $0.name.namespace == XMP.rdf && $0.name.local == "RDF"
                })
            else {
                faults.append("has no rdf:RDF")
                return
            }
            for part in description.kids(XMP.rdf, "Description") { read(part) }
        } catch {
            faults.append(error.sentence)
        }
    }

    private mutating func checkPacket(_ instructions: [String]) {
        guard let first = instructions.first(where: { $0.hasPrefix("xpacket begin") }),
            instructions.last?.hasPrefix("xpacket end") ?? false
        else { return faults.append("is not wrapped as an xpacket") }
        for word in ["bytes=", "encoding="] where (first as String).contains(word) {
            faults.append("its xpacket says \(word)")
        }
    }

    private mutating func read(_ description: XMLElement) {
        for (name, value) in description.attributes where name.namespace != XMP.rdf && name.prefix != "xml" {
            properties.append(Property(name: name, values: [(nil, value)], list: nil, items: []))
        }
        for kid in description.kids {
            let list = kid.kids.first {
                $0.name.namespace == XMP.rdf && ["Alt", "Seq", "Bag"].contains($0.name.local)
            }
            let items = list?.kids(XMP.rdf, "li") ?? []
            let values = items.map { ($0.attribute(XMP.xml, "lang"), $0.text) }
            properties.append(
                Property(
                    name: kid.name, values: list == nil ? [(nil, kid.text)] : values, list: list?.name.local,
                    items: items))
        }
    }

    func all(_ namespace: String, _ local: String) -> [Property] {
        properties.filter { $0.name.namespace == namespace && $0.name.local == local }
    }

    subscript(_ namespace: String, _ local: String) -> Property? { all(namespace, local).first }
}

/// Namespaces of XMP.
enum XMP {
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let dc = "http://purl.org/dc/elements/1.1/"
    static let xmp = "http://ns.adobe.com/xap/1.0/"
    static let rights = "http://ns.adobe.com/xap/1.0/rights/"
    static let media = "http://ns.adobe.com/xap/1.0/mm/"
    static let pdf = "http://ns.adobe.com/pdf/1.3/"
    static let pdfa = "http://www.aiim.org/pdfa/ns/id/"
    static let pdfua = "http://www.aiim.org/pdfua/ns/id/"
    static let extensions = "http://www.aiim.org/pdfa/ns/extension/"
    static let schema = "http://www.aiim.org/pdfa/ns/schema#"
    static let property = "http://www.aiim.org/pdfa/ns/property#"

    /// Properties that need no description.
    static let known: [String: Set<String>] = [
        dc: words(
            """
            contributor coverage creator date description format identifier language publisher relation rights
            source subject title type
            """),
        xmp: words(
            """
            Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating
            Thumbnails
            """),
        rights: words("Certificate Marked Owner UsageTerms WebStatement"),
        media: words(
            """
            DerivedFrom DocumentID History InstanceID ManagedFrom Manager ManageTo ManageUI ManagerVariant
            RenditionClass RenditionParams VersionID Versions
            """),
        pdf: words("Keywords PDFVersion Producer"),
        pdfa: words("part amd conformance"),
        extensions: words("schemas"),
    ]

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}

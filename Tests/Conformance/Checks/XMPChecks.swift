extension Conformance {
    /// What the document says of itself, in XMP and in the Info dictionary.
    static let xmpChecks: [Check] = [
        Check("C20", "U5-1 U5-2 U5-3 U5-4 U5-5", "Does it claim PDF/UA part 1?") { subject in
            identification(subject, XMP.pdfua, "pdfuaid", "part", ["1"])
        },
        Check("C21", "A6.6.4-1 A6.6.4-2 A6.6.4-3 A6.6.4-4 A6.6.4-5", "Does it claim the right part of PDF/A?")
        {
            subject in
            let part = subject.attachments.specifications.isEmpty ? "2" : "3"
            return identification(subject, XMP.pdfa, "pdfaid", "part", [part])
                + identification(subject, XMP.pdfa, "pdfaid", "conformance", ["A"])
        },
        Check("C22", "U7.1-9", "Is there a title?") { subject in
            let title = subject.metadata[XMP.dc, "title"]
            let isThere = title?.values.contains { $0.language == "x-default" && !$0.text.isEmpty } ?? false
            return isThere && title?.list == "Alt" ? [] : [Finding("XMP", "has no dc:title for any reader")]
        },
        Check("C23", "A6.6.2.1-2 A6.6.2.1-3 A6.6.2.1-4 A6.6.2.1-5", "Is XMP well formed, in UTF-8?") {
            subject in
            subject.metadata.faults.map { Finding("XMP", $0) }
        },
        Check("C24", "A6.6.2.3.1-1", "Is every property known or described?") { subject in
            unknownProperties(subject.metadata)
        },
        Check("C25", "A6.6.2.3.3-1", "Are the descriptions of further properties complete?") { subject in
            let schemas = ExtensionSchema.all(of: subject.metadata)
            let isDescribed = schemas.contains { $0.namespace == XMP.pdfua && $0.properties.contains("part") }
            return schemas.flatMap { schema in schema.faults.map { Finding("XMP", $0) } }
                + (isDescribed ? [] : [Finding("XMP", "does not describe pdfuaid:part")])
        },
        Check("C26", "A6.1.5-1", "Does the Info dictionary say the same as XMP?") { subject in
            InfoComparison(subject).findings
        },
        Check("C27", "A6.6.2.3.1-2", "Are the properties of the kinds that XMP asks for?") { subject in
            wrongKinds(subject.metadata)
        },
    ]

    private static func identification(
        _ subject: Subject, _ namespace: String, _ prefix: String, _ local: String, _ allowed: [String]
    ) -> [Finding] {
        let found = subject.metadata.all(namespace, local)
        guard found.count == 1, let property = found.first else {
            return [Finding("XMP", "has not just one \(prefix):\(local)")]
        }
        if property.name.prefix != prefix {
            return [Finding("XMP", "writes \(prefix):\(local) with the prefix \(property.name.prefix)")]
        }
        let value = property.first ?? ""
        let wanted = allowed.joined(separator: " or ")
        return allowed.contains(value)
            ? [] : [Finding("XMP", "\(prefix):\(local) is \(value), not \(wanted)")]
    }

    private static func unknownProperties(_ metadata: Metadata) -> [Finding] {
        let schemas = ExtensionSchema.all(of: metadata)
        return metadata.properties.compactMap { property in
            let name = property.name
            if XMP.known[name.namespace]?.contains(name.local) ?? false { return nil }
            let isDescribed = schemas.contains {
                $0.namespace == name.namespace && $0.properties.contains(name.local)
            }
            return isDescribed
                ? nil : Finding("XMP", "\(name.prefix):\(name.local) is neither known nor described")
        }
    }

    private static let lists: [(namespace: String, local: String, list: String?)] = [
        (XMP.dc, "title", "Alt"), (XMP.dc, "description", "Alt"), (XMP.dc, "rights", "Alt"),
        (XMP.dc, "creator", "Seq"), (XMP.dc, "date", "Seq"), (XMP.dc, "language", "Bag"),
        (XMP.dc, "subject", "Bag"),
        (XMP.dc, "publisher", "Bag"), (XMP.dc, "contributor", "Bag"), (XMP.dc, "format", nil),
        (XMP.dc, "identifier", nil), (XMP.xmp, "CreatorTool", nil), (XMP.pdf, "Producer", nil),
        (XMP.pdf, "Keywords", nil),
    ]

    private static func wrongKinds(_ metadata: Metadata) -> [Finding] {
        var found: [Finding] = []
        for property in metadata.properties {
            let name = property.name
            if let rule = lists.first(where: { $0.namespace == name.namespace && $0.local == name.local }),
                rule.list != property.list
            {
                found.append(
                    Finding("XMP", "\(name.prefix):\(name.local) is not \(rule.list ?? "a plain value")"))
            }
            if name.namespace == XMP.xmp, name.local.hasSuffix("Date"),
                PDFDate(xmp: property.first ?? "") == nil
            {
                found.append(Finding("XMP", "\(name.prefix):\(name.local) is no date"))
            }
        }
        return found
    }
}

/// A description of properties that XMP itself does not know.
struct ExtensionSchema {
    private(set) var namespace = ""
    private(set) var properties: Set<String> = []
    private(set) var faults: [String] = []

    static func all(of metadata: Metadata) -> [ExtensionSchema] {
        metadata.all(XMP.extensions, "schemas").flatMap { property in
            let container = property.list == "Bag" ? [] : ["pdfaExtension:schemas is not a Bag"]
            let prefix = property.name.prefix == "pdfaExtension" ? [] : ["the prefix is not pdfaExtension"]
            var schemas = property.items.map(ExtensionSchema.init)
            if !container.isEmpty || !prefix.isEmpty {
                var wrong = ExtensionSchema()
                wrong.faults = container + prefix
                schemas.append(wrong)
            }
            return schemas
        }
    }

    private init() {}

    private init(_ item: XMLElement) {
        let fields = Self.fields(item)
        namespace = text(fields, XMP.schema, "namespaceURI", "schema")
        _ = text(fields, XMP.schema, "prefix", "schema")
        _ = text(fields, XMP.schema, "schema", "schema")
        let list = fields.first { $0.name.namespace == XMP.schema && $0.name.local == "property" }
        let described = list?.kids(XMP.rdf, "Seq").first?.kids(XMP.rdf, "li") ?? []
        if described.isEmpty { faults.append("the schema of \(namespace) describes no property") }
        for property in described {
            let fields = Self.fields(property)
            properties.insert(text(fields, XMP.property, "name", "property"))
            _ = text(fields, XMP.property, "description", "property")
            let type = text(fields, XMP.property, "valueType", "property")
            if !Self.types.contains(type) { faults.append("\(type) is no type of XMP") }
            if !["internal", "external"].contains(text(fields, XMP.property, "category", "property")) {
                faults.append("a category is neither internal nor external")
            }
        }
    }

    private static let types: Set<String> = [
        "Text", "Integer", "Real", "Boolean", "Date", "URI", "URL", "ProperName", "Lang Alt", "Seq Text",
        "Bag Text",
        "seq Text", "bag Text", "XPath", "GUID", "AgentName", "RenditionClass", "MIMEType", "Locale",
    ]

    /// A structure is written as a resource, or with a description of its own inside.
    private static func fields(_ item: XMLElement) -> [XMLElement] {
        item.kids(XMP.rdf, "Description").first?.kids ?? item.kids
    }

    private mutating func text(
        _ fields: [XMLElement], _ namespace: String, _ local: String, _ prefix: String
    ) -> String {
        guard let field = fields.first(where: { $0.name.namespace == namespace && $0.name.local == local }),
            !field.text.isEmpty
        else {
            faults.append("a description lacks \(prefix)'s \(local)")
            return ""
        }
        return field.text
    }
}

/// Holds the Info dictionary against XMP.
struct InfoComparison {
    private(set) var findings: [Finding] = []

    init(_ subject: Subject) {
        guard let file = subject.file else { return }
        let info = Value(file, .dictionary(file.trailer))["Info"], metadata = subject.metadata
        let texts: [(String, String, String)] = [
            ("Title", XMP.dc, "title"), ("Author", XMP.dc, "creator"), ("Subject", XMP.dc, "description"),
            ("Keywords", XMP.pdf, "Keywords"), ("Creator", XMP.xmp, "CreatorTool"),
            ("Producer", XMP.pdf, "Producer"),
        ]
        for (key, namespace, local) in texts {
            let here = info[key].text, there = metadata[namespace, local]?.first
            if here != there { note(key, here ?? "nothing", there ?? "nothing") }
        }
        for (key, local) in [("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")] {
            let here = info[key].text, there = metadata[XMP.xmp, local]?.first
            guard here != nil || there != nil else { continue }
            let first = here.flatMap(PDFDate.init(info:)), second = there.flatMap(PDFDate.init(xmp:))
            if first == nil || first != second { note(key, here ?? "nothing", there ?? "nothing") }
        }
    }

    private mutating func note(_ key: String, _ here: String, _ there: String) {
        findings.append(Finding("Info", "\(key) is \(here), in XMP \(there)"))
    }
}

/// A date of either form, digit by digit.
struct PDFDate: Equatable {
    /// Fourteen digits and the offset from UTC as written, `Z` for none.
    var digits: String
    var zone: String

    /// `D:20250131235959Z` or with `+07'00'`.
    init?(info text: String) {
        guard text.hasPrefix("D:") else { return nil }
        self.init(text.dropFirst(2).filter { $0 != "'" })
    }

    /// `2025-01-31T23:59:59Z` or with `+07:00`.
    init?(xmp text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
            bytes[16] == 0x3A
        else { return nil }
        let date = text.prefix(19).filter { $0.isASCII && $0.isNumber }
        self.init(date + text.dropFirst(19).filter { $0 != ":" })
    }

    private init?(_ text: String) {
        digits = String(text.prefix(14))
        zone = String(text.dropFirst(14))
        guard digits.utf8.count == 14, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        if ["+0000", "-0000"].contains(zone) { zone = "Z" }
        let isOffset =
            zone.utf8.count == 5 && (zone.hasPrefix("+") || zone.hasPrefix("-"))
            && zone.utf8.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
        guard zone == "Z" || isOffset else { return nil }
    }
}

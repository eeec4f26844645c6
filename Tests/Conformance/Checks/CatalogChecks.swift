extension Conformance {
    /// What the catalog says of the whole document.
    static let catalogChecks: [Check] = [
        Check("C10", "U6.2-1 A6.7.2.2-1", "Is the file marked as tagged?") { subject in
            subject.catalog["MarkInfo"]["Marked"].boolean == true
                ? [] : [Finding("catalog", "Marked is not true")]
        },
        Check("C11", "U7.1-4", "Is nothing suspect?") { subject in
            let suspects = subject.catalog["MarkInfo"]["Suspects"]
            return suspects.isNull || suspects.boolean == false
                ? [] : [Finding("catalog", "Suspects is true")]
        },
        Check("C12", "U7.1-8 A6.6.2.1-1", "Is there a metadata stream?") { subject in
            let metadata = subject.catalog["Metadata"]
            let isRight =
                metadata.isStream && metadata["Type"].name == "Metadata" && metadata["Subtype"].name == "XML"
            return isRight ? [] : [Finding("catalog", "has no stream of XML metadata")]
        },
        Check("C13", "U7.1-10", "Do windows show the title?") { subject in
            subject.catalog["ViewerPreferences"]["DisplayDocTitle"].boolean == true
                ? [] : [Finding("catalog", "DisplayDocTitle is not true")]
        },
        Check("C14", "U7.1-11 A6.7.3.3-1", "Is there a structure tree?") { subject in
            let root = subject.catalog["StructTreeRoot"]
            return root["Type"].name == "StructTreeRoot" && !root["K"].isNull
                ? [] : [Finding("catalog", "has no structure tree")]
        },
        Check("C15", "U7.2-29 A6.7.4-1", "Are all languages well written, and one given for all?") {
            subject in
            languageFindings(subject) + subject.contents.findings(of: "C15")
        },
        Check("C16", "A6.4.1-1 A6.5.2-1 A6.9-1 A6.10-1 U7.10-1 U7.15-1", "Does nothing act by itself?") {
            subject in
            activeFindings(subject)
        },
        Check("C17", "A6.2.3-1 A6.2.3-2 A6.2.4.3-2", "Is there one output intent, with a sane RGB profile?") {
            subject in
            intentFindings(subject)
        },
    ]

    private static func languageFindings(_ subject: Subject) -> [Finding] {
        var found: [Finding] = []
        if let language = subject.catalog["Lang"].string {
            if !Language.isWellFormed(language) { found.append(Finding("catalog", "Lang is no language")) }
        } else {
            found.append(Finding("catalog", "has no Lang"))
        }
        for (place, element) in subject.tree.elements.enumerated() {
            let language = element.value["Lang"]
            if language.isNull || language.string.map(Language.isWellFormed) ?? false { continue }
            found.append(Finding(subject.tree.describe(place), "Lang is no language"))
        }
        return found
    }

    private static func activeFindings(_ subject: Subject) -> [Finding] {
        let catalog = subject.catalog
        var found = [
            "AA", "OpenAction", "AcroForm", "OCProperties", "Perms", "Requirements", "NeedsRendering",
        ]
        .filter { !catalog[$0].isNull }.map { Finding("catalog", "has /\($0)") }
        found += ["AlternatePresentations", "JavaScript"].filter { !catalog["Names"][$0].isNull }
            .map { Finding("catalog", "its Names have /\($0)") }
        for (number, page) in subject.pages.enumerated() {
            found += ["AA", "PresSteps"].filter { !page[$0].isNull }
                .map { Finding("page \(number + 1)", "has /\($0)") }
        }
        found += subject.annotations.filter { !$0.value["AA"].isNull }.map { Finding($0.place, "has /AA") }
        return found
    }

    private static func intentFindings(_ subject: Subject) -> [Finding] {
        let intents = subject.catalog["OutputIntents"].items
        guard intents.count == 1, let intent = intents.first, intent["S"].name == "GTS_PDFA1" else {
            return [Finding("catalog", "has not just one output intent of PDF/A")]
        }
        var found: [Finding] = []
        if intent["OutputConditionIdentifier"].text?.isEmpty ?? true {
            found.append(Finding("output intent", "has no OutputConditionIdentifier"))
        }
        let profile = intent["DestOutputProfile"]
        guard let bytes = profile.bytes else { return found + [Finding("output intent", "has no profile")] }
        if profile["N"].integer != 3 { found.append(Finding("output intent", "its profile's N is not 3")) }
        return found + ColourProfile(bytes).faults(space: "RGB ").map { Finding("output intent", $0) }
    }
}

/// An ICC profile as PDF/A looks at it.
struct ColourProfile {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private func number(_ place: Int) -> Int {
        place + 4 <= bytes.count ? bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } : -1
    }

    private func word(_ place: Int) -> String {
        place + 4 <= bytes.count ? String(decoding: bytes[place..<place + 4], as: UTF8.self) : ""
    }

    /// - Parameter space: the signature of the colour space that it has to be for.
    func faults(space: String) -> [String] {
        if bytes.count < 132 { return ["the profile is shorter than its header"] }
        var found: [String] = []
        if number(0) != bytes.count { found.append("the profile says another size than it has") }
        if word(36) != "acsp" { found.append("the profile has no acsp in its header") }
        if bytes[8] < 2 || bytes[8] > 4 { found.append("the profile is of version \(bytes[8])") }
        if word(16) != space { found.append("the profile is for \(word(16)), not for \(space)") }
        if !["mntr", "prtr", "scnr", "spac"].contains(word(12)) {
            found.append("the profile is of a class that is not allowed")
        }
        if !["XYZ ", "Lab "].contains(word(20)) { found.append("the profile leads to \(word(20))") }
        let count = number(128)
        guard 0..<1_000 ~= count, 132 + count * 12 <= bytes.count else {
            return found + ["the profile's table of tags is longer than the profile"]
        }
        for tag in 0..<count {
            let offset = number(136 + tag * 12), length = number(140 + tag * 12)
            if offset < 132 + count * 12 || offset + length > bytes.count {
                found.append("the profile's tag \(word(132 + tag * 12)) lies outside it")
            }
        }
        let tags = Set((0..<count).map { word(132 + $0 * 12) })
        for needed in ["desc", "wtpt", "cprt"] where !tags.contains(needed) {
            found.append("the profile has no \(needed)")
        }
        return found
    }
}

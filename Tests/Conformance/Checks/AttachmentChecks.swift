extension Conformance {
    /// Files that the document carries.
    static let attachmentChecks: [Check] = [
        Check("C90", "U7.11-1 A6.8-2", "Does every attached file have its name, twice?") { subject in
            subject.attachments.specifications.filter { file in
                let name = file["UF"].text ?? ""
                return name.isEmpty || file["F"].text != name || file["Type"].name != "Filespec"
            }.map { Finding(Attachments.name($0), "F and UF are not its name") }
        },
        Check("C91", "A6.8-3", "Does every attached file say how it belongs to the document?") { subject in
            subject.attachments.specifications.filter {
                !["Source", "Data", "Alternative", "Supplement", "Unspecified"].contains(
                    $0["AFRelationship"].name)
            }.map { Finding(Attachments.name($0), "has no AFRelationship") }
        },
        Check(
            "C92", "A6.8-4", "Is every attached file associated with something, and to be found by its name?"
        ) {
            subject in
            let attachments = subject.attachments
            return attachments.specifications.filter { !attachments.associated.contains($0.id) }
                .map { Finding(Attachments.name($0), "is in no AF") }
                + attachments.unnamed.map { Finding($0, "its AF lists a file that has no name in the file") }
        },
        Check("C93", "A6.8-1", "Does every attached file say its type?") { subject in
            subject.attachments.specifications.filter { file in
                let parts = (file.attached["Subtype"].name ?? "").split(
                    separator: "/", omittingEmptySubsequences: false)
                return parts.count != 2 || parts.contains { $0.isEmpty }
            }.map { Finding(Attachments.name($0), "has no MIME type") }
        },
        Check("C94", "", "Are the attached bytes those that were given?") { byteFindings($0) },
        Check("C99", "", "Are the trees of names sorted?") { subject in
            ["EmbeddedFiles", "Dests"].compactMap { kind in
                let tree = subject.catalog["Names"][kind].nameTree
                return tree.isSorted && tree.wrongLimits == 0
                    ? nil : Finding("names of \(kind)", "are not sorted")
            }
        },
    ]

    private static func byteFindings(_ subject: Subject) -> [Finding] {
        var found: [Finding] = []
        var carried: [String: [UInt8]] = [:]
        for file in subject.attachments.specifications {
            let place = Attachments.name(file), stream = file.attached
            guard let bytes = stream.bytes else {
                found.append(Finding(place, "has no bytes"))
                continue
            }
            if file["EF"]["UF"].id != file["EF"]["F"].id { found.append(Finding(place, "has two streams")) }
            let size = stream["Params"]["Size"].integer
            if size != bytes.count {
                found.append(Finding(place, "says \(size ?? 0) bytes and has \(bytes.count)"))
            }
            if PDFDate(info: stream["Params"]["ModDate"].text ?? "") == nil {
                found.append(Finding(place, "has no date"))
            }
            carried[file["UF"].text ?? ""] = bytes
        }
        guard let expected = subject.expectedAttachments else { return found }
        for name in Set(expected.keys).union(carried.keys).sorted() where expected[name] != carried[name] {
            let place = "attachment \(name.isEmpty ? "(no name)" : name)"
            found.append(Finding(place, expected[name] == nil ? "was not given" : "is not what was given"))
        }
        return found
    }
}

extension Attachments {
    static func name(_ file: Value) -> String {
        "attachment \(file["UF"].text ?? file["F"].text ?? "(no name)")"
    }
}

extension Value {
    /// The stream of an attached file.
    fileprivate var attached: Value { self["EF"]["UF"].isNull ? self["EF"]["F"] : self["EF"]["UF"] }
}

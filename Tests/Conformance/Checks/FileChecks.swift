extension Conformance {
    /// The file as it lies on the disk. qpdf mends such faults without a word, so these read the bytes.
    static let fileChecks: [Check] = [
        Check("C0", "", "Does qpdf open the file without a complaint?") { subject in
            subject.unpacking.complaints.map { Finding("file", $0) }
                + (subject.file == nil ? [Finding("file", "cannot be read at all")] : [])
        },
        Check("C1", "A6.1.2-1 U6.1-1", "Is the first line %PDF-1.0 to 1.7?") { subject in
            let store = subject.store
            let isRight =
                store.holds("%PDF-1.", at: 0) && store.count > 9 && 0x30...0x37 ~= store.start[7]
                && (store.start[8] == 10 || store.start[8] == 13)
            return isRight ? [] : [Finding("byte 0", "the header is another")]
        },
        Check("C2", "A6.1.2-2", "Is the second line a comment of four bytes above 127?") { subject in
            let store = subject.store
            var place = 8
            while place < min(store.count, 12), store.start[place] == 10 || store.start[place] == 13 {
                place += 1
            }
            let isRight =
                store.holds("%", at: place) && place + 5 < store.count
                && (1...4).allSatisfy { store.start[place + $0] > 127 }
            return isRight ? [] : [Finding("byte \(place)", "no comment of four high bytes")]
        },
        Check("C3", "A6.1.3-1", "Does the trailer have an ID of two strings?") { subject in
            guard case .array(let parts)? = subject.references.trailers.first?["ID"], parts.count == 2,
                parts.allSatisfy({ if case .string(let bytes) = $0 { !bytes.isEmpty } else { false } })
            else { return [Finding("trailer", "has no ID of two strings")] }
            return []
        },
        Check("C4", "A6.1.3-2", "Is nothing encrypted?") { subject in
            subject.references.trailers.contains { $0["Encrypt"] != nil }
                ? [Finding("trailer", "says that the file is encrypted")] : []
        },
        Check("C5", "A6.1.3-3", "Does nothing follow the last %%EOF?") { subject in
            let store = subject.store
            guard let mark = store.findLast("%%EOF") else { return [Finding("file", "has no %%EOF")] }
            let rest = store.bytes(mark + 5..<store.count)
            return [[], [10], [13], [13, 10]].contains(rest)
                ? [] : [Finding("byte \(mark + 5)", "\(rest.count) bytes follow the end")]
        },
        Check("C6", "A6.1.7.1-3 A6.1.7.2-1", "Are streams in the file, and packed in standard ways?") {
            subject in
            subject.raw.objects.flatMap(streamFindings)
        },
        Check("C7", "A6.1.13", "Are numbers, names, strings, pages and saved states within the limits?") {
            subject in
            limitFindings(subject) + subject.contents.findings(of: "C7")
        },
        Check("C8", "A6.2.2-1 A6.2.2-2", "Are all operators known, and their resources at hand?") { subject in
            subject.contents.findings(of: "C8")
        },
        Check(
            "C9", "A6.1.4-1 A6.1.7.1-1 A6.1.7.1-2 A6.1.9-1", "Are objects, streams and tables well written?"
        ) {
            subject in
            subject.raw.faults + subject.references.faults + subject.packed.flatMap(\.objects.faults)
                + referenceFindings(subject)
        },
    ]

    private static let filters: Set<String> = [
        "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode",
        "JPXDecode", "FlateDecode",
    ]

    private static func streamFindings(_ object: RawFile.Object) -> [Finding] {
        guard object.stream != nil, let entries = object.entries else { return [] }
        let place = "object \(object.number)"
        let outside = ["F", "FFilter", "FDecodeParms"].filter { entries[$0] != nil }
            .map { Finding(place, "/\($0) leads out of the file") }
        var names: [Item] = []
        if case .array(let items)? = entries["Filter"] {
            names = items
        } else {
            names = [entries["Filter"]].compactMap { $0 }
        }
        return outside
            + names.compactMap { item in
                guard case .name(let name) = item else { return Finding(place, "a filter without a name") }
                return filters.contains(name) ? nil : Finding(place, "is packed by \(name)")
            }
    }

    private static func limitFindings(_ subject: Subject) -> [Finding] {
        var limits = subject.raw.limits
        for (_, objects) in subject.packed { limits.formUnion(objects.limits) }
        let sentences: [(Lexer.Limits, String)] = [
            (.integer, "an integer is beyond 2,147,483,647"), (.real, "a real number is beyond the limit"),
            (.name, "a name is longer than 127 bytes"), (.string, "a string is longer than 32,767 bytes"),
            (.hexadecimal, "a hexadecimal string has an odd digit or another character"),
        ]
        var found = sentences.filter { limits.contains($0.0) }.map { Finding("file", $0.1) }
        if subject.references.entries.count > 8_388_607 { found.append(Finding("file", "too many objects")) }
        for (number, page) in subject.pages.enumerated() {
            let box = (subject.file?.inherited[page.id]?["MediaBox"] ?? page["MediaBox"]).items.compactMap(
                \.number)
            let isRight =
                box.count == 4 && 3...14_400 ~= abs(box[2] - box[0]) && 3...14_400 ~= abs(box[3] - box[1])
            if !isRight { found.append(Finding("page \(number + 1)", "its side is not within 3 to 14,400")) }
        }
        return found
    }

    /// Whether the tables lead to the objects, and to all of them.
    private static func referenceFindings(_ subject: Subject) -> [Finding] {
        let objects = Dictionary(subject.raw.objects.map { ($0.number, $0.offset) }) { $1 }
        let packed = Dictionary(subject.packed.map { ($0.number, $0.objects.numbers) }) { $1 }
        var found: [Finding] = []
        for (number, entry) in subject.references.entries.sorted(by: { $0.key < $1.key }) {
            switch entry {
            case .at(let offset) where objects[number] != offset && number != 0:
                found.append(
                    Finding("object \(number)", "does not stand at byte \(offset), as the table says"))
            case .inStream(let stream, let index):
                let numbers = packed[stream] ?? []
                if !numbers.indices.contains(index) || numbers[index] != number {
                    found.append(
                        Finding("object \(number)", "is not number \(index) in object stream \(stream)"))
                }
            case .at: break
            }
        }
        for number in objects.keys.sorted() where subject.references.entries[number] == nil {
            found.append(Finding("object \(number)", "is in no table"))
        }
        if case .integer(let size)? = subject.references.trailers.first?["Size"],
            let last = subject.references.entries.keys.max(), size <= last
        {
            found.append(Finding("trailer", "Size is \(size), though object \(last) is there"))
        }
        return Array(found.prefix(10))
    }
}

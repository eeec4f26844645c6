import Localization

/// An edition's figures as a report carries them: `previous.json`.
extension Vintage {
    /// Where the object begins that says where the figures come from.
    private static let head = "previous"

    public func json() -> [UInt8] {
        let origin = origin
        func hashes(_ list: [String]?) -> JSONText {
            list.map { .array($0.map { .string($0) }) } ?? .null
        }
        let head: [(String, JSONText)] = [
            ("file", .string(origin.file)),
            (
                "edition",
                origin.edition.map { .object([("id", .string($0.id)), ("en", .string($0.en))]) } ?? .null
            ),
            ("date", .text(origin.date?.iso)), ("program", .text(origin.program)),
            ("method", origin.method.map { .integer($0) } ?? .null), ("template", .text(origin.template)),
            ("rows", hashes(origin.rows)), ("tables", hashes(origin.tables)),
            ("definition", .text(origin.definition)),
        ]
        var out = Array("{\"\(Self.head)\":".utf8)
        JSONText.object(head).write(to: &out)
        out += ",\"figures\":[".utf8
        for (index, id) in ids.enumerated() {
            out += (index == 0 ? "\n" : ",\n").utf8
            self[id]?.json.write(to: &out)
        }
        return out + "\n]}\n".utf8
    }

    /// Reads a list of figures, as `kendang figures --format json` and PDFs give it, or what `json` wrote.
    /// - Parameter origin: of a list, which does not say where it comes from.
    public init(_ bytes: [UInt8], from origin: Origin) throws(VintageFault) {
        let json: JSONText
        do throws(JSONFault) { json = try JSONText.read(bytes) } catch {
            throw VintageFault(words: "\(error.words) at byte \(error.offset)")
        }
        var origin = origin
        let items: [JSONText]
        switch json {
        case .array(let list): items = list
        default:
            guard let head = json[Self.head], case .array(let list)? = json["figures"] else {
                throw VintageFault(words: "it is no list of figures")
            }
            origin = try Origin(head)
            items = list
        }
        var figures: [RecordedFigure] = []
        for (number, item) in items.enumerated() {
            do throws(VintageFault) { figures.append(try RecordedFigure(item)) } catch {
                let name = item["id"]?.string.map { " (\($0))" } ?? ""
                throw VintageFault(words: "figure \(number + 1)\(name): \(error.words)")
            }
        }
        self.init(figures, from: origin)
    }
}

extension Vintage.Origin {
    fileprivate init(_ json: JSONText) throws(VintageFault) {
        guard let file = json["file"]?.string else { throw VintageFault(words: "it has no \"file\"") }
        self.init(file: file)
        if let id = json["edition"]?["id"]?.string, let en = json["edition"]?["en"]?.string {
            edition = Words(id: id, en: en)
        }
        date = json["date"]?.string.flatMap { CalendarDay(iso: $0) }
        program = json["program"]?.string
        method = json["method"]?.integer
        template = json["template"]?.string
        if case .array(let hashes)? = json["rows"] { rows = hashes.compactMap(\.string) }
        if case .array(let hashes)? = json["tables"] { tables = hashes.compactMap(\.string) }
        definition = json["definition"]?.string
    }
}

import Amounts
import Datasets
import Localization

// Every sheet of a batch carries its figures: they are written straight into bytes.
extension FigureExport {
    /// The same figures as `json` gives for a file that carries their inputs as well: one on a line, in the
    /// export's languages; a calculated figure names no rows, since its inputs do.
    public func jsonLines(_ ids: [FigureID]) -> String {
        var out = Array("[\n".utf8)
        for (index, figure) in figures(ids).enumerated() {
            if index > 0 { out += ",\n".utf8 }
            write(figure, to: &out)
        }
        out += "\n]\n".utf8
        return String(decoding: out, as: UTF8.self)
    }

    /// As `object` has it.
    private func write(_ figure: Figure, to out: inout [UInt8]) {
        let record = FigureRecord(figure)
        func text(_ key: StaticString, _ text: String?) {
            out.raw(key)
            if let text { JSONText.quote(text, to: &out) } else { out.raw("null") }
        }
        func words(_ key: StaticString, _ words: Words) {
            out.raw(key)
            write(Language.allCases, from: "{", to: "}", &out) { language, out in
                JSONText.quote(language.rawValue, to: &out)
                out.raw(":")
                JSONText.quote(words[language], to: &out)
            }
        }
        text("{\"id\":", figure.id.path)
        words(",\"label\":", figure.label)
        text(",\"quantity\":", figure.quantity.rawValue)
        text(",\"lower\":", record.lower)
        text(",\"upper\":", record.upper)
        out.raw(record.lowerOpen ? ",\"lowerOpen\":true" : ",\"lowerOpen\":false")
        out.raw(record.upperOpen ? ",\"upperOpen\":true" : ",\"upperOpen\":false")
        out.raw(",\"stated\":")
        record.statedJSON.write(to: &out)
        write(record.status, from: ",\"status\":[", to: "]", &out) { JSONText.quote($0, to: &$1) }
        for (key, value) in record.printing {
            out.raw(",\"")
            out.raw(key)
            out.raw("\":")
            value.write(to: &out)
        }
        writePrinted(figure, to: &out)
        words(",\"formula\":", figure.formula.text)
        write(inputs: figure.inputs, to: &out)
        write(figure.rows, from: ",\"rows\":[", to: "]", &out) { write($0, to: &$1) }
        out.raw("}")
    }

    /// Its texts in each language.
    private func writePrinted(_ figure: Figure, to out: inout [UInt8]) {
        out.raw(",\"printed\":")
        write(wordings, from: "{", to: "}", &out) { wording, out in
            JSONText.quote(wording.language.rawValue, to: &out)
            out.raw(":{\"mark\":")
            JSONText.quote(set.say(figure, wording, .mark), to: &out)
            out.raw(",\"prose\":")
            JSONText.quote(set.say(figure, wording, .prose), to: &out)
            out.raw("}")
        }
    }

    /// One by one, or how many where they are very many.
    private func write(inputs: [FigureID], to out: inout [UInt8]) {
        let isListed = inputs.count <= mostInputs ?? .max
        write(isListed ? inputs : [], from: ",\"inputs\":[", to: "]", &out) {
            JSONText.quote($0.path, to: &$1)
        }
        if !isListed { out += ",\"inputCount\":\(inputs.count)".utf8 }
    }

    private func write<Item>(
        _ items: [Item], from open: StaticString, to close: StaticString, _ out: inout [UInt8],
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        out.raw(open)
        for (index, item) in items.enumerated() {
            if index > 0 { out.raw(",") }
            write(item, &out)
        }
        out.raw(close)
    }

    private func write(_ span: RowSpan, to out: inout [UInt8]) {
        let isListed = Self.isListed(span)
        for line in span.firstLine...(isListed ? span.lastLine : span.firstLine) {
            if line > span.firstLine { out.raw(",") }
            out.raw("{\"file\":")
            JSONText.quote(file(span), to: &out)
            out.raw(",\"line\":")
            out += String(line).utf8
            if !isListed {
                out.raw(",\"lastLine\":")
                out += String(span.lastLine).utf8
                out.raw(",\"count\":")
                out += String(span.count).utf8
            }
            out.raw("}")
        }
    }
}

extension [UInt8] {
    fileprivate mutating func raw(_ syntax: StaticString) {
        syntax.withUTF8Buffer { append(contentsOf: $0) }
    }
}

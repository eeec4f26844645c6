public import Localization

extension Mapping {
    /// The entry of `data:` as YAML, with the evidence behind each line.
    /// - Parameter indent: spaces before its dash.
    public func entry(in language: Language, indent: Int = 2) -> [String] {
        var text = YAMLText()
        let outer = String(repeating: " ", count: indent), inner = outer + "  "
        text.add(outer + "- file: " + YAMLText.quoted(file))
        func add<Value>(_ key: String, _ line: Line<Value>?, _ written: (Value) -> String) {
            guard let line else { return }
            text.add(inner + key + ": " + written(line.value), line.because[language])
        }
        if let format { text.add(inner + "format: " + format) }
        add("sheet", sheet, YAMLText.quoted)
        add("table", table, YAMLText.quoted)
        add("header", header) {
            $0.count == 1 ? String($0[0]) : "[" + $0.map(String.init).joined(separator: ", ") + "]"
        }
        add("numbers", numbers) { $0 }
        if let thousands { text.add(inner + "thousands: always", thousands[language]) }
        add("scale", scale) { $0 }
        if !scaleWords.isEmpty {
            let words = scaleWords.map { "\(YAMLText.quoted($0.value[0])): \($0.value[1])" }
            text.add(
                inner + "scale-words: {" + words.joined(separator: ", ") + "}",
                scaleWords[0].because[language])
        }
        if otherCurrency != nil { add("currency", currency) { $0 } }
        add("dates", dates) { $0 }
        add("century", century) { String($0) }
        add("year", year) { String($0) }
        add("partners", partners) { $0 }
        text.add(inner + "columns:")
        for line in columns {
            text.add("\(inner)  \(line.column): \(YAMLText.quoted(line.header))", line.because[language])
        }
        add("qualifier", qualifier, YAMLText.quoted)
        for (key, lines) in [("ignore", ignored), ("fill", fill), ("totals", totals), ("skip", skip)] {
            guard !lines.isEmpty else { continue }
            text.add(inner + key + ":")
            for line in lines {
                text.add(inner + "  - " + YAMLText.quoted(line.value), line.because[language])
            }
        }
        add("end", end, YAMLText.quoted)
        return text.lines
    }

    /// Everything that report.yaml needs for the file, as a text of its own.
    public func text(in language: Language) -> String {
        var lines = [Said.title(file)[language]]
        if let currency {
            let decimals = currency.value == "IDR" ? ", unit: rupiah" : ""
            lines += [
                "# measure: {currency: \(currency.value)\(decimals)}   # "
                    + "\(YAMLText.plain(currency.because[language]))"
            ]
        }
        lines += ["data:"] + entry(in: language)
        if !aliases.isEmpty { lines += ["partners:"] + aliasLines(in: language) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// "  Kongo: CD".
    func aliasLines(in language: Language, indent: Int = 2) -> [String] {
        var text = YAMLText()
        for line in aliases {
            text.add(
                String(repeating: " ", count: indent) + YAMLText.quoted(line.value[0]) + ": " + line.value[1],
                line.because[language])
        }
        return text.lines
    }

    /// Remarks that list goods whose English names are still to be written.
    func nameLines(_ names: [String], in language: Language) -> [String] {
        guard !names.isEmpty else { return [] }
        let shown = names.prefix(Self.mostNames)
        return [Said.englishNames[language]] + shown.map { "#   \(YAMLText.quoted($0)): " }
            + (names.count > shown.count ? ["#   … (\(names.count))"] : [])
    }

    private static let mostNames = 200
}

extension Said {
    static func title(_ file: String) -> Words {
        Words(
            id: "# Usulan kendang import untuk \(YAMLText.plain(file)); keterangan menyebut dasarnya.",
            en: "# Proposed by kendang import for \(YAMLText.plain(file)); the remarks say why.")
    }

    static let englishNames = Words(
        id: "# Nama Inggris yang belum ada; isi dan pindahkan ke commodities:",
        en: "# English names that are still missing; fill in and move to commodities:")
}

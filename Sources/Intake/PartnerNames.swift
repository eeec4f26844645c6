import Geography

/// How the cells of destinations are taken apart and what their parts may mean.
enum PartnerNames {
    /// The names in a cell, as the reading of rows parts them.
    static func parts(of text: String, separator: String = ";") -> [String] {
        text.split(whereSeparator: separator.contains).flatMap { piece -> [String] in
            let words = piece.split(separator: " "), whole = words.joined(separator: " ")
            guard case .unknown = Countries.find(whole) else { return [whole] }
            return words.split { ["dan", "and", "&", "+"].contains($0.lowercased()) }
                .flatMap { $0.joined(separator: " ").split(separator: "+") }
                .map { Table.plain(String($0)) }
        }.filter { !$0.isEmpty }
    }

    /// Two or three capitals that are given to a country.
    static func code(_ text: String) -> CountryCode? {
        if case .found(let code) = Countries.findCode(text) { return code }
        return nil
    }

    /// Whether a text may be a code: two or three letters.
    static func looksLikeCode(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count)
            && text.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
    }
}

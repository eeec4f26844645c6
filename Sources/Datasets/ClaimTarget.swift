import Amounts
import Declarations
import Geography

/// What a claim speaks of, and what it says.
extension ClaimRows {
    /// The path of the figure that a row claims: of its column `figure`, else of a commodity, a destination
    /// or both, else the total. Nil after a finding.
    func target(of row: RawRow, _ year: Int) -> String? {
        let figure = text(row, .figure), good = text(row, .commodity), partner = text(row, .partners)
        guard !figure.isEmpty else {
            var path = good.isEmpty ? "" : "/commodity/" + slug(of: good)
            if !partner.isEmpty {
                guard let codes = codes(of: partner, row) else { return nil }
                path += "/partner/" + codes
            }
            return (path.isEmpty ? "total" : "value" + path) + "/\(year)"
        }
        guard good.isEmpty, partner.isEmpty else {
            findings.error(
                "the row names a figure and also a commodity or a destination",
                hint: "the figure says it already: leave the others empty", at: place(row, .figure))
            return nil
        }
        let last = figure.split(separator: "/").last.map(String.init) ?? ""
        guard last.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false else { return "\(figure)/\(year)" }
        guard last.hasSuffix("\(year)") || last.hasPrefix("\(year)-") else {
            findings.error(
                "the figure is of \(last), the row of \(year)",
                hint: "leave the year out: it is put behind the figure", at: place(row, .figure))
            return nil
        }
        return figure
    }

    /// As rows with that name would have it.
    private func slug(of good: String) -> String {
        let slug = Slug.of(good)
        let declared = definition.commodities.first { declared in
            declared.slug == slug || declared.aliases.contains { Slug.of($0) == slug }
        }
        return declared?.slug ?? slug
    }

    /// "KH", "HK+SG"; nil after a finding.
    private func codes(of text: String, _ row: RawRow) -> String? {
        let separator = file?.declared.partnerSeparator ?? ";"
        var codes: [String] = []
        for part in text.split(whereSeparator: separator.contains) {
            let name = part.split(separator: " ").joined(separator: " ")
            guard let found = code(of: name).map({ [$0] }) ?? listed(name) else {
                findings.error(
                    "\"\(name)\" is not a known country",
                    hint: "several are parted by \"\(separator)\"; or name the figure",
                    at: place(row, .partners))
                return nil
            }
            codes += found
        }
        return codes.sorted().joined(separator: "+")
    }

    private func code(of name: String) -> String? {
        let match =
            file?.declared.partnersAre == .codes
            ? Countries.findCode(name) : Countries.find(name, extraAliases: definition.partnerAliases)
        guard case .found(let country) = match else { return nil }
        return country.code
    }

    /// More countries are no list that a sentence has.
    private static let longestList = 32

    /// The countries of "Hong Kong dan Singapura", each of which must be known. Names that hold such a word
    /// themselves stay whole: the longest name that is one counts.
    private func listed(_ text: String) -> [String]? {
        let spaced = text.replacing("&", with: " & ").replacing(",", with: " , ")
        let words = spaced.split(separator: " ").map(String.init)
        let marks: Set<String> = ["dan", "and", "&", ","]
        // The words between two marks, and the mark before them.
        var names = [""], before = [""]
        for word in words {
            if marks.contains(word.lowercased()) {
                // "Jepang, Tiongkok, dan India"
                if names[names.count - 1].isEmpty, names.count > 1, before[before.count - 1] == "," {
                    before[before.count - 1] = word
                } else {
                    names.append("")
                    before.append(word)
                }
            } else {
                names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word
            }
        }
        guard (2...Self.longestList).contains(names.count), !names.contains("") else { return nil }
        var codes: [String] = [], first = 0
        while first < names.count {
            let found = (first..<names.count).reversed().lazy.compactMap { last -> (Int, String)? in
                let whole = (first + 1..<last + 1).reduce(names[first]) { whole, index in
                    whole + (before[index] == "," ? ", " : " \(before[index]) ") + names[index]
                }
                return code(of: whole).map { (last, $0) }
            }.first
            guard let found else { return nil }
            codes.append(found.1)
            first = found.0 + 1
        }
        return codes
    }

    /// Money, or a percentage where the text says percent.
    func value(_ text: String, in declared: DataFile) throws(AmountError) -> FigureValue {
        var reader = AmountReader(
            declared.numbers, policy: definition.reading, minorDigits: definition.measure.decimals,
            groupsAreThousands: declared.groupsAreThousands, columnScale: declared.scale,
            scaleWords: declared.scaleWords, currency: definition.measure.currency)
        guard let number = Self.percentage(text) else {
            let amount = try reader.read(text)
            return amount.absence.map { .absent($0) } ?? .amount(amount)
        }
        (reader.minorDigits, reader.columnScale) = (6, 0)
        var amount = try reader.read(number)
        // Nobody who says 44 percent means exactly that.
        if var stated = amount.stated, stated.qualifier == .exact {
            stated.qualifier = .rounded
            amount.interval = stated.interval(under: definition.reading, minorDigits: 6)
            amount.precision = .rounded
        }
        func share(_ bound: Bound<Int128>) -> Bound<Fraction> {
            Bound(bound.value.map { Fraction($0, 100_000_000) }, isOpen: bound.isOpen)
        }
        let ends = Interval(lower: share(amount.interval.lower), upper: share(amount.interval.upper))
        return amount.absence.map { .absent($0) } ?? .ratio(Ratio(ends, precision: amount.precision))
    }

    /// What stands before "persen", "percent" or "%"; nil where none of them ends the text.
    private static func percentage(_ text: String) -> String? {
        let words = text.lowercased()
        guard let unit = ["persen", "per cent", "percent", "%"].first(where: words.hasSuffix) else {
            return nil
        }
        return String(text.dropLast(unit.count))
    }
}

public import Declarations
import Geography
public import Localization

extension DeclarationReader {
    /// A text in both languages, `{id: …, en: …}`, that must be there; nil after a finding.
    public mutating func words(_ key: String) -> Words? {
        required(key).flatMap { words(of: $0, key) }
    }

    /// As `words`, but the key may be left out.
    public mutating func optionalWords(_ key: String) -> Words? {
        guard let value = value(key), !value.isNothing else { return nil }
        return words(of: value, key)
    }

    /// The texts of one value: a map of `id` and `en`, or one text that reads alike in both.
    public func words(of value: Declaration, _ key: String) -> Words? {
        if let text = value.text { return Words(id: text, en: text) }
        guard case .map = value.content else {
            findings.error("\"\(key)\" must be {id: …, en: …}, not \(value.kind)", at: value.place)
            return nil
        }
        var map = DeclarationReader(value, findings)
        let words = Words(id: map.string("id"), en: map.string("en"))
        map.finish()
        return words
    }

    /// A day written as 2026-02-02.
    public mutating func date(_ key: String) -> CalendarDay? {
        guard let value = value(key), !value.isNothing else { return nil }
        if let date = value.text.flatMap({ CalendarDay(iso: $0) }) { return date }
        findings.error(
            "\"\(key)\" must be a day such as 2026-02-02, not "
                + (value.text.map { "\"\($0)\"" } ?? value.kind),
            at: value.place)
        return nil
    }

    /// A minute in Western Indonesian Time, written as 2026-02-02 10:00.
    mutating func moment(_ key: String) -> DeclaredMoment? {
        guard let value = value(key), !value.isNothing else { return nil }
        if let moment = value.text.flatMap({ PublicationMoment(wib: $0) }) {
            return DeclaredMoment(moment: moment, place: value.place)
        }
        findings.error(
            "\"\(key)\" must be a day and a time in WIB such as 2026-02-02 10:00, not "
                + (value.text.map { "\"\($0)\"" } ?? value.kind), at: value.place)
        return nil
    }

    /// "by document date", or "on 2026-01-31".
    mutating func rateRule(_ key: String) -> RateRule? {
        guard let value = value(key), !value.isNothing else { return nil }
        if let rule = value.text.flatMap({ RateRule($0) }) { return rule }
        findings.error(
            "\"\(key)\" must say by which day's rate is converted, not "
                + (value.text.map { "\"\($0)\"" } ?? value.kind),
            hint: "write \"by document date\", or \"on 2026-01-31\"", at: value.place)
        return nil
    }

    /// A country by its code.
    mutating func country(_ key: String) -> CountryCode? {
        guard let text = optionalString(key) else { return nil }
        return country(text, at: place(of: key))
    }

    func country(_ code: String, at place: SourcePlace) -> CountryCode? {
        if Countries.country(CountryCode(code)) != nil { return CountryCode(code) }
        findings.error(
            "\"\(code)\" is not the code of a country", hint: "ISO 3166 codes are two capitals such as CN",
            at: place)
        return nil
    }

    /// Names by country code: `{CN: China}` or `{CN: {id: …, en: …}}`.
    mutating func countryNames(_ key: String) -> [(CountryCode, Words)] {
        entries(key).compactMap { entry in
            guard let code = country(entry.key, at: entry.place),
                let words = words(of: entry.value, entry.key)
            else {
                return nil
            }
            return (code, words)
        }
    }

    /// The office's spellings: `{Tiongkok Daratan: CN}`.
    mutating func aliases(_ key: String) -> [(String, CountryCode)] {
        entries(key).compactMap { entry in
            guard let code = entry.value.text else {
                findings.error(
                    "\"\(entry.key)\" must be the code of a country, not \(entry.value.kind)",
                    at: entry.value.place)
                return nil
            }
            return country(code, at: entry.value.place).map { (entry.key, $0) }
        }
    }
}

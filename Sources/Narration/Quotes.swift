import Localization

/// What people said, as theirs: each is named once, before all that he or she said.
enum Quotes {
    static func text(_ quotes: [Publication.Attribution], in language: Language) -> String {
        var speakers: [String] = [], said: [String: [String]] = [:]
        for quote in quotes {
            let speaker = quote.who + ", " + quote.role[language]
            if said[speaker] == nil { speakers.append(speaker) }
            said[speaker, default: []].append(quote.says[language])
        }
        return speakers.map { $0 + ": " + said[$0, default: []].joined(separator: " ") }.joined(
            separator: " ")
    }
}

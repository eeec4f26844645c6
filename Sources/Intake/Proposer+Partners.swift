import Geography
import Localization
import Reading

extension Proposer {
    /// Whether destinations are names or codes, and what names mean that several countries share.
    mutating func proposePartners() {
        guard let column = mapped("partners") else { return }
        if column.all({ PartnerNames.looksLikeCode($0.text) }),
            column.count({ PartnerNames.code($0.text) != nil }) * 2 > column.filled
        {
            let clashes = column.items.filter(Self.isNameToo)
            guard !clashes.isEmpty else {
                return mapping.partners = .init("codes", Said.allCodes(column.filled))
            }
            let first = clashes[0].text
            let question = Question(
                "partners", Said.codesQuestion, seen: [samples(clashes, column.column)],
                choices: ["codes", "names"].map { .init($0, Said.reading(first, as: $0)) })
            guard let answer = ask(question) else { return }
            if answer == "codes" { return mapping.partners = .init("codes", Said.answered) }
        }
        askNames(column)
    }

    /// "AS": American Samoa as a code, the United States as a name.
    private static func isNameToo(_ item: ColumnProfile.Item) -> Bool {
        guard let code = PartnerNames.code(item.text) else { return false }
        if case .found(let named) = Countries.find(item.text) { return named != code }
        return false
    }

    private mutating func askNames(_ column: ColumnProfile) {
        var seen: Set<String> = []
        for item in column.items {
            for part in PartnerNames.parts(of: item.text) where seen.insert(part).inserted {
                if TotalWords.begins(part) || context.knownNames.contains(part) { continue }
                askName(part, item, column)
            }
        }
    }

    private mutating func askName(_ name: String, _ item: ColumnProfile.Item, _ column: ColumnProfile) {
        let offered: [CountryCode]
        let text: Words
        switch Countries.find(name) {
        case .found, .notACountry(.rest), .notACountry(.unspecified), .notACountry(.total): return
        case .ambiguous(let codes): (offered, text) = (codes, Said.sharedName(name))
        case .notACountry(.region), .notACountry(.group): (offered, text) = ([], Said.noCountry(name))
        case .unknown(let nearest): (offered, text) = (nearest, Said.unknownName(name))
        }
        let question = Question(
            "country/\(name)", text, seen: [samples([item], column.column)],
            choices: offered.map { code in
                .init(
                    code.code,
                    Words(id: Countries.name(code, in: .id), en: Countries.name(code, in: .en)))
            } + [.init("-", Said.leaveName(name))], free: .country)
        guard let answer = ask(question), answer != "-" else { return }
        mapping.aliases.append(.init([name, answer], Said.answered))
    }
}

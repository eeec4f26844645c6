import Localization

/// Names of languages, templates and charts for people.
enum PageNames {
    static func language(_ code: String, _ visit: Visit) -> String {
        code == "en" ? visit.say("Inggris", "English") : visit.say("Indonesia", "Indonesian")
    }

    /// Each language alone, and all.
    static func languageChoices(_ chosen: [String], _ visit: Visit) -> [[String: Any]] {
        let codes = Language.allCases.map(\.rawValue), all = codes.joined(separator: ",")
        return (codes + [all]).map { code in
            [
                "code": code, "isChosen": code == chosen.joined(separator: ","),
                "name": code == all ? visit.say("Keduanya", "Both") : language(code, visit),
            ]
        }
    }

    /// For a list of choices of a form.
    static func templates(_ names: [String], chosen: String?, _ visit: Visit) -> [[String: Any]] {
        choices(names, chosen, known: knownTemplates, visit)
    }

    static func themes(_ names: [String], chosen: String?, _ visit: Visit) -> [[String: Any]] {
        choices(names, chosen, known: [:], visit)
    }

    static func states(chosen: String, _ visit: Visit) -> [[String: Any]] {
        [
            ("draft", visit.say("Draf: setiap halaman bertanda DRAF", "Draft: every page says so")),
            ("final", visit.say("Final: publikasi resmi", "Final: an official publication")),
        ].map { ["code": $0.0, "name": $0.1, "isChosen": $0.0 == chosen] }
    }

    private static func choices(
        _ names: [String], _ chosen: String?, known: [String: Words], _ visit: Visit
    ) -> [[String: Any]] {
        names.map {
            ["name": $0, "label": known[$0]?[visit.language] ?? plain($0), "isChosen": $0 == chosen]
        }
    }

    private static let knownTemplates: [String: Words] = [
        "annual-report": Words(id: "Laporan tahunan", en: "Annual report"),
        "provincial-report": Words(id: "Laporan provinsi", en: "Provincial report"),
        "national-yearbook": Words(id: "Buku tahunan nasional", en: "National yearbook"),
        "commodity-sheet": Words(id: "Lembar komoditas", en: "Commodity sheet"),
        "partner-sheet": Words(id: "Lembar tujuan", en: "Destination sheet"),
        "sector-sheet": Words(id: "Lembar sektor", en: "Sector sheet"),
    ]

    /// "my-template" as people write it.
    private static func plain(_ name: String) -> String {
        let words = name.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    static func chart(_ name: String, _ visit: Visit) -> String {
        let known: [String: Words] = [
            "build-up": Words(id: "Susunan nilai", en: "How the value is made up"),
            "commodities": Words(id: "Komoditas", en: "Commodities"),
            "destinations": Words(id: "Tujuan", en: "Destinations"),
            "growth": Words(id: "Pertumbuhan", en: "Growth"),
            "ranking": Words(id: "Peringkat", en: "Ranking"),
        ]
        return known[name]?[visit.language] ?? plain(name)
    }
}

import Localization

/// Destinations and their roles.
extension DataFault {
    static func notOneCountry(_ name: String) -> DataFault {
        DataFault(
            .notOneCountry, Words(id: "\"\(name)\" bukan satu negara", en: "\"\(name)\" is not one country"),
            hint: Words(
                id: "sebut negaranya, atau tulis \"tidak dirinci\" kalau tidak diketahui",
                en: "name the countries, or write \"tidak dirinci\" where they are not known"))
    }

    /// - Parameter countries: each as said in a sentence.
    static func ambiguousCountry(_ name: String, _ countries: [String]) -> DataFault {
        DataFault(
            .ambiguousCountry,
            Words(
                id: "\"\(name)\" dapat berarti \(either(countries, "atau"))",
                en: "\"\(name)\" may be \(either(countries, "or"))"),
            hint: Words(
                id: "tulis nama lengkapnya, atau sebutkan di bawah \"partners\" dalam report.yaml",
                en: "write the full name, or declare it under \"partners\" in report.yaml"))
    }

    static func unknownCountry(_ name: String, near: String?) -> DataFault {
        DataFault(
            .unknownCountry,
            Words(id: "\"\(name)\" bukan negara yang dikenal", en: "\"\(name)\" is not a known country"),
            hint: near.map { Words(id: "mungkin maksudnya \($0)?", en: "did you mean \($0)?") }
                ?? Words(
                    id: "sebutkan di bawah \"partners\" dalam report.yaml",
                    en: "declare it under \"partners\" in report.yaml"))
    }

    /// Why a role does not go with so many destinations; nil where it does.
    static func role(_ role: PartnerRole?, of count: Int) -> DataFault? {
        func fault(_ message: Words, _ hint: Words) -> DataFault {
            DataFault(.roleContradiction, message, hint: hint)
        }
        return switch role {
        case .sole where count > 1:
            fault(
                Words(
                    id: "tujuan tunggal hanya satu, bukan \(count)",
                    en: "one destination is the sole one, not \(count)"),
                Words(id: "kalau beberapa tujuan berbagi nilai: bersama", en: "several share it: bersama"))
        case .joint where count == 1:
            fault(
                Words(
                    id: "satu tujuan saja bukan tujuan bersama",
                    en: "one destination alone cannot be joint"),
                Words(
                    id: "tulis tunggal (seluruhnya) atau utama",
                    en: "it is tunggal (all of it) or utama"))
        case .unknown where count > 0:
            fault(
                Words(
                    id: "tujuan disebut, padahal perannya tidak diketahui",
                    en: "a destination is named, yet its role is unknown"),
                Words(id: "kosongkan perannya", en: "leave the role out"))
        case .sole where count == 0, .main where count == 0, .joint where count == 0:
            fault(
                Words(id: "ada peran tanpa tujuan", en: "a role without a destination"),
                Words(
                    id: "sebut tujuannya, atau kosongkan perannya",
                    en: "name the destination, or leave the role out"))
        case .sole, .main, .joint, .unknown, nil: nil
        }
    }

    private static func either(_ names: [String], _ or: String) -> String {
        names.count < 2
            ? names.joined()
            : names.dropLast().joined(separator: ", ") + " \(or) " + (names.last ?? "")
    }
}

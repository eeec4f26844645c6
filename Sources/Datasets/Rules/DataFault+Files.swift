import Localization

/// Files and their columns.
extension DataFault {
    static func repeatedColumn(_ name: String, first: Int, second: Int) -> DataFault {
        DataFault(
            .repeatedColumn,
            Words(
                id: "kolom \"\(name)\" ada dua kali, yang ke-\(first) dan ke-\(second)",
                en: "the column \"\(name)\" stands twice, as number \(first) and number \(second)"))
    }

    static func unknownColumn(_ name: String, near: String?) -> DataFault {
        DataFault(
            .unknownColumn, Words(id: "kolom \"\(name)\" tidak dikenal", en: "unknown column \"\(name)\""),
            hint: near.map {
                Words(id: "report.yaml menyebut \"\($0)\"", en: "the definition says \"\($0)\"")
            }
                ?? Words(
                    id: "petakan di bawah \"columns\", atau sebut di bawah \"ignore\"",
                    en: "map it under \"columns\", or name it under \"ignore\""))
    }

    static func missingColumn(_ name: String, _ column: Column, near: String?, header: [String]) -> DataFault
    {
        let all = header.joined(separator: ", ")
        return DataFault(
            .missingColumn,
            Words(
                id: "kolom \"\(name)\" (\(column.rawValue)) tidak ada",
                en: "missing column \"\(name)\" (\(column.rawValue))"),
            hint: near.map { Words(id: "berkas ini punya \"\($0)\"", en: "the file has \"\($0)\"") }
                ?? Words(id: "berkas ini punya: " + all, en: "the file has: " + all))
    }
}

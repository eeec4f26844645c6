import Datasets
public import Localization

extension NewReport {
    /// The definition of a new report around an imported file: that of `init`, without its sample.
    /// - Parameters:
    ///   - entry: the lines of the file's entry, two spaces before its dash.
    ///   - aliases: the office's own names of destinations with their codes.
    ///   - year: the one that is reported; nil: that of `init`.
    ///   - office: as the cover names it; nil: that of `init`.
    public static func imported(
        entry: [String], aliases: [(name: String, code: String)], currency: String, year: Int?, area: String,
        office: String? = nil, language: Language
    ) throws(ReportError) -> String {
        try check(area)
        if let office { try check(office: office) }
        var lines = definition(area, office: office, language).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        if let year { lines = lines.map { $0.replacing("2025", with: String(year)) } }
        cut(&lines, "sample:", withRemark: true)
        lines[0] =
            Words(
                id: "# Laporan dari berkas kantor. Lengkapi yang masih umum, simpan, lihat hasilnya:",
                en:
                    "# A report from the office's own file. Fill in what is general yet, save, see what comes of it:"
            )[language]
        let from = Words(id: "Data kantor, ", en: "The office's own data, ")[language]
        replace(&lines, "source:", with: "source: " + quoted(from + area))
        let unit = currency == "IDR" ? ", unit: rupiah" : ", unit: \(currency)"
        replace(&lines, "measure:", with: "measure: {currency: \(currency)\(unit)}")
        if let data = lines.firstIndex(of: "data:") { lines.removeSubrange((data + 1)...) }
        lines += entry
        if !aliases.isEmpty {
            lines += ["", "partners:"] + aliases.map { "  \(quoted($0.name)): \($0.code)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func replace(_ lines: inout [String], _ key: String, with line: String) {
        if let at = lines.firstIndex(where: { $0.hasPrefix(key) }) { lines[at] = line }
    }

    /// Takes a key out, with the remark above it.
    private static func cut(_ lines: inout [String], _ key: String, withRemark: Bool) {
        guard let at = lines.firstIndex(where: { $0.hasPrefix(key) }) else { return }
        let first = withRemark && at > 0 && lines[at - 1].hasPrefix("#") ? at - 1 : at
        let last = at + 1 < lines.count && lines[at + 1].isEmpty ? at + 1 : at
        lines.removeSubrange(first...last)
    }
}

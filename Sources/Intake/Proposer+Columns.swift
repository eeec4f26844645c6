import Datasets
import Geography
import Localization
import Reading

/// A column that may have a meaning.
struct ColumnCandidate: Hashable {
    var profile: ColumnProfile
    var meaning: ColumnMeaning
    /// A year that the name holds: "Nilai 2024".
    var year: Int?
    /// Why it is thought so.
    var because: Words
}

extension Proposer {
    /// Where the head stands.
    mutating func proposeHead() {
        if !table.sheet.name.isEmpty, !context.isDatabase {
            mapping.sheet = .init(table.sheet.name, Said.sheet(rows: kinds.rows.count))
        }
        if context.isDatabase { mapping.table = .init(table.sheet.name, Words("")) }
        let numbers = shape.head.map { table.lines[$0].number }
        let isFirst = shape.head.count == 1 && shape.head.lowerBound == 0
        if context.isDatabase || isFirst && (numbers[0] < 2 || mapping.sheet != nil) { return }
        mapping.header = .init(numbers, Said.head(titles: shape.titles.map { table.lead($0) }))
    }

    /// What each column means, by name and by content; what is open is asked.
    mutating func proposeColumns() {
        checkNames()
        var candidates: [ColumnCandidate] = []
        for profile in profiles {
            if let candidate = candidate(profile) { candidates.append(candidate) }
        }
        if refusesMonths(candidates) { return }
        for column in Column.ofRows {
            let fitting = candidates.filter { $0.meaning == .column(column) }
            guard !fitting.isEmpty else { continue }
            if let chosen = choose(column, fitting) { map(column, chosen) }
        }
        if mapping.columns.allSatisfy({ $0.column != "partners" }) { takeCodes(&candidates) }
        for candidate in candidates { settle(candidate) }
        if value == nil, !questions.contains(where: { $0.key == "value" || $0.key.hasPrefix("column/") }) {
            refuse(Said.noValue)
        }
    }

    /// Two columns of one name cannot be told apart.
    private mutating func checkNames() {
        var seen: [String: Int] = [:]
        for profile in profiles where !profile.name.isEmpty {
            let key = profile.name.lowercased()
            if let first = seen[key] {
                refuse(Said.sameName(profile.name, first, profile.column), line: shape.head.lowerBound)
            }
            seen[key] = profile.column
        }
    }

    /// What a column seems to be; nil where nothing is to be done about it, or it is asked.
    private mutating func candidate(_ profile: ColumnProfile) -> ColumnCandidate? {
        if profile.isEmpty {
            if !profile.name.isEmpty { ignore(profile, Said.emptyColumn) }
            return nil
        }
        if profile.name.isEmpty { return nameless(profile) }
        let (named, year) = Self.meaning(of: profile.name)
        if let named, fits(profile, named) {
            return ColumnCandidate(
                profile: profile, meaning: named, year: year, because: evidence(profile, named))
        }
        if named == nil, profile.isSerial { return unused(profile, .serial) }
        if named == nil, year != nil, profile.numbers * 2 > profile.filled {
            return ColumnCandidate(
                profile: profile, meaning: .column(.value), year: year,
                because: evidence(profile, .column(.value)))
        }
        guard
            let answer = ask(
                Said.columnQuestion(
                    profile, samples(profile.items, profile.column), suggestions(profile, named)))
        else { return nil }
        guard let column = Column(rawValue: answer) else {
            ignore(profile, Said.answered)
            return nil
        }
        return ColumnCandidate(
            profile: profile, meaning: .column(column), year: year, because: Said.answered)
    }

    private func unused(_ profile: ColumnProfile, _ reason: ColumnMeaning.Unused) -> ColumnCandidate {
        ColumnCandidate(profile: profile, meaning: .unused(reason), because: Said.unused(reason))
    }

    /// A column without a name can be left out, no more.
    private mutating func nameless(_ profile: ColumnProfile) -> ColumnCandidate? {
        if profile.all({ MoneyWords.currency(ofSign: $0.text) != nil }) {
            ignore(profile, Said.signColumn(profile.items[0].text))
        } else if ask(Said.namelessQuestion(profile, samples(profile.items, profile.column))) != nil {
            ignore(profile, Said.answered)
        }
        return nil
    }

    /// The meaning of a name, of its last part before its first: "Nilai (Rp) / 2024".
    static func meaning(of name: String) -> (ColumnMeaning?, year: Int?) {
        let parts = name.split(separator: "/").map { Table.plain(String($0)) }
        let year = parts.reversed().lazy.compactMap { part in
            CellLook.years(in: part).count == 1 ? CellLook.years(in: part)[0] : nil
        }.first
        let joined = name.contains(HeadNames.separator)
        let meanings = (joined ? parts.reversed() : [name]).lazy.compactMap(ColumnNames.meaning)
        return (meanings.first ?? ColumnNames.meaning(name), year)
    }

    mutating func ignore(_ profile: ColumnProfile, _ because: Words) {
        guard !mapping.ignored.contains(where: { $0.value == profile.name }) else { return }
        mapping.ignored.append(.init(profile.name, because))
    }

    mutating func map(_ column: Column, _ chosen: ColumnCandidate) {
        mapping.columns.append(
            .init(column: column.rawValue, header: chosen.profile.name, because: chosen.because))
        if column == .value {
            value = chosen.profile
            if let year = chosen.year { mapping.year = .init(year, Said.yearOfHead(chosen.profile.name)) }
        }
    }

    /// What is left over once every meaning has its column.
    private mutating func settle(_ candidate: ColumnCandidate) {
        let header = candidate.profile.name
        if mapping.columns.contains(where: { $0.header == header }) { return }
        switch candidate.meaning {
        case .unused(let reason): ignore(candidate.profile, Said.unused(reason))
        case .countryCode: ignore(candidate.profile, Said.codesBesideNames)
        case .qualifier:
            mapping.qualifier = .init(
                header, Said.qualifier(samples(candidate.profile.items, candidate.profile.column)))
        case .column(let column):
            let isOpen = questions.contains { $0.key == column.rawValue }
            if !isOpen { ignore(candidate.profile, Said.notChosen(column)) }
        }
    }

    /// Codes of countries serve where no names are.
    private mutating func takeCodes(_ candidates: inout [ColumnCandidate]) {
        guard !questions.contains(where: { $0.key == "partners" }),
            let at = candidates.firstIndex(where: { $0.meaning == .countryCode })
        else { return }
        map(.partners, candidates[at])
    }

    /// The one of several columns that have the same meaning.
    private mutating func choose(_ column: Column, _ fitting: [ColumnCandidate]) -> ColumnCandidate? {
        if fitting.count == 1 || column == .note { return fitting[0] }
        let question = Said.whichColumn(
            column, fitting.map { ($0.profile.name, samples($0.profile.items, $0.profile.column, limit: 1)) })
        guard let answer = ask(question) else { return nil }
        return fitting.first { $0.profile.name == answer }
    }

    /// Months side by side are a table of another form.
    private mutating func refusesMonths(_ candidates: [ColumnCandidate]) -> Bool {
        let months = profiles.filter { profile in
            let leaf = profile.name.split(separator: "/").last.map { Table.plain(String($0)) } ?? ""
            return Int(leaf) == nil && RowWords.month(leaf) != nil && profile.numbers * 2 > profile.filled
        }
        guard months.count > 2 else { return false }
        questions = []
        refuse(Said.monthsAside(months.map(\.name)), line: shape.head.lowerBound)
        return true
    }
}

extension Proposer {
    /// Whether the cells do not contradict the name.
    private func fits(_ profile: ColumnProfile, _ meaning: ColumnMeaning) -> Bool {
        let filled = profile.filled
        func most(_ count: Int) -> Bool { count * 2 > filled }
        guard case .column(let column) = meaning else { return true }
        switch column {
        case .year:
            return most(profile.years + profile.count { $0.text.utf8.count == 2 && Int($0.text) != nil })
        case .month: return most(profile.months)
        case .date: return most(profile.dates)
        case .value: return most(profile.numbers)
        case .commodity, .exporter, .region, .sector: return !most(profile.numbers)
        case .code: return most(profile.count { HSCode($0.text) != nil })
        case .partners:
            return most(profile.destinations) || profile.all { PartnerNames.looksLikeCode($0.text) }
        case .kind: return profile.all { RowWords.kind($0.text) != nil }
        case .role: return profile.all { RowWords.role($0.text) != nil }
        case .status:
            return profile.all { item in
                item.text.split(separator: ",").allSatisfy { RowWords.status(Table.plain(String($0))) != nil }
            }
        case .currency: return profile.all { MoneyWords.currency(ofSign: $0.text) != nil }
        case .note, .source, .document: return true
        case .name, .english, .alias, .from, .until, .rate, .per, .who, .figure: return false
        }
    }

    /// What the content of a column without a known name suggests, the likeliest first.
    private func suggestions(_ profile: ColumnProfile, _ named: ColumnMeaning?) -> [Column] {
        let filled = profile.filled
        func most(_ count: Int) -> Bool { count * 10 >= filled * 9 }
        var found: [Column] = []
        if case .column(let column)? = named, column != .status { found.append(column) }
        if most(profile.years) { found.append(.year) }
        if most(profile.dates) { found.append(.date) }
        if most(profile.destinations) || profile.all({ PartnerNames.code($0.text) != nil }) {
            found.append(.partners)
        }
        if most(profile.months) { found.append(.month) }
        if most(profile.count { $0.text.utf8.count > 3 && HSCode($0.text) != nil }) { found.append(.code) }
        if most(profile.numbers), !most(profile.years) { found.append(.value) }
        found = found.enumerated().filter { found.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        return found + [.commodity, .sector, .region, .exporter, .note].filter { !found.contains($0) }
    }

    /// "20 of 20 cells are years (2024 to 2025)".
    private func evidence(_ profile: ColumnProfile, _ meaning: ColumnMeaning) -> Words {
        if meaning == .countryCode { return evidence(profile, .column(.partners)) }
        guard case .column(let column) = meaning else { return Words("") }
        switch column {
        case .year:
            let years = profile.items.compactMap { CellLook.year($0.text) }
            if years.isEmpty { return Said.cells(profile.filled, of: profile.filled, .shortYears) }
            return Said.cells(profile.years, of: profile.filled, .years(years.min(), years.max()))
        case .month: return Said.cells(profile.months, of: profile.filled, .months)
        case .date: return Said.cells(profile.dates, of: profile.filled, .dates)
        case .value: return Said.cells(profile.numbers, of: profile.filled, .numbers)
        case .code: return Said.cells(profile.count { HSCode($0.text) != nil }, of: profile.filled, .codes)
        case .partners:
            if profile.all({ PartnerNames.code($0.text) != nil }) {
                return Said.cells(profile.filled, of: profile.filled, .countryCodes)
            }
            return Said.cells(profile.destinations, of: profile.filled, .destinations)
        case .commodity, .sector, .region, .exporter:
            return Said.cells(profile.filled, of: profile.filled, .names(profile.items.count))
        case .kind, .role, .status, .note, .source, .document, .currency: return Words("")
        case .name, .english, .alias, .from, .until, .rate, .per, .who, .figure: return Words("")
        }
    }
}

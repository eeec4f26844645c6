import Amounts
public import Declarations
import Geography
import Localization

/// What the tables of an office add to a report's definition. What report.yaml itself says goes before.
extension ReportDefinition {
    public mutating func take(_ table: OfficeTableRows, _ findings: FindingList) {
        switch table.kind {
        case .countries: takeCountries(table.rows, findings)
        case .commodities: takeCommodities(table, findings)
        case .roles: takeRoles(table, findings)
        case .rates: takeRates(table, findings)
        }
    }

    private mutating func takeCountries(_ rows: [OfficeTableRows.Row], _ findings: FindingList) {
        var seen: [String: (code: CountryCode, line: Int)] = [:]
        let declared = Set(partnerAliases.keys.map { $0.lowercased() })
        for row in rows {
            let name = row[.name], code = CountryCode(row[.code])
            guard Countries.country(code) != nil else {
                findings.add(.notACountryCode(row[.code]), at: row.place(of: .code))
                continue
            }
            if let other = seen[name.lowercased()], other.code != code {
                findings.add(
                    .otherCountry(name, other.code.code, line: other.line, code.code),
                    at: row.place(of: .code))
            }
            seen[name.lowercased()] = (code, row.place.line)
            if !declared.contains(name.lowercased()) { partnerAliases[name] = code }
        }
    }

    private mutating func takeCommodities(_ table: OfficeTableRows, _ findings: FindingList) {
        for row in table.rows {
            let name = row[.name], slug = Slug.of(name)
            guard !slug.isEmpty else {
                findings.add(.namelessCommodity, at: row.place(of: .name))
                continue
            }
            if let code = codeOfCommodity(row, slug, table.declared, findings) { commodityCodes.append(code) }
            if let known = commodities.firstIndex(where: { $0.slug == slug }) {
                complete(&commodities[known], row)
            } else {
                var good = CommodityDeclaration(
                    slug: slug, name: Words(id: name, en: row[.english].isEmpty ? name : row[.english]),
                    sector: nil, suggestedHS: nil, aliases: [], place: row.place)
                good.hasEnglish = !row[.english].isEmpty
                complete(&good, row)
                commodities.append(good)
            }
            let sector = row[.sector]
            if !sector.isEmpty, !sectors.contains(where: { $0.slug == Slug.of(sector) }) {
                sectors.append(
                    SectorDeclaration(
                        slug: Slug.of(sector), name: Words(id: sector, en: sector), place: row.place))
            }
        }
    }

    private func complete(_ good: inout CommodityDeclaration, _ row: OfficeTableRows.Row) {
        if good.sector == nil, !row[.sector].isEmpty { good.sector = Slug.of(row[.sector]) }
        good.aliases += row[.alias].split(separator: ";").map {
            $0.split(separator: " ").joined(separator: " ")
        }
    }

    private func codeOfCommodity(
        _ row: OfficeTableRows.Row, _ slug: String, _ file: DataFile, _ findings: FindingList
    ) -> CommodityCode? {
        guard !row[.code].isEmpty else { return nil }
        guard let code = HSCode(row[.code]) else {
            findings.add(.notAnHSCode(row[.code]), at: row.place(of: .code))
            return nil
        }
        return CommodityCode(
            digits: code.digits, commodity: slug, from: day(row, .from, file, findings),
            until: day(row, .until, file, findings), place: row.place(of: .code))
    }

    private mutating func takeRoles(_ table: OfficeTableRows, _ findings: FindingList) {
        for row in table.rows {
            guard let role = RowWords.role(row[.role]) else {
                findings.add(.unknownRole(row[.role], known: RowWords.roles), at: row.place(of: .role))
                continue
            }
            var countries: [CountryCode] = []
            for part in row[.partners].split(whereSeparator: { table.declared.partnerSeparator.contains($0) })
            {
                let name = part.split(separator: " ").joined(separator: " ")
                let match =
                    table.declared.partnersAre == .codes
                    ? Countries.findCode(name) : Countries.find(name, extraAliases: partnerAliases)
                guard case .found(let country) = match else {
                    findings.add(.unknownCountry(name, near: nil), at: row.place(of: .partners))
                    continue
                }
                countries.append(country)
            }
            roles.append(
                RoleDeclaration(
                    commodity: row[.commodity].isEmpty ? nil : Slug.of(row[.commodity]),
                    countries: countries.sorted(), role: role))
        }
    }

    private mutating func takeRates(_ table: OfficeTableRows, _ findings: FindingList) {
        let reader = AmountReader(
            table.declared.numbers, minorDigits: Self.rateDecimals, groupsAreThousands: true)
        var all: [ExchangeRate] = []
        let file = table.declared
        for row in table.rows {
            guard let from = day(row, .from, file, findings) else {
                findings.add(.rateWithoutDay, at: row.place(of: .from))
                continue
            }
            let per = row[.per].isEmpty ? 1 : Int(row[.per]) ?? 0
            guard (1...Self.mostUnits).contains(per) else {
                findings.add(.notANumberOfUnits(row[.per]), at: row.place(of: .per))
                continue
            }
            let code = row[.currency].uppercased()
            guard code.utf8.count == 3 else {
                findings.add(.notACurrency(row[.currency]), at: row.place(of: .currency))
                continue
            }
            guard let units = rate(row, reader, findings) else { continue }
            all.append(
                ExchangeRate(
                    currency: code, units: units, decimals: Self.rateDecimals, per: per, from: from,
                    until: day(row, .until, file, findings), kind: row[.kind], place: row.place))
        }
        rates = RateTable(all, base: table.declared.currency ?? "IDR", findings)
    }

    /// Rates are published with at most this many decimals.
    private static let rateDecimals = 6
    /// Rates are for one unit, a hundred or a thousand.
    private static let mostUnits = 1_000_000
    /// No rate is a billion: products of two rates stay well inside 128 bits.
    private static let highestRate = Int128(1_000_000_000)

    private func rate(_ row: OfficeTableRows.Row, _ reader: AmountReader, _ findings: FindingList) -> Int128?
    {
        do throws(AmountError) {
            // A rate is what is written, whatever its last digit would mean in an amount.
            let amount = try reader.read(row[.rate])
            if let stated = amount.stated, stated.digits > 0,
                [.exact, .rounded].contains(stated.qualifier), stated.decimals <= Self.rateDecimals,
                let high = amount.interval.upper.value, high < Self.highestRate * 1_000_000
            {
                let shift = Self.rateDecimals - stated.decimals + stated.scale
                return stated.digits * (0..<shift).reduce(1) { power, _ in power * 10 }
            }
            findings.add(.notARate(row[.rate]), at: row.place(of: .rate))
        } catch {
            findings.add(DataFault(error), at: row.place(of: .rate))
        }
        return nil
    }

    private func day(
        _ row: OfficeTableRows.Row, _ column: Column, _ file: DataFile, _ findings: FindingList
    ) -> CalendarDay? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        if case .day(let day) = WrittenDate(text, order: file.dates, century: file.century) { return day }
        findings.add(.uncertainDay(text), at: row.place(of: column))
        return nil
    }
}

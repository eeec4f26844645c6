public import Amounts
import Declarations
import Geography

/// What of a definition decides its figures, beside the rows.
public struct ReportMethod: Sendable, Hashable {
    /// A part of it.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// `reading`.
        case reading
        /// Which goods and destinations the rows' names mean, and to which sectors goods belong.
        case assignment
        /// How columns and numbers of the files are understood.
        case files
        /// The office's tables: names, roles, exchange rates; what is withheld.
        case tables
        /// How the program calculates.
        case calculation
    }

    public var reading: ReadingPolicy
    private var partners: [String: String]
    /// Slug of another spelling → that of the good.
    private var aliases: [String: String]
    /// Slug of a good → that of its sector.
    private var sectors: [String: String]
    private var files: Set<DataFile>
    /// The rule of conversion, and what is withheld.
    private var rules: [String]
    /// SHA-256 of each of the office's tables; nil where they are not known.
    private var tables: [String]?
    private var calculation: Int

    /// - Parameters:
    ///   - definition: as it was declared, without what tables add to it.
    ///   - version: `FigureMethod.version` of the program.
    ///   - tables: SHA-256 of each of the office's tables; nil where some are not known.
    public init(_ definition: ReportDefinition, version: Int, tables: [String]? = []) {
        reading = definition.reading
        calculation = version
        partners = [:]
        for (name, country) in definition.partnerAliases { partners[Slug.of(name)] = country.code }
        (aliases, sectors) = ([:], [:])
        for good in definition.commodities {
            for alias in good.aliases { aliases[Slug.of(alias)] = good.slug }
            sectors[good.slug] = good.sector
        }
        files = Set(definition.data.map(Self.mapping))
        rules = definition.withheld.map { "\($0.commodity) \($0.country?.code ?? "") \($0.year ?? 0)" }
            .sorted()
        rules += definition.rateRule.map { ["\($0)"] } ?? []
        self.tables = tables?.sorted()
    }

    /// How a file is understood, wherever it lies and however its bytes are.
    private static func mapping(_ file: DataFile) -> DataFile {
        let nowhere = SourcePlace(file: "")
        var mapping = file
        (mapping.path, mapping.place, mapping.ignored) = ("", nowhere, [])
        (mapping.encoding, mapping.delimiter, mapping.format) = (nil, nil, .csv)
        // Limits only warn.
        mapping.limits = []
        mapping.columns = file.columns.filter { $0.column != .note }
            .map { ColumnMapping(column: $0.column, header: $0.header, place: nowhere) }
            .sorted { $0.column.rawValue < $1.column.rawValue }
        return mapping
    }

    /// The parts in which this one is not as an earlier one was.
    /// - Parameter known: slugs of the goods of which the earlier edition has figures: what is said of others
    ///   assigns nothing anew.
    public func parts(differingFrom old: ReportMethod, known: Set<String>) -> [Part] {
        func differ(_ now: [String: String], _ before: [String: String]) -> Bool {
            let keys = Set(now.keys).union(before.keys)
            return keys.contains { now[$0] != before[$0] && (before[$0] != nil || known.contains($0)) }
        }
        // A new spelling of a destination was an error before.
        let areMoved = old.partners.contains { partners[$0.key] != $0.value }
        let isAssigned = areMoved || differ(aliases, old.aliases) || differ(sectors, old.sectors)
        return Part.allCases.filter { part in
            switch part {
            case .reading: reading != old.reading
            case .assignment: isAssigned
            // A file more, understood in its own way, changes nothing of the others.
            case .files: !old.files.isSubset(of: files)
            case .tables: rules != old.rules || tables == nil || tables != old.tables
            case .calculation: calculation != old.calculation
            }
        }
    }
}

extension ReportDefinition {
    /// This definition with what an earlier one says of reading and assigning: for its rows by that method.
    public func byMethod(of old: ReportDefinition) -> ReportDefinition {
        var mixed = self
        mixed.reading = old.reading
        mixed.partnerAliases = old.partnerAliases
        mixed.commodities = old.commodities.joined(with: commodities, by: \.slug)
        mixed.sectors = old.sectors.joined(with: sectors, by: \.slug)
        mixed.regions = old.regions.joined(with: regions, by: \.slug)
        return mixed
    }
}

extension Array {
    /// These, and of the others those of another slug.
    fileprivate func joined(with others: [Element], by slug: KeyPath<Element, String>) -> [Element] {
        let known = Set(map { $0[keyPath: slug] })
        return self + others.filter { !known.contains($0[keyPath: slug]) }
    }
}

import Declarations

/// What a part of the rows named first, line by line: what is said of a name depends on the first row that
/// holds it, and another part may have an earlier one.
struct NameSights {
    /// In the order in which a row's columns are looked at.
    enum Kind: Int {
        case sector, region, good, commodity, code
    }

    struct Sight {
        var kind: Kind
        var line: Int
        /// Index of the name in the part's list; of a code that of its commodity.
        var index: Int
        var warnings: [Finding]
        /// The bytes of a code as written, its digits, and the year in which it was looked up.
        var word: [UInt8] = []
        var digits = ""
        var year = 0
    }

    private(set) var all: [Sight] = []
    /// Of the name and of the code that are being looked at.
    private var ofName: [Finding] = [], ofCode: [Finding] = []

    mutating func warn(ofName finding: Finding) { ofName.append(finding) }
    mutating func warn(ofCode finding: Finding) { ofCode.append(finding) }

    mutating func see(_ kind: Kind, _ index: Int, _ row: RawRow) {
        all.append(Sight(kind: kind, line: row.line, index: index, warnings: ofName))
        ofName = []
    }

    mutating func see(
        _ kind: Kind, _ index: Int, _ row: RawRow, _ field: Int, digits: String, year: Int = 0
    ) {
        all.append(
            Sight(
                kind: kind, line: row.line, index: index, warnings: ofCode, word: Array(row.bytes(field)),
                digits: digits, year: year))
        ofCode = []
    }
}

/// The numbers here of the names of a part.
struct NameNumbers {
    var commodities: [Int], sectors: [Int], regions: [Int], partners: [Int]

    func key(_ key: PackedKey) -> PackedKey {
        var cell = key.key
        cell.commodity = cell.commodity.map { commodities[$0] }
        cell.sector = cell.sector.map { sectors[$0] }
        cell.region = cell.region.map { regions[$0] }
        cell.partner = cell.partner.map { partners[$0] }
        return PackedKey(cell)
    }
}

extension NameTables {
    /// The same names for a part of the rows.
    func part(_ findings: FindingList) -> NameTables {
        var part = self
        part.findings = findings
        part.sights = NameSights()
        part.marks = RowMarks()
        return part
    }

    /// Takes over the names of parts that began with those here.
    /// - Returns: for each part its names' numbers, and the warnings that reading in order gives, in order;
    ///   nil where it would find an error.
    mutating func join(_ parts: [NameTables]) -> (numbers: [NameNumbers], warnings: [Finding])? {
        var numbers = parts.map { part in
            NameNumbers(
                commodities: Array(0..<commodities.count) + part.new(\.commodities, self),
                sectors: Array(0..<sectors.count) + part.new(\.sectors, self),
                regions: Array(0..<regions.count) + part.new(\.regions, self),
                partners: part.partnerSets.map { partner(of: $0) })
        }
        let sights = parts.enumerated().flatMap { part in
            (part.element.sights?.all ?? []).map { (part: part.offset, sight: $0) }
        }.sorted { ($0.sight.line, $0.sight.kind.rawValue) < ($1.sight.line, $1.sight.kind.rawValue) }
        // A code needs the number of its commodity.
        var isFirst = sights.map { seeName($0.sight, of: parts[$0.part], &numbers[$0.part]) }
        for (index, (part, sight)) in sights.enumerated() where seeCode(sight, numbers[part]) {
            isFirst[index] = true
        }
        guard commodities.count <= PackedKey.commodityLimit, sectors.count <= PackedKey.sectorLimit,
            regions.count <= PackedKey.regionLimit, partnerSets.count <= PackedKey.partnerLimit,
            joinSectors(parts, numbers)
        else { return nil }
        let said = zip(sights, isFirst).filter { $0.1 && !$0.0.sight.warnings.isEmpty }.map(\.0)
        for (index, part) in parts.enumerated() {
            marks.join(part.marks, sights: Set(said.filter { $0.part == index }.map(\.sight.line)))
        }
        return (numbers, said.flatMap(\.sight.warnings))
    }

    /// Places for the numbers of names that are not here yet.
    private func new<Name>(_ list: KeyPath<NameTables, [Name]>, _ known: NameTables) -> [Int] {
        Array(repeating: -1, count: self[keyPath: list].count - known[keyPath: list].count)
    }

    private mutating func partner(of set: PartnerSet) -> Int {
        if let known = partnerSets.firstIndex(of: set) { return known }
        partnerSets.append(set)
        return partnerSets.count - 1
    }

    /// Gives a name of a part its number here.
    /// - Returns: whether it is new.
    private mutating func seeName(
        _ sight: NameSights.Sight, of part: NameTables, _ numbers: inout NameNumbers
    ) -> Bool {
        switch sight.kind {
        case .sector:
            let sector = part.sectors[sight.index]
            let known = sectors.firstIndex { $0.slug == sector.slug }
            numbers.sectors[sight.index] = known ?? sectors.count
            if known == nil { sectors.append(sector) }
            return known == nil
        case .region:
            let region = part.regions[sight.index]
            let known = regions.firstIndex { $0.slug == region.slug }
            numbers.regions[sight.index] = known ?? regions.count
            if known == nil { regions.append(region) }
            return known == nil
        case .commodity:
            var commodity = part.commodities[sight.index]
            let known = commodityOfSlug[commodity.slug]
            numbers.commodities[sight.index] = known ?? commodities.count
            guard known == nil else { return false }
            // Sectors and codes are joined by themselves.
            (commodity.sector, commodity.code) = (nil, nil)
            commodityOfSlug[commodity.slug] = commodities.count
            commodities.append(commodity)
            return true
        case .code, .good: return false
        }
    }

    /// Keeps what a part has seen of a code.
    /// - Returns: whether it is new.
    private mutating func seeCode(_ sight: NameSights.Sight, _ numbers: NameNumbers) -> Bool {
        guard sight.kind == .code || sight.kind == .good, sight.index >= 0 else { return false }
        let commodity = numbers.commodities[sight.index]
        let isNew = sight.word.withUnsafeBufferPointer { bytes in
            let word = Word(bytes)
            if sight.kind == .code {
                guard codeWords.code(word) == nil else { return false }
                _ = codeWords.add(word, code: commodity)
                return true
            }
            let number = goodWords.code(word) ?? goodWords.add(word, code: goodWords.size)
            guard good(number, in: sight.year) == NameCode.unset else { return false }
            setGood(number, in: sight.year, to: commodity)
            return true
        }
        if isNew, commodities[commodity].code == nil { commodities[commodity].code = sight.digits }
        return isNew
    }

    /// Puts commodities into the sectors that any part knows; false if two differ.
    private mutating func joinSectors(_ parts: [NameTables], _ numbers: [NameNumbers]) -> Bool {
        for (part, numbers) in zip(parts, numbers) {
            for (index, commodity) in part.commodities.enumerated() {
                guard let sector = commodity.sector.map({ numbers.sectors[$0] }) else { continue }
                let here = numbers.commodities[index]
                guard commodities[here].sector == nil || commodities[here].sector == sector else {
                    return false
                }
                commodities[here].sector = sector
            }
        }
        return true
    }
}

import Declarations
import Geography
import Localization

/// The names that rows use and what they mean: looked at once, at the first row that holds them.
struct NameTables {
    let definition: ReportDefinition
    var findings: FindingList
    var commodities: [Commodity] = []
    var sectors: [Sector] = []
    var regions: [Region] = []
    var partnerSets: [PartnerSet] = []
    private(set) var file: RowFile?
    /// What is named first by a part of the rows; nil where all rows are read in order.
    var sights: NameSights?
    /// Of the current file.
    var marks = RowMarks()

    var commodityOfSlug: [String: Int] = [:]
    /// Index into the definition's commodities by the slug of a name or of another spelling.
    private var declared: [String: Int] = [:]
    /// The lists of countries that cells name, the first of them empty; and the partner set of each list and
    /// role.
    var lists: [[CountryCode]] = [[]]
    var setOfList: [Int32] = []
    private(set) var years = CodedWords(), months = CodedWords(), kinds = CodedWords(), roles = CodedWords()
    private(set) var sectorWords = CodedWords(), regionWords = CodedWords(), commodityWords = CodedWords(),
        partnerWords = CodedWords()
    var codeWords = CodedWords()
    private(set) var statusWords = CodedWords()
    var dayWords = CodedWords()
    /// The number of each code by its word, and the commodity of each number by year.
    var goodWords = CodedWords()
    var goodsOfYear: [[Int]] = []
    var declaredRoles: [Int: Int] = [:]

    init(_ definition: ReportDefinition, _ findings: FindingList) {
        self.definition = definition
        self.findings = findings
        sectors = definition.sectors.map { Sector(slug: $0.slug, name: $0.name) }
        regions = definition.regions.map { Region(slug: $0.slug, name: $0.name) }
        for (index, commodity) in definition.commodities.enumerated() {
            for slug in [commodity.slug] + commodity.aliases.map(Slug.of) where declared[slug] == nil {
                declared[slug] = index
            }
        }
    }

    /// Another file begins: destinations may be written in another way.
    mutating func begin(_ file: RowFile) {
        self.file = file
        years = CodedWords()
        marks = RowMarks()
        partnerWords = CodedWords()
        dayWords = CodedWords()
    }

    @inline(__always)
    mutating func year(_ row: RawRow, _ field: Int) -> Int {
        if let year = Self.plainYear(row.bytes(field)) { return year }
        let word = Word(row, field)
        return years.code(word) ?? years.add(word, code: newYear(row, field))
    }

    @inline(__always)
    mutating func month(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return months.code(word) ?? months.add(word, code: newMonth(row, field))
    }

    @inline(__always)
    mutating func kind(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return kinds.code(word) ?? kinds.add(word, code: newKind(row, field))
    }

    @inline(__always)
    mutating func sector(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return sectorWords.code(word) ?? sectorWords.add(word, code: newSector(row, field))
    }

    @inline(__always)
    mutating func region(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return regionWords.code(word) ?? regionWords.add(word, code: newRegion(row, field))
    }

    @inline(__always)
    mutating func commodity(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return commodityWords.code(word) ?? commodityWords.add(word, code: newCommodity(row, field))
    }

    /// Reads a code of the nomenclature; what is wrong with it is found once.
    /// - Returns: whether it is one, or none is written.
    @inline(__always)
    mutating func code(_ row: RawRow, _ field: Int, of commodity: Int, _ year: Int) -> Bool {
        let word = Word(row, field)
        let code = codeWords.code(word) ?? codeWords.add(word, code: newCode(row, field, commodity, year))
        return code > NameCode.wrong
    }

    /// Whether the status of a row says nothing: empty, or "tetap".
    @inline(__always)
    mutating func isPlain(_ row: RawRow, _ field: Int) -> Bool {
        if row.bytes(field).isEmpty { return true }
        let word = Word(row, field)
        return (statusWords.code(word) ?? statusWords.add(word, code: newStatus(row, field))) == 0
    }

    /// The set of destinations in their role.
    @inline(__always)
    mutating func partners(_ row: RawRow, _ field: Int, role roleField: Int, of commodity: Int) -> Int {
        let word = Word(row, field)
        let list = partnerWords.code(word) ?? partnerWords.add(word, code: newList(row, field))
        var role = NameCode.none
        if roleField >= 0 {
            let word = Word(row, roleField)
            role = roles.code(word) ?? roles.add(word, code: newRole(row, roleField))
        }
        if list == NameCode.total || list == NameCode.wrong { return list }
        if role == NameCode.wrong { return role }
        if role == NameCode.none, !definition.roles.isEmpty { role = declaredRole(list, commodity) }
        let place = list * 8 + role + 1
        if place < setOfList.count, setOfList[place] > NameCode.unset { return Int(setOfList[place]) }
        return newSet(list, role, row, roleField >= 0 ? roleField : field)
    }
}

extension NameTables {
    /// What report.yaml says of a commodity of that slug.
    func declaration(_ slug: String) -> CommodityDeclaration? {
        declared[slug].map { definition.commodities[$0] }
    }

    /// A year of four digits.
    @inline(__always)
    private static func plainYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count == 4 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            value = value &* 10 &+ Int(byte &- 0x30)
        }
        return (1900...2200).contains(value) ? value : nil
    }

    /// The text of a field; nil after a finding where its bytes are no text.
    func text(_ row: RawRow, _ field: Int) -> String? {
        let bytes = row.bytes(field)
        guard UTF8Check.firstInvalid(bytes) == nil else {
            findings.add(.wrongEncoding, at: place(row, field))
            return nil
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    func place(_ row: RawRow, _ field: Int) -> SourcePlace {
        row.place(of: field, in: file)
    }

    func wrong(_ fault: DataFault, _ row: RawRow, _ field: Int) -> Int {
        findings.add(fault, at: place(row, field))
        return NameCode.wrong
    }
}

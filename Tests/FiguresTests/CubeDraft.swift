import Amounts
import Datasets
import Geography
import Localization

/// A cube written down row by row, with exact amounts unless told otherwise.
struct CubeDraft {
    private var goods: [Commodity] = []
    private var sectors: [Sector] = []
    private var partners: [PartnerSet] = []
    private var cells: [Cell] = []

    var cube: Cube {
        Cube(files: ["rows.csv"], commodities: goods, sectors: sectors, partners: partners, cells: cells)
    }

    func value(
        _ year: Int, _ good: String?, _ role: PartnerRole? = nil, _ codes: [String] = [],
        _ amount: Int128, month: Int? = nil, sector: String? = nil
    ) -> CubeDraft {
        value(year, good, role, codes, Amount(exactly: amount), month: month, sector: sector)
    }

    func value(
        _ year: Int, _ good: String?, _ role: PartnerRole? = nil, _ codes: [String] = [],
        _ amount: Amount, month: Int? = nil, sector: String? = nil
    ) -> CubeDraft {
        row(.value, year, good, role, codes, amount, month: month, sector: sector)
    }

    func total(
        _ year: Int, _ amount: Int128, kind: RowKind = .total, good: String? = nil,
        month: Int? = nil
    ) -> CubeDraft {
        row(kind, year, good, nil, [], Amount(exactly: amount), month: month, sector: nil)
    }

    func total(_ year: Int, _ amount: Amount) -> CubeDraft {
        row(.total, year, nil, nil, [], amount, month: nil, sector: nil)
    }

    private func row(
        _ kind: RowKind, _ year: Int, _ good: String?, _ role: PartnerRole?, _ codes: [String],
        _ amount: Amount, month: Int?, sector: String?
    ) -> CubeDraft {
        var draft = self
        let sectorIndex = sector.map { name in
            index(of: name, in: draft.sectors.map(\.slug)) {
                draft.sectors.append(Sector(slug: name, name: Words(id: name, en: name)))
            }
        }
        let goodIndex = good.map { name in
            index(of: name, in: draft.goods.map(\.slug)) {
                draft.goods.append(
                    Commodity(
                        slug: name, name: Words(id: name, en: name),
                        sector: sectorIndex))
            }
        }
        let partner = role.map { role in
            let set = PartnerSet(countries: codes.map { CountryCode($0) }, role: role)
            return index(of: set, in: draft.partners) { draft.partners.append(set) }
        }
        let line = draft.cells.count + 2
        draft.cells.append(
            Cell(
                key: CellKey(kind: kind, year: year, month: month, commodity: goodIndex, partner: partner),
                amount: amount, rows: [RowSpan(file: 0, firstLine: line, lastLine: line, count: 1)]))
        return draft
    }

    private func index<Item: Equatable>(of item: Item, in list: [Item], orAdd add: () -> Void) -> Int {
        if let index = list.firstIndex(of: item) { return index }
        add()
        return list.count
    }
}

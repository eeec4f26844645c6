public import Datasets
public import Localization

/// What a figure is of, taken apart for tables: each dimension by code and name.
public struct FigureDimensions: Sendable, Hashable {
    /// A member of a dimension.
    public struct Member: Sendable, Hashable {
        public var code: String
        public var name: Words
    }

    /// "value"; of what others say with the words before it: "claim/1".
    public var indicator: String
    public var quotedFrom: String?
    public var shape: Shape
    public var period: Period
    /// Of figures of all parts, or of the first so many.
    public var dimension: Dimension?
    public var top: Int?
    public var commodity: Member?
    /// Digits, where the rows state a code.
    public var hsCode: String?
    public var sector: Member?
    public var region: Member?
    /// ISO codes joined with "+", and the names; nil where no destination is meant.
    public var partner: Member?
    public var role: PartnerRole?
}

extension FigureSet {
    /// The dimensions of a figure of the whole report; nil of an id that names none.
    public func dimensions(of id: FigureID) -> FigureDimensions? {
        var parts = id.path.split(separator: "/").map(String.init)
        var quoted: String?
        if id.isQuoted {
            // "claim/1/total/2024", "previous/total/2024"
            let count = parts.count > 1 && Int(parts[1]) != nil ? 2 : 1
            quoted = parts.prefix(count).joined(separator: "/")
            parts.removeFirst(count)
        }
        guard parts.count >= 2, let last = parts.last, let period = Period(path: last),
            let subject = subject(parts[1..<parts.count - 1].joined(separator: "/"))
        else { return nil }
        var found = FigureDimensions(
            indicator: parts[0], quotedFrom: quoted, shape: subject.shape, period: period)
        fill(&found, subject)
        return found
    }

    private func fill(_ found: inout FigureDimensions, _ subject: Subject) {
        switch subject {
        case .whole, .month: break
        case .dimension(let dimension): found.dimension = dimension
        case .top(let count, let dimension), .beyond(let count, let dimension):
            (found.top, found.dimension) = (count, dimension)
        case .member(.commodity, let index): fill(&found, commodity: index)
        case .member(.sector, let index):
            let sector = cube.sectors[index]
            found.sector = .init(code: sector.slug, name: sector.name)
        case .member(.region, let index):
            let region = cube.regions[index]
            found.region = .init(code: region.slug, name: region.name)
        case .member(.partner, let line): fill(&found, line: line)
        case .cell(let commodity, let line):
            fill(&found, commodity: commodity)
            if let line { fill(&found, line: line) } else { found.role = .unknown }
        case .cellBeyond(let commodity, let count):
            fill(&found, commodity: commodity)
            (found.top, found.dimension) = (count, .partner)
        }
    }

    private func fill(_ found: inout FigureDimensions, commodity index: Int) {
        let commodity = cube.commodities[index]
        found.commodity = .init(code: commodity.slug, name: commodity.name)
        found.hsCode = commodity.code
        found.sector = commodity.sector.map {
            .init(code: cube.sectors[$0].slug, name: cube.sectors[$0].name)
        }
    }

    private func fill(_ found: inout FigureDimensions, line index: Int) {
        let line = aggregates.lines.all[index]
        found.partner = .init(
            code: line.countries.map(\.code).joined(separator: "+"), name: place(ofLine: index))
        found.role = line.role
        if let commodity = line.commodity { fill(&found, commodity: commodity) }
    }
}

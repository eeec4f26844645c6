import Charts
import Declarations
import Figures
import Localization
import Narration
import Templates

/// What every chart of several years declares: of what, and how many of the first by value.
struct SeriesRequest {
    /// A member with its value in every year from the first that has any, also those without.
    struct Series {
        var name: String
        var years: [Int]
        var values: [FigureID]
        /// At least two years have a value.
        var isSeries: Bool
    }

    let dimension: Dimension
    let largest: Int

    init(_ reader: inout DeclarationReader, largest standard: Int) {
        dimension = reader.choice("of", "what is shown", default: Dimension.commodity)
        largest = reader.int(
            "largest", "how many of the first by value", in: 1...60, default: standard)
    }

    /// The first members by this year's value.
    func members(_ binder: Binder) -> [(name: Words, path: String)] {
        Array(binder.story.members(of: dimension).prefix(largest))
    }

    /// Every member's years; years before the first in which any has a value are left out.
    func series(_ binder: Binder) -> [Series] {
        let figures = binder.story.figures, members = members(binder)
        let known = figures.years.filter { year in
            year <= binder.story.year
                && members.contains { isKnown(FigureID("value/\($0.path)/\(year)"), figures) }
        }
        guard let first = known.first else { return [] }
        let years = Array(first...binder.story.year)
        return members.map { member in
            let ids = years.map { FigureID("value/\(member.path)/\($0)") }
            return Series(
                name: binder.label(member.name), years: years, values: ids,
                isSeries: ids.count { isKnown($0, figures) } > 1)
        }
    }

    private func isKnown(_ id: FigureID, _ figures: FigureSet) -> Bool { figures[id]?.isAbsent == false }
}

extension Story {
    /// Members of a dimension with a value this year, by value: their names, and what stands between the
    /// indicator and the year in their ids.
    func members(of dimension: Dimension) -> [(name: Words, path: String)] {
        switch dimension {
        case .commodity: commodities.map { ($0.name, "commodity/\($0.slug)") }
        case .sector: figures.sectors(in: year).filter(\.hasValue).map { ($0.name, "sector/\($0.slug)") }
        case .region: figures.regions(in: year).filter(\.hasValue).map { ($0.name, "region/\($0.slug)") }
        case .partner: lines.map { ($0.name, $0.value.subject) }
        }
    }
}

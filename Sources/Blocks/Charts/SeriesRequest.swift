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
        let story = binder.story
        switch dimension {
        case .commodity:
            return story.commodities.prefix(largest).map { ($0.name, "commodity/\($0.slug)") }
        case .sector:
            return story.figures.sectors(in: story.year).filter(\.hasValue).prefix(largest)
                .map { ($0.name, "sector/\($0.slug)") }
        case .partner:
            return story.lines.prefix(largest).map { line in
                let path = line.value.path.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
                return (line.name, path)
            }
        }
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

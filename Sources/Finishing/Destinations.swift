import Graphics

/// Every named place of a document: its page, counted from 0, and its height above the page's lower edge.
struct Destinations {
    struct Place: Equatable {
        var page: Int
        var fromBelow: Double
        /// From the page's left edge, where other programs find the place by its name.
        var fromLeft: Double?
    }

    private var places: [String: Place] = [:]

    init(_ anchors: [PlacedAnchor], pages: [PaintedPage]) throws(FinishingError) {
        for placed in anchors {
            guard pages.indices.contains(placed.page) else { throw .noSuchPage(placed.page) }
            guard places[placed.anchor.name] == nil else { throw .doubleAnchor(name: placed.anchor.name) }
            let fromBelow = pages[placed.page].size.height - placed.anchor.at.y
            places[placed.anchor.name] = Place(
                page: placed.page, fromBelow: fromBelow,
                fromLeft: placed.anchor.isNamed ? placed.anchor.at.x : nil)
        }
    }

    /// Those that other programs find, by the bytes of their names.
    var named: [(name: String, place: Place)] {
        places.filter { $0.value.fromLeft != nil }.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        .map { ($0.key, $0.value) }
    }

    subscript(_ name: String) -> Place? { places[name] }
}

extension PDFBytes {
    /// The place as PDF says it: page, height, and the reader's own enlargement.
    mutating func destination(_ place: Destinations.Place, pages: [Int]) {
        raw("[")
        reference(pages[place.page])
        raw("/XYZ ")
        if let left = place.fromLeft { real(left) } else { raw("null") }
        raw(" ")
        real(place.fromBelow)
        raw(" null]")
    }
}

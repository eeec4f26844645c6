@testable import Charts

/// Treemaps of invented goods: sectors, and one item in every state.
enum TreemapSamples {
    static let words = TreemapWords(
        tooSmall: "Terlalu kecil untuk diberi nama:", withoutNumber: "Tanpa nomor:",
        missing: "Tidak tersedia:", withheld: "Dirahasiakan:", nilValue: "Nol:",
        notApplicable: "Tidak berlaku:")

    private static let goods: [(String, [(String, Double)])] = [
        ("Kerajinan", [("Ukiran kayu", 505), ("Anyaman bambu", 152), ("Kendang jimbe", 86), ("Batik", 9)]),
        (
            "Perkebunan",
            [("Kopi", 360), ("Kakao", 52), ("Minyak inti sawit", 41), ("Teh", 2.6), ("Pala", 0.1)]
        ),
        ("Perikanan", [("Ikan koi", 104), ("Udang", 27), ("Rumput laut", 5.4), ("Tuna dan cakalang", 13.1)]),
    ]

    static let sectors = Treemap(
        groups: goods.enumerated().map { rank, group in
            Treemap.Group(
                name: group.0, colour: .series(rank),
                items: group.1.map { ChartSamples.item($0.0, $0.1, .exact, "\($0.1)") })
        }, words: words)

    /// Every state, a joint value and an invented one, each in its own colour.
    static let states: Treemap = {
        var items = ChartState.allCases.enumerated().map { rank, state in
            ChartSamples.item(
                "Barang \(state.rawValue)", state.hasLength ? Double(20 - rank) : 0, state,
                state.hasLength ? "\(20 - rank)" : "…", .series(rank))
        }
        var joint = ChartSamples.item("Bersama", 12, .exact, "12", .series(1))
        joint.isJoint = true
        items += [joint, ChartSamples.item("Contoh", 14, .exact, "14", isSample: true)]
        return Treemap(groups: [Treemap.Group(items: items)], words: words)
    }()
}

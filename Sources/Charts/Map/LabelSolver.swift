import Graphics

/// Finds a place for every label, so that no two stand on each other, none leaves the frame and no leader
/// crosses another or a label. Where the cheapest arrangement still clashes, labels give up room in the order
/// of their stages, the lowest ranked first: they wrap, drop their values, become a key digit, and at last
/// are given back without a place. The same labels and scene give the same places.
enum LabelSolver {
    /// A label's form, by number, and its place.
    struct Placed: Hashable {
        var form: Int
        var place: MapLabel.Place
    }

    private static let overlap = 10_000.0, crossing = 3_000.0, leaderPoint = 60.0
    /// Wanted between two labels, and the least that is accepted.
    static let air = 1.6.mm
    private static let least = 0.3.mm

    /// Labels by rank, the first the highest; nil for one without a place.
    static func solve(_ labels: [MapLabel], in scene: LabelScene) -> [Placed?] {
        // A map has nine at most; a crowd is arranged with less care.
        let most = labels.count > 9 ? 16 : 40
        var forms = [Int](repeating: 0, count: labels.count)
        var places = labels.map { label in label.forms.first.map { label.places($0, in: scene, most) } ?? [] }
        func giveUp(_ label: Int) {
            forms[label] += 1
            let known = labels[label].forms
            places[label] =
                forms[label] < known.count ? labels[label].places(known[forms[label]], in: scene, most) : []
        }
        while true {
            for label in labels.indices {
                while places[label].isEmpty, forms[label] < labels[label].forms.count { giveUp(label) }
            }
            let shown = labels.indices.filter { !places[$0].isEmpty }
            var search = LabelSearch(shown.map { places[$0] })
            let chosen = zip(shown, search.best()).map { (label: $0, place: places[$0][$1]) }
            let losers = losers(chosen, labels, forms)
            if losers.isEmpty {
                var found = [Placed?](repeating: nil, count: labels.count)
                for (label, place) in chosen { found[label] = Placed(form: forms[label], place: place) }
                return found
            }
            for label in losers { giveUp(label) }
        }
    }

    /// Of every clashing pair the one that has less to give up; of two alike the lower ranked.
    private static func losers(
        _ chosen: [(label: Int, place: MapLabel.Place)], _ labels: [MapLabel], _ forms: [Int]
    ) -> [Int] {
        func next(_ label: Int) -> Int {
            let known = labels[label].forms, form = forms[label] + 1
            return form < known.count ? known[form].stage.rawValue : MapLabel.Stage.allCases.count
        }
        var found: Set<Int> = []
        for (index, one) in chosen.enumerated() {
            for two in chosen.prefix(index) where clash(one.place, two.place) {
                if found.contains(one.label) || found.contains(two.label) { continue }
                found.insert(next(two.label) < next(one.label) ? two.label : one.label)
            }
        }
        return found.sorted()
    }

    /// Two labels that cannot both stand: one on the other, a leader through one or through the other's.
    static func clash(_ a: MapLabel.Place, _ b: MapLabel.Place) -> Bool {
        if a.box.inset(-least).meets(b.box) { return true }
        if let leader = a.leader, leader.length(in: b.box) > 0 { return true }
        if let leader = b.leader, leader.length(in: a.box) > 0 { return true }
        if let one = a.leader, let two = b.leader { return one.crosses(two) }
        return false
    }

    /// What two labels cost each other in two of their places.
    static func cost(_ a: MapLabel.Place, _ b: MapLabel.Place) -> Double {
        var cost = 0.0
        if a.box.inset(-air).meets(b.box) { cost += overlap }
        let each = leaderPoint / LabelScene.cell
        if let leader = a.leader { cost += each * leader.length(in: b.box.inset(-0.4.mm)) }
        if let leader = b.leader { cost += each * leader.length(in: a.box.inset(-0.4.mm)) }
        if let one = a.leader, let two = b.leader, one.crosses(two) { cost += crossing }
        return cost
    }
}

public import Amounts
public import Datasets
public import Localization

/// What others say beside the rows: the last edition, and claims.
public struct QuotedFigures: Sendable {
    public var previous: Vintage?
    /// With the last edition; nil before it was made.
    public internal(set) var comparison: Comparison?
    public var claims: [Claim]
    /// What money is printed in.
    var currency: Currency

    public init(previous: Vintage? = nil, claims: [Claim] = [], currency: Currency = .rupiah) {
        self.previous = previous
        self.claims = claims
        self.currency = currency
    }

    var isEmpty: Bool { previous == nil && claims.isEmpty }
}

extension FigureSet {
    /// The set with what differs from its last edition; itself where it has none.
    public func compared(_ circumstances: Comparison.Circumstances) -> FigureSet {
        guard let previous = quoted.previous else { return self }
        var set = self
        set.quoted.comparison = Comparison(previous, with: self, circumstances)
        return set
    }

    /// A figure that others say, or that follows from it; nil for an id of the set's own.
    func quotedFigure(_ id: FigureID) throws(FigureError) -> Figure? {
        guard id.isQuoted, let cut = id.path.firstIndex(of: "/") else { return nil }
        let rest = String(id.path[id.path.index(after: cut)...])
        switch id.path[..<cut] {
        case "previous": return try previousFigure(full(FigureID(rest)))
        case "revision": return try revision(of: full(FigureID(rest)))
        case "changes": return try whole.changeCount(rest)
        default: return try whole.claimFigure(rest)
        }
    }

    /// The ids of all that is quoted.
    var quotedIDs: [FigureID] {
        var ids: [FigureID] = []
        if let comparison = quoted.comparison {
            ids += ChangeCount.allCases.map(\.id)
            for revision in comparison.revisions {
                ids += [revision.id.previous, revision.id.revision].filter { self[$0] != nil }
            }
            ids += comparison.gone.map(\.previous)
        }
        return ids + quoted.claims.indices.flatMap { claimIDs($0 + 1) }
    }

    private func previousFigure(_ id: FigureID) throws(FigureError) -> Figure {
        guard let old = quoted.previous else { throw noPrevious(id.previous) }
        guard let figure = old[id] else {
            throw .notAvailable(
                id.previous,
                reason: Words(
                    id: "edisi sebelumnya tidak memuatnya", en: "the last edition does not have it"))
        }
        let origin = old.origin.words
        let formula = Formula(
            Words(id: "menurut edisi sebelumnya, \(origin.id)", en: "as in the last edition, \(origin.en)"))
        return Figure(
            id: id.previous,
            label: Words(
                id: figure.label.id + " (edisi sebelumnya)", en: figure.label.en + " (last edition)"),
            value: figure.value, quantity: figure.quantity, formula: formula)
    }

    private func noPrevious(_ id: FigureID) -> FigureError {
        .notAvailable(
            id, reason: Words(id: "report.yaml tidak menyebut previous", en: "report.yaml names no previous"))
    }

    /// The change of a figure against the last edition.
    private func revision(of id: FigureID) throws(FigureError) -> Figure {
        let now = try answer(id), before = try previousFigure(id)
        guard let old = quoted.previous?[id], let (value, quantity) = now.change(since: old) else {
            throw .notAvailable(
                id.revision,
                reason: Words(id: "selisihnya tidak dapat dihitung", en: "no difference can be calculated"))
        }
        return Figure(
            id: id.revision,
            label: Words(
                id: "Perubahan terhadap edisi sebelumnya: \(now.label.id)",
                en: "Change against the last edition: \(now.label.en)"),
            value: value, quantity: quantity,
            formula: Formula("now − previous", [.init("now", id), .init("previous", before.id)]),
            inputs: [id, before.id])
    }

    /// The id of a change that can be told: one of which the direction is certain.
    public func toldChange(of revision: Revision) -> FigureID? {
        guard revision.kind == .revised, let old = quoted.previous?[revision.id]?.ends,
            let figure = self[revision.id], let new = RecordedFigure(figure).ends, !old.overlaps(new)
        else { return nil }
        return self[revision.id.revision] == nil ? nil : revision.id.revision
    }

    private func changeCount(_ name: String) throws(FigureError) -> Figure {
        let id = FigureID("changes/\(name)")
        guard let count = ChangeCount(rawValue: name) else { throw .unknown(id, nearest: nil) }
        guard let comparison = quoted.comparison else { throw noPrevious(id) }
        return Figure(
            id: id, label: count.label, value: .count(count.of(comparison)), quantity: .count,
            formula: Formula(
                Words(id: "bandingan dengan edisi sebelumnya", en: "comparison with the last edition")))
    }

    // MARK: Marks

    /// The figure with the mark r where it says what the last edition did not.
    func marked(_ figure: Figure) -> Figure {
        guard let old = quoted.previous?[figure.id],
            let kind = Revision.kind(from: old, to: RecordedFigure(figure))
        else { return figure }
        let revision = Revision(
            id: figure.id, kind: kind, cause: .unproven,
            isPrintedAlike: kind == .revised || kind == .lessPrecise ? isPrintedAlike(old, figure) : true)
        return revision.isMarked ? figure.joining(.revised) : figure
    }

    /// Both read alike in every form that shows their digits.
    func isPrintedAlike(_ old: RecordedFigure, _ new: Figure) -> Bool {
        let wording = Wording(language: .id, currency: quoted.currency)
        let before = Figure(
            id: old.id, label: old.label, value: old.value, quantity: old.quantity, formula: .nothing)
        return [Form.mark, .full].allSatisfy { say(before, wording, $0) == say(new, wording, $0) }
    }
}

extension Figure {
    /// With something more said of its value; of counts and ranks nothing is said.
    fileprivate func joining(_ status: Status) -> Figure {
        var figure = self
        switch value {
        case .amount(var amount):
            amount.status.formUnion(status)
            figure.value = .amount(amount)
        case .ratio(var ratio):
            ratio.status.formUnion(status)
            figure.value = .ratio(ratio)
        case .count, .rank, .absent: break
        }
        return figure
    }

    /// This less an earlier value, with the quantity that it is; nil where there is no difference to be told.
    fileprivate func change(since old: RecordedFigure) -> (FigureValue, Quantity)? {
        guard quantity == old.quantity else { return nil }
        switch (value, old.value) {
        case (.amount(let now), .amount(let before)):
            let change = now.change(since: before)
            if case .absent = change { return nil }
            return (change, .moneyChange)
        case (.ratio(let now), .ratio(let before)):
            guard [.percent, .percentChange, .percentagePoints].contains(quantity), let ends = old.ratio
            else {
                return nil
            }
            let change = now.difference(from: Ratio(ends, precision: before.precision, status: before.status))
            return change.map { (.ratio($0), .percentagePoints) }
        default: return nil
        }
    }
}

/// What `changes/…` counts.
public enum ChangeCount: String, Sendable, Hashable, CaseIterable {
    case revised, morePrecise = "more-precise", lessPrecise = "less-precise", restated
    case nowKnown = "now-known", noLongerKnown = "no-longer-known", status
    /// All of these.
    case changed
    case new, gone, same

    public var id: FigureID { FigureID("changes/\(rawValue)") }

    var label: Words {
        switch self {
        case .revised: Words(id: "Angka yang direvisi", en: "Figures revised")
        case .morePrecise: Words(id: "Angka yang lebih teliti", en: "Figures made more precise")
        case .lessPrecise: Words(id: "Angka yang kurang teliti", en: "Figures made less precise")
        case .restated: Words(id: "Angka dengan rumusan lain", en: "Figures worded otherwise")
        case .nowKnown: Words(id: "Angka yang kini tersedia", en: "Figures now available")
        case .noLongerKnown: Words(id: "Angka yang tidak lagi tersedia", en: "Figures no longer available")
        case .status: Words(id: "Angka dengan status lain", en: "Figures of another status")
        case .changed: Words(id: "Angka yang berubah", en: "Figures changed")
        case .new: Words(id: "Nilai baru", en: "New values")
        case .gone: Words(id: "Nilai yang tidak ada lagi", en: "Values that are gone")
        case .same: Words(id: "Angka yang tetap", en: "Figures unchanged")
        }
    }

    public func of(_ comparison: Comparison) -> Int {
        switch self {
        case .changed: comparison.revisions.count
        case .new: comparison.added.count
        case .gone: comparison.gone.count
        case .same: comparison.sameCount
        case .revised, .morePrecise, .lessPrecise, .restated, .nowKnown, .noLongerKnown, .status:
            comparison.revisions.count { $0.kind.rawValue == rawValue }
        }
    }
}

extension FigureID {
    /// The same as the last edition has it.
    public var previous: FigureID { FigureID("previous/" + path) }
    /// The change against it.
    public var revision: FigureID { FigureID("revision/" + path) }
}

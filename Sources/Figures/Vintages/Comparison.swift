import Amounts
public import Datasets

/// What differs between the last edition's figures and a set's, and why.
public struct Comparison: Sendable {
    /// What is known of rows and method of both editions.
    public struct Circumstances: Sendable {
        /// Whether the rows are other ones; nil: not known.
        public var rowsChanged: Bool?
        /// The parts of the method that differ; nil: not known.
        public var methodChanges: [ReportMethod.Part]?
        /// The rows of now by the method of then, where both changed and the method can be applied.
        public var byOldMethod: FigureSet?

        public init(
            rowsChanged: Bool? = nil, methodChanges: [ReportMethod.Part]? = nil, byOldMethod: FigureSet? = nil
        ) {
            self.rowsChanged = rowsChanged
            self.methodChanges = methodChanges
            self.byOldMethod = byOldMethod
        }
    }

    /// Whether the rows are other ones; nil: not known.
    public let rowsChanged: Bool?
    /// The parts of the method that differ; nil: not known.
    public let methodChanges: [ReportMethod.Part]?
    /// What does not say the same, as `kendang figures` lists figures: by indicator, the last year first.
    public private(set) var revisions: [Revision] = []
    /// Totals and values of members that the last edition does not have, though it has the others.
    public private(set) var added: [FigureID] = []
    /// Totals and values that it has, and of which the rows say nothing any more.
    public private(set) var gone: [FigureID] = []
    /// How many figures say the same.
    public private(set) var sameCount = 0

    /// Compares every figure that the last edition has.
    public init(_ old: Vintage, with set: FigureSet, _ circumstances: Circumstances) {
        rowsChanged = circumstances.rowsChanged
        methodChanges = circumstances.methodChanges
        for id in old.ids {
            guard let before = old[id] else { continue }
            guard let figure = set[id] else {
                if id.isPrimary, before.ends != nil { gone.append(id) }
                continue
            }
            let now = RecordedFigure(figure)
            guard let kind = Revision.kind(from: before, to: now) else {
                sameCount += 1
                continue
            }
            revisions.append(
                Revision(
                    id: id, kind: kind, cause: circumstances.cause(of: id, from: before, to: now),
                    status: Revision.statusChange(from: before, to: now),
                    isPrintedAlike: set.isPrintedAlike(before, figure)))
        }
        revisions = Self.inOrder(revisions.map { ($0.id, $0) })
        gone = Self.inOrder(gone.map { ($0, $0) })
        added = Self.inOrder(set.added(since: old).map { ($0, $0) })
    }

    public func revisions(of kind: Revision.Kind) -> [Revision] { revisions.filter { $0.kind == kind } }

    /// Nothing is said otherwise, nothing is new or gone.
    public var isEmpty: Bool { revisions.isEmpty && added.isEmpty && gone.isEmpty }

    /// By indicator as the catalogue has them, the last year first, then as given.
    private static func inOrder<Item>(_ items: [(FigureID, Item)]) -> [Item] {
        let names = Dictionary(
            IndicatorCatalogue.all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let keyed = items.enumerated().map { place, item in
            (names[item.0.indicator] ?? names.count, item.0.isScoped ? 1 : 0, -item.0.lastYear, place, item.1)
        }
        return keyed.sorted { ($0.1, $0.0, $0.2, $0.3) < ($1.1, $1.0, $1.2, $1.3) }.map(\.4)
    }
}

extension Comparison.Circumstances {
    /// What changed a figure, as far as that is proven.
    func cause(of id: FigureID, from old: RecordedFigure, to new: RecordedFigure) -> Revision.Cause {
        if rowsChanged == false { return .method }
        if methodChanges == [] { return .data }
        // The same words, another interval: it is read otherwise.
        if let stated = old.stated, stated == new.stated, old.ends != new.ends { return .method }
        guard rowsChanged == true, let methodChanges, let byOldMethod, let between = byOldMethod[id],
            Set(methodChanges).isSubset(of: [.reading, .assignment])
        else { return .unproven }
        let mixed = RecordedFigure(between)
        if mixed.says(as: old) { return .method }
        return mixed.says(as: new) ? .data : .both
    }
}

extension FigureID {
    /// What others say, quoted: no figure of the rows.
    public var isQuoted: Bool {
        ["previous/", "revision/", "changes/", "claim/"].contains { path.hasPrefix($0) }
    }

    /// The total of a year, or the value of a member: what the other figures are made of.
    var isPrimary: Bool {
        guard !isScoped else { return false }
        let parts = subject.split(separator: "/")
        let isMember = parts.count == 2 && parts[0] != "beyond" && parts[0] != "top"
        return indicator == "total" && parts.isEmpty || indicator == "value" && isMember
    }

    /// Its formula names every member of a dimension that has a value.
    var namesAllMembers: Bool {
        !isScoped && (Dimension(rawValue: subject) != nil || indicator == "total" && subject.isEmpty)
    }
}

extension FigureSet {
    /// Figures of which an earlier edition has none, though it has the others of their kind: totals of other
    /// years, and members that its own formulas over all members do not name.
    func added(since old: Vintage) -> [FigureID] {
        let known = old.ids.filter { $0.indicator == "total" && !$0.isScoped }
        var found: [FigureID] = []
        if !known.isEmpty {
            found += years.map { FigureID("total/\($0)") }.filter {
                old[$0] == nil && self[$0]?.isAbsent == false
            }
        }
        for id in old.ids where id.namesAllMembers {
            guard let named = old[id]?.inputs, let now = self[id]?.inputs, !named.isEmpty else { continue }
            let isNamed = Set(named + found)
            found += now.filter { !isNamed.contains($0) && $0.isPrimary && self[$0]?.isAbsent == false }
        }
        // What had no value is known now: that is said of it already.
        return found.filter { old[$0] == nil }
    }
}

import Amounts
import Datasets
import Figures
import Localization
import Testing

/// Figures of one sector, region, commodity or destination: those of a report that holds its rows alone.
struct ScopeTests {
    /// Every indicator of every scope, over random rows.
    @Test(arguments: 0..<6)
    func aScopeIsAReportOfItsRows(_ block: UInt64) throws {
        var checked: [String: Int] = [:]
        for seed in block * 8..<block * 8 + 8 {
            let rows = ScopedRows(seed: seed), whole = rows.figures
            for scope in ScopedRows.scopes(whole) {
                let part = whole.scoped(to: scope), alone = rows.only(scope, in: whole).figures
                let prefix = "in/\(whole.path(of: scope))/"
                #expect(
                    part.allIDs.map(\.path) == alone.allIDs.map { prefix + $0.path },
                    "seed \(seed), \(prefix)")
                for id in alone.allIDs {
                    let figure = try part.answer(id), own = try alone.answer(id)
                    Self.compare(figure, own, prefix, seed)
                    checked[String(id.path.prefix { $0 != "/" }), default: 0] += 1
                }
                for year in alone.years {
                    #expect(
                        part.partnerLines(in: year).map(\.name) == alone.partnerLines(in: year).map(\.name))
                    #expect(part.matrix(year).columns == alone.matrix(year).columns)
                    #expect(
                        part.certainRanks(.commodity, in: year) == alone.certainRanks(.commodity, in: year))
                }
            }
        }
        let idle = Set(IndicatorCatalogue.all.map(\.name)).subtracting(checked.keys)
        #expect(idle.isEmpty, "never compared: \(idle)")
    }

    private static func compare(_ figure: Figure, _ own: Figure, _ prefix: String, _ seed: UInt64) {
        let id = figure.id
        #expect(id.path == prefix + own.id.path)
        #expect(figure.value == own.value, "seed \(seed), \(id)")
        #expect(figure.formula.text == own.formula.text, "seed \(seed), \(id)")
        #expect(figure.inputs.map(\.path) == own.inputs.map { prefix + $0.path }, "seed \(seed), \(id)")
        #expect(figure.label.id.hasPrefix(own.label.id) && figure.label.id != own.label.id)
    }

    /// The whole report answers the full ids, and so does every other part of it; rows come from own rows.
    @Test func everySetAnswersFullIDs() throws {
        let rows = ScopedRows(seed: 3), whole = rows.figures
        let other = whole.scoped(to: .sector(1))
        for scope in ScopedRows.scopes(whole) {
            let part = whole.scoped(to: scope)
            let lines = Set(
                rows.cube.cells.indices.filter { isOf(rows.rows[$0], scope, whole) }.map { $0 + 2 })
            for id in part.allIDs {
                let figure = try part.answer(id)
                #expect(figure.id == id && id.isScoped)
                #expect(try whole.answer(id) == figure)
                #expect(try other.answer(id) == figure)
                for set in [whole, part, other] {
                    let behind = set.rows(behind: figure)
                    #expect(behind == part.rows(behind: figure), "\(id)")
                    #expect(
                        behind.allSatisfy { Set($0.firstLine...$0.lastLine).isSubset(of: lines) }, "\(id)")
                }
            }
        }
    }

    private func isOf(_ row: ScopedRows.Row, _ scope: Scope, _ whole: FigureSet) -> Bool {
        var one = ScopedRows(seed: 3)
        one.rows = [row]
        return !one.only(scope, in: whole).rows.isEmpty
    }

    @Test func thePartOfTheWholeIsAskedOfTheWhole() throws {
        let whole = ScopedRows(seed: 5).figures
        for scope in ScopedRows.scopes(whole) {
            let part = whole.scoped(to: scope), path = whole.path(of: scope)
            #expect(part.scopePath == path && part.whole.scopePath == nil)
            for indicator in ["value", "share", "rank", "growth", "contribution", "drop"] {
                let id = FigureID("\(indicator)/\(path)/2025")
                let asked = part[FigureID("whole/\(id)")]
                #expect(asked == whole[id])
                guard let asked else { continue }
                #expect(part[part.reference(to: asked)] == asked)
                #expect(part.rows(behind: asked) == whole.rows(behind: asked))
            }
            let total = part["total/2025"]
            #expect(
                total.map { part.reference(to: $0).path }
                    == total.map { "in/\(path)/\($0.id.path.suffix(10))" })
        }
    }

    /// A member's value in the whole is its total in its chapter, wherever the whole states or sums it alike.
    @Test(arguments: 0..<40)
    func theChapterSaysWhatTheWholeSays(_ seed: UInt64) throws {
        let rows = ScopedRows(seed: seed), whole = rows.figures
        for scope in ScopedRows.scopes(whole) {
            for year in whole.years {
                let value = whole[FigureID("value/\(whole.path(of: scope))/\(year)")]
                let total = whole.scoped(to: scope)[FigureID("total/\(year)")]
                guard case .region = scope else {
                    // Within a region a part may state a total of its own, which only the sum over regions has.
                    if rows.rows.contains(where: { $0.kind == .total && $0.region != nil }) { continue }
                    if case .sector = scope,
                        rows.rows.contains(where: { $0.kind == .total && $0.good != nil })
                    {
                        continue
                    }
                    if rows.policy == .strict { continue }
                    #expect(ends(value) == ends(total), "seed \(seed), \(whole.path(of: scope)), \(year)")
                    continue
                }
                #expect(ends(value) == ends(total), "seed \(seed), \(whole.path(of: scope)), \(year)")
            }
        }
    }

    /// Nothing said is as nothing there.
    private func ends(_ figure: Figure?) -> Interval<Int128>? { figure?.amount?.interval }

    @Test func nestedScopesAreThePartsOfParts() throws {
        let rows = ScopedRows(seed: 8), whole = rows.figures
        let region = whole.scoped(to: .region(1)), both = region.scoped(to: .sector(0))
        #expect(both.scopePath == "sector/s0" && both.whole.scopePath == nil)
        for id in both.allIDs {
            #expect(id.path.hasPrefix("in/region/r1/in/sector/s0/"))
            #expect(whole[id] != nil && whole[id] == both[id])
        }
        let ofRegion = rows.only(.region(1), in: whole)
        let alone = ofRegion.only(.sector(0), in: ofRegion.figures).figures
        #expect(alone.allIDs.map { "in/region/r1/in/sector/s0/\($0)" } == both.allIDs.map(\.path))
        for id in alone.allIDs { #expect(both[id]?.value == alone[id]?.value, "\(id)") }
    }

    @Test func errorsNameTheNearestMember() throws {
        let whole = ScopedRows(seed: 8).figures
        for (id, nearest) in [
            ("in/sector/s9/total/2025", "in/sector/s0/total/2025"),
            ("in/sektor/s1/share/commodity/g1/2025", "in/sector/s1/share/commodity/g1/2025"),
            ("in/nowhere/at-all-that-is-known/total/2025", nil), ("in/sector/s1", nil),
            ("in/sector/s1/totl/2025", "in/sector/s1/total/2025"),
        ] {
            #expect(throws: FigureError.unknown(FigureID(id), nearest: nearest.map { FigureID($0) })) {
                try whole.answer(FigureID(id))
            }
        }
        #expect(whole.nearestScope(to: "sektor/s1") == "in/sector/s1")
    }

    /// Many ask at once; each set is one.
    @Test func manyMayAskAtOnce() async {
        let whole = ScopedRows(seed: 11).figures
        let expected = ScopedRows.scopes(whole).map { whole.scoped(to: $0).allIDs.count }
        let fresh = ScopedRows(seed: 11).figures
        let counts = await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 {
                group.addTask { ScopedRows.scopes(fresh).map { fresh.scoped(to: $0).allIDs.count } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: expected, count: 8))
    }

    @Test func theListingStaysTheWholes() {
        let whole = ScopedRows(seed: 4).figures
        #expect(whole.allIDs.allSatisfy { !$0.isScoped })
    }
}

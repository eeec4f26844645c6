import Amounts
import Datasets
import Declarations
import Figures
import Geography
import Localization
import Reading

/// The figures of a report's rows beside those of its last edition and of claims.
extension OpenedReport {
    /// - Throws: also where the last edition cannot be read or compared, and for claims of no figure.
    /// - Parameter raw: the definition without what the office's tables add to it.
    static func figures(
        _ loaded: LoadedReport, _ raw: ReportDefinition, _ files: ReportFiles, warnings: inout [Finding]
    ) throws(ReportError) -> FigureSet {
        let definition = loaded.definition
        let previous = try definition.previous.map { declared throws(ReportError) in
            try LastEdition(declared, at: files.path(of: declared.file))
        }
        let quoted = QuotedFigures(
            previous: previous?.vintage, claims: loaded.claims,
            currency: Currency.of(code: definition.measure.currency) ?? .rupiah)
        let currency = Currency.of(code: definition.measure.currency) ?? .rupiah
        var figures = FigureSet(
            loaded.cube, policy: definition.reading, names: names(loaded.cube, definition), quoted: quoted,
            currency: currency)
        if let beside = loaded.beside, let other = definition.measure.beside.flatMap(Currency.of(code:)) {
            figures = figures.with(beside, in: other)
        }
        try check(loaded.claims, figures)
        guard let previous else { return figures }
        try previous.check(definition)
        warnings += previous.warnings
        return figures.compared(circumstances(previous, raw, files))
    }

    /// Every claim is of a figure, and of its kind.
    private static func check(_ claims: [Claim], _ figures: FigureSet) throws(ReportError) {
        var findings: [Finding] = []
        for claim in claims {
            do throws(FigureError) {
                let ours = try figures.answer(FigureID(claim.figure))
                guard !claim.fits(ours) else { continue }
                var isShare = false
                if case .ratio = claim.value { isShare = true }
                findings.append(
                    .error(
                        "\"\(claim.text)\" cannot be said of \(claim.figure)",
                        hint: isShare
                            ? "is it growth or a share? name the figure: growth"
                            : "of growth and shares write \"persen\" or \"%\"", at: claim.place))
            } catch {
                // What the rows do not say may be claimed all the same.
                guard case .unknown = error else { continue }
                findings.append(
                    .error(
                        error.message, hint: "the figure of a claim is an id that `kendang figures` lists",
                        at: claim.place))
            }
        }
        if !findings.isEmpty { throw .input(findings) }
    }

    /// What is known of rows and method then and now.
    private static func circumstances(
        _ previous: LastEdition, _ definition: ReportDefinition, _ files: ReportFiles
    ) -> Comparison.Circumstances {
        var known = Comparison.Circumstances()
        let origin = previous.vintage.origin
        func hashes(_ data: [DataFile]) -> [String]? {
            let found = data.map { WholeFiles.read(files.path(of: $0.path)).map(SHA256.hex) }
            return found.contains(nil) ? nil : found.compactMap(\.self)
        }
        if let rows = origin.rows, let now = hashes(definition.data) {
            known.rowsChanged = now.sorted() != rows.sorted()
        }
        guard let old = previous.definition, let version = origin.method else { return known }
        let now = ReportMethod(
            definition, version: FigureMethod.version, tables: hashes(definition.tables.map(\.file)))
        let changes = now.parts(
            differingFrom: ReportMethod(old, version: version, tables: origin.tables),
            known: previous.vintage.commodities)
        known.methodChanges = changes
        if known.rowsChanged == true, !changes.isEmpty {
            let mixed = definition.byMethod(of: old)
            if let again = try? Loading.load(mixed, from: files) {
                known.byOldMethod = FigureSet(
                    again.cube, policy: mixed.reading, names: names(again.cube, mixed),
                    currency: Currency.of(code: mixed.measure.currency) ?? .rupiah)
            }
        }
        return known
    }

    /// The names of every country that the rows name.
    private static func names(_ cube: Cube, _ definition: ReportDefinition) -> FigureNames {
        var names: [CountryCode: Words] = [:]
        for country in cube.partners.flatMap(\.countries) {
            names[country] =
                definition.names[country]
                ?? Words(
                    id: Countries.name(country, in: .id), en: Countries.name(country, in: .en))
        }
        return FigureNames(countries: names)
    }
}

import Datasets
import Declarations

/// One reading of all files of a report: tables of the office, rows, claims, and what only shows when all of
/// them are there.
struct LoadingPass {
    /// With what the office's tables say.
    private(set) var definition: ReportDefinition
    /// One for each file that was begun: tables, rows, claims.
    private(set) var tallies: [RowTally] = []
    /// As the rows have it, before anything is kept back; nil where a table of the office is wrong.
    private(set) var cube: Cube?
    private(set) var builder: CubeBuilder?
    private var published: (cube: Cube, beside: Cube?)?
    private var claims: [Claim] = []
    /// How many findings the rows had, before the whole was looked at.
    private(set) var findingsOfRows = 0

    init(_ declared: ReportDefinition, _ files: ReportFiles, _ findings: FindingList) {
        definition = declared
        // The roles name countries by the office's spellings, and goods: these come before.
        for table in declared.tables.sorted(by: { $0.kind.order < $1.kind.order }) {
            var rows = CountedRows(OfficeTableRows(table.kind, findings), .table)
            Loading.read(table.file, files, into: &rows, findings)
            tallies += [rows.tally].compactMap(\.self)
            definition.take(rows.sink, findings)
        }
        // Rows that are read by a wrong table would be found wrong for no reason of theirs.
        guard !findings.hasErrors else { return }
        readRows(files, findings)
    }

    private mutating func readRows(_ files: ReportFiles, _ findings: FindingList) {
        var builder = CubeBuilder(definition, findings, limit: files.rowLimit)
        for data in definition.data where !builder.hasTooMany {
            Loading.read(data, files, into: &builder, findings)
        }
        builder.closeTally()
        tallies += builder.tallies
        // Of a part of the rows nothing is made, and nothing said.
        guard !builder.hasTooMany else { return }
        var claims = ClaimRows(definition, findings)
        for data in definition.claimFiles {
            var rows = CountedRows(claims, .claims)
            Loading.read(data, files, into: &rows, findings)
            claims = rows.sink
            tallies += [rows.tally].compactMap(\.self)
        }
        self.claims = claims.sorted
        findingsOfRows = findings.all.count
        let cube = builder.cube()
        if !findings.hasErrors { builder.check(cube) }
        published = builder.published(cube)
        self.cube = cube
        self.builder = builder
    }

    /// The report; nil where there are errors.
    func report(_ findings: FindingList) -> LoadedReport? {
        guard !findings.hasErrors, let published, let builder else { return nil }
        return LoadedReport(
            definition: definition, cube: published.cube, beside: published.beside, claims: claims,
            warnings: findings.sorted, rows: builder.rows)
    }
}

/// Hands rows on and counts them.
private struct CountedRows<Sink: RowSink>: RowSink {
    var sink: Sink
    private(set) var tally: RowTally?
    private let holding: RowTally.Holding

    init(_ sink: Sink, _ holding: RowTally.Holding) {
        self.sink = sink
        self.holding = holding
    }

    mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        tally = RowTally(file, holding)
        return sink.begin(file, header: header, at: places)
    }

    mutating func take(_ row: RawRow) {
        tally?.read += row.weight
        sink.take(row)
    }

    mutating func end() {
        tally?.isWhole = true
        sink.end()
    }
}

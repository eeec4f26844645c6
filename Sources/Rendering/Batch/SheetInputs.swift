import Amounts
import Datasets
import Figures
import Graphics
import Localization
import Narration
import Reading
import Templates

/// Hashes of what sheets are made of: who resumes a batch sees by them what need not be made again.
struct SheetInputs: Sendable {
    /// Of everything that all sheets share: program, time, fonts, template, definition, options.
    let shared: String
    /// Of that and of every row.
    let batch: String
    private let cells: CellText

    init(_ report: OpenedReport, _ source: TemplateSource, _ job: BatchJob) throws(ReportError) {
        var text = ""
        let stamp = Press.stamp(report, .id)
        text += "\(stamp.creator) \(stamp.time) \(job.isAudited) \(job.dpi) \(report.definition.traces)\n"
        text += job.formats.map(\.rawValue).sorted().joined(separator: " ") + " \(source.name)\n"
        text += "\(source.template.chapters?.dimension.rawValue ?? "")\n"
        let fonts = (report.places.fonts ?? "") + "/manifest"
        let logo = report.definition.logo.map { [report.files.path(of: $0.path)] } ?? []
        let definition = report.definition
        let claims = (definition.claimFiles + definition.tables.map(\.file)).map {
            report.files.path(of: $0.path)
        }
        for path in [fonts, report.places.definition] + source.readFiles.files + logo + claims {
            guard let bytes = WholeFiles.read(path) else {
                // A picture that is not there is missed where it is drawn.
                text += "-\n"
                continue
            }
            text += SHA256.hex(bytes) + "\n"
        }
        text += report.figures.quoted.previous.map { SHA256.hex($0.json()) + "\n" } ?? ""
        shared = SHA256.hex(Array(text.utf8))
        cells = CellText(report.loaded.cube)
        batch = SHA256.hex(Array(shared.utf8) + cells.all())
    }

    /// Of one sheet: what it shares with the others, its member's rows, the files that its PDF carries, and
    /// every figure that it asks, so also what is asked of the whole report.
    func digest(_ order: SheetOrder, _ report: OpenedReport, figures: HashedText) -> String {
        var bytes = Array("\(shared) \(order.language.rawValue) \(order.base) \(order.chapter.number)\n".utf8)
        let set = report.figures, scope = order.chapter.scope, name = set.name(of: scope)
        let texts =
            [order.chapter.slug, name.id, name.en] + set.sectorNames(of: scope) + set.codes(of: scope)
        bytes += texts.joined(separator: "\n").utf8
        bytes += cells.text(of: report.figures.scoped(to: order.chapter.scope).cube)
        bytes += figures.sha256.utf8
        return SHA256.hex(bytes)
    }
}

/// Cells as bytes that are the same for the same cells.
struct CellText: Sendable {
    private let cube: Cube
    /// What the numbers of goods and destinations stand for.
    private let names: [UInt8]

    init(_ cube: Cube) {
        self.cube = cube
        var names: [UInt8] = []
        func add(_ texts: [String]) {
            for text in texts {
                names += text.utf8
                names.append(0)
            }
        }
        for good in cube.commodities {
            add([good.slug, good.name.id, good.name.en, good.code ?? "", good.sector.map(String.init) ?? ""])
        }
        for partner in cube.partners { add([partner.slug, partner.role.rawValue]) }
        for sector in cube.sectors { add([sector.slug, sector.name.id, sector.name.en]) }
        for region in cube.regions { add([region.slug, region.name.id, region.name.en]) }
        self.names = names
    }

    func all() -> [UInt8] { names + text(of: cube) }

    /// - Parameter part: cells of the same cube.
    func text(of part: Cube) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.cells.count * 112)
        for cell in part.cells {
            let key = cell.key
            Self.append(RowKind.allCases.firstIndex(of: key.kind) ?? 0, key.year, key.month ?? 0, to: &bytes)
            Self.append(key.commodity ?? -1, key.partner ?? -1, key.sector ?? -1, to: &bytes)
            Self.append(key.region ?? -1, Int(cell.amount.status.rawValue), cell.rows.count, to: &bytes)
            append(cell.amount, to: &bytes)
            for row in cell.rows {
                Self.append(row.file, row.firstLine, row.lastLine, to: &bytes)
                Self.append(row.count, 0, 0, to: &bytes)
            }
        }
        return bytes
    }

    private func append(_ amount: Amount, to bytes: inout [UInt8]) {
        for bound in [amount.interval.lower, amount.interval.upper] {
            withUnsafeBytes(of: (bound.value ?? .min).littleEndian) { bytes += $0 }
            bytes.append(bound.isOpen ? 1 : 0)
        }
        bytes += amount.precision.rawValue.utf8
        guard let stated = amount.stated else { return }
        bytes += "\(stated.qualifier.rawValue) \(stated.digits) \(stated.decimals) \(stated.scale)".utf8
        if let upper = stated.upperDigits { bytes += "-\(upper)".utf8 }
    }

    private static func append(_ first: Int, _ second: Int, _ third: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: (first.littleEndian, second.littleEndian, third.littleEndian)) { bytes += $0 }
    }
}

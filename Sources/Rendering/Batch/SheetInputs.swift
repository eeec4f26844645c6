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
        let claims = report.definition.claimFiles.map { report.files.path(of: $0.path) }
        for path in [fonts, report.places.definition] + source.readFiles.files + logo + claims {
            guard let bytes = WholeFiles.read(path) else {
                // A picture that is not there is missed where it is drawn.
                text += "-\n"
                continue
            }
            text += SHA256.hex(bytes) + "\n"
        }
        shared = SHA256.hex(Array(text.utf8))
        cells = CellText(report.loaded.cube)
        batch = SHA256.hex(Array(shared.utf8) + cells.all())
    }

    /// Of one sheet: what it shares with the others, its member's rows, the files that its PDF carries, and
    /// every figure that it asks, so also what is asked of the whole report.
    func digest(_ order: SheetOrder, _ report: OpenedReport, figures: HashedText) -> String {
        var bytes = Array("\(shared) \(order.language.rawValue) \(order.base) \(order.chapter.number)\n".utf8)
        bytes += cells.text(of: report.figures.scoped(to: order.chapter.scope).cube)
        bytes += figures.sha256.utf8
        return SHA256.hex(bytes)
    }
}

/// Cells as bytes that are the same for the same cells.
struct CellText: Sendable {
    private let cube: Cube

    init(_ cube: Cube) { self.cube = cube }

    func all() -> [UInt8] { text(of: cube) }

    /// - Parameter part: cells of the same cube.
    func text(of part: Cube) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.cells.count * 64)
        for cell in part.cells {
            for number in Self.numbers(cell.key) { Self.append(number, to: &bytes) }
            if let commodity = cell.key.commodity { append(cube.commodities[commodity], to: &bytes) }
            if let partner = cell.key.partner {
                bytes += Array(cube.partners[partner].slug.utf8)
                bytes += Array(cube.partners[partner].role.rawValue.utf8)
            }
            append(cell.amount, to: &bytes)
            for row in cell.rows {
                for number in [row.file, row.firstLine, row.lastLine, row.count] {
                    Self.append(number, to: &bytes)
                }
            }
        }
        return bytes
    }

    private static func numbers(_ key: CellKey) -> [Int] {
        [
            RowKind.allCases.firstIndex(of: key.kind) ?? 0, key.year, key.month ?? 0, key.commodity ?? -1,
            key.partner ?? -1, key.sector ?? -1, key.region ?? -1,
        ]
    }

    private func append(_ commodity: Commodity, to bytes: inout [UInt8]) {
        for text in [commodity.slug, commodity.name.id, commodity.name.en, commodity.code ?? ""] {
            bytes += Array(text.utf8)
            bytes.append(0)
        }
        if let sector = commodity.sector { bytes += Array(cube.sectors[sector].slug.utf8) }
    }

    private func append(_ amount: Amount, to bytes: inout [UInt8]) {
        for bound in [amount.interval.lower, amount.interval.upper] {
            withUnsafeBytes(of: bound.value ?? .min) { bytes += $0 }
            bytes.append(bound.isOpen ? 1 : 0)
        }
        bytes += Array("\(amount.status.rawValue) \(amount.precision)".utf8)
        if let stated = amount.stated {
            bytes += Array(
                "\(stated.qualifier.rawValue) \(stated.digits) \(stated.decimals) \(stated.scale)".utf8)
            bytes += Array("\(stated.upperDigits.map(String.init) ?? "")".utf8)
        }
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
}

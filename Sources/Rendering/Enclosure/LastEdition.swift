import Datasets
import Declarations
import Figures
import Finishing
import Localization
import Reading

/// The last edition of a report, as report.yaml names it: a PDF, a folder that came out of one, or a file
/// with figures.
struct LastEdition {
    var vintage: Vintage
    /// Its report.yaml; nil where it does not come along, or cannot be read any more.
    var definition: ReportDefinition?
    var warnings: [Finding] = []
    private let declared: PreviousEdition

    /// - Throws: `missing` where nothing is there, `input` for what has no figures.
    init(_ declared: PreviousEdition, at path: String) throws(ReportError) {
        self.declared = declared
        let origin = Vintage.Origin(
            file: declared.file.split(separator: "/").last.map(String.init) ?? declared.file)
        if let folder = Self.folder(path) {
            let files = { (name: String) in WholeFiles.read(folder + "/" + name) }
            vintage = try Self.vintage(of: files, Self.edition(in: files, declared), origin, declared)
        } else {
            guard ProjectPlaces.isFile(path), let bytes = WholeFiles.read(path) else {
                throw .missing(
                    .error(
                        "\"\(declared.file)\" is not there, or must not be read",
                        hint:
                            "previous names the last edition: its PDF, a folder that `kendang extract` made, "
                            + "or a file of `kendang figures --format json`", at: declared.place))
            }
            if Self.isPDF(bytes) {
                let carried = try Self.carried(bytes, declared)
                let files = { (name: String) in carried.attachments.first { $0.path == name }?.bytes }
                vintage = try Self.vintage(of: files, carried.edition, origin, declared)
            } else {
                vintage = try Self.read(bytes, origin, declared)
            }
        }
        takeDefinition()
        vintage.origin.edition = vintage.origin.edition ?? declared.edition
        vintage.origin.date = vintage.origin.date ?? declared.date
    }

    /// The folder of an extracted edition, named by itself or by its figures.
    private static func folder(_ path: String) -> String? {
        if ProjectPlaces.isFolder(path) { return path }
        let name = "/" + EnclosedWords.figuresPath
        guard path.hasSuffix(name) else { return nil }
        let folder = String(path.dropLast(name.utf8.count))
        return ProjectPlaces.isFile(folder + "/" + Edition.path) ? folder : nil
    }

    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(1_024), as: UTF8.self).contains("%PDF-")
    }

    private static func carried(_ bytes: [UInt8], _ declared: PreviousEdition) throws(ReportError)
        -> CarriedFiles
    {
        do throws(ReportError) { return try CarriedFiles(bytes, at: declared.place) } catch {
            throw .input(
                error.findings.map {
                    .error("\(declared.file): \($0.message)", hint: $0.hint, at: declared.place)
                })
        }
    }

    private static func fault(_ words: String, hint: String? = nil, _ declared: PreviousEdition)
        -> ReportError
    {
        .input([.error("\(declared.file): \(words)", hint: hint, at: declared.place)])
    }

    /// Of an extracted folder.
    private static func edition(
        in files: (String) -> [UInt8]?, _ declared: PreviousEdition
    ) throws(ReportError) -> Edition {
        guard let bytes = files(Edition.path) else {
            throw fault(
                "the folder has no edition.json", hint: "`kendang extract` makes such a folder of a PDF",
                declared)
        }
        do throws(EditionFault) { return try Edition(bytes) } catch {
            throw fault("edition.json cannot be read: \(error.words)", declared)
        }
    }

    /// The figures that an edition carries, each file as the edition names it.
    private static func vintage(
        of files: (String) -> [UInt8]?, _ edition: Edition, _ given: Vintage.Origin,
        _ declared: PreviousEdition
    ) throws(ReportError) -> Vintage {
        func file(_ name: String) throws(ReportError) -> [UInt8]? {
            guard let named = edition.files.first(where: { $0.path == name }) else { return nil }
            guard let bytes = files(name) else { throw fault("\(name) is not there", declared) }
            guard bytes.count == named.bytes, SHA256.hex(bytes) == named.sha256 else {
                throw fault("\(name) is not the file that its edition.json names", declared)
            }
            return bytes
        }
        guard let figures = try file(EnclosedWords.figuresPath) else {
            throw fault(
                "it carries no figures",
                hint: "its report.yaml said attach without figures; name a file of "
                    + "`kendang figures --format json` of that edition", declared)
        }
        var origin = given
        origin.program = edition.program
        origin.method = edition.method
        origin.template = edition.kind.template
        if edition.time > 0 { origin.date = CalendarDay(secondsSince1970: edition.time) }
        origin.definition = try file("report.yaml").map { String(decoding: $0, as: UTF8.self) }
        if let definition = origin.definition.flatMap(Self.definition) {
            origin.rows = hashes(definition.data, edition)
            origin.tables = hashes(definition.tables.map(\.file), edition)
        }
        return try read(figures, origin, declared)
    }

    private static func read(
        _ bytes: [UInt8], _ origin: Vintage.Origin, _ declared: PreviousEdition
    ) throws(ReportError) -> Vintage {
        do throws(VintageFault) { return try Vintage(bytes, from: origin) } catch {
            throw fault(
                "the figures cannot be read: \(error.words)",
                hint: "previous names the last edition: its PDF, a folder that `kendang extract` made, "
                    + "or a file of `kendang figures --format json`", declared)
        }
    }

    /// Hashes of files with rows, or of tables; nil where some are not carried.
    private static func hashes(_ files: [DataFile], _ edition: Edition) -> [String]? {
        guard edition.parts.contains(.rows) else { return nil }
        let hashes = files.map { file in
            let path = edition.moved[file.path] ?? EnclosedFiles.plain(file.path)
            return edition.files.first { $0.path == path }?.sha256
        }
        return hashes.contains(nil) ? nil : hashes.compactMap(\.self)
    }

    private static func definition(_ text: String) -> ReportDefinition? {
        guard let declaration = try? Declaration.read(text, named: "report.yaml") else { return nil }
        return try? ReportDefinition.read(declaration)
    }

    private mutating func takeDefinition() {
        guard let text = vintage.origin.definition else { return }
        guard let definition = Self.definition(text) else {
            warnings.append(
                .warning(
                    "\(declared.file): its report.yaml cannot be read: whether the method has changed is not known",
                    at: declared.place))
            return
        }
        self.definition = definition
        vintage.origin.edition = vintage.origin.edition ?? definition.edition
        vintage.origin.date = definition.date ?? vintage.origin.date
    }

    /// An edition of another area or another money is not the last one of this report.
    func check(_ now: ReportDefinition) throws(ReportError) {
        guard let old = definition else { return }
        guard old.area.name.id == now.area.name.id else {
            throw Self.fault(
                "it is about \(old.area.name.id), this report about \(now.area.name.id)", declared)
        }
        guard old.measure.currency == now.measure.currency, old.measure.decimals == now.measure.decimals
        else {
            throw Self.fault(
                "its money is \(old.measure.currency) in \(old.measure.unit), this report's "
                    + "\(now.measure.currency) in \(now.measure.unit): the figures cannot be compared",
                declared)
        }
    }
}

extension Edition.Kind {
    /// nil of a press chart.
    fileprivate var template: String? {
        switch self {
        case .report(let template), .sheet(_, let template, _): template
        case .chart: nil
        }
    }
}

import Datasets
import Declarations
import Figures
import Finishing
import Graphics
import Localization
import Reading

/// A text with its hash, which is asked more than once.
struct HashedText: Sendable {
    var bytes: [UInt8]
    /// 64 hexadecimal digits.
    var sha256: String

    init(_ text: String) {
        bytes = Array(text.utf8)
        sha256 = SHA256.hex(bytes)
    }
}

/// The files of a report that its PDFs carry: read once, for every PDF of a run.
struct EnclosedFiles: Sendable {
    private let report: OpenedReport
    private let use: Use
    private let parts: [AttachedPart]
    private var files: [Held] = []
    /// Declared path → path in the PDF, of files that cannot keep theirs.
    private var moved: [String: String] = [:]
    private let fonts: String
    /// Those that some PDF was found to hold.
    private let verified = VerifiedFiles()
    /// What was left out because it is too much.
    private(set) var warnings: [Finding] = []

    /// A file with what is said of it.
    private struct Held: Sendable {
        var path: String
        var bytes: [UInt8]
        var sha256: String
        var relationship: Attachment.Relationship
        var description: Words
        /// As PDFs carry it, where it goes into many.
        var packed: PackedBytes?
    }

    /// What carries the files.
    enum Use: Sendable {
        case report
        /// One of the very many sheets of a report: each carries less.
        case sheet

        /// Rows of more bytes are attached only where the definition asks for it.
        var rowLimit: Int { self == .report ? 32 << 20 : 32 << 10 }
    }

    /// - Parameter template: every file that was read of the folder `Templates`.
    init(
        _ report: OpenedReport, _ template: TemplateFolder, for use: Use = .report
    ) throws(ReportError) {
        self.report = report
        self.use = use
        fonts = WholeFiles.read((report.places.fonts ?? "") + "/manifest").map(SHA256.hex) ?? ""
        let definition = report.definition
        let rows =
            definition.data.map { ($0, EnclosedWords.rows) }
            + definition.claimFiles.map { ($0, EnclosedWords.claims) }
            + definition.tables.map { ($0.file, EnclosedWords.table) }
        let size = rows.reduce(0) { $0 + ProjectPlaces.size(of: report.files.path(of: $1.0.path)) }
        let choice = CarriedParts(definition, size: size, limit: use.rowLimit, isSheet: use == .sheet)
        var left: [Finding] = []
        parts = try choice.parts(&left)
        warnings = left
        if parts.contains(.definition) { try takeDefinition(template) }
        if parts.contains(.rows) {
            for (file, words) in rows where !files.contains(where: { $0.path == place(of: file.path) }) {
                try take(
                    report.files.path(of: file.path), as: place(of: file.path), .data, words, at: file.place)
            }
        }
    }

    private mutating func takeDefinition(_ template: TemplateFolder) throws(ReportError) {
        let definition = report.definition
        try take(report.places.definition, as: "report.yaml", .source, EnclosedWords.definition)
        try take(template)
        takePrevious()
        if let logo = definition.logo, ProjectPlaces.isFile(report.files.path(of: logo.path)) {
            try take(
                report.files.path(of: logo.path), as: place(of: logo.path), .source, EnclosedWords.picture,
                at: logo.place)
        }
    }

    /// The last edition is carried as the figures that were taken from it, wherever it lay.
    private mutating func takePrevious() {
        guard let declared = report.definition.previous, let vintage = report.figures.quoted.previous else {
            return
        }
        let bytes = vintage.json()
        moved[declared.file] = EnclosedWords.previousPath
        files.append(
            Held(
                path: EnclosedWords.previousPath, bytes: bytes, sha256: SHA256.hex(bytes),
                relationship: .source, description: EnclosedWords.previous))
    }

    private mutating func take(_ template: TemplateFolder) throws(ReportError) {
        for file in template.files {
            try take(
                file, as: "Templates/" + file.dropFirst(template.root.count + 1), .source,
                EnclosedWords.template)
        }
    }

    /// The same, packed once for many PDFs.
    func readied() -> EnclosedFiles {
        var ready = self
        for place in ready.files.indices { ready.files[place].packed = Attachment.packed(files[place].bytes) }
        return ready
    }

    /// The same and more of the template.
    func adding(_ template: TemplateFolder) throws(ReportError) -> EnclosedFiles {
        var all = self
        if parts.contains(.definition) { try all.take(template) }
        return all
    }

    /// Where a declared file stands among the attachments: under its own path, where that is a safe one and
    /// free.
    private mutating func place(of declared: String) -> String {
        if let known = moved[declared] { return known }
        let plain = Self.plain(declared)
        let isOurs = [Edition.path, EnclosedWords.figuresPath, EnclosedWords.previousPath, "report.yaml"]
            .contains(plain.lowercased())
        if !declared.hasPrefix("/"), SafePath.fault(of: plain) == nil, !isOurs,
            !plain.hasPrefix("Templates/")
        {
            return plain
        }
        let name =
            "elsewhere/\(moved.count + 1)-" + (declared.split(separator: "/").last.map(String.init) ?? "rows")
        moved[declared] = name
        return name
    }

    static func plain(_ declared: String) -> String {
        declared.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    private mutating func take(
        _ path: String, as place: String, _ relationship: Attachment.Relationship, _ words: Words,
        at declared: SourcePlace? = nil
    ) throws(ReportError) {
        guard let bytes = WholeFiles.read(path) else {
            throw .missing(.error("\(path) cannot be read", at: declared))
        }
        guard !files.contains(where: { $0.path == place }) else { return }
        files.append(
            Held(
                path: place, bytes: bytes, sha256: SHA256.hex(bytes), relationship: relationship,
                description: words))
    }

    /// Reads the rows again, as the PDFs carry them: what was read from disk may have changed since.
    /// - Throws: `fault` where they do not give the figures of the report.
    func checkRows() throws(ReportError) {
        guard parts.contains(.rows) else { return }
        var contents: [String: [UInt8]] = [:]
        let definition = report.definition
        for file in definition.files {
            let place = moved[file.path] ?? Self.plain(file.path)
            contents[file.path] = files.first { $0.path == place }?.bytes
        }
        let again: LoadedReport
        do throws(Findings) {
            again = try Loading.load(
                definition, from: ReportFiles(folder: report.places.folder, contents: contents))
        } catch {
            throw ReportError(error)
        }
        guard again.cube == report.loaded.cube, again.beside == report.loaded.beside,
            again.claims == report.loaded.claims
        else {
            throw .fault(
                .error(
                    "the rows have changed while the report was made", hint: "make it again",
                    at: definition.data.first?.place))
        }
    }

    // MARK: Of one document

    /// Of a sheet without the rows a sum over very many members lists none of them.
    private static let mostInputs = 40

    /// The figures of some ids with all that they are calculated from.
    func figures(asked: Set<FigureID>, _ language: Language) -> HashedText {
        let isShort = use == .sheet && !parts.contains(.rows)
        return HashedText(
            report.figuresJSON(asked: asked, language, mostInputs: isShort ? Self.mostInputs : nil))
    }

    /// Gives a document its attachments, and says of its PDF whether it is audited.
    /// - Parameter figures: the text of `figures(asked:)`, where it is known.
    func enclose(
        in document: inout LaidOut, _ kind: Edition.Kind, _ language: Language, isAudited: Bool,
        figures: HashedText? = nil
    ) {
        if !isAudited { document.stamp.keywords = "audit: none" }
        document.attachments = attachments(of: document, kind, language, isAudited: isAudited, figures)
        if isAudited {
            document.proof = FinishedAudit(report: report, language: language, verified: verified)
        }
    }

    /// What a PDF of a document carries, in the order of the paths; nothing where the definition wants none.
    private func attachments(
        of document: LaidOut, _ kind: Edition.Kind, _ language: Language, isAudited: Bool,
        _ figures: HashedText?
    ) -> [Attachment] {
        guard !parts.isEmpty else { return [] }
        var held = files
        let asked = Set(document.asked).filter { report.figures[$0] != nil }
        if parts.contains(.figures) {
            let text = figures ?? self.figures(asked: asked, language)
            held.append(
                Held(
                    path: EnclosedWords.figuresPath, bytes: text.bytes, sha256: text.sha256,
                    relationship: .supplement, description: EnclosedWords.figures))
        }
        held.sort { $0.path < $1.path }
        let edition = Edition(
            program: document.stamp.creator, report: report.definition.name, kind: kind, language: language,
            time: document.stamp.time, isAudited: isAudited, traces: document.trace != nil,
            fonts: fonts, parts: parts, moved: moved,
            asked: asked.count, literals: Set(document.literals).sorted(), tickSize: document.tickSize,
            files: held.map { Edition.File(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256) })
        held.append(
            Held(
                path: Edition.path, bytes: edition.json(), sha256: "", relationship: .supplement,
                description: EnclosedWords.edition))
        return held.sorted { $0.path < $1.path }.map {
            Attachment(
                path: $0.path, bytes: $0.bytes, mime: EnclosedWords.mime(of: $0.path),
                relationship: $0.relationship, description: $0.description[language], packed: $0.packed)
        }
    }
}

import Datasets
import Declarations
import Glibc
import Intake
import Localization
import Reading
import Rendering
import Working

/// A report that takes an imported file in: its definition with the new entry, and a copy of the file.
struct ImportedReport {
    let folder: String
    let language: Language
    let area: String?
    let replaces: Bool

    private var places: ProjectPlaces { ProjectPlaces(report: folder) }

    /// Writes the definition and the file, both or neither.
    func write(_ mapping: Mapping, _ source: ImportSource) throws(ReportError) {
        var files = try copy(of: source)
        let text = try definition(mapping)
        files.append(WholeFiles.File(path: places.definition, bytes: Array(text.utf8)))
        try source.write(files)
        for file in files { Terminal.error(file.path) }
    }

    private func definition(_ mapping: Mapping) throws(ReportError) -> String {
        let path = places.definition
        guard let bytes = WholeFiles.read(path) else {
            guard access(path, F_OK) != 0 else {
                throw .missing(.error("cannot be read", at: SourcePlace(file: path)))
            }
            guard let area = area ?? ask() else { throw .input([.error(ImportTexts.noArea[language])]) }
            return try NewReport.imported(
                entry: mapping.entry(in: language),
                aliases: mapping.aliases.map { ($0.value[0], $0.value[1]) },
                currency: mapping.currency?.value ?? "IDR", year: mapping.period, area: area,
                language: language)
        }
        let edit: DefinitionEdit
        do throws(Findings) {
            edit = try DefinitionEdit(String(decoding: bytes, as: UTF8.self), named: path)
        } catch {
            throw .input(error.all)
        }
        if edit.holds(mapping.file), !replaces {
            throw .input([
                .error(
                    ImportTexts.isThere(mapping.file)[language], hint: "--replace",
                    at: SourcePlace(file: path))
            ])
        }
        do throws(Obstacle) {
            return try edit.adding(mapping, in: language)
        } catch {
            throw .input([.error(error.text[language], at: error.place)])
        }
    }

    /// The area of a new report; nil where nobody can be asked.
    private func ask() -> String? {
        guard Terminal.isInteractive else { return nil }
        Terminal.prompt(ImportTexts.whichArea[language] + "\n> ")
        return readLine().flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The file within the report; none where it lies there already, or is a database elsewhere.
    private func copy(of source: ImportSource) throws(ReportError) -> [WholeFiles.File] {
        guard source.name != source.path || !source.isDatabase else { return [] }
        let target = places.folder + "/" + source.name
        if let here = Self.real(source.path), here == Self.real(target) { return [] }
        guard let bytes = WholeFiles.read(source.path) else {
            throw .missing(.error("cannot be read", at: SourcePlace(file: source.path)))
        }
        if let there = WholeFiles.read(target), there != bytes, !replaces {
            throw .input([
                .error(ImportTexts.otherFile[language], hint: "--replace", at: SourcePlace(file: target))
            ])
        }
        return [WholeFiles.File(path: target, bytes: bytes)]
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Reads all rows of the report as `check` does.
    /// - Returns: what became of the rows.
    /// - Throws: what is wrong with them.
    func check(_ mapping: Mapping) throws(ReportError) -> String {
        let places = places
        let inspection: Inspection
        do throws(Findings) {
            let definition = try Loading.definition(of: places.definition)
            inspection = Loading.inspect(definition, from: ReportFiles(folder: places.folder))
        } catch {
            throw .input(error.all)
        }
        let own = inspection.files.filter { $0.name == mapping.file }
        let counts =
            ImportTexts.counts(
                read: own.reduce(0) { $0 + $1.read }, warned: own.reduce(0) { $0 + $1.warned },
                refused: own.reduce(0) { $0 + $1.refused })[language] + "\n"
        for finding in inspection.findings where finding.weight == .warning {
            Terminal.error(ImportTexts.said(finding, language).text)
        }
        guard inspection.isValid else {
            Terminal.out(counts)
            throw .input(
                inspection.findings.filter { $0.weight == .error }.map { ImportTexts.said($0, language) })
        }
        return counts
    }
}

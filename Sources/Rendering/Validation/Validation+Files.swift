import Datasets
import Declarations
import Exporting
import Finishing
import Glibc
import Graphics
import Layout
public import Localization

/// What `kendang validate` can write.
public enum ValidationFormat: String, Sendable, Hashable, CaseIterable {
    case json, pdf, xlsx
}

extension Validation {
    /// Writes the files asked for, all or none.
    /// - Returns: their paths.
    public func write(_ formats: [ValidationFormat], _ language: Language, to folder: String)
        throws(ReportError) -> [String]
    {
        var files: [WholeFiles.File] = []
        for format in ValidationFormat.allCases where formats.contains(format) {
            switch format {
            case .json:
                files.append(WholeFiles.File(path: "\(folder)/validasi.json", bytes: Array(json.utf8)))
            case .pdf:
                files.append(
                    WholeFiles.File(
                        path: "\(folder)/validasi-\(language.rawValue).pdf", bytes: try pdf(language)))
            case .xlsx:
                files.append(WholeFiles.File(path: "\(folder)/temuan.xlsx", bytes: try workbook(language)))
            }
        }
        do throws(WriteError) { try WholeFiles.write(files) } catch { throw ReportError(error) }
        return files.map(\.path)
    }

    /// One page of A4, tagged, read back before it leaves.
    public func pdf(_ language: Language) throws(ReportError) -> [UInt8] {
        let press = try Press(places)
        let theme = try ThemeCheck.theme(
            try ThemeCheck.file(of: definition.theme ?? "kabupaten", in: places))
        let page: ValidationPage.LaidPage
        do throws(LayoutError) {
            page = try ValidationPage(
                validation: self, language: language, tools: press.tools(theme, language)
            ).document()
        } catch {
            throw ReportError(error)
        }
        let audit = LayoutAudit(grid: theme.grid)
            .report(on: page.laid.pages, expecting: Inventory(page.sections))
        if let loss = audit.losses.first {
            throw .fault(.error("the page of the validation: \(loss.kind.rawValue): \(loss.message)"))
        }
        var document = LaidOut(
            pages: page.laid.pages, warnings: [], stamp: stamp(language), asked: [], literals: [])
        document.attachments = [
            Attachment(
                path: "validasi.json", bytes: Array(json.utf8), mime: "application/json",
                relationship: .supplement, description: ValidationWords.attached[language])
        ]
        let (bytes, tags) = try press.painters.pdf(document)
        try hold(bytes, tags)
        return bytes
    }

    /// Every word of the finished file is the page's.
    private func hold(_ pdf: [UInt8], _ tags: TagTree) throws(ReportError) {
        let contents: PDFContents
        do throws(FinishingError) { contents = try PDFContents(pdf) } catch {
            throw .fault(.error("the page of the validation cannot be read back: \(error)"))
        }
        var check = TextCheck(contents.text, ExpectedText(tags), ElementPlaces(contents.text))
        if let fault = check.run().first {
            throw .fault(.error("the page of the validation: \(fault.text)"))
        }
    }

    /// The office's own sheets with the findings in them.
    public func workbook(_ language: Language) throws(ReportError) -> [UInt8] {
        do throws(WorkbookError) {
            return try FindingsWorkbook(validation: self, language: language).bytes()
        } catch {
            throw ReportError(error)
        }
    }

    /// The time is SOURCE_DATE_EPOCH, else the report's date.
    func stamp(_ language: Language) -> Stamp {
        let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        return Stamp(
            title: ValidationWords.title[language] + ": " + definition.title[language],
            author: definition.office.name[language], subject: definition.area.name[language],
            language: language.rawValue, creator: Version.creator,
            time: epoch ?? definition.date?.secondsSince1970 ?? 0)
    }
}

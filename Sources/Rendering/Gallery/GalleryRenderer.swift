import Declarations
import Glibc
import Graphics
import Layout
import Localization

/// Makes the gallery's files: one PDF of all pages in both languages, and a picture of each page.
public struct GalleryRenderer {
    private let press: Press
    private let theme: Theme

    /// - Parameter theme: a theme's file; nil: the shipped one, beside the templates.
    public init(_ places: ProjectPlaces, theme file: String? = nil) throws(ReportError) {
        press = try Press(places)
        if let file {
            theme = try ThemeCheck.theme(file)
        } else {
            theme = try ThemeCheck.theme(try ThemeCheck.file(of: "kabupaten", in: places))
        }
    }

    /// The laid out pages of some languages, and the name of each.
    func document(_ languages: [Language]) throws(ReportError) -> (document: LaidOut, names: [String]) {
        var pages: [Page] = [], names: [String] = [], warnings: [Finding] = []
        do throws(LayoutError) {
            for language in languages {
                let gallery = try Gallery(with: press.tools(theme, language))
                let laid = try gallery.pages(after: pages.count)
                pages += laid.pages
                names += gallery.sheets.map { "\(language.rawValue)-\($0.name)" }
                warnings += laid.warnings.map {
                    .warning("\(language.rawValue), page \($0.page): \($0.block): \($0.reason)")
                }
            }
        } catch {
            throw ReportError(error)
        }
        guard names.count == pages.count else {
            throw .fault(.error("\(names.count) sheets of the gallery came out on \(pages.count) pages"))
        }
        let first = languages.first ?? .id
        let stamp = Stamp(
            title: GalleryWords.title[first], author: "Kendang", subject: GalleryWords.sample[first],
            language: first.rawValue, creator: Version.creator,
            time: getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } ?? 0)
        let document = LaidOut(pages: pages, warnings: warnings, stamp: stamp, asked: [], literals: [])
        return (document, names)
    }

    /// Draws and writes all files, or none.
    /// - Parameter dpi: of the pictures.
    public func render(to folder: String, dpi: Double = 144) throws(ReportError) -> Outcome {
        let (document, names) = try document(Language.allCases)
        var files = try press.files(document, .pdf, dpi: dpi, base: "\(folder)/gallery")
        let pictures = try press.files(document, .png, dpi: dpi, base: "\(folder)/gallery")
        files += zip(names, pictures).map { name, picture in
            WholeFiles.File(path: "\(folder)/gallery-\(name).png", bytes: picture.bytes)
        }
        do throws(WriteError) { try WholeFiles.write(files) } catch { throw ReportError(error) }
        return Outcome(
            files: files, pages: document.pages.count, warnings: document.warnings,
            summary: "\(document.pages.count) pages, \(files.count) files in \(folder)")
    }
}

import Finishing
import Graphics
import Localization
import Rendering

/// A report of the project as it comes out: laid out once for all tests, in both languages.
struct Made: Sendable {
    static let reports = ["blitar-2025", "contoh-lain"]

    var report: OpenedReport
    var language: Language
    var document: LaidOut
    var pdf: [UInt8]
    /// What a reader of the PDF gets, page by page.
    var texts: [String]

    var text: String { texts.joined(separator: "\n") }

    init(_ name: String, _ language: Language) throws {
        let places = Project.places(name)
        let press = try Press(places)
        report = try OpenedReport(places)
        self.language = language
        document = try press.document(report, try TemplateSource("annual-report", in: places), language)
        pdf = try press.files(document, .pdf, dpi: 144, base: "x")[0].bytes
        texts = try PDFText.read(pdf).map(\.text)
    }

    /// Each report in each language, made when first asked.
    static func of(_ name: String, _ language: Language) throws -> Made {
        switch (name, language) {
        case ("blitar-2025", .id): try blitarID.get()
        case ("blitar-2025", .en): try blitarEN.get()
        case (_, .id): try otherID.get()
        case (_, .en): try otherEN.get()
        }
    }

    private static let blitarID = Result { try Made("blitar-2025", .id) }
    private static let blitarEN = Result { try Made("blitar-2025", .en) }
    private static let otherID = Result { try Made("contoh-lain", .id) }
    private static let otherEN = Result { try Made("contoh-lain", .en) }

    static let all: [(String, Language)] = reports.flatMap { name in Language.allCases.map { (name, $0) } }
}

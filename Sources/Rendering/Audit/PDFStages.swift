import Declarations
import Finishing
import Graphics
public import Localization
import Templates

/// The stages by which a laid out report becomes a PDF that may be written, one by one: for measuring them.
public struct PDFStages {
    private let report: OpenedReport
    private let source: TemplateSource
    private let language: Language
    private let press: Press
    private var document: LaidOut
    private var painted: (bytes: [UInt8], tags: TagTree)?

    /// Lays the report out.
    public init(_ report: OpenedReport, _ source: TemplateSource, _ language: Language, _ press: Press)
        throws(ReportError)
    {
        self.report = report
        self.source = source
        self.language = language
        self.press = press
        document = try press.document(report, source, language)
    }

    public var pages: Int { document.pages.count }
    public var attachedBytes: Int { document.attachments.reduce(0) { $0 + $1.bytes.count } }

    /// Gathers what it carries.
    public mutating func enclose() throws(ReportError) {
        let files = try EnclosedFiles(report, source.readFiles)
        try files.checkRows()
        files.enclose(in: &document, .report(template: source.template.name), language, isAudited: true)
    }

    /// Paints and finishes it, unread.
    public mutating func paint() throws(ReportError) {
        var unread = document
        unread.proof = nil
        painted = try press.painters.pdf(unread)
    }

    /// Reads it back.
    public func audit() throws(ReportError) {
        guard let painted else { return }
        try document.proof?.hold(painted.bytes, document, painted.tags)
    }
}

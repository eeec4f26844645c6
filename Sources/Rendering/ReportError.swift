public import Declarations
import Exporting
import Figures
import Graphics
import Layout

/// What stopped a report. The case is the stage; the findings say what to mend.
public enum ReportError: Error, Sendable {
    /// The report's folder or a file of it is not there, or must not be read.
    case missing(Finding)
    /// Definition, rows, template or theme are wrong.
    case input([Finding])
    /// A figure cannot be asked.
    case figure(Finding)
    /// Text cannot be set or placed: fonts, glyphs, misfits.
    case layout(Finding)
    /// Our own fault.
    case fault(Finding)
    /// A file could not be written.
    case output(Finding)

    public var findings: [Finding] {
        switch self {
        case .missing(let one), .figure(let one), .layout(let one), .fault(let one), .output(let one): [one]
        case .input(let all): all
        }
    }

    /// As BSD's sysexits: 65 wrong input, 66 input not there, 70 our fault, 73 cannot write.
    public var exitCode: Int32 {
        switch self {
        case .input, .figure, .layout: 65
        case .missing: 66
        case .fault: 70
        case .output: 73
        }
    }
}

extension ReportError {
    init(_ findings: Findings) { self = .input(findings.all) }

    init(_ error: WriteError) {
        self = .output(.error("cannot write: \(error.reason)", at: SourcePlace(file: error.path)))
    }

    init(_ error: WorkbookError) {
        self = .output(.error(error.message, hint: error.hint))
    }

    init(_ error: FigureError, at place: SourcePlace? = nil) {
        self = .figure(.error(error.message, hint: "`kendang figures` lists every id", at: place))
    }

    init(_ error: LayoutError) {
        switch error {
        case .shaping(let shaping): self.init(shaping)
        case .misfit(let block, let reason):
            self = .layout(.error("\(block) fits on no page: \(reason)"))
        }
    }

    /// Of a press chart, which cannot go on to another page.
    init(_ error: LayoutError, chart: String, size: String) {
        switch error {
        case .shaping(let shaping): self.init(shaping)
        case .misfit(let block, let reason):
            self = .layout(
                .error(
                    "\(chart), \(size): \(block) does not fit: \(reason)",
                    hint: "take a larger size, or fewer parts"))
        }
    }

    init(_ error: ShapingError) {
        switch error {
        case .missingGlyph(let character, let font, let text):
            self = .layout(
                .error(
                    "no font of the set has \(character), wanted in \(font) for \"\(text)\"",
                    hint: "add a font for this script to Fonts/manifest, or write the name otherwise"))
        case .missingFace(let face):
            self = .layout(
                .error(
                    "the fonts have no \(face.family) of weight \(face.weight)",
                    hint: "`make setup` brings the fonts"))
        case .broken(let reason):
            self = .fault(.error("text cannot be set: \(reason)"))
        }
    }
}

extension String {
    func leftPadded(to width: Int, with fill: Character = "0") -> String {
        String(repeating: fill, count: max(0, width - count)) + self
    }
}

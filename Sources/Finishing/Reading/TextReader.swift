import Glibc
import Graphics

/// Follows a page's content stream and notes the text that it shows.
struct TextReader {
    private let scan: Scan
    private let outerOwner: RunOwner
    private var transform: Transform
    private var state = TextState()
    private var stack: [(Transform, TextState)] = []
    private var textMatrix = Transform.identity
    private var lineMatrix = Transform.identity
    private var operands: [ContentToken] = []
    /// Marked content that is open, the outermost first.
    private var marks: [OpenMark] = []
    private(set) var runs: [TextRun] = []
    /// Whose each of the runs is.
    private(set) var owners: [RunOwner] = []

    /// Marked content that has begun and not yet ended.
    private struct OpenMark {
        /// Stands for what is shown since `firstRun`; nil: it stands for itself.
        var actual: String?
        var firstRun: Int
        var owner: RunOwner
    }

    /// What all streams of one reading share.
    final class Scan {
        var fonts: [Int: TextFont] = [:]
        /// Forms drawn within forms; a form must not draw itself.
        var depth = 0
    }

    /// Reads from user space that the transform maps to points from the page's top left, y down.
    /// - Parameter owner: whose content this is as a whole: a form belongs to what it is drawn in.
    init(_ transform: Transform, _ scan: Scan, within owner: RunOwner = .nobody) {
        self.transform = transform
        self.scan = scan
        outerOwner = owner
    }

    private var owner: RunOwner { marks.last?.owner ?? outerOwner }

    mutating func read(_ content: [UInt8], _ resources: PDFObject) throws {
        var scanner = ContentScanner(content)
        while let token = try scanner.next() {
            if case .word(let word) = token {
                try run(word, resources)
                operands = []
            } else {
                operands.append(token)
            }
        }
    }

    private func number(_ place: Int) -> Double {
        operands.indices.contains(place) ? operands[place].number ?? 0 : 0
    }

    private mutating func run(_ word: String, _ resources: PDFObject) throws {
        switch word {
        case "q": stack.append((transform, state))
        case "Q": if let saved = stack.popLast() { (transform, state) = saved }
        case "cm": transform = transform.after(operandMatrix)
        case "Do": try drawForm(resources)
        case "BMC": open(actual: nil, content: nil)
        case "BDC": openMark(resources)
        case "EMC": closeMark()
        case "Tf": try setFont(resources)
        case "Tj", "TJ", "'", "\"": show(word)
        default: runTextState(word)
        }
    }

    private mutating func runTextState(_ word: String) {
        switch word {
        case "BT":
            textMatrix = .identity
            lineMatrix = .identity
        case "Tc": state.characterSpacing = number(0)
        case "Tw": state.wordSpacing = number(0)
        case "Tz": state.stretch = number(0) / 100
        case "TL": state.leading = number(0)
        case "Ts": state.rise = number(0)
        case "Td": moveLine(number(0), number(1))
        case "TD":
            state.leading = -number(1)
            moveLine(number(0), number(1))
        case "Tm":
            lineMatrix = operandMatrix
            textMatrix = lineMatrix
        case "T*": moveLine(0, -state.leading)
        default: break
        }
    }

    private var operandMatrix: Transform {
        Transform(a: number(0), b: number(1), c: number(2), d: number(3), tx: number(4), ty: number(5))
    }

    private mutating func moveLine(_ x: Double, _ y: Double) {
        lineMatrix = lineMatrix.after(.move(x, y))
        textMatrix = lineMatrix
    }

    private mutating func setFont(_ resources: PDFObject) throws {
        guard let name = operands.first?.name else { return }
        let font = resources["Font"][name]
        state.size = number(1)
        if font.id != 0, let known = scan.fonts[font.id] {
            state.font = known
            return
        }
        let read = try TextFont(font)
        if font.id != 0 { scan.fonts[font.id] = read }
        state.font = read
    }
}

// Showing text.
extension TextReader {
    private mutating func show(_ word: String) {
        if word == "\"" {
            state.wordSpacing = number(0)
            state.characterSpacing = number(1)
        }
        if word == "'" || word == "\"" { moveLine(0, -state.leading) }
        guard let shown = operands.last, let font = state.font else { return }
        let pieces: [ContentToken] = if case .array(let items) = shown { items } else { [shown] }
        var text = ""
        var start = textMatrix
        for piece in pieces {
            if let shift = piece.number {
                // A wide shift parts two words, a small one only two letters.
                if abs(shift) > 1_000 * TextRun.wordGap {
                    note(text, from: start)
                    text = ""
                }
                advance(-shift / 1_000 * state.size * state.stretch)
                if text.isEmpty { start = textMatrix }
            }
            let before = textMatrix
            var width = 0.0
            font.forEach(in: piece.string ?? []) { character in
                text += character.text
                let spacing = state.characterSpacing + (character.isSpace ? state.wordSpacing : 0)
                width += (character.width * state.size + spacing) * state.stretch
            }
            textMatrix = before.after(.move(width, 0))
        }
        note(text, from: start)
    }

    private mutating func advance(_ distance: Double) {
        textMatrix = textMatrix.after(.move(distance, 0))
    }

    /// Notes a run from a text matrix to the present one.
    private mutating func note(_ text: String, from start: Transform) {
        guard !text.isEmpty else { return }
        let from = transform.apply(start.apply(Point(0, state.rise)))
        let to = transform.apply(textMatrix.apply(Point(0, state.rise)))
        let up = transform.apply(start.apply(Point(0, state.rise + state.size))) - from
        let along = transform.apply(start.apply(Point(1, state.rise))) - from
        let degrees = atan2(along.y, along.x) * 180 / .pi
        runs.append(
            TextRun(
                text: text, x: from.x, y: from.y, width: hypot(to.x - from.x, to.y - from.y),
                size: hypot(up.x, up.y), angle: abs(degrees) < 0.01 ? 0 : degrees))
        owners.append(owner)
    }
}

// Marked content and forms.
extension TextReader {
    private mutating func openMark(_ resources: PDFObject) {
        switch operands.last {
        case .dictionary(let properties):
            open(
                actual: properties["ActualText"]?.string?.pdfText,
                content: properties["MCID"]?.number.map { Int($0) })
        case .name(let name):
            let properties = resources["Properties"][name]
            open(actual: properties["ActualText"].text, content: properties["MCID"].integer)
        default: open(actual: nil, content: nil)
        }
    }

    private mutating func open(actual: String?, content: Int?) {
        var inner = owner
        if operands.first?.name == "Artifact" {
            inner = .artifact
        } else if let content, inner != .artifact {
            inner = .content(content)
        }
        marks.append(OpenMark(actual: actual, firstRun: runs.count, owner: inner))
    }

    /// What was shown since the mark counts as one run with the mark's text.
    private mutating func closeMark() {
        guard let mark = marks.popLast(), let actual = mark.actual else { return }
        let shown = runs[mark.firstRun...]
        guard var whole = shown.first else {
            noteUnseen(actual, of: mark.owner)
            return
        }
        whole.text = actual
        if let last = shown.last { whole.width = hypot(last.x + last.width - whole.x, last.y - whole.y) }
        runs.replaceSubrange(mark.firstRun..., with: [whole])
        owners.replaceSubrange(mark.firstRun..., with: [mark.owner])
    }

    /// Text without a glyph, as for the blank at the end of a line, stands where the last run ends.
    private mutating func noteUnseen(_ text: String, of owner: RunOwner) {
        guard let last = runs.indices.last, runs[last].angle == 0, owners[last] == owner else { return }
        runs[last].text += text
    }

    private mutating func drawForm(_ resources: PDFObject) throws {
        guard let name = operands.first?.name else { return }
        let form = resources["XObject"][name]
        guard form["Subtype"].isName("Form") else { return }
        guard scan.depth < 20 else { throw FinishingError.unreadable("a form draws itself") }
        scan.depth += 1
        defer { scan.depth -= 1 }
        let matrix = form["Matrix"].items.compactMap(\.number)
        let own =
            matrix.count == 6
            ? Transform(a: matrix[0], b: matrix[1], c: matrix[2], d: matrix[3], tx: matrix[4], ty: matrix[5])
            : .identity
        var inner = TextReader(transform.after(own), scan, within: owner)
        inner.state = state
        try inner.read(form.bytes(), form["Resources"].isNull ? resources : form["Resources"])
        runs += inner.runs
        owners += inner.owners
    }
}

/// Whose text a run is, as the page's marks say.
enum RunOwner: Hashable {
    /// Of the marked content of this number on its page (MCID).
    case content(Int)
    /// Decoration, running heads, folios.
    case artifact
    /// The page has no marks here.
    case nobody
}

/// The part of the graphics state that only text uses.
private struct TextState {
    var font: TextFont?
    var size = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var stretch = 1.0
    var leading = 0.0
    var rise = 0.0
}

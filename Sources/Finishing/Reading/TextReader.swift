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
    private var operands: [Lexeme] = []
    /// Stands where the operands were found.
    private var lexer = Lexer([])
    /// Room for the text and the codes of what is shown.
    private var text: [UInt8] = [], codes: [UInt8] = []
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
        var fonts: [PDFReference: TextFont] = [:]
        /// Forms drawn within forms; a form must not draw itself.
        var depth = 0
        /// Forms drawn so far: some that each draw others many times would be drawn for ever.
        var drawn = 0
        static let most = 1_000_000
    }

    /// Reads from user space that the transform maps to points from the page's top left, y down.
    /// - Parameter owner: whose content this is as a whole: a form belongs to what it is drawn in.
    init(_ transform: Transform, _ scan: Scan, within owner: RunOwner = .nobody) {
        self.transform = transform
        self.scan = scan
        outerOwner = owner
    }

    private var owner: RunOwner { marks.last?.owner ?? outerOwner }

    mutating func read(_ content: [UInt8], _ resources: PDFItem) throws {
        lexer = Lexer(content)
        // Places of the brackets that are open: within them nothing is an operator.
        var open: [Lexeme] = []
        lexer.skipDrawing()
        while let lexeme = try lexer.next() {
            switch lexeme.kind {
            case .word where open.isEmpty:
                try run(lexeme, resources)
                operands.removeAll(keepingCapacity: true)
                lexer.skipDrawing()
                continue
            case .openArray, .openDictionary: open.append(lexeme)
            case .closeArray, .closeDictionary:
                if open.popLast() == nil { operands.removeAll(keepingCapacity: true) }
            default: break
            }
            operands.append(lexeme)
        }
        guard let lost = open.last else { return }
        throw SyntaxFault(
            words: lost.kind == .openArray ? "\"]\" is missing" : "\">>\" is missing", offset: lost.start)
    }

    private func number(_ place: Int) -> Double {
        place < operands.count ? lexer.number(operands[place]) ?? 0 : 0
    }

    /// Operators that paint, which are the most, are the default.
    private mutating func run(_ word: Lexeme, _ resources: PDFItem) throws {
        switch lexer.code(word) {
        case Self.code("q"): stack.append((transform, state))
        case Self.code("Q"): if let saved = stack.popLast() { (transform, state) = saved }
        case Self.code("cm"): transform = transform.after(operandMatrix)
        case Self.code("Do"): try drawForm(resources)
        case Self.code("BMC"): open(actual: nil, content: nil)
        case Self.code("BDC"): openMark(resources)
        case Self.code("EMC"): closeMark()
        case Self.code("Tf"): try setFont(resources)
        case Self.code("Tj"), Self.code("TJ"): show()
        case Self.code("'"):
            moveLine(0, -state.leading)
            show()
        case Self.code("\""):
            state.wordSpacing = number(0)
            state.characterSpacing = number(1)
            moveLine(0, -state.leading)
            show()
        case let code: runTextState(code)
        }
    }

    /// An operator as `Lexer` codes it.
    private static func code(_ name: StaticString) -> UInt32 {
        name.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }

    private mutating func runTextState(_ code: UInt32) {
        switch code {
        case Self.code("BT"):
            textMatrix = .identity
            lineMatrix = .identity
        case Self.code("Tc"): state.characterSpacing = number(0)
        case Self.code("Tw"): state.wordSpacing = number(0)
        case Self.code("Tz"): state.stretch = number(0) / 100
        case Self.code("TL"): state.leading = number(0)
        case Self.code("Ts"): state.rise = number(0)
        case Self.code("Td"): moveLine(number(0), number(1))
        case Self.code("TD"):
            state.leading = -number(1)
            moveLine(number(0), number(1))
        case Self.code("Tm"):
            lineMatrix = operandMatrix
            textMatrix = lineMatrix
        case Self.code("T*"): moveLine(0, -state.leading)
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

    private mutating func setFont(_ resources: PDFItem) throws {
        guard let first = operands.first, let name = lexer.name(first) else { return }
        state.size = number(1)
        let known = resources["Font"].entry(named: name)
        if known.kind == .reference, let font = scan.fonts[known.reference] {
            state.font = font
            return
        }
        let read = try TextFont(known.followed)
        if known.kind == .reference { scan.fonts[known.reference] = read }
        state.font = read
    }
}

// Showing text.
extension TextReader {
    private mutating func show() {
        guard let font = state.font else { return }
        // A string alone is the last operand; of an array all items are.
        let pieces = operands.last?.kind == .closeArray ? operands[...] : operands.suffix(1)
        text.removeAll(keepingCapacity: true)
        var start = textMatrix
        for piece in pieces {
            if let shift = lexer.number(piece) {
                // A wide shift parts two words, a small one only two letters.
                if abs(shift) > 1_000 * TextRun.wordGap {
                    note(from: start)
                    text.removeAll(keepingCapacity: true)
                }
                advance(-shift / 1_000 * state.size * state.stretch)
                if text.isEmpty { start = textMatrix }
            } else {
                codes.removeAll(keepingCapacity: true)
                guard lexer.append(piece, to: &codes) else { continue }
                advance(shown(font))
            }
        }
        note(from: start)
    }

    /// Adds the text of the codes and gives what they advance.
    private mutating func shown(_ font: TextFont) -> Double {
        var width = 0.0
        let step = font.isComposite ? 2 : 1
        for place in stride(from: 0, to: codes.count - step + 1, by: step) {
            let code = step == 1 ? Int(codes[place]) : Int(codes[place]) << 8 | Int(codes[place + 1])
            let glyph = font.show(code, into: &text)
            let spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
            width += (glyph.width * state.size + spacing) * state.stretch
        }
        return width
    }

    private mutating func advance(_ distance: Double) {
        textMatrix = textMatrix.after(.move(distance, 0))
    }

    /// Notes a run of the text from a text matrix to the present one.
    private mutating func note(from start: Transform) {
        guard !text.isEmpty else { return }
        let from = transform.apply(start.apply(Point(0, state.rise)))
        let to = transform.apply(textMatrix.apply(Point(0, state.rise)))
        let up = transform.apply(start.apply(Point(0, state.rise + state.size))) - from
        let along = transform.apply(start.apply(Point(1, state.rise))) - from
        let degrees = along.y == 0 && along.x > 0 ? 0 : atan2(along.y, along.x) * 180 / .pi
        runs.append(
            TextRun(
                text: String(decoding: text, as: UTF8.self), x: from.x, y: from.y,
                width: hypot(to.x - from.x, to.y - from.y), size: hypot(up.x, up.y),
                angle: abs(degrees) < 0.01 ? 0 : degrees))
        owners.append(owner)
    }
}

// Marked content and forms.
extension TextReader {
    private mutating func openMark(_ resources: PDFItem) {
        guard operands.count > 1 else { return open(actual: nil, content: nil) }
        if let name = lexer.name(operands[1]) {
            let properties = resources["Properties"][named: name]
            return open(actual: properties["ActualText"].text, content: properties["MCID"].integer)
        }
        var actual: String?, content: Int?, place = 2, depth = 1
        guard operands[1].kind == .openDictionary else { return open(actual: nil, content: nil) }
        while place + 1 < operands.count, depth > 0 {
            switch operands[place].kind {
            case .openArray, .openDictionary: depth += 1
            case .closeArray, .closeDictionary: depth -= 1
            case .name where depth == 1:
                let value = operands[place + 1]
                if lexer.reads(operands[place], "ActualText") { actual = lexer.string(value)?.pdfText }
                if lexer.reads(operands[place], "MCID") { content = lexer.integer(value) }
                // A value may be a name too.
                if value.kind != .openArray, value.kind != .openDictionary { place += 1 }
            default: break
            }
            place += 1
        }
        open(actual: actual, content: content)
    }

    private mutating func open(actual: String?, content: Int?) {
        var inner = owner
        if let first = operands.first, lexer.reads(first, "Artifact") {
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

    private mutating func drawForm(_ resources: PDFItem) throws {
        guard let first = operands.first, let name = lexer.name(first) else { return }
        let form = resources["XObject"][named: name]
        guard form["Subtype"].isName("Form") else { return }
        guard scan.depth < 20 else { throw FinishingError.unreadable("a form draws itself") }
        scan.drawn += 1
        guard scan.drawn < Scan.most else { throw FinishingError.unreadable("forms draw forms without end") }
        scan.depth += 1
        defer { scan.depth -= 1 }
        let matrix = form["Matrix"].numbers
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

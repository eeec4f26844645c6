/// Reads one content stream, and notes what breaks a rule while it goes.
final class ContentReader {
    private struct Mark {
        enum Kind { case leaf, artifact, other }
        var kind: Kind
        /// Which text object it was opened in; 0 outside.
        var textObject: Int
        var isReplaced: Bool
    }

    private let contents: Contents
    private let resources: Value
    private let place: String
    private let isForm: Bool
    private var lexer: Lexer
    private var operands: [Item] = []
    private var marks: [Mark] = []
    /// The leaf being drawn; -1 outside.
    private var mcid = -1
    private var isInArtifact = false
    private var replacedDepth = 0
    private var depth = 0
    private var textObject = 0
    private var textObjects = 0
    private var isPathOpen = false
    private var font = -1
    private var fontsByName: [String: Int] = [:]
    private var fontStack: [Int] = []
    private(set) var leaves: [Int] = []
    private(set) var shown: [Shown] = []

    init(_ bytes: [UInt8], _ resources: Value, _ place: String, isForm: Bool, _ contents: Contents) {
        self.contents = contents
        self.resources = resources
        self.place = place
        self.isForm = isForm
        lexer = Lexer(ByteStore(bytes))
    }

    private func note(_ check: String, _ sentence: String) { contents.note(check, place, sentence) }

    func read() {
        while true {
            let token = lexer.next()
            switch token {
            case .end:
                finish()
                return
            case .word(let word) where word != "true" && word != "false" && word != "null":
                run(word)
                operands.removeAll(keepingCapacity: true)
            default:
                guard let item = lexer.item(from: token) else {
                    note("C8", "cannot be read at byte \(lexer.place)")
                    return
                }
                operands.append(item)
            }
        }
    }

    private func finish() {
        if !marks.isEmpty { note("C55", "\(marks.count) marked sequences are not closed") }
        if depth > 0 { note("C55", "\(depth) saved states are not restored") }
        if textObject > 0 { note("C55", "a text object is not closed") }
        if !operands.isEmpty { note("C8", "ends with operands of no operator") }
        if !lexer.limits.isEmpty { note("C7", "holds a number, name or string beyond what PDF/A allows") }
    }

    private func run(_ word: String) {
        guard let kind = Operator.all[word] else { return note("C8", "unknown operator \(word)") }
        switch kind {
        case .save, .restore: saveOrRestore(kind == .save)
        case .state, .dash, .textState, .clip: break
        case .intent: checkIntent(operands.last)
        case .graphicsState: _ = resource("ExtGState")
        case .pathStart: isPathOpen = true
        case .pathGo: if !isPathOpen { note("C55", "\(word) without a path") }
        case .paintPath:
            paint(word)
            isPathOpen = false
        case .endPath: isPathOpen = false
        case .beginText, .endText: beginOrEndText(kind == .beginText)
        case .font: setFont()
        case .show, .showLines: show(word)
        case .object: drawObject()
        case .shading:
            paint(word)
            _ = resource("Shading")
        case .inlineImage:
            paint(word)
            note("C60", "an image within the content, which this judge does not read")
        case .rgbOrGrey, .colour: break
        case .cmyk: note("C57", "operator \(word) sets a CMYK colour")
        case .space: setSpace()
        case .beginMark: open(tag: operands.first, properties: nil)
        case .beginMarkWithProperties: open(tag: operands.first, properties: operands.last)
        case .endMark: close()
        case .point: break
        }
    }

    /// What stands in the resources under the name that is the last operand.
    private func resource(_ kind: String) -> Value? {
        guard case .name(let name)? = operands.last else {
            note("C8", "an operator without the name of its \(kind)")
            return nil
        }
        let found = resources[kind][name]
        if found.isNull { note("C8", "/\(name) is not in the resources under \(kind)") }
        return found.isNull ? nil : found
    }

    private func saveOrRestore(_ saves: Bool) {
        if saves {
            depth += 1
            fontStack.append(font)
            if depth == 29 { note("C7", "more than 28 saved states") }
        } else if depth == 0 {
            note("C55", "a state is restored that was not saved")
        } else {
            depth -= 1
            font = fontStack.removeLast()
        }
        if isPathOpen { note("C55", "a state is saved or restored within a path") }
    }

    private func checkIntent(_ operand: Item?) {
        guard case .name(let name)? = operand, renderingIntents.contains(name) else {
            return note("C59", "a rendering intent that is none")
        }
    }

    /// Everything that leaves ink has to belong to somebody.
    private func paint(_ word: String) {
        if !isForm, mcid < 0, !isInArtifact {
            note("C50", "\(word) paints outside any leaf and artifact, before byte \(lexer.place)")
        }
    }

    private func setSpace() {
        guard case .name(let name)? = operands.last else {
            return note("C8", "a colour space without a name")
        }
        if name == "DeviceCMYK" { note("C57", "sets the colour space DeviceCMYK") }
        if !["DeviceRGB", "DeviceGray", "DeviceCMYK", "Pattern"].contains(name) {
            _ = resource("ColorSpace")
        }
    }

    private func drawObject() {
        paint("Do")
        if textObject > 0 { note("C55", "Do within a text object") }
        guard let object = resource("XObject") else { return }
        if object["Subtype"].name == "Form" { shown.append(.form(object.id, mcid: mcid)) }
    }
}

let renderingIntents: Set<String> = [
    "RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation",
]

// Text.
extension ContentReader {
    private func beginOrEndText(_ begins: Bool) {
        if begins == (textObject > 0) { note("C55", begins ? "BT within BT" : "ET without BT") }
        if begins {
            textObjects += 1
            textObject = textObjects
        } else {
            if marks.last?.textObject == textObject, textObject > 0 {
                note("C55", "a marked sequence goes on after the text object that it began in")
            }
            textObject = 0
        }
    }

    private func setFont() {
        guard operands.count == 2, case .name(let name) = operands[0] else {
            return note("C8", "Tf without a font and a size")
        }
        if let known = fontsByName[name] {
            font = known
            return
        }
        let value = resources["Font"][name]
        if value.isNull { return note("C8", "/\(name) is not in the resources under Font") }
        font = contents.font(value)
        fontsByName[name] = font
    }

    private func show(_ word: String) {
        paint(word)
        if textObject == 0 { note("C55", "\(word) outside a text object") }
        switch operands.last {
        case .string(let bytes)?: show(bytes)
        case .array(let pieces)?:
            for case .string(let bytes) in pieces { show(bytes) }
        default: note("C8", "\(word) without a string")
        }
    }

    private func show(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        guard font >= 0 else { return note("C8", "text is shown without a font") }
        contents.fonts[font].note(bytes, isReplaced: replacedDepth > 0)
        if replacedDepth == 0 { shown.append(.string(font: font, bytes: bytes, mcid: mcid)) }
    }
}

// Marks.
extension ContentReader {
    private func open(tag: Item?, properties: Item?) {
        guard case .name(let tag)? = tag else { return note("C55", "a marked sequence without a tag") }
        if isPathOpen { note("C55", "a marked sequence begins within a path") }
        let entries = entries(of: properties)
        var mark = Mark(kind: .other, textObject: textObject, isReplaced: false)
        if case .string(let words)? = entries?["ActualText"] {
            mark.isReplaced = true
            if replacedDepth == 0 { shown.append(.replacement(words, mcid: mcid)) }
            replacedDepth += 1
        }
        if case .string(let language)? = entries?["Lang"], !Language.isWellFormed(language) {
            note("C15", "a marked sequence with a language that is none: \(Value.text(of: language))")
        }
        if tag == "Artifact" {
            mark.kind = .artifact
            openArtifact(entries)
        } else if case .integer(let id)? = entries?["MCID"] {
            mark.kind = .leaf
            openLeaf(id)
        }
        marks.append(mark)
    }

    private func entries(of properties: Item?) -> Entries? {
        switch properties {
        case .dictionary(let entries)?: return entries
        case .name(let name)?:
            let found = resources["Properties"][name]
            if found.isNull { note("C8", "/\(name) is not in the resources under Properties") }
            return found.entries
        default: return nil
        }
    }

    private func openLeaf(_ id: Int) {
        if isForm { note("C56", "leaf \(id) lies in a form") }
        if isInArtifact { note("C52", "leaf \(id) lies in an artifact") }
        if mcid >= 0 { note("C55", "leaf \(id) lies in leaf \(mcid)") }
        mcid = id
        leaves.append(id)
    }

    private func openArtifact(_ entries: Entries?) {
        if isForm { note("C56", "an artifact lies in a form") }
        if mcid >= 0 { note("C51", "an artifact lies in leaf \(mcid)") }
        isInArtifact = true
        guard let entries else { return }
        if let type = entries["Type"] {
            guard case .name(let name) = type, ["Pagination", "Layout", "Page", "Background"].contains(name)
            else { return note("C62", "an artifact of a type that is none") }
        }
        if let subtype = entries["Subtype"] {
            guard case .name(let name) = subtype, ["Header", "Footer", "Watermark"].contains(name)
            else { return note("C62", "an artifact of a subtype that is none") }
        }
    }

    private func close() {
        guard let mark = marks.popLast() else { return note("C55", "EMC without a beginning") }
        if mark.textObject != textObject {
            note("C55", "EMC stands in another text object than its beginning")
        }
        if isPathOpen { note("C55", "a marked sequence ends within a path") }
        if mark.isReplaced { replacedDepth -= 1 }
        switch mark.kind {
        case .leaf: mcid = -1
        case .artifact: isInArtifact = marks.contains { $0.kind == .artifact }
        case .other: break
        }
    }
}

/// Languages as PDF names them.
enum Language {
    /// Parts of one to eight letters or digits with hyphens between, the first of letters (RFC 3066).
    static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { place, part in
            1...8 ~= part.count
                && part.allSatisfy { byte in
                    0x41...0x5A ~= byte || 0x61...0x7A ~= byte || place > 0 && 0x30...0x39 ~= byte
                }
        }
    }
}

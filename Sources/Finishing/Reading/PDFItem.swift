/// Where a reader gets the objects of a PDF from. A source notes what is wrong with its file when it comes
/// upon it, and gives null in its place; `check` throws what it noted.
protocol PDFSource: AnyObject {
    /// The document's catalog.
    var documentCatalog: PDFItem { get }
    /// An indirect object; null where there is none.
    func object(_ reference: PDFReference) -> PDFItem
    /// The decoded bytes of a stream.
    func bytes(ofStream reference: PDFReference) throws(FinishingError) -> [UInt8]
    /// The pages in order.
    func pageItems() throws(FinishingError) -> [PDFItem]
    func note(_ fault: FinishingError)
    /// Throws what was wrong since the last check.
    func check() throws(FinishingError)
}

/// Names an indirect object.
struct PDFReference: Hashable {
    /// 0 of none.
    var number: Int
    var generation = 0

    static let none = PDFReference(number: 0)
}

/// One object of a PDF, as it is written: it is read when it is asked. Indirect ones are followed without
/// being asked, but where only the place is wanted.
struct PDFItem {
    enum Kind {
        case null, bool, number, name, string, array, dictionary, stream, reference
    }

    let source: any PDFSource
    let kind: Kind
    /// At the object's first lexeme.
    private let lexer: Lexer
    private let first: Lexeme
    /// Its own, where it is indirect; of a reference the one that it names.
    let reference: PDFReference

    /// Nothing.
    init(nullOf source: any PDFSource) {
        self.source = source
        kind = .null
        lexer = Lexer([])
        first = Lexeme(kind: .word, start: 0, end: 0)
        reference = .none
    }

    /// Reads the beginning of an object and leaves the lexer behind the whole of it, where `isWhole`, or
    /// behind its first lexeme; nil at the end.
    /// - Parameter own: the object's own name; a stream's is needed for its bytes.
    init?(
        _ source: any PDFSource, _ lexer: inout Lexer, own: PDFReference = .none, isStream: Bool = false,
        isWhole: Bool = true
    ) throws(SyntaxFault) {
        guard let first = try lexer.next() else { return nil }
        self.source = source
        self.first = first
        var reference = own
        kind = try Self.kind(first, &lexer, &reference, isStream: isStream)
        self.reference = reference
        self.lexer = Lexer(lexer.bytes, first.end, lexer.end)
        if isWhole { try lexer.skip(first) }
    }

    private static func kind(
        _ first: Lexeme, _ lexer: inout Lexer, _ reference: inout PDFReference, isStream: Bool
    ) throws(SyntaxFault) -> Kind {
        switch first.kind {
        case .number:
            guard let named = try Self.reference(first, &lexer) else { return .number }
            reference = named
            return .reference
        case .name: return .name
        case .literalString, .hexString: return .string
        case .openArray: return .array
        case .openDictionary: return isStream ? .stream : .dictionary
        case .word where lexer.reads(first, "null"): return .null
        case .word where lexer.reads(first, "true") || lexer.reads(first, "false"): return .bool
        default: throw SyntaxFault(words: "no object begins so", offset: first.start)
        }
    }

    /// `7 0 R`, of which the first number has been read; nil, and nothing more is read, where it stands
    /// alone.
    private static func reference(_ first: Lexeme, _ lexer: inout Lexer) throws(SyntaxFault) -> PDFReference?
    {
        let start = lexer.offset
        lexer.skipBlanks()
        if lexer.offset < lexer.end, lexer.bytes[lexer.offset] &- UInt8(ascii: "0") < 10,
            let second = try lexer.next(), second.kind == .number, let third = try lexer.next(),
            third.kind == .word, lexer.reads(third, "R"),
            let number = lexer.integer(first), let generation = lexer.integer(second), number > 0
        {
            return PDFReference(number: number, generation: generation)
        }
        lexer.offset = start
        return nil
    }
}

// Asking.
extension PDFItem {
    /// What a reference names; anything else is itself.
    var followed: PDFItem { kind == .reference ? source.object(reference) : self }

    /// Number of an indirect object; 0 of a direct one.
    var id: Int { kind == .reference ? 0 : reference.number }

    var isNull: Bool { kind == .null }
    var isArray: Bool { kind == .array }
    var isStream: Bool { kind == .stream }
    var isDictionary: Bool { kind == .dictionary }

    func isName(_ name: StaticString) -> Bool { kind == .name && lexer.reads(first, name) }

    /// Nil of what is no number.
    var number: Double? { kind == .number ? lexer.number(first) : nil }
    var integer: Int? { kind == .number ? lexer.integer(first) : nil }

    /// A name without its slash; nil of anything else.
    var name: String? { kind == .name ? lexer.name(first) : nil }

    /// A text string; nil of anything else.
    var text: String? { kind == .string ? lexer.string(first)?.pdfText : nil }

    /// An entry of a dictionary, or of a stream's dictionary, followed; null when there is none.
    subscript(_ key: StaticString) -> PDFItem { entry(key).followed }

    /// The same under a name that the file gives.
    subscript(named key: String) -> PDFItem { entry(named: key).followed }

    func entry(named key: String) -> PDFItem { find { lexer, name in lexer.name(name) == key } }

    /// An entry as it is written; null when there is none.
    func entry(_ key: StaticString) -> PDFItem { find { lexer, name in lexer.reads(name, key) } }

    private func find(_ isWanted: (Lexer, Lexeme) -> Bool) -> PDFItem {
        guard isDictionary || isStream else { return PDFItem(nullOf: source) }
        var lexer = lexer
        do throws(SyntaxFault) {
            while let key = try Self.key(&lexer) {
                let isWanted = isWanted(lexer, key)
                guard let value = try PDFItem(source, &lexer, isWhole: !isWanted) else { break }
                if isWanted { return value }
            }
        } catch {
            note(error)
        }
        return PDFItem(nullOf: source)
    }

    /// The next key of a dictionary; nil at the end.
    private static func key(_ lexer: inout Lexer) throws(SyntaxFault) -> Lexeme? {
        let start = lexer.offset
        guard let key = try lexer.next() else {
            throw SyntaxFault(words: "\">>\" is missing", offset: start)
        }
        if key.kind == .closeDictionary { return nil }
        guard key.kind == .name else { throw SyntaxFault(words: "no key of a dictionary", offset: key.start) }
        return key
    }

    /// The items of an array, as they are written; none of anything else.
    var items: [PDFItem] {
        guard isArray else { return [] }
        var lexer = lexer, items: [PDFItem] = []
        do throws(SyntaxFault) {
            while true {
                let start = lexer.offset
                guard let next = try lexer.next() else {
                    throw SyntaxFault(words: "\"]\" is missing", offset: first.start)
                }
                if next.kind == .closeArray { return items }
                lexer.offset = start
                guard let item = try PDFItem(source, &lexer) else { return items }
                items.append(item)
            }
        } catch {
            note(error)
            return []
        }
    }

    /// The numbers of an array; what is none counts as 0.
    var numbers: [Double] { items.map { $0.followed.number ?? 0 } }

    /// The decoded bytes of a stream; none of anything else.
    func bytes() throws(FinishingError) -> [UInt8] {
        isStream ? try source.bytes(ofStream: reference) : []
    }

    /// Every entry of a dictionary, as it is written.
    func forEachEntry(_ take: (_ key: Key, _ value: PDFItem) -> Void) {
        guard isDictionary || isStream else { return }
        var lexer = lexer
        do throws(SyntaxFault) {
            while let key = try Self.key(&lexer) {
                guard let value = try PDFItem(source, &lexer) else {
                    throw SyntaxFault(words: "a key has no value", offset: key.start)
                }
                take(Key(lexer: lexer, lexeme: key), value)
            }
        } catch {
            note(error)
        }
    }

    /// The key of an entry.
    struct Key {
        fileprivate var lexer: Lexer
        fileprivate var lexeme: Lexeme

        func reads(_ name: StaticString) -> Bool { lexer.reads(lexeme, name) }
    }

    private func note(_ fault: SyntaxFault) {
        let own = reference.number > 0 ? "object \(reference.number)" : "an object"
        source.note(.unreadable("\(own): \(fault.words) at byte \(fault.offset)"))
    }
}

import CExpat
import Declarations
import Glibc

/// What expat's callbacks are handed: the state of one part's reading, and why it was given up.
struct XMLControl {
    /// Elements that are open.
    var depth = 0
    let depthLimit: Int
    /// What a handler refuses; the parser stops there.
    var refusal: XMLRefusal?
    var parser: OpaquePointer?
    /// The handler's own state.
    let target: UnsafeMutableRawPointer

    /// Stops the parser; only the first reason counts.
    mutating func refuse(_ refusal: XMLRefusal) {
        if self.refusal == nil { self.refusal = refusal }
        XML_StopParser(parser, XML_Bool(0))
    }
}

/// Why a part's content is refused.
struct XMLRefusal: Hashable {
    var message: String
    var hint: String?
    /// Of a cell; 0: of the part as a whole.
    var row = 0, column = 0
}

/// An entry of an archive read as XML, piece by piece. A document type is refused, and with it all entities
/// but the five that XML has.
struct XMLParser: ~Copyable {
    typealias Start =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<CChar>?,
            UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) -> Void
    typealias End = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void
    typealias Text = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int32) -> Void

    private let control: UnsafeMutablePointer<XMLControl>
    private let parser: OpaquePointer
    private let part: String
    private let path: String
    private let tagLimit: Int
    private var stream: ZipStream
    private var fed = 0

    private static let pieceSize = 64 << 10

    /// - Parameter target: what the handlers find in their `XMLControl`; it must outlive the parser.
    init(
        _ entry: ZipEntry, of archive: borrowing ZipArchive, target: UnsafeMutableRawPointer, start: Start,
        end: End, text: Text?
    ) throws(Findings) {
        let path = archive.file.path
        let stream = try ZipStream(entry, of: archive)
        guard let parser = XML_ParserCreate(nil) else {
            throw Findings(.error("memory is short", at: SourcePlace(file: path)))
        }
        self.stream = stream
        (part, self.path, self.parser, tagLimit) = (entry.name, path, parser, archive.limits.tagBytes)
        control = .allocate(capacity: 1)
        control.initialize(
            to: XMLControl(depthLimit: archive.limits.xmlDepth, parser: parser, target: target))
        XML_SetUserData(parser, control)
        XML_SetElementHandler(parser, start, end)
        if let text { XML_SetCharacterDataHandler(parser, text) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLControl.of(data)?.pointee.refuse(
                XMLRefusal(
                    message: "a document type stands in it, which no office program writes",
                    hint: "open the file and save it anew"))
        }
    }

    deinit {
        XML_ParserFree(parser)
        control.deinitialize(count: 1)
        control.deallocate()
    }

    /// Reads one piece.
    /// - Returns: false after the last.
    /// - Throws: why the part cannot be read.
    mutating func step(_ archive: borrowing ZipArchive, sheet: String? = nil) throws(Findings) -> Bool {
        guard !stream.isAtEnd else { return false }
        guard let space = XML_GetBuffer(parser, Int32(Self.pieceSize)) else {
            throw failure("memory is short", sheet)
        }
        let count = try stream.read(into: .init(start: space, count: Self.pieceSize), of: archive)
        fed += count
        let status = XML_ParseBuffer(parser, Int32(count), stream.isAtEnd ? 1 : 0)
        if let refusal = control.pointee.refusal { throw failure(refusal, sheet) }
        guard status == XML_STATUS_OK else {
            let words =
                XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no reason given"
            throw failure(
                "the part \"\(part)\" is damaged: \(words) (line \(XML_GetCurrentLineNumber(parser)))", sheet)
        }
        // An unfinished tag stays in memory until its end comes.
        guard fed - Int(XML_GetCurrentByteIndex(parser)) <= tagLimit + Self.pieceSize else {
            throw failure(
                "a tag of the part \"\(part)\" has more than \(tagLimit) bytes",
                sheet, hint: "if the file is sound, raise \"tag-bytes\" under \"limits\"")
        }
        return true
    }

    private func failure(_ refusal: XMLRefusal, _ sheet: String?) -> Findings {
        guard refusal.row > 0 else {
            return failure("the part \"\(part)\" is refused: \(refusal.message)", sheet, hint: refusal.hint)
        }
        return Findings(
            .error(
                refusal.message, hint: refusal.hint,
                at: SourcePlace(file: path, line: refusal.row, column: refusal.column, sheet: sheet)))
    }

    private func failure(_ message: String, _ sheet: String?, hint: String? = nil) -> Findings {
        Findings(
            .error(
                message, hint: hint ?? "open the file and save it anew",
                at: SourcePlace(file: path, sheet: sheet)))
    }
}

extension XMLControl {
    /// What a callback was handed.
    @inline(__always)
    static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLControl>? {
        data?.assumingMemoryBound(to: XMLControl.self)
    }

    /// An element opens.
    /// - Returns: whether it is not nested too deeply.
    @inline(__always)
    mutating func open() -> Bool {
        depth += 1
        if depth <= depthLimit { return true }
        refuse(XMLRefusal(message: "elements are nested more than \(depthLimit) deep", hint: nil))
        return false
    }
}

/// The names of XML as expat hands them over, ended by a zero.
enum XMLName {
    /// A name without its prefix.
    @inline(__always)
    static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strchr(name, 0x3A).map { UnsafePointer($0 + 1) } ?? name
    }

    @inline(__always)
    static func `is`(_ name: UnsafePointer<CChar>, _ word: StaticString) -> Bool {
        strcmp(name, UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    /// What "1" and "true" say.
    static func isTrue(_ value: UnsafePointer<CChar>) -> Bool { `is`(value, "1") || `is`(value, "true") }

    /// A number of digits only; nil of anything else, or if it is above `limit`.
    @inline(__always)
    static func number(_ text: UnsafePointer<CChar>, upTo limit: Int) -> Int? {
        var at = text, value = 0
        guard at.pointee != 0 else { return nil }
        while at.pointee != 0 {
            let digit = UInt8(bitPattern: at.pointee) &- 48
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            guard value <= limit else { return nil }
            at += 1
        }
        return value
    }
}

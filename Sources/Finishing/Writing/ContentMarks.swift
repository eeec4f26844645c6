import Graphics

/// Rewrites the content of a painted page so that every piece of it is said to be part of an element, or an
/// artifact: marks get the elements' names and numbers without gaps, and what is not marked is wrapped.
///
/// The painter's marks must be just those that the tree of tags counted: a mark lost on the way, or one more,
/// is an error, not a guess.
struct ContentMarks {
    /// What a mark of the page says: an element's type and its number on the page, or an artifact's kind.
    enum Mark {
        case element(StructureType, number: Int)
        case artifact(TagTree.ArtifactKind)
    }

    private let page: Int
    private let marks: [Mark]
    private var next = 0
    /// Marked content that is open, from the outside in; only the outermost is ours.
    private var depth = 0
    private var isArtifact = false
    private var isText = false
    private var out = PDFBytes()
    private var copied = 0

    /// - Parameter marks: of the page, in drawing order.
    init(page: Int, marks: [Mark]) {
        self.page = page
        self.marks = marks
    }

    /// The content in its new form.
    static func rewritten(_ content: [UInt8], page: Int, marks: [Mark]) throws(FinishingError) -> [UInt8] {
        var work = ContentMarks(page: page, marks: marks)
        work.out.reserve(content.count + content.count / 8 + 64)
        let result: Result<Void, FinishingError> = content.withUnsafeBufferPointer { bytes in
            Result { () throws(FinishingError) in try work.run(bytes) }
        }
        try result.get()
        return work.out.bytes
    }

    private func fault(_ words: String) -> FinishingError { .content(page: page, words) }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        var scanner = OperatorScanner(bytes)
        while let found = try scanner.next(page: page) {
            switch found.kind {
            case .path, .show, .text:
                if found.kind == .text { isText = true }
                if depth == 0 { beginArtifact(before: found.start, bytes) }
            case .endText: isText = false
            case .begin: try begin(found, bytes)
            case .end: try end()
            case .inlineImage: throw fault("an inline image, which nothing of ours draws")
            case .other: break
            }
        }
        copy(bytes, upTo: bytes.count)
        if isArtifact { out.raw("\nEMC\n") }
        guard depth == 0 else { throw fault("marked content is not closed") }
        guard next == marks.count else {
            throw fault("\(marks.count) pieces of content were marked, \(next) are in the file")
        }
    }

    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        out.append(UnsafeBufferPointer(rebasing: bytes[copied..<end]))
        copied = end
    }

    private mutating func beginArtifact(before start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isArtifact else { return }
        copy(bytes, upTo: start)
        out.raw("/Artifact BMC\n")
        isArtifact = true
    }

    private mutating func begin(
        _ found: OperatorScanner.Found, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(FinishingError) {
        defer { depth += 1 }
        guard let number = found.mark else { return }
        guard depth == 0, !isText else { throw fault("marked content within other content") }
        guard number == next, number < marks.count else {
            throw fault("content is marked \(number) where \(next) was to come")
        }
        copy(bytes, upTo: found.start)
        copied = found.end
        if isArtifact { out.raw("EMC\n") }
        isArtifact = false
        write(marks[number])
        next += 1
    }

    private mutating func end() throws(FinishingError) {
        guard depth > 0 else { throw fault("marked content is closed that was not opened") }
        depth -= 1
    }

    private mutating func write(_ mark: Mark) {
        switch mark {
        case .element(let type, let number):
            out.raw("/")
            out.append(type.rawValue.utf8)
            out.raw("<</MCID ")
            out.integer(number)
            out.raw(">>BDC")
        case .artifact(.header):
            out.raw("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC")
        case .artifact(.footer):
            out.raw("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC")
        case .artifact(.watermark):
            out.raw("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC")
        }
    }
}

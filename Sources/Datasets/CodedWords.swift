/// A field's bytes with their hash.
struct Word {
    let bytes: UnsafeBufferPointer<UInt8>
    let hash: UInt64

    @inline(__always)
    init(_ row: RawRow, _ field: Int) {
        bytes = row.bytes(field)
        hash = ByteHash.of(bytes)
    }
}

/// The distinct words of a column, each with the code that it was given at first sight.
struct CodedWords {
    private var index = ByteIndex()
    private var codes: [Int32] = []

    /// The code of a word; nil if it is new.
    @inline(__always)
    func code(_ word: Word) -> Int? {
        guard let found = index.find(word.bytes, word.hash) else { return nil }
        return Int(codes[found])
    }

    /// Gives a new word its code.
    mutating func add(_ word: Word, code: Int) -> Int {
        _ = index.add(word.bytes, word.hash)
        codes.append(Int32(code))
        return code
    }
}

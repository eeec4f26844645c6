/// An object of PDF as it is written.
enum Item {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    /// Without its slash, with #-forms undone.
    case name(String)
    case string([UInt8])
    case array([Item])
    case dictionary(Entries)
    /// Only at the top of an indirect object: what the dictionary says, and where the bytes lie.
    case stream(Entries, Range<Int>)
    /// Number of an indirect object.
    case reference(Int)
}

/// The entries of a dictionary, in the order of the file: few, so that looking is quicker than hashing.
final class Entries {
    private(set) var keys: [String] = []
    private(set) var values: [Item] = []

    func append(_ key: String, _ value: Item) {
        keys.append(key)
        values.append(value)
    }

    subscript(_ key: String) -> Item? {
        var place = 0
        while place < keys.count {
            if keys[place] == key { return values[place] }
            place += 1
        }
        return nil
    }
}

/// Bytes that stay in one place while readers point into them.
final class ByteStore {
    let start: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(count, 1))
        bytes.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { start.update(from: base, count: count) }
        }
    }

    init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        self.count = count
        start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(count, 1))
        start.update(from: bytes, count: count)
    }

    deinit { start.deallocate() }

    func bytes(_ range: Range<Int>) -> [UInt8] {
        let inside = range.clamped(to: 0..<count)
        return Array(UnsafeBufferPointer(start: start + inside.lowerBound, count: inside.count))
    }

    func holds(_ word: StaticString, at place: Int) -> Bool {
        guard place >= 0, place + word.utf8CodeUnitCount <= count else { return false }
        var step = 0
        while step < word.utf8CodeUnitCount {
            if start[place + step] != word.utf8Start[step] { return false }
            step += 1
        }
        return true
    }

    /// Where a word stands next, from a place on.
    func find(_ word: StaticString, from place: Int) -> Int? {
        var place = place
        while place + word.utf8CodeUnitCount <= count {
            if start[place] == word.utf8Start[0], holds(word, at: place) { return place }
            place += 1
        }
        return nil
    }

    /// Where a word stands last.
    func findLast(_ word: StaticString) -> Int? {
        var place = count - word.utf8CodeUnitCount
        while place >= 0 {
            if start[place] == word.utf8Start[0], holds(word, at: place) { return place }
            place -= 1
        }
        return nil
    }
}

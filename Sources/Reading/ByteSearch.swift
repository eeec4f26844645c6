import Glibc

/// Looks for words in bytes.
enum ByteSearch {
    /// Whether a word, which is not empty, stands in the bytes.
    static func holds(_ word: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var at = 0
        while at + word.count <= bytes.count {
            guard let found = memchr(base + at, Int32(word[0]), bytes.count - at - word.count + 1) else {
                return false
            }
            if memcmp(found, word, word.count) == 0 { return true }
            at = UnsafeRawPointer(found) - base + 1
        }
        return false
    }
}

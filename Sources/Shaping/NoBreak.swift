/// Where a line must not end, though a space or hyphen stands there.
enum NoBreak {
    /// Ranges of UTF-8 bytes inside which no line may end.
    static func ranges(in text: String) -> [Range<Int>] { [] }
}

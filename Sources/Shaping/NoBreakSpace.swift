/// The thin space that must hold (U+202F), as wide in every face of a family: fonts disagree about it, and
/// a figure and its mark or unit would stand now tight, now wide.
enum NoBreakSpace {
    /// Its width in ems where a cluster is that space, else nil. Gentium's figures have more air of their
    /// own.
    static func width(of bytes: ArraySlice<UInt8>, family: String) -> Double? {
        guard bytes.elementsEqual([0xE2, 0x80, 0xAF]) else { return nil }
        return family.hasPrefix("Gentium") ? 0.15 : 0.17
    }
}

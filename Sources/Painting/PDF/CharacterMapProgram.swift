/// A font's map from codes to text, as ToUnicode takes it (Adobe Technical Note 5411).
enum CharacterMapProgram {
    /// - Parameter entries: in the order of their codes; no text is empty.
    static func bytes(_ entries: [(code: UInt16, text: String)]) -> [UInt8] {
        var text =
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        // A block holds a hundred at most.
        for start in stride(from: 0, to: entries.count, by: 100) {
            let block = entries[start..<min(start + 100, entries.count)]
            text += "\(block.count) beginbfchar\n"
            for entry in block {
                text += "<\(hex(entry.code))><"
                for unit in entry.text.utf16 { text += hex(unit) }
                text += ">\n"
            }
            text += "endbfchar\n"
        }
        return Array((text + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").utf8)
    }

    private static func hex(_ value: UInt16) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}

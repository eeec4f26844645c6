/// Which characters the theme's faces must have, and which may come from another script's font.
enum Script {
    /// True for letters of scripts that the theme's faces do not have: beyond Latin, Greek and Cyrillic,
    /// without the blocks of marks, arrows and signs in between. A sign that is missing must be an error, not
    /// another face.
    static func mayFallBack(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0530, 0x1D00..<0x2C00, 0x2DE0..<0x2E80, 0xA640..<0xA6A0, 0xA700..<0xA800, 0xAB30..<0xAB70,
            0xE000..<0xF900, 0xFB00..<0xFB07, 0xFE00..<0xFE10, 0xFE20..<0xFE30,
            0xFFF0..<0x1_0000, 0x1_D400..<0x2_0000:
            false
        default: true
        }
    }

    /// "≈ (U+2248)"; of what cannot be seen, only the number.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return scalar.value > 0x20 && !(0x7F..<0xA1).contains(scalar.value) ? "\(scalar) (\(number))" : number
    }
}

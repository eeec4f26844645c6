import Exporting

/// The looks that our own sheets share.
enum SheetLook {
    private static let ink: UInt32 = 0x16232E, quiet: UInt32 = 0x45545F, rule: UInt32 = 0xB9C3C9
    private static let kabut: UInt32 = 0xEEF2F4

    static let title: CellLook = {
        var look = CellLook(ink: ink, isBold: true)
        look.size = 14
        return look
    }()
    static let lead = sized(CellLook(ink: quiet))
    static let head = CellLook(fill: kabut, ink: ink, isBold: true, wraps: true, line: rule)
    static let headRight = CellLook(
        fill: kabut, ink: ink, isBold: true, wraps: true, alignment: .right, line: rule)
    static let cell = CellLook(ink: ink)
    static let wrapped = CellLook(ink: ink, wraps: true)
    static let quietWrapped = CellLook(ink: quiet, wraps: true)
    static let count = CellLook(number: "#,##0", ink: ink, alignment: .right)
    static let total = CellLook(number: "#,##0", ink: ink, isBold: true, alignment: .right)
    static let strong = CellLook(ink: ink, isBold: true)
    static let link: CellLook = {
        var look = CellLook(ink: 0x0E4058)
        look.isLink = true
        return look
    }()

    static let band = CellLook(fill: kabut, ink: ink, isBold: true)
    /// Heads the rows below it.
    static let group = CellLook(fill: kabut, ink: ink, isBold: true)
    static let sum = CellLook(ink: ink, isBold: true, line: rule)

    /// Runs over the cells to its right, so that its column need not hold it.
    private static func sized(_ look: CellLook) -> CellLook {
        var look = look
        look.size = 10
        return look
    }
}

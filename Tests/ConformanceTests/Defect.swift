import Testing

/// One thing done wrong in the good document, and the check that has to find it.
struct Defect: Sendable, CustomTestStringConvertible {
    var check: String
    var name: String
    /// Damages the objects before the file is written.
    var damage: @Sendable (inout HandmadePDF) -> Void
    /// Damages the written bytes.
    var patch: @Sendable (inout [UInt8]) -> Void = { _ in }

    var testDescription: String { "\(check): \(name)" }

    init(_ check: String, _ name: String, _ damage: @escaping @Sendable (inout HandmadePDF) -> Void) {
        self.check = check
        self.name = name
        self.damage = damage
    }

    /// A defect of the bytes: some are taken for others, where they stand first.
    static func bytes(_ check: String, _ name: String, _ old: [UInt8], _ new: [UInt8]) -> Defect {
        var defect = Defect(check, name) { _ in }
        defect.patch = { bytes in
            if let range = bytes.firstRange(of: old) {
                bytes.replaceSubrange(range, with: new)
            } else {
                Issue.record("\(name): the bytes to be changed are not there")
            }
        }
        return defect
    }

    static func bytes(_ check: String, _ name: String, _ old: String, _ new: String) -> Defect {
        bytes(check, name, Array(old.utf8), Array(new.utf8))
    }

    static let all: [Defect] =
        file + catalog + metadata + tree + tables + content + marks + annotations + fonts + attachments

    /// Checks without a defect here, each with its reason. Three questions of the list are no checks of one
    /// file: same bytes (`SameBytesTests`), same drawing before and after finishing (`PaintedTests`, by
    /// `Conformance.drawing`), and that every check has its defect (`DefectTests`).
    static let unseeded: [String: String] = [:]
}

/// How a file writes its numbers. Declared, never guessed.
public enum NumberConvention: String, Sendable, Hashable, CaseIterable {
    /// 17.990.227.397,5
    case id
    /// 17,990,227,397.5
    case en

    var group: Unicode.Scalar { self == .id ? "." : "," }
    var decimal: Unicode.Scalar { self == .id ? "," : "." }
}

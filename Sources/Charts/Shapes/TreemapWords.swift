/// The words of a treemap's key, in the language of the page; each stands before a list.
public struct TreemapWords: Sendable, Hashable {
    /// "Terlalu kecil untuk diberi nama:"
    public var tooSmall: String
    /// "Tanpa nomor:"
    public var withoutNumber: String
    /// "Tidak tersedia:"
    public var missing: String
    /// "Dirahasiakan:"
    public var withheld: String
    /// "Nol:"
    public var nilValue: String
    /// "Tidak berlaku:"
    public var notApplicable: String

    public init(
        tooSmall: String, withoutNumber: String, missing: String, withheld: String, nilValue: String,
        notApplicable: String
    ) {
        self.tooSmall = tooSmall
        self.withoutNumber = withoutNumber
        self.missing = missing
        self.withheld = withheld
        self.nilValue = nilValue
        self.notApplicable = notApplicable
    }
}

/// Reads the amounts of one column as its file declares them: nothing is guessed from the digits.
public struct AmountReader: Sendable, Hashable {
    public var convention: NumberConvention
    public var policy: ReadingPolicy
    /// Decimals of the smallest unit: 0 for rupiah, 2 for US cents.
    public var minorDigits: Int
    /// The file declares that one group of three digits is thousands: `1.260` is then 1260, not an error.
    public var groupsAreThousands: Bool
    /// Powers of ten of the unit in the column's head: 6 for "juta rupiah".
    public var columnScale: Int
    /// Scale words that the file declares, in lower case: `["m": 9]`. "M" is never read without.
    public var scaleWords: [String: Int]
    /// The declared ISO code; another currency's sign in a cell is then an error. Nil: signs are not checked.
    public var currency: String?

    public init(
        _ convention: NumberConvention, policy: ReadingPolicy = .halfUnit, minorDigits: Int = 0,
        groupsAreThousands: Bool = false, columnScale: Int = 0, scaleWords: [String: Int] = [:],
        currency: String? = nil
    ) {
        self.convention = convention
        self.policy = policy
        self.minorDigits = minorDigits
        self.groupsAreThousands = groupsAreThousands
        self.columnScale = columnScale
        self.scaleWords = scaleWords
        self.currency = currency
    }

    /// The amount that a cell states; a cell without a value is an amount with the status that says so.
    public func read(_ text: String) throws(AmountError) -> Amount {
        var plain = AmountToken.plain(text)
        if let symbol = Self.symbol(String(String.UnicodeScalarView(plain))) { return symbol }
        while let last = plain.last, ".,;".unicodeScalars.contains(last) { plain.removeLast() }
        var cell = AmountCell(AmountToken.tokens(of: plain), text: text, reader: self)
        return try cell.amount()
    }

    /// The same from bytes of UTF-8; plain digits are read without making a text.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(AmountError) -> Amount {
        if let value = readExact(bytes) {
            var amount = Amount(exactly: Int128(value))
            amount.stated = Stated(qualifier: .exact, digits: amount.digitsBefore(minorDigits))
            return amount
        }
        return try read(String(decoding: bytes, as: UTF8.self))
    }

    /// What a cell without digits says: "…" and nothing at all are missing, "–" is truly nil.
    private static func symbol(_ plain: String) -> Amount? {
        switch plain {
        case "", "…", "...", "..", "n/a", "na", "n.a.", "n.a", "#n/a", "null", "tidak tersedia",
            "tidak ada data",
            "tad", "not available", "no data":
            .missing
        case "-", "–", "--", "nihil", "nil": Amount(exactly: 0)
        case "x": .notApplicable
        case "c", "rahasia", "confidential": .withheld
        default: nil
        }
    }

    /// Exact smallest units of a cell of nothing but digits, groups and a minus: the fast path.
    ///
    /// Nil means "read it slowly", not "wrong".
    public func readExact(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard columnScale == 0, bytes.count > 0, bytes.count <= 24 else { return nil }
        let group = convention == .id ? UInt8(ascii: ".") : UInt8(ascii: ",")
        let isNegative = bytes[0] == UInt8(ascii: "-")
        var value: Int64 = 0
        var digits = 0, groups = 0, sinceGroup = 0
        for byte in bytes[(isNegative ? 1 : 0)...] {
            let digit = byte &- 48
            if digit < 10 {
                value = value &* 10 &+ Int64(digit)
                digits &+= 1
                sinceGroup &+= 1
            } else if byte == group, groups == 0 ? (1...3).contains(digits) && value > 0 : sinceGroup == 3 {
                groups &+= 1
                sinceGroup = 0
            } else {
                return nil
            }
        }
        // 16 digits and two of cents stay below 2^63.
        guard digits > 0, digits <= 16, minorDigits <= 2, groups == 0 || sinceGroup == 3,
            groups != 1 || groupsAreThousands
        else { return nil }
        for _ in 0..<minorDigits { value &*= 10 }
        return isNegative ? -value : value
    }
}

extension Amount {
    /// Whole units of an amount that has no cents.
    fileprivate func digitsBefore(_ minorDigits: Int) -> Int128 {
        (interval.lower.value ?? 0) / .tenTo(minorDigits)
    }
}

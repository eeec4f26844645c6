/// One cell on its way from words and digits to an amount.
struct AmountCell {
    private var tokens: ArraySlice<AmountToken>
    private let text: String
    private let reader: AmountReader
    private var status: Status = []

    init(_ tokens: [AmountToken], text: String, reader: AmountReader) {
        self.tokens = tokens[...]
        self.text = text
        self.reader = reader
    }

    /// One number with its scale word.
    private struct Figure {
        var literal: NumberLiteral
        var scale: Int?
    }

    mutating func amount() throws(AmountError) -> Amount {
        takeStatusMarks()
        let isBracketed = takeBrackets()
        var (qualifier, isRange) = try takeWords()
        try takeCurrency()
        let isNegative = takeMinus() || isBracketed
        try takeCurrency()
        var first = try takeFigure()
        if let joint = tokens.first, tokens.count > 1, QualifierWords.joinsRange(joint, after: isRange) {
            guard qualifier == nil, !isNegative else { throw .contradiction(text) }
            tokens.removeFirst()
            if tokens.first?.word == "dengan" { tokens.removeFirst() }
            try takeCurrency()
            let second = try takeFigure()
            try finish()
            return try range(first, second)
        }
        if !isRange, tokens.first?.word == "lebih" {
            guard qualifier == nil else { throw .contradiction(text) }
            tokens.removeFirst()
            qualifier = .moreThan
        }
        try finish()
        guard !isRange else { throw .unreadable(text) }
        if isNegative { first.literal.digits.negate() }
        return try single(first, qualifier)
    }

    /// `*)`, `**)`, r and e after the number.
    private mutating func takeStatusMarks() {
        var stars = 0
        var rest = tokens
        if rest.last?.isSign(")") == true, rest.dropLast().last?.isSign("*") == true { rest.removeLast() }
        while rest.last?.isSign("*") == true {
            rest.removeLast()
            stars += 1
        }
        if stars > 0 {
            tokens = rest
            status.insert(stars == 1 ? .provisional : .veryProvisional)
        }
        guard tokens.count > 1 else { return }
        switch tokens.last?.word {
        case "r"?: status.insert(.revised)
        case "e"?: status.insert(.estimated)
        default: return
        }
        tokens.removeLast()
    }

    /// `(12)` of the bookkeepers.
    private mutating func takeBrackets() -> Bool {
        guard tokens.count > 2, tokens.first?.isSign("(") == true, tokens.last?.isSign(")") == true else {
            return false
        }
        tokens = tokens.dropFirst().dropLast()
        return true
    }

    /// All words before the number: at most one of them qualifies it.
    private mutating func takeWords() throws(AmountError) -> (Qualifier?, isRange: Bool) {
        var qualifier: Qualifier?
        var isRange = false
        while let (meaning, length) = QualifierWords.phrase(at: tokens) {
            tokens = tokens.dropFirst(length)
            switch meaning {
            case .neutral: continue
            case .range: isRange = true
            case .qualifier(let found):
                guard qualifier == nil || qualifier == found else { throw .contradiction(text) }
                qualifier = found
            }
        }
        if isRange, qualifier != nil { throw .contradiction(text) }
        return (qualifier, isRange)
    }

    private mutating func takeCurrency() throws(AmountError) {
        while let word = tokens.first?.word, let code = QualifierWords.currency(of: word) {
            if let declared = reader.currency, declared != code { throw .otherCurrency(text, found: code) }
            tokens.removeFirst()
        }
    }

    private mutating func takeMinus() -> Bool {
        guard tokens.first?.isSign("-") == true else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func takeFigure() throws(AmountError) -> Figure {
        guard case .number(let run)? = tokens.first else { throw .unreadable(text) }
        tokens.removeFirst()
        let literal = try NumberLiteral(
            run, convention: reader.convention,
            groupsAreThousands: reader.groupsAreThousands, in: text)
        var scale: Int?
        if let word = tokens.first?.word {
            scale = reader.scaleWords[word] ?? QualifierWords.scale(of: word)
            if scale == nil, QualifierWords.isAmbiguousScale(word) {
                throw .ambiguousScale(text, word: word.uppercased())
            }
            if scale != nil {
                if reader.columnScale > 0 { throw .scaleInScaledColumn(text, word: word) }
                tokens.removeFirst()
            }
        }
        try takeCurrency()
        return Figure(literal: literal, scale: scale)
    }

    private func finish() throws(AmountError) {
        guard tokens.isEmpty else { throw .unreadable(text) }
    }

    private func single(_ figure: Figure, _ qualifier: Qualifier?) throws(AmountError) -> Amount {
        let scale = figure.scale ?? reader.columnScale
        var stated = Stated(
            qualifier: qualifier ?? .rounded, digits: figure.literal.digits,
            decimals: figure.literal.decimals, scale: scale)
        if scale == 0, figure.literal.looksLikeGroup, reader.minorDigits < 3 {
            throw ambiguity(figure.literal)
        }
        try fit(&stated)
        if qualifier == nil {
            let isWhole = scale == 0 && stated.decimals == 0
            if isWhole || stated.decimals == scale + reader.minorDigits { stated.qualifier = .exact }
        }
        return amount(stated)
    }

    private func range(_ first: Figure, _ second: Figure) throws(AmountError) -> Amount {
        let upperScale = second.scale ?? reader.columnScale
        let lowerScale = first.scale ?? upperScale
        if upperScale == 0, first.literal.looksLikeGroup || second.literal.looksLikeGroup,
            reader.minorDigits < 3
        {
            throw ambiguity(first.literal.looksLikeGroup ? first.literal : second.literal)
        }
        let scale = max(lowerScale, upperScale)
        let lowerDecimals = first.literal.decimals + scale - lowerScale
        let upperDecimals = second.literal.decimals + scale - upperScale
        let decimals = max(lowerDecimals, upperDecimals)
        let lower = first.literal.digits.multipliedReportingOverflow(by: .tenTo(decimals - lowerDecimals))
        let upper = second.literal.digits.multipliedReportingOverflow(by: .tenTo(decimals - upperDecimals))
        if lower.overflow || upper.overflow { throw .tooLarge(text) }
        var stated = Stated(
            qualifier: .between, digits: lower.partialValue, decimals: decimals, scale: scale,
            upperDigits: upper.partialValue)
        guard lower.partialValue <= upper.partialValue else { throw .reversedRange(text) }
        try fit(&stated)
        return amount(stated)
    }

    private func ambiguity(_ literal: NumberLiteral) -> AmountError {
        let digits = String(literal.digits)
        let sign = reader.convention == .id ? "," : "."
        return .ambiguousGroup(
            text, plain: digits,
            decimal: "\(digits.dropLast(3))\(sign)\(digits.suffix(3))0")
    }

    /// Decimals below the smallest unit are allowed only where they are zeros; values only within reach.
    private func fit(_ stated: inout Stated) throws(AmountError) {
        while stated.decimals > stated.scale + reader.minorDigits {
            guard stated.digits % 10 == 0, (stated.upperDigits ?? 0) % 10 == 0 else { throw .tooFine(text) }
            stated.digits /= 10
            stated.upperDigits = stated.upperDigits.map { $0 / 10 }
            stated.decimals -= 1
        }
        let unit = Int128.tenTo(stated.scale + reader.minorDigits - stated.decimals)
        let most = max(stated.digits.magnitude, (stated.upperDigits ?? 0).magnitude)
        let (value, overflow) = most.multipliedReportingOverflow(by: unit.magnitude)
        let limit = Int128.tenTo(NumberLiteral.mostDigits).magnitude
        guard !overflow, value < limit else { throw .tooLarge(text) }
    }

    private func amount(_ stated: Stated) -> Amount {
        let interval = stated.interval(under: reader.policy, minorDigits: reader.minorDigits)
        var amount = Amount(interval, precision: stated.precision, stated: stated, status: status)
        if interval.single == 0 { amount.status.insert(.nilValue) }
        return amount
    }
}

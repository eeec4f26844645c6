import Amounts
import Declarations
import Localization

/// Brings the values of one file into the report's currency, and into the one that is printed beside it.
struct Converter {
    typealias Unit = (code: String, decimals: Int)

    let target: Unit
    /// The second currency of the report.
    let beside: Unit?
    private let rule: RateRule?
    private let rates: RateTable?
    /// Currencies that the file's values are in, each with its reader.
    private var currencies: [Unit] = []
    private(set) var readers: [AmountReader] = []
    private var words = CodedWords()
    /// What a unit is worth on a day, by currency, target and day.
    private var factors: [Int: (Int128, Int128)] = [:]
    private let base: AmountReader

    /// - Parameter reader: of values in the report's currency.
    init(_ definition: ReportDefinition, _ reader: AmountReader) {
        target = (definition.measure.currency, definition.measure.decimals)
        beside = definition.measure.beside.map { ($0, Measure.decimals(of: $0)) }
        rule = definition.rateRule
        rates = definition.rates
        base = reader
    }

    /// Whether a file needs one: it has, or may have, values in another currency, or there is a second one.
    static func isNeeded(_ file: DataFile, _ columns: FileColumns, _ measure: Measure) -> Bool {
        measure.beside != nil || columns.currency >= 0 || file.currency.map { $0 != measure.currency } == true
    }

    /// The number of a currency in this file.
    mutating func index(of code: String) -> Int {
        if let known = currencies.firstIndex(where: { $0.code == code }) { return known }
        let decimals = code == target.code ? target.decimals : Measure.decimals(of: code)
        var reader = base
        (reader.currency, reader.minorDigits) = (code, decimals)
        currencies.append((code, decimals))
        readers.append(reader)
        return currencies.count - 1
    }

    /// The currency that a row names; below 0 where it is none that can be converted.
    /// - Returns: with it, whether its word is seen for the first time.
    mutating func currency(_ row: RawRow, _ field: Int) -> (number: Int, isNew: Bool) {
        let word = Word(row, field)
        if let known = words.code(word) { return (known, false) }
        let text = row.text(field).uppercased()
        let code = ["RP", "RUPIAH"].contains(text) ? "IDR" : ["US$", "$"].contains(text) ? "USD" : text
        let isKnown = code == target.code || rates?.currencies.contains(code) == true || code == rates?.base
        return (words.add(word, code: isKnown ? index(of: code) : NameCode.wrong), true)
    }

    func code(_ currency: Int) -> String { currencies[currency].code }

    /// Whether a value has to be converted to be in a unit.
    func isForeign(_ currency: Int, to unit: Unit) -> Bool { currencies[currency].code != unit.code }

    /// What went wrong in a conversion.
    enum Failure: Error {
        /// No day says which rate holds.
        case noDay
        /// The table has no rate of a currency on the day.
        case noRate(String, CalendarDay, days: (from: CalendarDay, until: CalendarDay?)?)
        case tooLarge
    }

    /// - Parameter packedDay: the row's day as `PackedDay`; 0 where it has none.
    mutating func convert(
        _ amount: Amount, from currency: Int, to unit: Unit, on packedDay: Int
    ) throws(Failure) -> Amount {
        guard currencies[currency].code != unit.code, amount.absence == nil else { return amount }
        guard let rates, let rule else { throw .noDay }
        let day: CalendarDay
        switch rule {
        case .on(let fixed): day = fixed
        case .documentDate:
            guard packedDay > 0 else { throw .noDay }
            day = PackedDay.day(packedDay)
        }
        let key = (PackedDay.code(day) << 8 | currency) << 1 | (unit.code == target.code ? 0 : 1)
        if factors[key] == nil {
            let factor = rates.factor(from: currencies[currency], to: unit, on: day)
            if let missing = factor.missing { throw .noRate(missing, day, days: rates.days(of: missing)) }
            factors[key] = (factor.numerator, factor.denominator)
        }
        let (numerator, denominator) = factors[key] ?? (1, 1)
        guard let scaled = amount.scaled(by: numerator, over: denominator) else { throw .tooLarge }
        return scaled
    }
}

extension CubeBuilder {
    /// A converter for a file that needs one; what the definition lacks for it is found here.
    func converter(for file: RowFile, _ reader: AmountReader) -> Converter? {
        let declared = file.declared
        guard Converter.isNeeded(declared, columns, definition.measure) else { return nil }
        if definition.rateRule == nil || definition.rates == nil {
            findings.add(.noRateRule, at: declared.place)
        } else if definition.rateRule == .documentDate, columns.date < 0 {
            findings.add(.noDateColumn, at: declared.place)
        }
        return Converter(definition, reader)
    }

    /// A row of a file with currencies: its value goes into the cells in the report's, and in the second one.
    mutating func takeConverted(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>, _ key: RowKey) {
        let before = findings.errorCount
        defer { if findings.errorCount > before { names.marks.refuse(row) } }
        guard let currency = currency(of: row), let reader = converter?.readers[currency],
            let amount = amount(of: row, bytes, reader)
        else { return }
        var day = 0
        if columns.date >= 0, !row.bytes(columns.date).isEmpty {
            day = names.day(row, columns.date)
            guard day > 0 else { return names.marks.refuse(row) }
        }
        guard let target = converter?.target,
            let main = converted(amount, currency, to: target, day, row)
        else { return }
        // A quarter is compared in the report's currency alone.
        guard let beside = converter?.beside, key.quarter == 0 else { return store(main, row, key) }
        // A total without a day cannot be converted: in the other currency it is not known.
        let isUndated = !key.isPart && day == 0 && definition.rateRule == .documentDate
        if isUndated, converter?.isForeign(currency, to: beside) == true {
            store(main, row, key)
            return besideCells.add(
                .missing, to: besideCells.index(of: key.packed), line: row.line, weight: row.weight)
        }
        guard let other = converted(amount, currency, to: beside, day, row) else { return }
        store(main, row, key)
        besideCells.add(other, to: besideCells.index(of: key.packed), line: row.line, weight: row.weight)
    }

    private mutating func currency(of row: RawRow) -> Int? {
        let field = columns.currency
        if field >= 0, !row.bytes(field).isEmpty, let found = converter?.currency(row, field) {
            if found.number >= 0 { return found.number }
            if found.isNew {
                findings.add(
                    .unknownCurrency(row.text(field), known: definition.rates?.currencies ?? []),
                    at: place(row, field))
            }
            names.marks.refuse(row)
            return nil
        }
        return converter?.index(of: files[file].declared.currency ?? definition.measure.currency)
    }

    private mutating func converted(
        _ amount: Amount, _ currency: Int, to unit: Converter.Unit, _ day: Int, _ row: RawRow
    ) -> Amount? {
        do throws(Converter.Failure) {
            return try converter?.convert(amount, from: currency, to: unit, on: day)
        } catch {
            let name = converter?.code(currency) ?? ""
            findings.add(.noRate) {
                let fault: DataFault =
                    switch error {
                    case .noDay: .undatedValue(name, report: unit.code)
                    case .noRate(let code, let day, let days):
                        .noRate(code, on: day.iso, days: days.map { ($0.from.iso, $0.until?.iso) })
                    case .tooLarge: .tooLargeToConvert
                    }
                return fault.at(place(row, columns.value))
            }
            return nil
        }
    }
}

public import Amounts

extension Wording {
    /// Every text in which a figure may stand in print, for the audit of numbers: all forms, all units.
    public func printedForms(_ value: FigureValue, as quantity: Quantity) -> [String] {
        var forms: [String] = []
        let scales: [Int?] = if case .amount = value { [nil, 0, 6, 9, 12] } else { [nil] }
        for scale in scales {
            for form in Form.allCases { forms.append(say(value, as: quantity, scale: scale, form)) }
            // In a column of a table, with the decimals of its largest number.
            guard let scale else { continue }
            for places in 0...2 {
                forms.append(cell(value, as: quantity, scale: scale, places: places).text)
            }
        }
        if case .count(let count) = value { forms.append(capitalised(inWords(count))) }
        var seen: Set<String> = []
        return forms.filter { seen.insert($0).inserted }
    }
}

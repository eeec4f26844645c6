import Graphics

/// Pages whose labels count on from the first.
struct LabelRange: Equatable {
    /// How the labels of the range are made.
    enum Style: Equatable {
        /// 1, 2, 3 … from a first number.
        case decimal(from: Int)
        /// i, ii, iii … from a first number.
        case roman(from: Int)
        /// The same words on each page; an empty label for an unnumbered page.
        case fixed(String)
    }

    /// First page, counted from 0.
    var start: Int
    var style: Style

    /// The fewest ranges that give just these labels.
    static func ranges(of labels: [String]) -> [LabelRange] {
        var ranges: [LabelRange] = []
        for (page, label) in labels.enumerated() {
            if let last = ranges.last, last.label(ofPage: page) == label { continue }
            ranges.append(LabelRange(start: page, style: style(of: label)))
        }
        return ranges
    }

    private static func style(of label: String) -> Style {
        if let number = Int(label), number > 0, String(number) == label { return .decimal(from: number) }
        return RomanNumeral.value(label).map { .roman(from: $0) } ?? .fixed(label)
    }

    /// What the range would print on a page.
    func label(ofPage page: Int) -> String {
        switch style {
        case .decimal(let first): String(first + page - start)
        case .roman(let first): RomanNumeral.text(first + page - start)
        case .fixed(let label): label
        }
    }
}

extension PDFBytes {
    /// The printed folios, so that a viewer's "page 4" is the page that prints 4.
    mutating func pageLabels(_ labels: [String]) {
        raw("<</Nums[")
        for range in LabelRange.ranges(of: labels) {
            raw(" ")
            integer(range.start)
            switch range.style {
            case .decimal(let first):
                raw("<</S/D/St ")
                integer(first)
            case .roman(let first):
                raw("<</S/r/St ")
                integer(first)
            case .fixed(let words):
                raw("<</P")
                text(words)
            }
            raw(">>")
        }
        raw("]>>")
    }
}

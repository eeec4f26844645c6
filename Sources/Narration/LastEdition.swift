import Datasets
public import Figures
public import Localization

/// What may be said of the last edition, and of claims.
extension Story {
    /// Claims that no value of the report's own figure allows.
    public var differingClaims: [JudgedClaim] { figures.judgedClaims.filter { $0.verdict == .differs } }

    /// Nil where report.yaml names no last edition.
    public var comparison: Comparison? { figures.whole.quoted.comparison }

    /// A figure of the whole report that the last edition gave otherwise, in print.
    fileprivate func differsInPrint(_ id: FigureID?) -> Bool {
        comparison?.revisions.contains { $0.id == id && !$0.isPrintedAlike && $0.kind != .status } ?? false
    }
}

extension Guard {
    /// Of the last edition.
    static let editions: [Guard] = [
        Guard("has-last-edition", "report.yaml names the last edition") { $0.comparison != nil },
        Guard("unchanged", "no figure is other than in the last edition, none is new or gone") {
            $0.comparison?.isEmpty ?? false
        },
        Guard("rows-changed", "the rows are other ones than those of the last edition") {
            $0.comparison?.rowsChanged == true
        },
        Guard("rows-same", "the rows are those of the last edition") { $0.comparison?.rowsChanged == false },
        Guard("method-changed", "rows are read, assigned or calculated otherwise than in the last edition") {
            story in
            story.comparison?.methodChanges.map { !$0.isEmpty } ?? false
        },
        Guard("method-same", "rows are read, assigned and calculated as in the last edition") {
            $0.comparison?.methodChanges == []
        },
        Guard("total-changed", "the last edition printed another total of the year") { story in
            story.differsInPrint(Story.totalID(story.year))
        },
        Guard("previous-total-changed", "the last edition printed another total of the year before") {
            story in
            story.differsInPrint(story.previous.map(Story.totalID))
        },
    ]
}

extension Variable {
    /// Of the last edition.
    static let editions: [Variable] = [
        Variable("last-edition", "the last edition: Edisi 1, 2 Februari 2026") { story, wording in
            guard let origin = story.figures.whole.quoted.previous?.origin else { return nil }
            let name = origin.name(wording.language).split(separator: " ").joined(separator: "\u{A0}")
            return name.isEmpty ? origin.file : name.replacing(",\u{A0}", with: ", ")
        },
        Variable("changes", "how many figures were revised, made more precise, are new or gone") {
            story, wording in
            story.comparison.map { ChangeList(wording).text($0) }
        },
        Variable("method-changes", "what of the method is not as in the last edition") { story, wording in
            guard let parts = story.comparison?.methodChanges, !parts.isEmpty else { return nil }
            return wording.list(parts.map { ChangeList.words(of: $0)[wording.language] })
        },
    ]
}

/// The list of changes within a sentence.
struct ChangeList {
    let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    /// "dua angka direvisi, satu menjadi lebih teliti, dan satu nilai baru"; in words up to twelve.
    func text(_ comparison: Comparison) -> String {
        var told: [String] = []
        for kind in ChangeCount.allCases {
            let count = kind.of(comparison), isOne = count == 1
            guard count > 0, let (words, hasNoun) = Self.words(of: kind, isOne) else { continue }
            let noun = Words(id: "angka ", en: isOne ? "figure " : "figures ")
            let isFirst = told.isEmpty && !hasNoun
            told.append(
                wording.inWords(count) + " " + (isFirst ? noun[wording.language] : "")
                    + words[wording.language])
        }
        guard told.isEmpty else { return wording.list(told) }
        return Words(id: "tidak ada angka yang berubah", en: "no figure has changed")[wording.language]
    }

    /// What follows the number, and whether it says of what; nil of sums of others.
    private static func words(of count: ChangeCount, _ isOne: Bool) -> (Words, hasNoun: Bool)? {
        func said(_ id: String, _ one: String, _ many: String, noun: Bool = false) -> (Words, hasNoun: Bool) {
            (Words(id: id, en: isOne ? one : many), noun)
        }
        switch count {
        case .revised: return said("direvisi", "is revised", "are revised")
        case .morePrecise:
            return said("menjadi lebih teliti", "has become more precise", "have become more precise")
        case .lessPrecise:
            return said("menjadi kurang teliti", "has become less precise", "have become less precise")
        case .restated: return said("dirumuskan lain", "is worded otherwise", "are worded otherwise")
        case .nowKnown: return said("kini tersedia", "is now available", "are now available")
        case .noLongerKnown:
            return said("tidak lagi tersedia", "is no longer available", "are no longer available")
        case .status: return said("berganti status", "has another status", "have another status")
        case .new: return said("nilai baru", "value is new", "values are new", noun: true)
        case .gone: return said("nilai tidak ada lagi", "value is gone", "values are gone", noun: true)
        case .changed, .same: return nil
        }
    }

    /// Within a sentence: "cara membaca kata-kata sumber".
    static func words(of part: ReportMethod.Part) -> Words {
        switch part {
        case .reading: Words(id: "cara membaca angka kira-kira", en: "how rough figures are read")
        case .assignment:
            Words(
                id: "pengelompokan nama komoditas, sektor, dan tujuan",
                en: "how names of commodities, sectors and destinations are assigned")
        case .files: Words(id: "arti kolom berkas data", en: "what the columns of the data mean")
        case .calculation: Words(id: "cara menghitung", en: "how figures are calculated")
        }
    }
}

import Datasets
import Declarations
import Figures
import Localization
import Narration

/// What differs from the last edition, and from claims, as text.
extension OpenedReport {
    /// Every change against the last edition, as a table for the terminal or as JSON.
    /// - Throws: where report.yaml names none.
    public func changesText(isJSON: Bool) throws(ReportError) -> String {
        guard let comparison = figures.quoted.comparison, let previous = figures.quoted.previous else {
            throw .input([
                .error(
                    "the report names no last edition", hint: "previous: FILE in report.yaml, its PDF",
                    at: definition.place)
            ])
        }
        if isJSON { return ChangeExport(figures, comparison, previous.origin).json() }
        let language = definition.languages.first ?? .id
        return ChangeExport(figures, comparison, previous.origin).table(
            Wording(language: language, currency: story.publication.currency))
    }

    /// Every claim beside the report's own figure, with the growth that either gives.
    public func claimsText(isJSON: Bool) -> String {
        let claims = figures.judgedClaims
        if isJSON { return JSONText.array(claims.map(json)).written() + "\n" }
        let wording = Wording(
            language: definition.languages.first ?? .id, currency: story.publication.currency)
        return claims.map { text(of: $0, wording) }.joined(separator: "\n")
    }

    private func said(_ id: FigureID, _ wording: Wording) -> String {
        figures[id].map { figures.say($0, wording, .mark) } ?? "…"
    }

    /// One claim in a few lines.
    func text(of judged: JudgedClaim, _ wording: Wording) -> String {
        let language = wording.language, words = ClaimHeads(language)
        let ours = judged.ours.map { figures.say($0, wording, .mark) } ?? "…"
        var lines = ["\(judged.id)  \(words.verdict(judged.verdict))"]
        lines.append("  \(words.claimed): \(said(judged.id, wording)) – \(judged.claim.source(language))")
        if let note = judged.claim.note { lines.append("  \(note)") }
        lines.append("  \(words.ours): \(ours)")
        for growth in judged.growths {
            lines.append(
                "  \(words.growth) \(growth.year): \(said(growth.ours, wording)); "
                    + "\(words.byClaim): \(said(growth.claimed, wording))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(_ judged: JudgedClaim) -> JSONText {
        let claim = judged.claim
        func value(_ id: FigureID) -> JSONText {
            guard let figure = figures[id] else { return .null }
            return FigureExport(
                figures, Language.allCases.map { Wording(language: $0, currency: story.publication.currency) }
            ).object(figure, rows: [])
        }
        return .object([
            ("id", .string(judged.id.path)), ("figure", .string(claim.figure)),
            ("verdict", .string(judged.verdict.rawValue)), ("text", .string(claim.text)),
            ("source", .string(claim.publisher)), ("who", .text(claim.speaker)),
            ("date", .text(claim.date?.iso)), ("note", .text(claim.note)),
            ("file", .string(claim.file)), ("line", .integer(claim.line)),
            ("claimed", value(judged.id)), ("ours", judged.ours.map { value($0.id) } ?? .null),
            (
                "growth",
                .array(
                    judged.growths.map {
                        .object([
                            ("year", .integer($0.year)), ("ours", value($0.ours)),
                            ("claimed", value($0.claimed)),
                        ])
                    })
            ),
        ])
    }
}

/// The words of a list of claims.
private struct ClaimHeads {
    let claimed, ours, growth, byClaim: String
    private let language: Language

    init(_ language: Language) {
        self.language = language
        switch language {
        case .id:
            (claimed, ours) = ("klaim", "laporan ini")
            (growth, byClaim) = ("pertumbuhan", "menurut klaim")
        case .en:
            (claimed, ours) = ("claimed", "this report")
            (growth, byClaim) = ("growth", "by the claim")
        }
    }

    func verdict(_ verdict: JudgedClaim.Verdict) -> String {
        switch verdict {
        case .agrees: Words(id: "sesuai", en: "agrees")[language]
        case .differs: Words(id: "berbeda", en: "differs")[language]
        case .open: Words(id: "tidak ada bandingannya", en: "nothing to compare with")[language]
        }
    }
}

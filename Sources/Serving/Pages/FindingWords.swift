import Localization
import Working

/// Findings in the language of the page.
enum FindingWords {
    static func weight(_ weight: String, _ visit: Visit) -> String {
        weight == "error" ? visit.say("Kesalahan", "Error") : visit.say("Peringatan", "Warning")
    }

    /// For the list of findings of a page.
    static func values(_ findings: [SaidFinding], _ visit: Visit) -> [String: Any] {
        let isIndonesian = visit.language == .id
        return [
            "hasFindings": !findings.isEmpty,
            "findings": findings.map { finding -> [String: Any] in
                [
                    "weight": finding.weight, "weightName": weight(finding.weight, visit),
                    "where": finding.place as Any? ?? false,
                    "message": isIndonesian ? finding.pesan ?? finding.message : finding.message,
                    "hint": (isIndonesian ? finding.saran ?? finding.hint : finding.hint) as Any? ?? false,
                ]
            },
        ]
    }
}

import Foundation
import Localization

@testable import Rendering

/// Two editions of the Blitar report: the second names the PDF of the first.
struct Editions {
    let scratch: Scratch
    /// The first edition's PDF, in Indonesian.
    static let first = "out/first/blitar-2025-annual-report-id.pdf"

    init() throws {
        scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "first")
        _ = try render("first", [.id])
    }

    /// A second edition in which rows and definition were changed.
    /// - Parameter previous: what stands behind `previous:`.
    func second(
        _ name: String = "second", previous: String = "../" + Editions.first,
        rows: (String) -> String = { $0 }, definition: (String) -> String = { $0 }
    ) throws {
        try scratch.copy("Reports/blitar-2025", to: name)
        try scratch.write(name + "/ekspor.csv", rows(try scratch.text(name + "/ekspor.csv")))
        let text = try scratch.text(name + "/report.yaml")
            .replacingOccurrences(
                of: "edition: {id: Edisi 1, en: Edition 1}",
                with: "edition: {id: Edisi 2, en: Edition 2}\nprevious: \(previous)"
            )
            .replacingOccurrences(of: "date: 2026-02-02", with: "date: 2026-03-02")
        try scratch.write(name + "/report.yaml", definition(text))
    }

    func places(_ name: String) -> ProjectPlaces {
        ProjectPlaces(
            report: scratch.path + "/" + name, templates: Project.folder + "/Templates",
            fonts: Project.folder + "/Fonts")
    }

    func opened(_ name: String = "second") throws -> OpenedReport { try OpenedReport(places(name)) }

    /// Renders and audits, as the command does.
    func render(_ name: String, _ languages: [Language]) throws -> Outcome {
        try Renderer(OpenedReport(places(name))).render(
            RenderJob(languages: languages, folder: scratch.path + "/out/" + name))
    }

    /// Another base and other furniture: the base is made precise within what was said, the furniture is not.
    static func otherRows(_ rows: String) -> String {
        rows.replacingOccurrences(of: "di kisaran Rp 14,8 miliar", with: "14.812.345.678")
            .replacingOccurrences(of: "sekitar Rp 1,04 miliar", with: "sekitar Rp 1,11 miliar")
    }
}

import Declarations
import Finishing
import Graphics
import Localization
import Testing

@testable import Rendering

/// What is wrong in a PDF is found by what it carries, and named with its page and place.
@Suite struct PlantedErrorTests {
    struct Plant: Sendable, CustomTestStringConvertible {
        var what: String
        var old: String
        var new: String
        /// Part of the place that is named.
        var place: String
        var fits: @Sendable ([Role]) -> Bool
        var testDescription: String { what }
    }

    static func isFigure(_ role: Role) -> Bool { if case .figure = role { true } else { false } }
    static func isHeading(_ role: Role) -> Bool { if case .heading = role { true } else { false } }

    static let plants = [
        Plant(what: "a paragraph", old: "17.990", new: "17.980", place: "paragraph") {
            $0.last == .paragraph && !$0.contains(.table)
        },
        Plant(what: "a heading", old: "3,1", new: "3,2", place: "heading “Nilai ekspor bertambah") {
            $0.contains(where: isHeading)
        },
        Plant(what: "a chart label", old: "82,8", new: "82,9", place: "figure ") {
            $0.contains(where: isFigure)
        },
        Plant(what: "a table cell", old: "1,26", new: "1,27", place: "row ") { $0.contains(.plainCell) },
        Plant(what: "a table total", old: "17.990.227.397", new: "17.990.227.379", place: "row ") {
            $0.contains(.plainCell)
        },
        Plant(what: "a note", old: "2026", new: "2016", place: "note") { $0.contains(.note) },
        // 5,8 percent is the furniture's: as a number it is right, in this place it is not.
        Plant(what: "another figure's number", old: "7,0", new: "5,8", place: "figure ") {
            $0.contains(where: isFigure)
        },
        Plant(what: "a running head", old: "2025", new: "2024", place: "text outside of") {
            $0.contains(.artifact)
        },
    ]

    @Test(arguments: plants)
    func aWrongDigitInPrint(_ plant: Plant) throws {
        var pdf = try PlantedPDF()
        let planted = pdf.plant(plant.old, plant.new, where: plant.fits), change = try #require(planted)
        let outcome = try pdf.audited()
        let fault = try #require(outcome.faults.first)
        #expect(outcome.faults.count == 1, "\(outcome.faults.map(\.text))")
        #expect(fault.page == change.page)
        #expect(fault.place.contains(plant.place), "\(fault.text)")
        #expect(fault.found.contains(plant.new) || plant.new.contains(fault.found), "\(fault.text)")
        #expect(fault.expected?.contains(plant.old) ?? false, "\(fault.text)")
        #expect(fault.at != nil)
        #expect(fault.text.hasPrefix("page \(change.page), "))
    }

    @Test func aWrongDigitInAlternativeText() throws {
        var pdf = try PlantedPDF()
        let planted = pdf.plantAlternative("82,8", "82,3"), page = try #require(planted)
        let outcome = try pdf.audited()
        #expect(outcome.faults.map(\.kind) == [.alternative])
        #expect(outcome.faults.first?.page == page)
        #expect(outcome.faults.first?.place.hasPrefix("words for figure ") ?? false)
        #expect(outcome.faults.first?.expected == "82,8")
        #expect(outcome.faults.first?.found == "82,3")
    }

    // MARK: Attachments

    private static func replace(_ old: String, _ new: String) -> ([UInt8]) -> [UInt8] {
        { Array(String(decoding: $0, as: UTF8.self).replacing(old, with: new, maxReplacements: 1).utf8) }
    }

    @Test func aRowOfTheAttachedRows() throws {
        var pdf = try PlantedPDF()
        try pdf.attach("ekspor.csv", isTold: false, Self.replace("1,26 miliar", "1,27 miliar"))
        let outcome = try pdf.audited()
        #expect(outcome.faults.contains { $0.kind == .attachment && $0.place == "attachment ekspor.csv" })
        let value = outcome.faults.first { $0.place.hasPrefix("figure value/commodity/tembakau-iris/2025") }
        #expect(value?.found.contains("1260000000") ?? false, "\(outcome.faults.map(\.text))")
        #expect(value?.expected?.contains("1270000000") ?? false)
        #expect(outcome.faults.contains { $0.kind == .text && $0.found == "1,26" && $0.expected == "1,27" })
    }

    /// Whoever changes a row and tells the edition is found by the figures.
    @Test func aRowThatTheEditionWasToldOf() throws {
        var pdf = try PlantedPDF()
        try pdf.attach("ekspor.csv", isTold: true, Self.replace("1,26 miliar", "1,27 miliar"))
        let outcome = try pdf.audited()
        #expect(!outcome.faults.contains { $0.kind == .attachment })
        #expect(outcome.faults.contains { $0.kind == .figure })
    }

    @Test func aFigureOfTheAttachedFigures() throws {
        var pdf = try PlantedPDF()
        let change = Self.replace("\"lower\":\"17990227397\"", "\"lower\":\"17990227396\"")
        try pdf.attach("figures.json", isTold: true, change)
        let outcome = try pdf.audited()
        #expect(outcome.faults.map(\.place) == ["figure total/2025, lower"], "\(outcome.faults.map(\.text))")
        #expect(outcome.faults.first?.found == "17990227396")
        #expect(outcome.faults.first?.expected == "17990227397")
    }

    @Test func aSwappedAttachment() throws {
        var pdf = try PlantedPDF()
        let other = try PlantedPDF("contoh-lain").document.attachments.first { $0.path == "ekspor.csv" }
        let bytes = try #require(other).bytes
        try pdf.attach("ekspor.csv", isTold: false) { _ in bytes }
        let outcome = try pdf.audited()
        #expect(outcome.faults.first?.place == "attachment ekspor.csv")
        #expect(outcome.faults.first?.expected != outcome.faults.first?.found)
        #expect(outcome.faults.allSatisfy { !$0.text.contains("/kendang.") }, "names no folder of its own")
    }

    @Test func anAttachmentThatNobodyNames() throws {
        var pdf = try PlantedPDF()
        pdf.document.attachments.append(
            Attachment(path: "more.csv", bytes: [1], mime: "text/csv", relationship: .data))
        #expect(try pdf.audited().faults.map(\.place) == ["attachment more.csv"])
    }

    // MARK: Nothing wrong

    @Test(arguments: Made.all)
    func theRightOneIsClean(_ name: String, _ language: Language) throws {
        let outcome = try PlantedPDF(name, language).audited()
        #expect(outcome.passed, "\(outcome.faults.map(\.text))")
        #expect(outcome.isReproduced == true)
        #expect(outcome.leftOut.isEmpty)
        #expect(outcome.numbers > 40 && outcome.elements > 200 && outcome.figures > 30)
    }

    /// Another version of the program cannot lay it out again, but still knows its figures.
    @Test func ofAnotherVersion() throws {
        var pdf = try PlantedPDF()
        _ = pdf.plant("17.990", "17.980") { $0.last == .paragraph }
        let place = try #require(pdf.document.attachments.firstIndex { $0.path == Edition.path })
        var edition = try Edition(pdf.document.attachments[place].bytes)
        edition.program = "Kendang 0.0.9"
        pdf.document.attachments[place].bytes = edition.json()
        let outcome = try pdf.audited()
        #expect(outcome.leftOut.count == 1)
        #expect(outcome.faults.map(\.kind) == [.number], "\(outcome.faults.map(\.text))")
        #expect(outcome.faults.first?.found.hasPrefix("17.980") ?? false)
        #expect(outcome.isReproduced == nil)
    }

    /// `render` holds a file against the pages that it was painted from.
    @Test func aFileThatIsNotItsPages() throws {
        let right = try PlantedPDF()
        var wrong = right
        let planted = wrong.plant("17.990", "17.980") { $0.last == .paragraph }
        #expect(planted != nil)
        let tags = try right.painted().tags, bytes = try wrong.painted().bytes
        let proof = try #require(right.document.proof)
        try proof.hold(try right.painted().bytes, right.document, tags)
        #expect(throws: ReportError.self) { try proof.hold(bytes, right.document, tags) }
        do { try proof.hold(bytes, right.document, tags) } catch {
            #expect(error.exitCode == 70)
            #expect(error.findings[0].message.contains("17.980"), "\(error.findings[0].text)")
        }
    }
}

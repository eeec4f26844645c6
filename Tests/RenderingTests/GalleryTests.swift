import Declarations
import Finishing
import Graphics
import Layout
import Localization
import Testing

@testable import Rendering

/// The pages of the gallery with the real fonts: whole, marked as invented, nothing on anything else.
@Suite struct GalleryTests {
    struct Made {
        var document: LaidOut
        var names: [String]
    }

    static let made = Result {
        let renderer = try GalleryRenderer(Project.places("blitar-2025"))
        let (document, names) = try renderer.document(Language.allCases)
        return Made(document: document, names: names)
    }

    @Test func pagesAreClean() throws {
        let made = try Self.made.get()
        #expect(made.document.warnings.map(\.text) == [])
        let found = LayoutAudit(grid: Theme.kabupaten.grid).findings(made.document.pages)
        // The proof shows colours as others see them: there a text may be paler than it is printed.
        let proofs = made.names.indices.filter { made.names[$0].hasSuffix("-colours") }.map { $0 + 1 }
        // A panel of a state that a kind of chart does not have is a heading with nothing under it.
        for finding in found where finding.kind != .orphanHead {
            if finding.kind == .contrast, proofs.contains(finding.page) { continue }
            Issue.record("\(made.names[finding.page - 1]): \(finding.kind) \(finding.message)")
        }
    }

    @Test func everyPageSaysThatItIsInvented() throws {
        let made = try Self.made.get()
        #expect(made.names.count == made.document.pages.count)
        #expect(Set(made.names).count == made.names.count)
        for (name, page) in zip(made.names, made.document.pages) {
            let word = name.hasPrefix("id-") ? "DATA CONTOH" : "SAMPLE DATA"
            #expect(Self.texts(page).contains { $0.contains(word) }, "\(name)")
        }
        #expect(made.document.pages.map(\.label) == (1...made.names.count).map(String.init))
    }

    @Test(arguments: Language.allCases)
    func everyKindAndCaseHasItsPage(_ language: Language) throws {
        let names = try Self.made.get().names
        for key in Gallery.kindKeys + ["extreme-1", "extreme-2", "colours"] {
            let name = "\(language.rawValue)-\(key)"
            #expect(names.contains { $0 == name || $0 == name + "-1" }, "\(name)")
        }
    }

    /// The twelve cases are there with the texts that make them extreme.
    @Test func extremeCasesSayWhatTheyMust() throws {
        let made = try Self.made.get()
        let texts = zip(made.names, made.document.pages).filter { $0.0.hasPrefix("id-extreme") }
            .flatMap { Self.texts($0.1) }.joined(separator: "|")
        for text in [
            "100,0", "−35,8", "Tidak ada ekspor pada 2025.", "total 10,0", "Rp\u{202F}3.500", "Rp\u{202F}900",
            "+1.250,0", "−100,0", "baru pada 2025", "Singapura", "Tanpa data",
        ] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func theBytesAreTheSameTwice() throws {
        let press = try Press(Project.places("blitar-2025"))
        let first = try press.files(Self.made.get().document, .pdf, dpi: 72, base: "a")[0].bytes
        let renderer = try GalleryRenderer(Project.places("blitar-2025"))
        let again = try renderer.document(Language.allCases).document
        #expect(try press.files(again, .pdf, dpi: 72, base: "a")[0].bytes == first)
        expectConforming(first, "gallery")
    }

    private static func texts(_ page: Page) -> [String] {
        var found: [String] = []
        page.drawing.forEachLeaf { placed in
            if case .glyphs(let run, _) = placed.leaf { found.append(run.text) }
        }
        return found
    }
}

import Localization
import Testing

@testable import Serving

@Suite struct PageTemplateTests {
    @Test(arguments: Language.allCases) func templatesRender(_ language: Language) throws {
        let library = try PageLibrary()
        for name in PageLibrary.sources.keys.sorted() {
            let html = library.html(name, ["title": "Laporan", "language": language.rawValue], in: language)
            #expect(!html.isEmpty, "\(name)")
            for mark in ["{{", "}}", "[[", "]]"] { #expect(!html.contains(mark), "\(name) leaves \(mark)") }
        }
    }

    @Test(arguments: PageLibrary.sources.keys.sorted()) func bothLanguagesAreSaid(_ name: String) throws {
        let source = try #require(PageLibrary.sources[name])
        let words = source.split(separator: "[[").dropFirst().map { $0.prefix { $0 != "]" } }
        for both in words {
            let parts = both.split(separator: "|", omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(name): \(both)")
            #expect(parts.allSatisfy { $0.contains { !$0.isWhitespace } }, "\(name): \(both)")
        }
    }

    @Test func oneLanguageAlone() {
        let source = "<p>[[Simpan|Save]] [[dan|and]] {{x}}</p>"
        #expect(PageLibrary.spoken(source, in: .id) == "<p>Simpan dan {{x}}</p>")
        #expect(PageLibrary.spoken(source, in: .en) == "<p>Save and {{x}}</p>")
    }

    /// A file's name, a cell or a title is data, whatever it holds.
    @Test func whatComesFromOutsideIsEscaped() throws {
        let library = try PageLibrary(), bad = "\"><script>alert('x')</script>"
        let html = library.html(
            "reports",
            [
                "any": true, "title": bad,
                "reports": [["id": "rpt-1", "reportTitle": bad, "name": bad, "number": 1, "changed": bad]],
            ], in: .id)
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    }

    /// The policy allows no inline style and no inline script.
    @Test func nothingIsInline() {
        for (name, source) in PageLibrary.sources {
            #expect(!source.contains(" style="), "\(name)")
            #expect(!source.contains(" onclick=") && !source.contains(" onload="), "\(name)")
            #expect(source.components(of: "<script").allSatisfy { $0.hasPrefix(" src=") }, "\(name)")
        }
    }

    /// Every form that changes something carries its proof; logging in has no session yet.
    @Test func formsCarryTheirProof() {
        for (name, source) in PageLibrary.sources where name != "login" {
            let forms = source.components(of: "<form").map { rest in
                rest.firstRange(of: "</form>").map { rest[..<$0.lowerBound] } ?? rest
            }
            for form in forms where form.contains("method=\"post\"") {
                #expect(form.contains("name=\"csrf\""), "\(name): \(form.prefix(80))")
            }
        }
    }
}

extension String {
    /// What follows each occurrence of a text.
    fileprivate func components(of text: String) -> [Substring] {
        var found: [Substring] = [], rest = self[...]
        while let range = rest.firstRange(of: text) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }
}

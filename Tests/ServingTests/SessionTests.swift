import HTTPTypes
import Hummingbird
import Testing

@testable import Serving

@Suite struct SessionTests {
    @Test func theProofIsOfTheSessionAndTellsNothingOfIt() {
        let token = "kdg_01_geheim", proof = Session.proof(of: token)
        #expect(proof == Session.proof(of: token))
        #expect(proof != Session.proof(of: token + "x"))
        #expect(proof.utf8.count == 64)
        #expect(!proof.contains("geheim"))
        #expect(Session.sealed("berkas", token) != proof)
    }

    @Test func comparesWholeTexts() {
        #expect(Session.isSame("abc", "abc"))
        #expect(!Session.isSame("abc", "abd"))
        #expect(!Session.isSame("abc", "ab"))
        #expect(!Session.isSame("", Session.proof(of: "")))
    }

    @Test(arguments: [true, false]) func theCookieIsForNoScriptAndNoOtherSite(_ isSecure: Bool) {
        let cookie = Session.cookie("kdg_1_x", isSecure: isSecure).description
        #expect(cookie.hasPrefix("kendang=kdg_1_x"))
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
        #expect(cookie.contains("Secure") == isSecure)
        #expect(Session.cookie("", isSecure: isSecure).description.contains("Max-Age=0"))
    }

    private func request(_ headers: [(String, String)]) throws -> Request {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "kantor.go.id:8080", path: "/keluar")
        for (name, value) in headers { head.headerFields[try #require(HTTPField.Name(name))] = value }
        return Request(head: head, body: RequestBody(buffer: .init()))
    }

    @Test(arguments: [
        ("Sec-Fetch-Site", "same-origin", true), ("Sec-Fetch-Site", "same-site", false),
        ("Sec-Fetch-Site", "cross-site", false), ("Sec-Fetch-Site", "none", false),
        ("Origin", "http://kantor.go.id:8080", true), ("Origin", "https://kantor.go.id:8080", true),
        ("Origin", "http://kantor.go.id", false), ("Origin", "null", false),
        ("Origin", "http://lain.example", false), ("X-Nothing", "", false),
    ])
    func onlyOurOwnPagesSendForms(_ header: String, _ value: String, _ isOurs: Bool) throws {
        #expect(Session.isSameOrigin(try request([(header, value)])) == isOurs)
    }

    @Test func whatTheBrowserSaysOfTheSiteCountsMore() throws {
        let lies = try request([("Sec-Fetch-Site", "cross-site"), ("Origin", "http://kantor.go.id:8080")])
        #expect(!Session.isSameOrigin(lies))
    }

    @Test(arguments: [
        ("/laporan/x?v=2", "/laporan/x?v=2"), ("//lain.example", "/"), ("https://lain.example", "/"),
        ("/\\lain.example", "/"), ("/a b", "/"), ("", "/"),
    ])
    func loggingInLeadsNowhereElse(_ asked: String, _ safe: String) {
        #expect(PageRoutes.safe(asked) == safe)
    }
}

@Suite struct FormBodyTests {
    @Test func readsFields() {
        let form = FormBody("judul=Ekspor+2025%2C+%C2%A7&kosong=&csrf=a%3Db&judul=lain&baris=a%0D%0Ab")
        #expect(form["judul"] == "Ekspor 2025, §")
        #expect(form["kosong"].isEmpty)
        #expect(form["csrf"] == "a=b")
        #expect(form["baris"] == "a\nb")
        #expect(form["tiada"].isEmpty)
    }

    @Test(arguments: ["a b&c=d", "100 % ≈ +21–22", "naïf/jalan?x#y", ""]) func queriesComeBack(_ text: String)
    {
        let query = FormBody.query([("kunci", text), ("tiada", nil)])
        #expect(query.hasPrefix("?kunci="))
        #expect(FormBody(String(query.dropFirst()))["kunci"] == text)
        #expect(query.utf8.allSatisfy { $0 > 32 && $0 < 127 })
    }
}

@Suite struct ToldFigureTests {
    @Test func isTakenApart() {
        let told = ToldFigure(
            """
            growth/2025
            Pertumbuhan, 2025

              ≈ +21–22 %  (sekitar 21–22 persen)

            Rumus
              total(2025) / total(2024) − 1

            Masukan
              total/2025  Rp 17,99 miliar  (Rp 17.990.227.397)

            Baris sumber
              ekspor.csv:2  2025 · total · 17.990.227.397

            """)
        #expect(told.label == "Pertumbuhan, 2025")
        #expect(told.value == "≈ +21–22 % (sekitar 21–22 persen)")
        #expect(told.sections.map(\.heading) == ["Rumus", "Masukan", "Baris sumber"])
        #expect(told.sections[0].rows == [.init(key: "", text: "total(2025) / total(2024) − 1")])
        #expect(told.sections[1].rows[0].key == "total/2025")
        #expect(told.sections[2].rows == [.init(key: "ekspor.csv:2", text: "2025 · total · 17.990.227.397")])
    }
}

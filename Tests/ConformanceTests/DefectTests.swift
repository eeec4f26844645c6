import Conformance
import Foundation
import Testing

/// Every check finds what is done wrong on purpose.
@Suite struct DefectTests {
    @Test(arguments: Defect.all)
    func isFound(_ defect: Defect) throws {
        var pdf = try GoodPDF.made.get()
        defect.damage(&pdf)
        #expect(pdf.misses.isEmpty, "the good document has changed: \(pdf.misses)")
        var bytes = pdf.bytes
        defect.patch(&bytes)
        let given = ["rows.csv": Array(GoodPDF.rows.utf8), "tables.csv": Array(GoodPDF.rows.utf8)]
        let breaches = Conformance.check(bytes, attachments: given, text: GoodPDFTests.text)
        let found = Set(breaches.map(\.check))
        #expect(found.contains(defect.check), "found only \(found.sorted())")
        #expect(breaches.allSatisfy { !$0.place.isEmpty && !$0.sentence.isEmpty })
    }

    @Test func everyCheckHasADefect() {
        let seeded = Set(Defect.all.map(\.check)), checks = Set(Conformance.catalogue.map(\.id))
        #expect(seeded.isSubset(of: checks))
        for id in checks.subtracting(seeded).sorted() {
            #expect(Defect.unseeded[id] != nil, "\(id) has neither a defect nor a reason for none")
        }
        for id in Defect.unseeded.keys { #expect(!seeded.contains(id), "\(id) is seeded after all") }
    }

    @Test func bundledFontsAllowEmbedding() throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fonts")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { $0.hasSuffix(".ttf") || $0.hasSuffix(".otf") }
        #expect(names.count > 5)
        for name in names.sorted() {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            #expect(!Conformance.forbidsEmbedding(bytes), "\(name) may not be embedded")
        }
    }
}

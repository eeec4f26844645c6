import Conformance
import Testing

/// The good document itself: without a breach, and saying what was put into it.
@Suite struct GoodPDFTests {
    @Test func hasNoBreach() throws {
        let pdf = try GoodPDF.made.get()
        let attachments = ["rows.csv": Array(GoodPDF.rows.utf8), "tables.csv": Array(GoodPDF.rows.utf8)]
        for breach in Conformance.check(pdf.bytes, attachments: attachments, text: Self.text) {
            Issue.record("\(breach)")
        }
    }

    static let text = """
        Judul Bagian 1 Sumber di sini Tabel 1 Kode Nilai A1 12 34 B2 Bentuk 1. Kendang Catatan a = b Bagian
        Terus ke siniSansAbadAkhirBab
        """

    @Test func idsOfChecksAreUnique() {
        let ids = Conformance.catalogue.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("C") })
    }
}

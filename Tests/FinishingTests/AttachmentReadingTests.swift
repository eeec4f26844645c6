import Testing

@testable import Finishing

/// Attachments from files written out by hand.
@Suite struct AttachmentReadingTests {
    /// A name tree of two levels with three files; `b.csv` has no /UF.
    static func file() -> SmallPDF {
        var file = SmallPDF.pages(1)
        let first = file.addStream("a;b\n1;2\n", "/Type /EmbeddedFile /Subtype /text#2fcsv")
        let second = file.addStream("second")
        let specs = [
            """
            << /Type /Filespec /F (x) /UF <FEFF006400610074006100 2F00E9002E006300730076> /Desc (Rows) \
            /AFRelationship /Data /EF << /F \(second) 0 R /UF \(first) 0 R >> >>
            """,
            "<< /Type /Filespec /F (b.csv) /AFRelationship /Other /EF << /F \(second) 0 R >> >>",
        ].map { file.add($0) }
        let leaf = file.add("<< /Limits [(a) (b)] /Names [(a) \(specs[0]) 0 R (b) \(specs[1]) 0 R] >>")
        let node = file.add("<< /Kids [\(leaf) 0 R \(leaf) 0 R] >>")
        file.catalog = "/Names << /EmbeddedFiles \(node) 0 R >>"
        return file
    }

    @Test func filesWithAllThatIsSaidOfThem() throws {
        let found = try PDFAttachments.read(Self.file().bytes)
        #expect(
            found == [
                Attachment(
                    path: "data/é.csv", bytes: Array("a;b\n1;2\n".utf8), mime: "text/csv",
                    relationship: .data,
                    description: "Rows"),
                Attachment(
                    path: "b.csv", bytes: Array("second".utf8), mime: "", relationship: .unspecified),
            ])
        #expect(try PDFAttachments.read(SmallPDF.pages(1).bytes).isEmpty)
    }

    @Test func anEntryWithoutAFile() {
        var file = SmallPDF.pages(1)
        file.catalog = "/Names << /EmbeddedFiles << /Names [(a) << /F (gone.csv) >>] >> >>"
        #expect(throws: FinishingError.attachment("gone.csv", "the list names a file that is not there")) {
            try PDFAttachments.read(file.bytes)
        }
    }

    /// A signature adds to the end of a file, and so may anybody: the newest state counts.
    @Test func aFileThatWasAddedTo() throws {
        var file = SmallPDF.pages(1)
        let stream = file.addStream("old")
        file.catalog =
            "/Names << /EmbeddedFiles << /Names [(a) << /F (a) /EF << /F \(stream) 0 R >> >>] >> >>"
        #expect(try PDFAttachments.read(file.bytes).map(\.bytes) == [Array("old".utf8)])
        let added = file.appended([(stream, "<< /Length 5 >>\nstream\nnewer\nendstream")])
        #expect(added.starts(with: file.bytes))
        #expect(try PDFAttachments.read(added).map(\.bytes) == [Array("newer".utf8)])
    }

    @Test func whatIsNoWholePDF() {
        let bytes = Self.file().bytes
        for broken in [[], Array("hello".utf8), Array(bytes.prefix(bytes.count / 2))] {
            #expect(throws: FinishingError.self) { try PDFAttachments.read(broken) }
        }
    }
}

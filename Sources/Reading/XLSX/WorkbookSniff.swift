import Datasets
import Declarations

/// What a file is that is no workbook, told from its first bytes.
enum WorkbookSniff {
    static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Why a file is not read as a workbook; nil if it may be one.
    static func refusal(of file: borrowing FileBytes) throws(Findings) -> Finding? {
        let place = SourcePlace(file: file.path), first = try file.bytes(at: 0, 8)
        if first.isEmpty { return .error("the file is empty", at: place).said("berkas ini kosong") }
        if first.starts(with: archive) { return nil }
        if first == container {
            if try holds("EncryptedPackage", file) {
                return .error(
                    "the workbook is protected by a password", hint: "save it without one", at: place
                ).said("buku kerja ini dilindungi kata sandi", hint: "simpan tanpa kata sandi")
            }
            return .error(
                "the file is an old workbook (.xls), whatever its name says",
                hint: "save it as .xlsx, or say format: xls", at: place
            ).said("berkas ini buku kerja lama (.xls), apa pun namanya", hint: "simpan sebagai .xlsx")
        }
        let start = try file.bytes(at: 0, 4_096)
        return UTF8Check.firstInvalid(start.prefix(1_024)) ?? 1_024 >= min(start.count, 1_020)
            && !start.contains(0)
            ? .error(
                "the file is text, not a workbook, whatever its name says",
                hint: "say format: csv, or save it as .xlsx", at: place
            ).said(
                "berkas ini teks, bukan buku kerja, apa pun namanya",
                hint: "simpan sebagai .xlsx, atau beri nama yang berakhir .csv")
            : .error("the file is no workbook", hint: "save it as .xlsx", at: place)
                .said("berkas ini bukan buku kerja", hint: "simpan sebagai .xlsx")
    }

    /// Whether a container names a stream so: its directory holds names in UTF-16.
    private static func holds(_ name: String, _ file: borrowing FileBytes) throws(Findings) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let piece = 1 << 20
        var at = 0
        while at < file.count {
            let bytes = try file.bytes(at: at, piece + wanted.count)
            if bytes.withUnsafeBytes({ ByteSearch.holds(wanted, $0) }) { return true }
            at += piece
        }
        return false
    }

    /// An archive, but of something else.
    static func noWorkbook(_ names: [String], at place: SourcePlace) -> Finding {
        let known: [(part: String, id: String, en: String, hint: String)] = [
            (
                "content.xml", "berkas LibreOffice atau OpenOffice", "a file of LibreOffice or OpenOffice",
                "say format: ods, or save it as .xlsx"
            ),
            (
                "word/document.xml", "dokumen teks (.docx)", "a text document (.docx)",
                "save the table in it as .xlsx"
            ),
            (
                "ppt/presentation.xml", "presentasi (.pptx)", "a presentation (.pptx)",
                "save the table in it as .xlsx"
            ),
            ("xl/workbook.bin", "buku kerja biner (.xlsb)", "a binary workbook (.xlsb)", "save it as .xlsx"),
        ]
        let advice = "simpan tabelnya sebagai .xlsx"
        if let found = known.first(where: { names.contains($0.part) }) {
            return .error("the file is \(found.en), not an .xlsx workbook", hint: found.hint, at: place)
                .said("berkas ini \(found.id), bukan buku kerja .xlsx", hint: advice)
        }
        return .error("the file is an archive without a workbook in it", hint: "save it as .xlsx", at: place)
            .said("berkas ini arsip tanpa buku kerja di dalamnya", hint: advice)
    }

    /// What a file that is declared as text is instead; nil if it may be text, or cannot be looked at.
    static func otherThanText(_ path: String, _ contents: [UInt8]?) -> Finding? {
        var first: [UInt8] = []
        do throws(Findings) { first = try FileBytes(path: path, contents: contents).bytes(at: 0, 16) } catch {
            return nil
        }
        let picture = "save the table as .xlsx or CSV"
        let known: [(start: [UInt8], id: String, en: String, hint: String)] = [
            (
                archive, "buku kerja atau arsip lain", "a workbook or another archive",
                "say format: xlsx, or save it as CSV in UTF-8"
            ),
            (
                container, "buku kerja lama (.xls)", "an old workbook (.xls)",
                "say format: xls, or save it as CSV in UTF-8"
            ),
            (
                Array("SQLite format 3\0".utf8), "basis data SQLite", "a database of SQLite",
                "say format: sqlite"
            ),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], "gambar (PNG)", "a picture (PNG)", picture),
            ([0xFF, 0xD8, 0xFF], "gambar (JPEG)", "a picture (JPEG)", picture),
            (Array("%PDF-".utf8), "dokumen PDF", "a document (PDF)", picture),
        ]
        return known.first { first.starts(with: $0.start) }.map { found in
            .error(
                "the file is \(found.en), not text, whatever its name says", hint: found.hint,
                at: SourcePlace(file: path)
            ).said(
                "berkas ini \(found.id), bukan teks, apa pun namanya",
                hint: "simpan tabelnya sebagai .xlsx atau CSV")
        }
    }
}

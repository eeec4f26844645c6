import Datasets
import Declarations
import Glibc
import Reading
import Testing

/// Files that only LibreOffice reads; in place of it stand programs of our own.
@Suite struct LibreOfficeTests {
    static let container: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)

    /// A folder with a program called soffice.
    private final class Folder {
        let path: String

        init(_ script: String?, _ workbook: [UInt8] = []) {
            var name = Array("/tmp/kendang-office-XXXXXX".utf8CString)
            mkdtemp(&name)
            path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let script { write("soffice", Array(("#!/bin/sh\n" + script).utf8)) }
            write("made.xlsx", workbook)
        }

        deinit {
            unlink(path + "/soffice")
            unlink(path + "/made.xlsx")
            rmdir(path)
        }

        private func write(_ file: String, _ bytes: [UInt8]) {
            let handle = creat(path + "/" + file, 0o755)
            _ = Glibc.write(handle, bytes, bytes.count)
            close(handle)
        }
    }

    private func read(
        _ folder: Folder, _ format: FileFormat = .xls, _ bytes: [UInt8] = container, seconds: Int = 20
    )
        -> (rows: Taking, findings: [String])
    {
        var declared = DataFile(path: "lama.\(format.rawValue)", format: format)
        declared.limits = [
            LimitDeclaration(name: "conversion-seconds", value: seconds, place: declared.place)
        ]
        var rows = Taking()
        let list = FindingList()
        ConvertedRows(office: LibreOffice(searchPath: "/nowhere:" + folder.path))
            .read(RowFile(declared, path: declared.path, contents: bytes), into: &rows, list)
        return (rows, list.sorted.map(\.text))
    }

    private static let book: [UInt8] = {
        var book = Book()
        book.sheets[0].rows = Book.rows([
            ["Nama", "Nilai"], ["teh", "5"], ["x", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>"],
        ])
        return book.bytes
    }()

    /// The places are those of the office's own file.
    @Test func rowsOfWhatItMakes() {
        let folder = Folder(
            "for last; do :; done\ntest -s \"$last\" || exit 1\n"
                + "while [ \"$1\" != --outdir ]; do shift; done\nmkdir -p \"$2\"\ncp \"$(dirname \"$0\")/made.xlsx\" \"$2/source.xlsx\"\n",
            Self.book)
        let outcome = read(folder)
        #expect(outcome.rows.rows == [["teh", "5"]])
        #expect(
            outcome.findings == [
                "lama.xls:Rekap!B3: error: the cell holds the error #N/A\n    mend its formula, and save the file"
            ])
        #expect(read(folder, .ods, Self.book).rows.rows == [["teh", "5"]])
    }

    @Test func whereItIsNotInstalled() {
        #expect(
            read(Folder(nil)).findings == [
                "lama.xls: error: a file of this kind (.xls) is read through LibreOffice, which is not installed here\n"
                    + "    save it as .xlsx, or install LibreOffice: apt-get install libreoffice-calc-nogui"
            ])
    }

    @Test func whereItGivesUp() {
        for script in ["exit 77", "exit 0", "kill -9 $$"] {
            #expect(
                read(Folder(script)).findings == [
                    "lama.xls: error: LibreOffice cannot convert the file\n"
                        + "    is it protected by a password? save it as .xlsx"
                ])
        }
        let slow = read(Folder("sleep 60 & sleep 60"), seconds: 1)
        #expect(slow.findings.map { $0.contains("took more than 1 seconds to convert") } == [true])
    }

    @Test func otherFilesUnderTheName() {
        let folder = Folder("exit 0")
        func first(_ format: FileFormat, _ bytes: [UInt8]) -> String {
            read(folder, format, bytes).findings.first ?? ""
        }
        #expect(first(.xls, []).hasSuffix("error: the file is empty"))
        #expect(first(.xls, Self.book).contains("is a workbook of the newer kind"))
        #expect(first(.xls, Array("<html><table>".utf8)).contains("text or a web page under that name"))
        #expect(first(.ods, Self.container).contains("the file is no .ods"))
    }
}

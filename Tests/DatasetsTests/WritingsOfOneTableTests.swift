import Amounts
import Datasets
import Localization
import Reading
import Testing

/// The same table in every encoding and with every delimiter is the same cube.
@Suite struct WritingsOfOneTableTests {
    struct Writing: Sendable, CustomTestStringConvertible {
        var encoding: String
        var hasMark: Bool
        var delimiter: String
        var lineEnd: String
        var isDeclared: Bool
        var testDescription: String {
            "\(encoding)\(hasMark ? " with mark" : "") \(delimiter == "\t" ? "tab" : delimiter) "
                + (lineEnd == "\n" ? "LF" : "CRLF") + (isDeclared ? " declared" : "")
        }

        func bytes(_ text: String) -> [UInt8] {
            let mark = hasMark ? "\u{FEFF}" : ""
            switch encoding {
            case "utf-16le": return (mark + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case "utf-16be": return (mark + text).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case "windows-1252": return text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8($0.value) }
            default: return Array((mark + text).utf8)
            }
        }

        var declaration: String {
            guard isDeclared else { return "" }
            return "encoding: \(encoding), delimiter: \(delimiter == "\t" ? "tab" : "\"\(delimiter)\"")"
        }
    }

    static let writings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"].flatMap { encoding in
        [";", ",", "\t"].flatMap { delimiter in
            ["\n", "\r\n"].flatMap { lineEnd in
                [(true, false), (false, true), (false, false)].compactMap { hasMark, isDeclared -> Writing? in
                    if encoding == "windows-1252", hasMark { return nil }
                    return Writing(
                        encoding: encoding, hasMark: hasMark, delimiter: delimiter, lineEnd: lineEnd,
                        isDeclared: isDeclared)
                }
            }
        }
    }

    static let table = [
        ["Tahun", "Jenis", "Komoditas", "Tujuan", "Nilai"],
        ["2025", "total", "", "", "sekitar Rp 1,5 miliar"],
        ["2025", "", "café – \"robusta\"", "Côte d’Ivoire", "1.234.567"],
        ["2025", "nilai", "teh, hijau; \n kering", "Jepang", "987654"],
        ["2024", "", "garam", "Hong Kong;Singapura", "lebih dari 1,2 juta"],
        ["", "", "", "", ""],
        ["2024", "", "garam", "Réunion", "…"],
    ]

    private static func text(_ writing: Writing) -> String {
        table.map { row in
            row.map { field in
                let field =
                    writing.encoding == "windows-1252"
                    ? field.replacing("’", with: "'").replacing("…", with: "n/a") : field
                return field.contains(where: { "\";,\t\n".contains($0) })
                    ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
            }.joined(separator: writing.delimiter)
        }.joined(separator: writing.lineEnd)
    }

    @Test(arguments: writings) func isTheSameCube(_ writing: Writing) throws {
        let report = try definition(writing.declaration, "partners: {\"Côte d'Ivoire\": CI, Réunion: RE}")
        let cube = try cube(writing.bytes(Self.text(writing)), report)
        #expect(
            lines(of: cube) == [
                "2024 value garam HK+SG(joint) * (1200000..1300000) moreThan 0",
                "2024 value garam RE(sole) * [0..-) atLeast 1",
                "2025 value cafe-robusta CI(sole) * [1234567..1234567] exact 0",
                "2025 value teh-hijau-kering JP(sole) * [987654..987654] exact 0",
                "2025 total * * * [1450000000..1550000000] about 0",
            ])
        #expect(cube.commodities.map(\.name.id) == ["café – \"robusta\"", "garam", "teh, hijau; kering"])
        #expect(cube.cells.map { $0.rows.map(\.firstLine) } == [[6], [8], [3], [4], [2]])
    }

    /// A record may fall anywhere across the blocks in which a file is read.
    @Test func manyRowsWithQuotedLineEnds() throws {
        let rows = (1...20_000).map { "2025;;\"barang \($0 % 10)\";Jepang;\"\($0)\"\n" }.joined()
        let cube = try cube(Array((BadRowsTests.head + rows).utf8), definition("duplicates: allow"))
        let sums = cube.cells.compactMap(\.amount.interval.single)
        #expect(sums.reduce(0, +) == 20_000 * 20_001 / 2)
        #expect(cube.cells.count == 10)
        #expect(cube.cells.allSatisfy { $0.rows[0].count == 2_000 })
    }
}

import Graphics
import Testing

@testable import Shaping

/// Each line of the catalogue: a text in which "_" stands for a space that must hold and "=" behind a hyphen
/// or dash for a place that must hold. Every other space may end a line.
@Suite struct NoBreakTests {
    static let catalogue = [
        "tumbuh bersama-=sama dengan sayur-=mayur dan buah-=buahan",
        "gerak-=gerik berubah-=ubah, tarik-=menarik",
        "nilai ≈_14,8 dan >_1,26 lalu ≥_2 serta ≤_0,59",
        "turun −_0,7 naik +_3 selisih ±_0,5",
        "Rp_14,9_miliar dari Rp_17.990.227.397",
        "sekitar ≈_Rp_14,8_miliar (Rp_3,1–=3,3_miliar)",
        "lebih dari 82,8_persen dari nilai",
        "naik 2,4_poin_persen dari 82_% total",
        "pada 2024–=25, ≈_+21–=22_% saja",
        "US$_1,2_million; 5_million_tons of it",
        "lihat Gambar_3 dan Tabel_12 di halaman_4",
        "pada 31_Januari 2026 dan 5_May 2025",
        "dua tahun 2025. Persen lain",
        "angka 3, persen lain",
        "selama Januari–=Maret saja",
        "se-=Jawa Timur dan non-=migas",
        "industri-kreatif tetap boleh putus",
        "9_kali lipat",
    ]

    @Test(arguments: catalogue) func holdsWhereItMust(_ entry: String) {
        let (text, held) = parted(entry)
        let ranges = NoBreak.ranges(in: text)
        var offset = 0
        for character in text {
            let isHeld = ranges.contains { $0.lowerBound < offset && offset < $0.upperBound }
            if character == " " {
                #expect(isHeld == held.contains(offset), "the space at \(offset) of \"\(text)\"")
            } else if held.contains(offset) {
                #expect(isHeld, "the place \(offset) of \"\(text)\"")
            }
            offset += character.utf8.count
        }
    }

    /// At every width, Pango ends no line where the catalogue says that it must not, and loses no byte.
    @Test(arguments: catalogue) func linesKeepTheTies(_ entry: String) throws {
        let (text, held) = parted(entry)
        let shaper = try TestFonts.shaper(), style = Theme.kabupaten[.body]
        for width in stride(from: 20.0, through: 200, by: 15) {
            let lines = try shaper.lines(StyledText(text, style), width: width)
            #expect(lines.map(\.text).joined() == text)
            var end = 0
            for line in lines.dropLast() {
                end += line.text.utf8.count
                #expect(!held.contains(end) && !held.contains(end - 1), "\"\(line.text)\" at \(width)")
            }
        }
    }

    /// The entry's text, and the offsets in UTF-8 of the places that must hold.
    private func parted(_ entry: String) -> (text: String, held: Set<Int>) {
        var text = "", held: Set<Int> = []
        for character in entry {
            switch character {
            case "_":
                held.insert(text.utf8.count)
                text += " "
            case "=": held.insert(text.utf8.count)
            default: text.append(character)
            }
        }
        return (text, held)
    }

    @Test func aCompoundMayBeParted() {
        #expect(NoBreak.ranges(in: "industri-kreatif").isEmpty)
    }

    @Test func anAddressMayBeParted() {
        #expect(NoBreak.ranges(in: "https://www.bps.go.id/2025/ekspor-2025").isEmpty)
    }
}

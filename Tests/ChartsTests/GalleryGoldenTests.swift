import Graphics
import Layout
import Localization
import Support
import Testing

@testable import Charts

/// Every kind of chart in every state as text, one golden a kind: a new kind is covered the day it arrives.
@Suite struct GalleryGoldenTests {
    /// Wide enough for every kind; set without fonts.
    private static let width = 176.mm

    @Test(arguments: ChartCatalogue.keys)
    func statesAreTheGoldenOnes(_ key: String) throws {
        let kind = try #require(ChartCatalogue.kinds.first { $0.key == key })
        let tools = squareTools()
        var text = ""
        for state in SpecimenState.allCases {
            text += "# \(state.rawValue)\n"
            guard let chart = kind.init(specimen: Specimen(state, .id)) else {
                text += "nothing\n"
                continue
            }
            let size = Size(Self.width, try chart.height(width: Self.width, with: tools))
            text += "\(size.width.rounded()) x \(size.height.rounded())\n"
            text += Self.shortened(try chart.draw(in: size, with: tools).dump())
        }
        let mismatch = Golden.mismatch("gallery-\(key)", text)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    /// Coasts and dots make long lines that say nothing to a reader: their end becomes a mark of their bytes.
    private static func shortened(_ dump: String) -> String {
        dump.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.utf8.count > 240 else { return String(line) }
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return line.prefix(160) + " … " + String(hash, radix: 36)
        }.joined(separator: "\n")
    }
}

import Glibc
import Graphics
import Layout
import Support
import Testing

@testable import Charts

/// Where the tiles of a treemap stand, and where every item is named.
struct TreemapTests {
    @Test func tilesAreInProportionFillTheRectangleAndShareNothing() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let weights = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                pow(10, Double.random(in: -6...6, using: &random))
            }.sorted(by: >)
            let whole = Rect(
                3, 5, .random(in: 20...500, using: &random), .random(in: 20...300, using: &random))
            let tiles = Squarified.tiles(weights, in: whole), sum = weights.reduce(0, +)
            for (tile, weight) in zip(tiles, weights) {
                let area = tile.width * tile.height, wanted = whole.width * whole.height * weight / sum
                #expect(abs(area / wanted - 1) < 0.005)
                #expect(tile.minX >= 3 - 1e-6 && tile.maxX <= whole.maxX + 1e-6)
                #expect(tile.minY >= 5 - 1e-6 && tile.maxY <= whole.maxY + 1e-6)
            }
            for (index, tile) in tiles.enumerated() {
                for other in tiles[(index + 1)...] {
                    let common = tile.intersection(other)
                    #expect(common.map { min($0.width, $0.height) < 1e-6 } ?? true)
                }
            }
        }
    }

    /// Six in six: the example that everyone knows has no tile longer than about 3 to 1.
    @Test func tilesAreNearSquares() {
        let tiles = Squarified.tiles([6, 6, 4, 3, 2, 2, 1], in: Rect(0, 0, 6, 4))
        #expect(tiles[0] == Rect(0, 0, 3, 2) && tiles[1] == Rect(0, 2, 3, 2))
        for tile in tiles {
            #expect(max(tile.width / tile.height, tile.height / tile.width) < 2.8)
        }
        #expect(Squarified.tiles([1, 0, 1], in: Rect(0, 0, 4, 2))[1].width == 0)
        #expect(Squarified.tiles([], in: Rect(0, 0, 4, 2)) == [])
    }

    // MARK: Labels

    private static let digit = Size(8, 5)

    private func form(_ width: Double, _ height: Double, _ name: String = "Kopi Gayo") -> TreemapLabel {
        TreemapLabel.form(in: Size(width, height), value: "25", digit: Self.digit) {
            TreemapCrowd.text(ChartSamples.item(name, 25, .exact, "25"), $0)
        }
    }

    @Test func aTileHasAsMuchOfItsNameAsItHasRoomFor() {
        #expect(form(60, 40) == .name(["Kopi Gayo"], value: "25", isSmall: false))
        #expect(form(28, 40) == .name(["Kopi", "Gayo"], value: "25", isSmall: false))
        #expect(form(28, 34) == .name(["Kopi", "Gayo"], value: "25", isSmall: true))
        #expect(form(60, 14) == .name(["Kopi Gayo"], value: nil, isSmall: false))
        #expect(form(21, 60) == .name(["Kopi", "Gayo"], value: "25", isSmall: true))
        #expect(form(15, 14) == .digit)
        #expect(form(10, 40) == .none)
        #expect(form(60, 2.5.mm) == .none)
        #expect(form(40, 80, "Ketidaktersediaan") == .digit, "no word is broken")
        #expect(form(30, 80, "a1 bbbb cccc dddd") == .digit, "three lines at most")
    }

    // MARK: The key

    @Test func whatHasNoTileIsNamedWithItsMark() throws {
        let items = [
            ChartSamples.item("Kopi", 9, .exact, "9"), ChartSamples.item("Teh", 0, .missing, "…"),
            ChartSamples.item("Pala", 0, .nilValue, "–"), ChartSamples.item("Lada", 0, .notApplicable, "x"),
            ChartSamples.item("Madu", 0.0001, .belowHalf, "0"),
        ]
        let chart = Treemap(groups: [.init(items: items)], words: TreemapSamples.words), tools = squareTools()
        let height = try chart.height(width: 101.mm, with: tools)
        let said = try chart.draw(in: Size(101.mm, height), with: tools).texts.joined(separator: " ")
        for text in [
            "Tidak tersedia:", "Teh\u{A0}…", "Nol:", "Pala\u{A0}–", "Tidak berlaku:", "Lada\u{A0}x",
            "Terlalu kecil untuk diberi nama:", "Madu\u{A0}0",
        ] { #expect(said.contains(text), "\(text) in \(said)") }
    }

    @Test func sectorsStandByValueAndTheRestLast() {
        func group(_ name: String, _ value: Double, _ colour: ItemColour) -> Treemap.Group {
            .init(name: name, colour: colour, items: [ChartSamples.item(name, value, .exact, "1")])
        }
        let groups = [group("A", 2, .series(0)), group("Z", 90, .residual), group("B", 7, .series(1))]
        let chart = Treemap(groups: groups, words: TreemapSamples.words)
        #expect(chart.ordered.map(\.name) == ["B", "A", "Z"])
    }

    // MARK: Crowds

    /// 10,000 treemaps of random goods: no name leaves its tile, no two meet, every item is named once.
    @Test(arguments: 0..<4)
    func everyItemIsNamedOnceAndInItsTile(_ part: Int) {
        var random = SeededRandom(seed: UInt64(500 + part)), failures: [String] = []
        for round in 0..<2500 {
            let groups = TreemapCrowd.groups(&random)
            let size = Size(
                Double.random(in: 60...176, using: &random).mm, .random(in: 60...300, using: &random))
            let plan = TreemapCrowd.plan(groups, size)
            let found = TreemapCrowd.faults(plan, groups, size)
            if !found.isEmpty { failures.append("seed \(500 + part), round \(round): \(found)") }
            if TreemapCrowd.plan(groups, size) != plan {
                failures.append("round \(round): not the same twice")
            }
        }
        #expect(failures == [])
    }
}

import Figures
import Localization
import Support
import Testing

@testable import Rendering

/// Nothing of one sheet is left over for another: in whatever order, by however many workers, the bytes are
/// the same as those of a sheet made all by itself.
@Suite struct BatchIsolationTests {
    static func maker(_ report: OpenedReport) throws -> (maker: SheetMaker, orders: [SheetOrder]) {
        let job = BatchJob(languages: [.id, .en])
        let source = try TemplateSource(job.templateName, in: report.places)
        let plan = try BatchPlan(report, source, job)
        return (try SheetMaker(report, source, job, old: Manifest(), folder: "/nonexistent"), plan.sheets)
    }

    static func bytes(_ maker: SheetMaker, _ order: SheetOrder, _ press: Press) throws -> [UInt8] {
        guard case .made(let sheet) = try maker.make(order, place: 1, of: 1, press) else { return [] }
        return sheet.files.flatMap(\.bytes)
    }

    @Test(arguments: 0..<4)
    func randomOrders(_ seed: UInt64) throws {
        let folder = try BatchFolder()
        let report = try folder.opened()
        let (maker, orders) = try Self.maker(report)
        var generator = SeededRandom(seed: seed)
        let press = try Press(report.places)
        // Some come twice, some in both languages, some never.
        var drawn: [SheetOrder] = []
        for _ in 0..<10 { drawn += orders.shuffled(using: &generator).prefix(1) }
        for order in drawn {
            let alone = try Self.maker(try folder.opened()), fresh = try Press(report.places)
            let expected = try Self.bytes(alone.maker, order, fresh)
            #expect(try Self.bytes(maker, order, press) == expected, "\(order.base), seed \(seed)")
        }
    }

    @Test func oneWorkerOrThree() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch("--jobs", "1").code == 0)
        #expect(try folder.batch("--jobs", "3", out: "three").code == 0)
        #expect(try folder.hashes() == folder.hashes("three"))
    }

    /// A sheet does not know which others are made beside it.
    @Test func aFilterOrAShardChangesNoSheet() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch().code == 0)
        #expect(try folder.batch("--where", "name ~ e and rank > 2", out: "some").code == 0)
        let all = try folder.hashes(), some = try folder.hashes("some")
        #expect(!some.isEmpty && some.count < all.count)
        for (path, hash) in some { #expect(all[path] == hash, "\(path)") }
    }
}

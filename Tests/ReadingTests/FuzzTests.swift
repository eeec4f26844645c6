import Datasets
import Declarations
import Foundation
import Reading
import Synchronization
import Testing

/// Damaged files of every format end in rows or in findings: no crash, no hang, and what is accepted is what
/// stands there. A few seconds in `make test`; `KENDANG_FUZZ_SECONDS=3600` for as long, shared by all.
@Suite struct FuzzTests {
    static let seconds =
        ProcessInfo.processInfo.environment["KENDANG_FUZZ_SECONDS"].flatMap { Double($0) } ?? 3
    static let seed = ProcessInfo.processInfo.environment["KENDANG_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    /// A case to begin with: that which was found by its number.
    static let first = ProcessInfo.processInfo.environment["KENDANG_FUZZ_FIRST"].flatMap { UInt64($0) } ?? 0
    /// A case that takes longer hangs: the process is stopped with its number.
    static let longest: Double = 60

    private static let readers = ReaderCase.all

    /// What became of the cases of one reader.
    private struct Tally {
        var cases = 0, accepted = 0, refused = 0
        var slowest = 0.0
    }

    @Test func everyReader() {
        let started = Self.now, watch = Watch()
        watch.start()
        defer { watch.stop() }
        let originals = Self.readers.map { reader in
            (0..<4).map { reader.bytes(SampleTable(seed: UInt64($0) + 1, rows: 12)) }
        }
        let expected = Self.readers.indices.map { index in
            originals[index].map { Self.rows($0, Self.readers[index]).rows.rows }
        }
        var tallies = Self.readers.map { _ in Tally() }
        var number = Self.first / UInt64(Self.readers.count) * UInt64(Self.readers.count)
        while Self.now - started < Self.seconds {
            for (index, reader) in Self.readers.enumerated() {
                var mutation = Mutation(
                    random: Seeded(state: Self.seed << 32 ^ number &* 0x2545_F491_4F6C_DD1D))
                let which = mutation.random.below(4), other = mutation.random.below(4)
                watch.begin(number)
                let start = Self.now
                let isInner = reader.format == .xlsx && mutation.random.below(3) > 0
                let bytes =
                    isInner
                    ? Self.damagedInside(reader, seed: UInt64(which) + 1, &mutation)
                    : mutation.damaged(originals[index][which], other: originals[index][other])
                let outcome = Self.rows(bytes, reader)
                Self.look(bytes, reader)
                let isAccepted = outcome.findings.isEmpty
                if isAccepted {
                    Self.judge(outcome.rows, bytes, reader, isInner ? nil : expected[index], number)
                } else if !outcome.errors, outcome.findings.count > 100 {
                    Issue.record("case \(number): more findings than are listed")
                }
                tallies[index].cases += 1
                tallies[index].accepted += isAccepted ? 1 : 0
                tallies[index].refused += isAccepted ? 0 : 1
                tallies[index].slowest = max(tallies[index].slowest, Self.now - start)
                number += 1
            }
        }
        for (index, tally) in tallies.enumerated() {
            #expect(tally.cases > 0)
            if Self.seconds > 60 { print("fuzz:", Self.readers[index].name, tally) }
        }
    }

    private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

    /// A workbook whose parts are damaged before they are packed: no checksum tells of it.
    private static func damagedInside(_ reader: ReaderCase, seed: UInt64, _ mutation: inout Mutation)
        -> [UInt8]
    {
        var book = SampleTable(seed: seed, rows: 12).book(isShared: seed % 2 == 0), inner = mutation
        book.change = { zip in
            let at = inner.random.below(zip.entries.count)
            zip.entries[at].bytes = inner.damaged(zip.entries[at].bytes, other: zip.entries[0].bytes)
        }
        let bytes = book.bytes
        mutation.random.state = mutation.random.next()
        return bytes
    }

    private static func rows(_ bytes: [UInt8], _ reader: ReaderCase) -> (
        rows: Taking, findings: [Finding], errors: Bool
    ) {
        var declared = DataFile(path: "uji", format: reader.format), rows = Taking()
        if reader.format == .sqlite { declared.table = "ekspor" }
        if reader.format == .csv { (declared.encoding, declared.delimiter) = (.utf8, .comma) }
        declared.limits = [LimitDeclaration(name: "database-seconds", value: 5, place: declared.place)]
        let list = FindingList()
        RowReaders.reader(of: reader.format)?.read(
            RowFile(declared, path: "uji", contents: bytes), into: &rows, list)
        return (rows, list.all, list.hasErrors)
    }

    /// The cells of it as well, which `import` looks at.
    private static func look(_ bytes: [UInt8], _ reader: ReaderCase) {
        var counting = Counting()
        let file = CellFile(path: "uji", format: reader.format, contents: bytes)
        CellReaders.reader(of: reader.format)?.read(file, into: &counting, FindingList())
    }

    private struct Counting: CellSink {
        var cells = 0
        mutating func begin(_ sheet: SourceSheet) -> Bool { true }
        mutating func take(_ line: SourceLine) -> Bool {
            cells += line.cells.count
            return true
        }
    }

    /// What was accepted is held against other code, or against the file before it was damaged.
    private static func judge(
        _ taken: Taking, _ bytes: [UInt8], _ reader: ReaderCase, _ originals: [[[String]]]?, _ number: UInt64
    ) {
        if !taken.hasEnded { Issue.record("case \(number) of \(reader.name): neither whole nor refused") }
        switch reader.format {
        case .csv where !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF]):
            let slow = SlowParsing.csv(bytes)
            if taken.rows != Array(slow.dropFirst()) { Issue.record("case \(number) of csv: misread") }
        case .jsonl:
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
            for (row, line) in zip(taken.rows, taken.lines)
            where !SlowParsing.agrees(withoutMark(lines[line - 1]), taken.header, row) {
                let text = String(decoding: lines[line - 1], as: UTF8.self)
                Issue.record("case \(number) of jsonl: \(text) is misread as \(row) of \(taken.header)")
            }
        case .xlsx:
            // The checksums hold: nothing but what no reader looks at can have changed. Two files put
            // together may be the second of them, whole.
            if let originals, !originals.contains(taken.rows) {
                Issue.record("case \(number) of \(reader.name): misread as \(taken.rows)")
            }
        default: break
        }
    }

    private static func withoutMark(_ line: [UInt8]) -> [UInt8] {
        line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    }
}

/// Stops the process where one case does not end.
private final class Watch: Sendable {
    private let began = Atomic<UInt64>(0)
    private let number = Atomic<UInt64>(0)
    private let isDone = Atomic<Bool>(false)

    func begin(_ number: UInt64) {
        self.number.store(number, ordering: .relaxed)
        began.store(DispatchTime.now().uptimeNanoseconds, ordering: .relaxed)
    }

    func start() {
        Thread.detachNewThread { [self] in
            while !isDone.load(ordering: .relaxed) {
                Thread.sleep(forTimeInterval: 0.2)
                let start = began.load(ordering: .relaxed)
                let seconds = Double(DispatchTime.now().uptimeNanoseconds &- start) / 1e9
                if start > 0, seconds > FuzzTests.longest, !isDone.load(ordering: .relaxed) {
                    print(
                        "fuzz: case \(number.load(ordering: .relaxed)) of seed \(FuzzTests.seed) does not end"
                    )
                    abort()
                }
            }
        }
    }

    func stop() { isDone.store(true, ordering: .relaxed) }
}

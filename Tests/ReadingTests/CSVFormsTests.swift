import CScan
import Datasets
import Declarations
import Testing

@testable import Reading

/// Text of all forms, in blocks of all sizes, is read as a parser reads it that takes one byte after the
/// other.
@Suite struct CSVFormsTests {
    /// What a seed decides about a text.
    struct Form {
        var dice: Dice
        var delimiter: Delimiter
        var width: Int
        /// Chances in a hundred.
        var quoted = 0, odd = 0
        var lineEnd: String

        init(seed: Int) {
            dice = Dice(state: UInt64(seed))
            delimiter = Delimiter.allCases[dice.below(3)]
            width = 2 + dice.below(4)
            quoted = [0, 0, 20, 100][dice.below(4)]
            odd = [0, 3, 30][dice.below(3)]
            lineEnd = ["\n", "\r\n"][dice.below(2)]
        }

        private var byte: String { delimiter == .tab ? "\t" : delimiter.rawValue }

        private mutating func plain() -> String {
            let words = [
                "", "a", "Kopi", " teh ", "Côte d'Ivoire", "1.234", "2025", "r\r", "0", "kendang jimbe",
            ]
            let word = words[dice.below(words.count)]
            return dice.below(20) == 0 ? word + String(repeating: "x", count: dice.below(90)) : word
        }

        private mutating func field() -> String {
            var text = plain()
            let isQuoted = dice.below(100) < quoted
            if dice.below(100) < odd {
                text += ["\"", "\"\"", "\n", byte, "\r\n", " \""][dice.below(6)] + plain()
                if !isQuoted, text.contains("\n") || text.contains(byte) { text = "" }
                // A quote at the head of a field opens it.
                if !isQuoted, text.hasPrefix("\"") { text = "z" + text }
            }
            return isQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        }

        mutating func text(rows: Int) -> String {
            var text = (0..<width).map { "K\($0)" }.joined(separator: byte) + lineEnd
            for row in 0..<rows {
                let count = dice.below(100) < odd ? 1 + dice.below(width + 1) : width
                var fields = (0..<count).map { _ in field() }
                if dice.below(100) < odd { fields = fields.map { _ in "" } }
                text += fields.joined(separator: byte)
                if row < rows - 1 || dice.below(2) == 0 { text += lineEnd }
            }
            return text
        }
    }

    private func read(_ text: [UInt8], _ form: Form, blockSize: Int) -> (Taking, [Finding]) {
        var declared = DataFile(path: "uji", format: .csv)
        (declared.delimiter, declared.encoding) = (form.delimiter, .utf8)
        var sink = Taking()
        let findings = FindingList()
        CSVReader(workers: 1, blockSize: blockSize, leastShared: 0)
            .read(RowFile(declared, path: "uji", contents: text), into: &sink, findings)
        return (sink, findings.all)
    }

    @Test(arguments: 1...80) func isReadAsByTheByte(_ seed: Int) {
        var form = Form(seed: seed)
        let text = Array(form.text(rows: 40 + form.dice.below(400)).utf8)
        let naive = NaiveCSV(text, delimiter: form.delimiter.byte)
        for blockSize in [24, 64 + form.dice.below(1_000), RecordBlocks.blockSize] {
            let (read, findings) = read(text, form, blockSize: blockSize)
            #expect(read.rows.count == max(naive.records.count - 1, 0), "block of \(blockSize)")
            for (index, record) in naive.records.dropFirst().enumerated() where index < read.rows.count {
                guard read.rows[index] != record.fields || read.lines[index] != record.line else { continue }
                Issue.record("line \(record.line), block of \(blockSize): \(read.rows[index]), not \(record)")
                return
            }
            #expect(findings.first?.at?.line == naive.stoppedAt, "block of \(blockSize)")
        }
    }

    /// A quote within an unquoted field is a character like any other, and those of other fields count.
    @Test func aQuoteInsideAFieldParts() {
        let text = Array("K0;K1\n5\" pipa;\"a;b\"\n\"x\";6\"\"\n7\";8\"\n\"1\n2\";3\n9;9\n".utf8)
        var form = Form(seed: 1)
        form.delimiter = .semicolon
        let (read, findings) = read(text, form, blockSize: RecordBlocks.blockSize)
        #expect(
            read.rows == [
                ["5\" pipa", "a;b"], ["x", "6\"\""], ["7\"", "8\""], ["1\n2", "3"], ["9", "9"],
            ])
        #expect(read.lines == [2, 3, 4, 5, 7])
        #expect(findings.isEmpty)
    }

    /// What the processor knows makes no difference.
    @Test(arguments: 1...40) func allWaysFindTheSame(_ seed: Int) {
        var form = Form(seed: seed)
        let text = Array(repeating: UInt8(10), count: 80) + Array(form.text(rows: 60).utf8)
        let padded = text + Array(repeating: UInt8(0), count: 80), delimiter = form.delimiter.byte
        padded.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var known: [[UInt32]] = [], spans: [[Int]] = []
            for way in 0...Int(cscan_best_way()) {
                for hasQuotes in [Int32(0), 1] {
                    var stops = [UInt32](repeating: 0, count: text.count + 128)
                    let found = cscan_stops(
                        Int32(way), base, 80, text.count, delimiter, hasQuotes, &stops, text.count)
                    known.append(Array(stops[..<found.count]) + [UInt32(found.lines)])
                }
                let all = cscan_survey(Int32(way), base, 80, text.count, delimiter)
                spans.append([all.record_end, all.lines, Int(all.has_quotes), Int(all.has_zeros)])
                let words = words(Int32(way), base, Array(known[0].dropLast().prefix(200)))
                known.append(words)
            }
            for way in 0..<spans.count {
                #expect(spans[way] == spans[0])
                #expect(Array(known[(3 * way)..<(3 * way + 3)]) == Array(known[0..<3]), "way \(way)")
            }
            let plain = (80..<text.count).filter { text[$0] == delimiter || text[$0] == 0x0A }
            #expect(known[0].dropLast() == plain.map { UInt32($0) })
        }
    }

    private func words(_ way: Int32, _ base: UnsafePointer<UInt8>, _ stops: [UInt32]) -> [UInt32] {
        let starts = [UInt32(79)] + stops.dropLast()
        var words = [cscan_word](repeating: cscan_word(), count: stops.count)
        cscan_words(way, base, starts, 1, stops, 1, stops.count, 1, &words)
        return words.flatMap { word in
            let alone = cscan_word_of(base + Int(word.start), word.length)
            #expect(alone.hash == word.hash)
            let bytes = word.bytes
            return [word.start, word.length]
                + [word.hash, bytes.0, bytes.1, bytes.2, bytes.3].flatMap {
                    [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
                }
        }
    }
}

/// The same numbers for the same seed.
struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 29).multipliedFullWidth(by: UInt64(limit)).high)
    }
}

/// Packs pictures of flat colour and text as the zlib stream of a PNG, several times as fast as a packer of
/// anything, since it knows that the bytes are pixels in rows.
///
/// A pixel may be as the one before it (flat colour), as the one above it (edges), or begin a pair of pixels
/// that was there lately (letters); else it is three bytes of its own. The result is plain deflate.
final class FlatDeflate {
    private let width: Int
    private let height: Int
    private let writer: DeflateWriter
    private let pairs: UnsafeMutablePointer<Pair>
    /// The sum of zlib (Adler-32), reduced once a row.
    private var first: UInt64 = 1
    private var second: UInt64 = 0

    /// Where two pixels were last seen side by side.
    private struct Pair {
        var colours: UInt64 = .max
        var pixel = UnsafeRawPointer(bitPattern: 8)
        /// How many pixels there are from there to the row's end.
        var rest = 0
        /// Its place in the stream of bytes.
        var place = 0
    }

    private static let prime: UInt64 = 65_521
    private static let colours: UInt32 = 0x00FF_FFFF
    private static let twoColours: UInt64 = 0x00FF_FFFF_00FF_FFFF
    private static let pairBits: UInt64 = 11
    private static let window = 32_768
    /// A run of so many pixels is taken without looking for anything better.
    private static let longRun = 24

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        writer = DeflateWriter(tokensAtOnce: 3 * width + 1, largest: (3 * width + 1) * height / 8 + 4_096)
        pairs = .allocate(capacity: 1 << Int(FlatDeflate.pairBits))
        pairs.initialize(repeating: Pair(), count: 1 << Int(FlatDeflate.pairBits))
    }

    deinit {
        pairs.deallocate()
    }

    /// The stream for Cairo's pixels (blue, green, red, nothing); nil where the picture is not flat enough.
    func packed(_ pixels: UnsafeRawPointer, stride: Int) -> [UInt8]? {
        writer.begin()
        for row in 0..<height {
            let line = pixels + row * stride
            add(line, above: row == 0 ? nil : line - stride, place: row * (3 * width + 1) + 1)
            guard writer.endRow(isLast: row == height - 1) else { return nil }
        }
        return writer.end(sum: UInt32(second << 16 | first))
    }

    /// One row's tokens. The sum is reckoned from them too: the row itself is never written.
    private func add(_ line: UnsafeRawPointer, above: UnsafeRawPointer?, place: Int) {
        var next = writer.next, a = first, b = second, x = 0
        next[0] = 0
        next += 1
        b += a
        while x < width {
            let rest = width - x, pixel = line + 4 * x
            let run = x == 0 ? 0 : FlatDeflate.stretch(pixel, pixel - 4, rest)
            if run >= FlatDeflate.longRun {
                FlatDeflate.sum(pixel, run, &a, &b)
                next = DeflateWriter.run(3 * run, next)
                x += run
                continue
            }
            var best = run, distance = 3
            if let above, best < rest {
                let same = FlatDeflate.stretch(pixel, above + 4 * x, rest)
                if same > best + 2 || (best == 0 && same > 0) {
                    (best, distance) = (same, 3 * width + 1)
                }
            }
            if rest > 1, best < FlatDeflate.longRun, run < 2 {
                let known = pair(pixel, rest, place + 3 * x)
                if known.length > best || (known.length == best && known.distance < distance) {
                    (best, distance) = (known.length, known.distance)
                }
            }
            if best == 0 || distance > FlatDeflate.window {
                next = FlatDeflate.literals(pixel, next, &a, &b)
                x += 1
            } else {
                for index in 0..<best { FlatDeflate.sum(pixel + 4 * index, 1, &a, &b) }
                next = DeflateWriter.copy(3 * best, from: distance, next)
                x += best
            }
        }
        writer.next = next
        first = a % FlatDeflate.prime
        second = b % FlatDeflate.prime
    }

    /// How many pixels of one place are as those of another.
    @inline(__always)
    private static func stretch(_ pixel: UnsafeRawPointer, _ other: UnsafeRawPointer, _ limit: Int) -> Int {
        var count = 0
        while count + 2 <= limit {
            let one = pixel.loadUnaligned(fromByteOffset: 4 * count, as: UInt64.self)
            let two = other.loadUnaligned(fromByteOffset: 4 * count, as: UInt64.self)
            let difference = (one ^ two) & twoColours
            if difference != 0 { return count + (difference & 0xFFFF_FFFF == 0 ? 1 : 0) }
            count += 2
        }
        guard count < limit else { return count }
        let one = pixel.load(fromByteOffset: 4 * count, as: UInt32.self)
        let two = other.load(fromByteOffset: 4 * count, as: UInt32.self)
        return count + ((one ^ two) & colours == 0 ? 1 : 0)
    }

    /// Where the next two pixels were seen last, and how far what followed is the same; notes them anew.
    @inline(__always)
    private func pair(_ pixel: UnsafeRawPointer, _ rest: Int, _ place: Int) -> (length: Int, distance: Int) {
        let both = pixel.loadUnaligned(as: UInt64.self) & FlatDeflate.twoColours
        let entry = pairs + Int((both &* 0x9E37_79B9_7F4A_7C15) >> (64 - FlatDeflate.pairBits))
        let known = entry.pointee
        entry.pointee = Pair(colours: both, pixel: pixel, rest: rest, place: place)
        let distance = place - known.place
        guard known.colours == both, distance <= FlatDeflate.window, let old = known.pixel else {
            return (0, 0)
        }
        return (FlatDeflate.stretch(pixel, old, min(rest, known.rest)), distance)
    }

    /// A pixel as three bytes of its own.
    @inline(__always)
    private static func literals(
        _ pixel: UnsafeRawPointer, _ next: UnsafeMutablePointer<UInt32>, _ a: inout UInt64, _ b: inout UInt64
    ) -> UnsafeMutablePointer<UInt32> {
        let colour = pixel.load(as: UInt32.self)
        next[0] = colour >> 16 & 255
        next[1] = colour >> 8 & 255
        next[2] = colour & 255
        sum(pixel, 1, &a, &b)
        return next + 3
    }

    /// Takes pixels of one colour into the sum: of each byte into the first part, of that into the second.
    @inline(__always)
    private static func sum(_ pixel: UnsafeRawPointer, _ count: Int, _ a: inout UInt64, _ b: inout UInt64) {
        let colour = UInt64(pixel.load(as: UInt32.self)), n = UInt64(count)
        let red = colour >> 16 & 255, green = colour >> 8 & 255, blue = colour & 255
        let whole = red + green + blue
        b += 3 * n * a + n * (3 * red + 2 * green + blue) + 3 * whole * (n * (n - 1) / 2)
        a += n * whole
    }
}

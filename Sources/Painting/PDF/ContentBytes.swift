/// Operators of a page in the making: memory that is written without asking at each byte, and used again for
/// the next page.
final class ContentBytes {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 16) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { start.deallocate() }

    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    func clear() { count = 0 }

    /// The last of the longest things that are written at once may begin here.
    @inline(__always)
    private func room(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private func grow(_ more: Int) {
        let wider = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
        moved.update(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, wider)
    }

    @inline(__always)
    func byte(_ byte: UInt8) {
        room(1)
        start[count] = byte
        count += 1
    }

    @inline(__always)
    func raw(_ syntax: StaticString) {
        let length = syntax.utf8CodeUnitCount
        room(length)
        (start + count).update(from: syntax.utf8Start, count: length)
        count += length
    }

    /// Puts another byte where one was written.
    func replace(at place: Int, with byte: UInt8) { start[place] = byte }

    func integer(_ value: Int) {
        room(24)
        if value < 0 { put(UInt8(ascii: "-")) }
        digits(value.magnitude)
    }

    /// A number of hundredths: "12", ".5", "-3.25".
    func hundredths(_ value: Int) {
        room(32)
        if value < 0 { put(UInt8(ascii: "-")) }
        let size = value.magnitude, whole = size / 100, rest = size - whole * 100
        if whole > 0 || rest == 0 { digits(whole) }
        guard rest > 0 else { return }
        put(UInt8(ascii: "."))
        let tenths = rest / 10, last = rest - tenths * 10
        put(UInt8(truncatingIfNeeded: 0x30 + tenths))
        if last > 0 { put(UInt8(truncatingIfNeeded: 0x30 + last)) }
    }

    /// A number of thousandths.
    func thousandths(_ value: Int) { decimal(value, unit: 1_000) }

    /// A number of hundred-thousandths, for the parts of a matrix.
    func fine(_ value: Int) { decimal(value, unit: 100_000) }

    private func decimal(_ value: Int, unit: UInt) {
        room(32)
        if value < 0 { put(UInt8(ascii: "-")) }
        let size = value.magnitude, whole = size / unit
        var rest = size - whole * unit, place = unit / 10
        if whole > 0 || rest == 0 { digits(whole) }
        guard rest > 0 else { return }
        put(UInt8(ascii: "."))
        while rest > 0 {
            let digit = rest / place
            put(UInt8(truncatingIfNeeded: 0x30 + digit))
            rest -= digit * place
            place /= 10
        }
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    @inline(__always)
    private func digits(_ value: UInt) {
        if value < 10 { return put(UInt8(truncatingIfNeeded: 0x30 + value)) }
        guard value < 1_000 else { return manyDigits(value) }
        let tens = value / 10
        if tens >= 10 { put(UInt8(truncatingIfNeeded: 0x30 + tens / 10)) }
        put(UInt8(truncatingIfNeeded: 0x30 + tens % 10))
        put(UInt8(truncatingIfNeeded: 0x30 + value % 10))
    }

    @inline(never)
    private func manyDigits(_ value: UInt) {
        var divisor: UInt = 1_000
        while value / divisor >= 10 { divisor *= 10 }
        var rest = value
        while divisor > 0 {
            let digit = rest / divisor
            put(UInt8(truncatingIfNeeded: 0x30 + digit))
            rest -= digit * divisor
            divisor /= 10
        }
    }

    /// A byte of a string in brackets.
    @inline(__always)
    func inString(_ byte: UInt8) {
        room(2)
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            put(UInt8(ascii: "\\"))
            put(byte)
        // A reader would take a bare carriage return for a line feed.
        case 0x0D:
            put(UInt8(ascii: "\\"))
            put(UInt8(ascii: "r"))
        default: put(byte)
        }
    }

    /// A text string: UTF-16 with its mark.
    func text(_ text: some StringProtocol) {
        raw("(\\376\\377")
        for unit in text.utf16 {
            inString(UInt8(unit >> 8))
            inString(UInt8(unit & 0xFF))
        }
        raw(")")
    }
}

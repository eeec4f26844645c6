import CHash

/// The hash by which a file is known again (FIPS 180-4).
public struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    /// What does not fill a block yet.
    private var rest: [UInt8] = []
    private var count = 0

    /// Not by the processor's own instructions.
    private let isPlain: Bool

    /// Of bytes that come in pieces.
    public init() { isPlain = false }

    /// By the way that every processor has, or by the best that this one has; both give the same.
    init(isPlain: Bool) { self.isPlain = isPlain }

    /// 64 hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.take(bytes)
        return hash.finished()
    }

    /// The hash of bytes under a key, which only who knows the key can make (HMAC, RFC 2104).
    public static func authenticated(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var key = key
        if key.count > 64 { key = digest(key) }
        key += [UInt8](repeating: 0, count: 64 - key.count)
        return digest(key.map { $0 ^ 0x5C } + digest(key.map { $0 ^ 0x36 } + bytes))
    }

    /// 32 bytes.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.take(bytes)
        return hash.digest()
    }

    /// Two lower-case digits for each byte.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    public mutating func take(_ bytes: [UInt8]) {
        count += bytes.count
        var from = 0
        if !rest.isEmpty {
            from = min(64 - rest.count, bytes.count)
            rest += bytes[..<from]
            guard rest.count == 64 else { return }
            blocks(rest[...])
            rest = []
        }
        let whole = from + (bytes.count - from) / 64 * 64
        blocks(bytes[from..<whole])
        rest = Array(bytes[whole...])
    }

    /// 64 hexadecimal digits of all that was taken.
    public mutating func finished() -> String { Self.hexadecimal(digest()) }

    private mutating func digest() -> [UInt8] {
        // What is left, a one, zeros, and the length in bits.
        var tail = rest + [0x80]
        tail += [UInt8](repeating: 0, count: (120 - tail.count) % 64)
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: (count * 8) >> shift))
        }
        blocks(tail[...])
        return state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    private mutating func blocks(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let isPlain = isPlain
        state.withUnsafeMutableBufferPointer { state in
            bytes.withUnsafeBytes { bytes in
                guard Self.hasInstructions, !isPlain else { return Self.take(bytes, state) }
                Self.constants.withUnsafeBufferPointer { constants in
                    chash_sha256(
                        state.baseAddress, bytes.assumingMemoryBound(to: UInt8.self).baseAddress,
                        bytes.count / 64, constants.baseAddress)
                }
            }
        }
    }

    private static let hasInstructions = chash_has_sha256() != 0

    /// Blocks of 64 bytes, by pointers alone, where the processor has no instructions for them.
    private static func take(_ bytes: UnsafeRawBufferPointer, _ state: UnsafeMutableBufferPointer<UInt32>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            constants.withUnsafeBufferPointer { constants in
                for start in stride(from: 0, to: bytes.count, by: 64) {
                    for place in 0..<16 {
                        let at = start &+ place &* 4
                        words[place] = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self).byteSwapped
                    }
                    for place in 16..<64 {
                        let far = words[place &- 15], near = words[place &- 2]
                        let low = far.turned(7) ^ far.turned(18) ^ far &>> 3
                        let high = near.turned(17) ^ near.turned(19) ^ near &>> 10
                        words[place] = words[place &- 16] &+ low &+ words[place &- 7] &+ high
                    }
                    mix(state, words, constants)
                }
            }
        }
    }

    @inline(__always)
    private static func mix(
        _ state: UnsafeMutableBufferPointer<UInt32>, _ words: UnsafeMutableBufferPointer<UInt32>,
        _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var a = state[0], b = state[1], c = state[2], d = state[3]
        var e = state[4], f = state[5], g = state[6], h = state[7]
        for place in 0..<64 {
            let choice = e & f ^ ~e & g, majority = a & b ^ a & c ^ b & c
            let first =
                h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ choice &+ constants[place] &+ words[place]
            let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ majority
            h = g
            g = f
            f = e
            e = d &+ first
            d = c
            c = b
            b = a
            a = first &+ second
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// Fractional parts of the cube roots of the first 64 primes: 32 bits of each.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}

extension UInt32 {
    /// Turned to the right.
    @inline(__always)
    fileprivate func turned(_ bits: UInt32) -> UInt32 { self &>> bits | self &<< (32 &- bits) }
}

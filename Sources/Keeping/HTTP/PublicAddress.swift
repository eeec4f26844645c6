import Glibc

/// Which addresses are of the public network: all but those that the registries of IANA keep for machines
/// themselves, their own networks, documentation, groups and passages to other networks.
enum PublicAddress {
    /// - Parameter bytes: a `sockaddr_in` or `sockaddr_in6`; anything else is not public.
    static func isPublic(socketAddress bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 2 else { return false }
        switch Int32(bytes.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET where bytes.count >= 8: return isPublic(four: Array(bytes[4..<8]))
        case AF_INET6 where bytes.count >= 24: return isPublic(sixteen: Array(bytes[8..<24]))
        default: return false
        }
    }

    /// Blocks of version 4, and how many of their first bits count.
    private static let closedFour: [([UInt8], Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
        ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 31, 196], 24), ([192, 52, 193], 24), ([192, 88, 99], 24), ([192, 168], 16),
        ([192, 175, 48], 24), ([198, 18], 15), ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 3),
    ]

    /// Of version 6 only 2000::/3 is given to anybody; these within it are not.
    private static let closedSixteen: [([UInt8], Int)] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16),
        ([0x3F, 0xFF, 0x00], 20),
    ]

    static func isPublic(four bytes: [UInt8]) -> Bool {
        !closedFour.contains { begins(bytes, with: $0.0, bits: $0.1) }
    }

    static func isPublic(sixteen bytes: [UInt8]) -> Bool {
        // One of version 4 within: as it is written there, or behind a translator.
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
        if bytes.starts(with: mapped) || bytes.starts(with: translated) {
            return isPublic(four: Array(bytes.suffix(4)))
        }
        return begins(bytes, with: [0x20], bits: 3)
            && !closedSixteen.contains { begins(bytes, with: $0.0, bits: $0.1) }
    }

    private static func begins(_ bytes: [UInt8], with block: [UInt8], bits: Int) -> Bool {
        (0..<bits).allSatisfy { bit in
            let own = bit / 8 < block.count ? block[bit / 8] : 0
            return (own ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }
}

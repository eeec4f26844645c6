import Testing

@testable import Serving

/// Forms as browsers send them, in pieces of any size.
@Suite struct MultipartTests {
    static let type = "multipart/form-data; boundary=\"batas-1\""

    static let form =
        "pembuka\r\n--batas-1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nrevisi\r\n"
        + "--batas-1  \r\nContent-Disposition: form-data; name=\"file\"; filename=\"a;b \\\"c\\\".csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n1;2\r\n--batas\r\n3\r\n\r\n--batas-1--\r\npenutup"

    static let events: [Multipart.Event] = [
        .part(field: "note", file: nil), .bytes(Array("revisi".utf8)), .endOfPart,
        .part(field: "file", file: "a;b \"c\".csv"), .bytes(Array("1;2\r\n--batas\r\n3\r\n".utf8)),
        .endOfPart,
        .end,
    ]

    /// Neighbouring bytes are one event, however they came.
    static func joined(_ events: [Multipart.Event]) -> [Multipart.Event] {
        events.reduce(into: []) { all, event in
            if case .bytes(let more) = event, case .bytes(let known)? = all.last {
                all[all.count - 1] = .bytes(known + more)
            } else {
                all.append(event)
            }
        }
    }

    @Test(arguments: 1...40)
    func piecesOfAnySize(_ size: Int) throws {
        var multipart = try #require(Multipart(contentType: Self.type)), events: [Multipart.Event] = []
        var rest = Array(Self.form.utf8)[...]
        while !rest.isEmpty {
            events += try multipart.take(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        #expect(Self.joined(events) == Self.events)
        #expect(multipart.isAtEnd)
    }

    @Test func aFormWithoutEndIsNotAtItsEnd() throws {
        var multipart = try #require(Multipart(contentType: Self.type))
        _ = try multipart.take(Self.form.utf8.dropLast(20))
        #expect(!multipart.isAtEnd)
    }

    @Test func aHeadWithoutEndIsRefused() throws {
        var multipart = try #require(Multipart(contentType: Self.type))
        let head = "--batas-1\r\nX: " + String(repeating: "a", count: 20_000)
        #expect(throws: Multipart.Fault.self) { try multipart.take(head.utf8) }
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
    ])
    func typesThatAreNone(_ type: String) { #expect(Multipart(contentType: type) == nil) }
}

import Foundation

/// One request that means no good, and what it must be answered with.
struct Attack: Sendable {
    var name: String
    var method = "POST"
    var path: String
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var status: Int
    /// The problem's kind, and the limit that it names.
    var kind: String
    var limit: String?

    static let multipart = ["Content-Type": "multipart/form-data; boundary=x"]
    static let json = ["Content-Type": "application/json"]

    /// A form of files.
    static func form(_ files: [(name: String, bytes: [UInt8])], isEnded: Bool = true) -> [UInt8] {
        var body: [UInt8] = []
        for file in files {
            body += Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"".utf8)
            body += Array(file.name.utf8) + Array("\"\r\n\r\n".utf8) + file.bytes + [13, 10]
        }
        return body + (isEnded ? Array("--x--\r\n".utf8) : [])
    }

    static func upload(
        _ name: String, _ files: [(name: String, bytes: [UInt8])], _ status: Int, _ kind: String,
        limit: String? = nil, to path: String = "/v1/reports"
    ) -> Attack {
        Attack(
            name: name, path: path, headers: multipart, body: form(files), status: status, kind: kind,
            limit: limit)
    }

    static func order(_ name: String, _ text: String, _ status: Int, _ kind: String, limit: String? = nil)
        -> Attack
    {
        Attack(
            name: name, path: "/v1/render", headers: json, body: Array(text.utf8), status: status, kind: kind,
            limit: limit)
    }
}

/// What is sent in forms.
extension Attack {
    /// Names of files that lead elsewhere.
    static var names: [Attack] {
        ["../x.csv", "a/../../x.csv", "/etc/passwd", "a\0b.csv", "..", "a//b.csv", "./x.csv"].map {
            upload("file called \($0.debugDescription)", [($0, Array("a".utf8))], 400, "bad-request")
        }
    }

    /// Definitions that ask for more than their folder, or are none.
    static func definitions(_ good: String) -> [Attack] {
        func naming(_ path: String) -> [(name: String, bytes: [UInt8])] {
            [("report.yaml", Array(good.replacing("ekspor.csv", with: path).utf8))]
        }
        let bomb =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "bcdefghij".reduce(into: "") { text, letter in
                let before = Character(UnicodeScalar(letter.asciiValue! - 1))
                text +=
                    "\(letter): &\(letter) ["
                    + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]\n"
            }
        func definition(_ name: String, _ bytes: [UInt8]) -> Attack {
            upload(name, [("report.yaml", bytes)], 422, "findings")
        }
        return [
            upload("definition names /etc/passwd", naming("/etc/passwd"), 422, "findings"),
            upload("definition names a file outside", naming("../../kendang.sqlite"), 422, "findings"),
            upload("definition names a server", naming("postgresql://127.0.0.1:5432/x"), 422, "findings"),
            definition("aliases that multiply", Array(bomb.utf8)),
            definition("YAML 20,000 deep", Array((String(repeating: "[", count: 20_000)).utf8)),
            definition("YAML maps 5,000 deep", Array((0..<5_000).map { _ in "{a: " }.joined().utf8)),
            definition("definition that is no UTF-8", [0xFF, 0xFE, 0x00, 0xC3, 0x28]),
            definition("definition of zeros", [UInt8](repeating: 0, count: 100_000)),
            definition("definition with an unknown key", Array((good + "\nkunci-lain: 1\n").utf8)),
            definition("definition with a number without end", Array((good + "\nyear: 1e999999999\n").utf8)),
            upload("no definition", [("a.csv", [65])], 422, "request"),
        ]
    }

    /// Forms that are none, or too much.
    static var forms: [Attack] {
        let part = "--x\r\nContent-Disposition: form-data; name=\"a"
        let many = (0..<5_000).map { part + "\($0)\"\r\n\r\n1\r\n" }.joined()
        func raw(
            _ name: String, _ text: String, _ status: Int, _ kind: String, limit: String? = nil,
            headers: [String: String] = multipart
        ) -> Attack {
            Attack(
                name: name, path: "/v1/reports", headers: headers, body: Array(text.utf8), status: status,
                kind: kind, limit: limit)
        }
        return [
            Attack(
                name: "form without an end", path: "/v1/reports", headers: multipart,
                body: form([("report.yaml", [65])], isEnded: false), status: 400, kind: "bad-request"),
            raw("form of 5,000 fields", many, 400, "bad-request"),
            raw(
                "part's head of 100 kB", "--x\r\nX: " + String(repeating: "a", count: 100_000) + "\r\n\r\n1",
                400, "bad-request"),
            raw(
                "part without a name", "--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--\r\n", 400,
                "bad-request"),
            raw(
                "field of 100 kB",
                part + "\"\r\n\r\n" + String(repeating: "a", count: 100_000) + "\r\n--x--\r\n",
                413, "limit", limit: "field"),
            raw("no form at all", "{}", 415, "media-type", headers: json),
            raw(
                "form without a boundary", "x", 415, "media-type",
                headers: ["Content-Type": "multipart/form-data"]),
            upload(
                "2,000 files", (0..<2_000).map { ("f\($0).csv", [65]) }, 413, "limit", limit: "files"),
            upload(
                "file above the limit", [("a.csv", [UInt8](repeating: 65, count: 3_000_000))], 413, "limit",
                limit: "file-bytes"),
            upload(
                "request above the limit", [("a.csv", [UInt8](repeating: 65, count: 9_000_000))], 413,
                "limit",
                limit: "body-bytes"),
            upload("one name twice", [("a.csv", [65]), ("a.csv", [66])], 400, "bad-request"),
            upload(
                "bomb of 250 MiB as a workbook", [("bom.xlsx", Bomb.workbook)], 422, "findings",
                to: "/v1/imports"),
            upload(
                "noise as a PDF", [("a.pdf", [37, 80, 68, 70, 45, 49, 10, 0, 255])], 422, "findings",
                to: "/v1/audit"),
        ]
    }
}

/// What is sent as JSON, and asked by address.
extension Attack {
    static func orders(_ report: String) -> [Attack] {
        func with(_ more: String) -> String { "{\"report\":\"\(report)\",\"kind\":\"charts\",\(more)}" }
        let deep = String(repeating: "[", count: 100_000)
        return [
            order("JSON 100,000 deep", deep, 400, "bad-request"),
            order("JSON 100,000 deep under a key", with("\"title\":" + deep), 400, "bad-request"),
            order("JSON that is none", "{\"report\":", 400, "bad-request"),
            order("JSON of another kind", "[1]", 422, "request"),
            order("unknown key", with("\"perintah\":1"), 422, "request"),
            order("number without end", with("\"dpi\":1e999"), 422, "request"),
            order("number above all", with("\"dpi\":99999999999999999999999"), 422, "request"),
            order(
                "canvas of 8,000 squared", with("\"sizes\":[\"8000x8000\"]"), 413, "limit", limit: "pixels"),
            order("canvas of a million", with("\"sizes\":[\"1000000x1000000\"]"), 422, "request"),
            order(
                "canvas by its scale", with("\"sizes\":[\"4000x4000\"],\"scale\":8"), 413, "limit",
                limit: "pixels"),
            order("scale of 1e9", with("\"scale\":1e9"), 422, "request"),
            order("template by its path", with("\"template\":\"../../etc\""), 422, "request"),
            order("chart by its path", with("\"charts\":[\"../a\"]"), 422, "request"),
            order(
                "many charts",
                with("\"charts\":[" + Array(repeating: "\"a\"", count: 500).joined(separator: ",") + "]"),
                422, "request"),
            order(
                "JSON of 2 MB", with("\"where\":\"" + String(repeating: "a", count: 2_000_000) + "\""), 413,
                "limit", limit: "json-bytes"),
            order(
                "report's id that is none", "{\"report\":\"../x\\u0000\",\"kind\":\"charts\"}", 404,
                "not-found"),
            Attack(
                name: "order as a form", path: "/v1/render",
                headers: ["Content-Type": "application/x-www-form-urlencoded"], body: Array("{}".utf8),
                status: 415, kind: "media-type"),
            Attack(
                name: "webhook to the inside", path: "/v1/jobs", headers: json,
                body: Array(with("\"webhook\":{\"url\":\"http://127.0.0.1:1/\"}").utf8), status: 422,
                kind: "webhook"),
        ]
    }

    static func addresses(_ report: String) -> [Attack] {
        func get(
            _ name: String, _ path: String, _ status: Int, _ kind: String, limit: String? = nil,
            _ headers: [String: String] = [:], method: String = "GET"
        ) -> Attack {
            Attack(
                name: name, method: method, path: path, headers: headers, status: status, kind: kind,
                limit: limit)
        }
        let base = "/v1/reports/" + report, past = ["Range": "bytes=99999999-"]
        return [
            get("file outside by its address", base + "/files/..%2f..%2fkendang.sqlite", 404, "not-found"),
            get("file outside, plainly", base + "/files/../../../etc/passwd", 404, "not-found"),
            get("range past the end", base + "/files/report.yaml", 416, "range", past),
            get("range of nothing", base + "/files/report.yaml", 416, "range", ["Range": "bytes=-0"]),
            get(
                "address of 20 kB", "/v1/reports?before=" + String(repeating: "a", count: 12_000), 414,
                "limit", limit: "address"),
            get("method that is none here", base, 405, "method", method: "POST"),
            get(
                "another office's id, or none", "/v1/reports/rpt-00000000000000000000000000", 404, "not-found"
            ),
            get("chart of a million pixels", base + "/charts/commodities.png?size=9999x9999", 422, "request"),
            get("token that is none", base, 401, "token", ["Authorization": "Bearer kdg_x_y"]),
            get(
                "token of 100 kB less", base, 401, "token",
                ["Authorization": "Bearer " + String(repeating: "k", count: 9_000)]),
            get("other kind of token", base, 401, "token", ["Authorization": "Basic YTpi"]),
            Attack(
                name: "form without a file", method: "PUT", path: base, headers: multipart, body: form([]),
                status: 422, kind: "request"),
            get("version of 10^18", base + "/versions/1000000000000000000", 404, "not-found"),
            get("limit of 10^9", "/v1/reports?limit=1000000000", 400, "bad-request"),
        ]
    }
}

import Glibc
import HTTPTypes
import Hummingbird
import NIOCore
import Reading

/// Style, script, mark and fonts of the pages, under addresses that name their content: a browser asks for
/// each of them once.
struct Assets: Sendable {
    struct Asset: Sendable {
        var type: String
        var bytes: ByteBuffer
        /// For browsers that take it; nil where it would not be shorter.
        var packed: ByteBuffer?
    }

    /// A font: its Latin letters, and the whole for who needs others. Both are the same where it could not
    /// be cut.
    struct Font: Sendable {
        var family: String
        var weight: Int
        var latin: String
        var whole: String
        /// "font/otf"
        var type: String
    }

    /// By the last part of the address.
    private var assets: [String: Asset] = [:]
    private(set) var style = ""
    private(set) var script = ""
    private(set) var icon = ""
    private(set) var fonts: [Font] = []

    private static let known = [
        ("Inter", 400, "Inter-Regular", "otf"), ("Inter", 600, "Inter-SemiBold", "otf"),
        ("Gentium Plus", 700, "GentiumPlus-Bold", "ttf"),
    ]

    /// - Parameter folder: that of the program's fonts; what is not there, a browser replaces by its own.
    init(fonts folder: String?) {
        for (family, weight, name, ending) in Self.known {
            guard let folder, let whole = Self.read("\(folder)/\(name).\(ending)") else { continue }
            let type = "font/" + ending, address = add(name, ending, type, whole)
            let latin = WebFont.latin(of: "\(folder)/\(name).\(ending)").map {
                add(name + "-latin", ending, type, ByteBuffer(bytes: $0), isPacked: true)
            }
            fonts.append(
                Font(family: family, weight: weight, latin: latin ?? address, whole: address, type: type))
        }
        style = add(
            "gaya", "css", "text/css; charset=utf-8", ByteBuffer(string: PageStyle.text(fonts)),
            isPacked: true)
        script = add(
            "naskah", "js", "text/javascript; charset=utf-8", ByteBuffer(string: PageScript.text),
            isPacked: true)
        icon = add("tanda", "svg", "image/svg+xml", ByteBuffer(string: PageStyle.icon))
    }

    /// - Returns: the address.
    private mutating func add(
        _ name: String, _ ending: String, _ type: String, _ bytes: ByteBuffer, isPacked: Bool = false
    ) -> String {
        let all = Array(bytes.readableBytesView), file = "\(name)-\(SHA256.hex(all).prefix(12)).\(ending)"
        let packed = isPacked ? Gzip.packed(all) : nil
        assets[file] = Asset(type: type, bytes: bytes, packed: packed.map { ByteBuffer(bytes: $0) })
        return "/aset/" + file
    }

    func add(to router: Router<ServiceContext>) {
        router.get("aset/:name") { request, context in
            let name = try context.parameters.require("name")
            guard let asset = assets[name] else { throw Problem.notFound("such file") }
            let packed = Self.takesGzip(request) ? asset.packed : nil
            var response = FileAnswer.bytes(
                packed ?? asset.bytes, type: asset.type, etag: "\"\(name)\(packed == nil ? "" : ".gz")\"",
                request: request, cache: "public, max-age=31536000, immutable")
            if packed != nil { response.headers[.contentEncoding] = "gzip" }
            if asset.packed != nil { response.headers[.vary] = "Accept-Encoding" }
            return response
        }
    }

    /// "gzip, deflate", but not "gzip;q=0".
    static func takesGzip(_ request: Request) -> Bool {
        (request.headers[.acceptEncoding] ?? "").split(separator: ",").contains { coding in
            let parts = coding.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            return weight.map { (Double($0) ?? 0) > 0 } ?? true
        }
    }

    private static func read(_ path: String) -> ByteBuffer? {
        guard let size = Folders.size(of: path), size > 0 else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let file = OpenFile(descriptor)
        guard let bytes = try? file.read(size, at: 0), bytes.readableBytes == size else { return nil }
        return bytes
    }
}

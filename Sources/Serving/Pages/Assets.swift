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
    }

    /// By the last part of the address.
    private let assets: [String: Asset]
    let style: String
    let script: String
    let icon: String
    /// The font of running text.
    let font: String

    /// - Parameter fonts: the folder of the program's fonts; what is not there, a browser replaces by its
    ///   own.
    init(fonts: String?) {
        var assets: [String: Asset] = [:]
        func add(_ name: String, _ ending: String, _ type: String, _ bytes: ByteBuffer) -> String {
            let hash = SHA256.hex(Array(bytes.readableBytesView)).prefix(12)
            let file = "\(name)-\(hash).\(ending)"
            assets[file] = Asset(type: type, bytes: bytes)
            return "/aset/" + file
        }
        func font(_ name: String) -> String {
            let parts = name.split(separator: ".").map(String.init)
            guard let fonts, let bytes = Self.read("\(fonts)/\(name)") else { return "/aset/tiada" }
            return add(parts[0], parts[1], "font/" + parts[1], bytes)
        }
        let regular = font("Inter-Regular.otf"), semibold = font("Inter-SemiBold.otf")
        let serif = font("GentiumPlus-Bold.ttf")
        let text = PageStyle.text(regular: regular, semibold: semibold, serif: serif)
        style = add("gaya", "css", "text/css; charset=utf-8", ByteBuffer(string: text))
        script = add("naskah", "js", "text/javascript; charset=utf-8", ByteBuffer(string: PageScript.text))
        icon = add("tanda", "svg", "image/svg+xml", ByteBuffer(string: PageStyle.icon))
        self.font = regular
        self.assets = assets
    }

    func add(to router: Router<ServiceContext>) {
        router.get("aset/:name") { request, context in
            let name = try context.parameters.require("name")
            guard let asset = assets[name] else { throw Problem.notFound("such file") }
            return FileAnswer.bytes(
                asset.bytes, type: asset.type, etag: "\"\(name)\"", request: request,
                cache: "public, max-age=31536000, immutable")
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

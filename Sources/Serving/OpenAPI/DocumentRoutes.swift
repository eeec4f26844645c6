import HTTPTypes
import Hummingbird
import NIOCore
import Reading

/// `/openapi.json` and `/docs`: what the service can do, without a token.
struct DocumentRoutes: Sendable {
    private let document: ByteBuffer
    private let page: ByteBuffer
    private let etag: String

    /// - Parameter assets: whose style the page has.
    init(assets: Assets) throws {
        let bytes = Array(try JSON.data(Document.json))
        document = ByteBuffer(bytes: bytes)
        etag = "\"" + SHA256.hex(bytes).prefix(32) + "\""
        page = ByteBuffer(string: DocumentPage.html(style: assets.style, icon: assets.icon))
    }

    func add(to router: Router<ServiceContext>) {
        router.get("openapi.json") { request, _ in
            FileAnswer.bytes(
                document, type: "application/json", etag: etag, request: request, cache: "public, no-cache")
        }
        router.get("docs") { request, _ in
            FileAnswer.bytes(
                page, type: "text/html; charset=utf-8", etag: etag, request: request,
                cache: "public, no-cache")
        }
    }
}

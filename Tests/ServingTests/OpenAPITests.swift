import Foundation
import Glibc
import Hummingbird
import Keeping
import Logging
import Testing
import Working

@testable import Serving

/// The document says what the service does: no route more, and none less.
@Suite struct OpenAPITests {
    /// The routes of the service's router, which is built as for a running one.
    private func routes() async throws -> Set<String> {
        var setting = ServiceSetting()
        setting.data = TemporaryFolder.make()
        defer { Folders.remove(setting.data) }
        let store = try await ServiceCore.openStore(setting)
        let core = try ServiceCore(
            setting, store: store, logger: Logger(label: "test"), program: "/proc/self/exe")
        let router = try ServiceRouter(core: core, pages: try PageTools(core)).router()
        await store.close()
        return Set(
            router.routes.filter { $0.method != .head }.map {
                "\($0.method.rawValue) " + Metrics.template($0.path.description)
            })
    }

    @Test func everyRouteIsInTheDocumentAndTheReverse() async throws {
        let written = Set(Operation.all.map { "\($0.method.rawValue.uppercased()) \($0.path)" })
        #expect(written.count == Operation.all.count)
        let known = try await routes()
        let service = known.filter { route in
            route.contains(" /v1/")
                || ["/healthz", "/readyz", "/openapi.json"].contains { route.hasSuffix(" " + $0) }
        }
        #expect(service.subtracting(written).sorted() == [])
        #expect(written.subtracting(known).sorted() == [])
        #expect(known.contains("GET /docs"))
    }

    @Test func everyOperationHasANameOfItsOwn() {
        #expect(Set(Operation.all.map(\.name)).count == Operation.all.count)
    }

    @Test func requestsHaveTheKeysThatAreRead() throws {
        let all = Schemas.all
        let job = try #require(all["JobRequest"]?["properties"])
        #expect(Set(job.keys) == Set(Bodies.JobRequest.keys))
        let order = try #require(all["Order"]?["properties"])
        #expect(Set(order.keys) == Set(Order.keys))
        let render = try #require(all["RenderRequest"]?["properties"])
        #expect(Set(render.keys) == Set(["report", "version"] + Order.keys))
        let schedule = try #require(all["ScheduleRequest"]?["properties"])
        #expect(Set(schedule.keys) == Set(ScheduleRoutes.keys))
        let problem = try #require(all["Problem"]?["properties"])
        #expect(
            Set(problem.keys) == ["type", "title", "status", "detail", "limit", "instance", "findings"])
    }

    /// Whatever refers to a part of the document finds it.
    @Test func referencesLeadSomewhere() {
        var missing: Set<String> = []
        func walk(_ value: JSONValue) {
            switch value {
            case .list(let items): items.forEach(walk)
            case .object(let entries):
                if case .text(let reference)? = entries["$ref"] {
                    var at: JSONValue? = Document.json
                    for part in reference.split(separator: "/").dropFirst() { at = at?[String(part)] }
                    if at == nil { missing.insert(reference) }
                }
                entries.values.forEach(walk)
            default: break
            }
        }
        walk(Document.json)
        #expect(missing.sorted() == [])
    }

    /// The answer of a kind is described key by key as it is sent.
    @Test func answersHaveTheKeysThatAreSent() throws {
        let finding = SaidFinding(weight: "error", message: "m", hint: "h")
        let sent = try JSONDecoder().decode([String: String].self, from: try JSON.data(finding))
        let said = try #require(Schemas.all["Finding"]?["properties"])
        #expect(Set(sent.keys).subtracting(said.keys).isEmpty)
    }

    @Test func thePageNamesEveryOperationAndHasNoStyleOrScriptOfItsOwn() {
        let page = DocumentPage.html(style: "/aset/gaya.css", icon: "/aset/tanda.svg")
        for operation in Operation.all {
            #expect(page.contains(DocumentPage.escaped(operation.path)), "\(operation.name)")
        }
        for word in ["<script", "<style", " style=", " onclick", "http://", "https://cdn"] {
            #expect(!page.contains(word), "\(word)")
        }
    }
}

private enum TemporaryFolder {
    static func make() -> String {
        var template = Array("/tmp/kendang-openapi-XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }
}

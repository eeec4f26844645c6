import Hummingbird
import Keeping
import NIOCore
import Reading
import Synchronization
import Working

/// The pages of a version of a report as pictures, with the places of their numbers. All pages of a
/// template in one language are made at once, and whoever asks for one of them meanwhile waits for the same
/// work.
final class PagePictures: Sendable {
    /// Which pages: everything that they depend on.
    struct Key: Sendable, Hashable {
        var digest: String
        /// nil: the first of the report's.
        var template: String?
        var language: String
    }

    private let core: ServiceCore
    private let running = Mutex<[Key: Task<[PlacedPage], any Error>]>([:])
    private static let dpi = 120

    init(_ core: ServiceCore) { self.core = core }

    /// What is on the pages; makes them, where nobody has.
    /// - Parameter folder: the report's, asked for when it is needed.
    func pages(_ key: Key, folder: @escaping @Sendable () async throws -> String) async throws -> [PlacedPage]
    {
        if let kept = core.cache[.page(key, nil)] {
            return try JSON.read([PlacedPage].self, String(buffer: kept.bytes))
        }
        let task = running.withLock { running in
            if let task = running[key] { return task }
            let task = Task { try await make(key, folder) }
            running[key] = task
            return task
        }
        defer { running.withLock { if $0[key] == task { $0[key] = nil } } }
        return try await task.value
    }

    /// - Parameter page: from 1.
    func picture(
        _ page: Int, _ key: Key, folder: @escaping @Sendable () async throws -> String
    ) async throws -> PictureCache.Entry {
        if let kept = core.cache[.page(key, page)] { return kept }
        core.cache.forget(.page(key, nil))
        let pages = try await pages(key, folder: folder)
        guard pages.indices.contains(page - 1), let made = core.cache[.page(key, page)] else {
            throw Problem.notFound("page \(page) of this report")
        }
        return made
    }

    private func make(_ key: Key, _ folder: @Sendable () async throws -> String) async throws -> [PlacedPage]
    {
        var order = Order(.pages)
        order.template = key.template
        order.languages = [key.language]
        order.dpi = Self.dpi
        let report = try await folder(), asked = order
        return try await core.withScratch { out in
            let answer = await core.renders.run(
                Assignment(folder: report, out: out, order: asked), within: core.setting.limits.renderSeconds)
            if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
            var places: PictureCache.Entry?, page = 0
            for file in answer.files.sorted(by: { $0.name < $1.name }) {
                guard let bytes = RenderedFile.read(out + "/" + file.name), bytes.readableBytes == file.bytes
                else {
                    throw Problem(.internalServerError, "fault", "a page was not made whole")
                }
                let entry = PictureCache.Entry(
                    bytes: bytes, type: MediaTypes.type(of: file.name), etag: "\"\(file.sha256)\"")
                if file.name.hasSuffix(".json") {
                    places = entry
                } else {
                    page += 1
                    core.cache.keep(entry, for: .page(key, page))
                }
            }
            guard let places else { throw Problem(.internalServerError, "fault", "no pages were made") }
            core.cache.keep(places, for: .page(key, nil))
            return try JSON.read([PlacedPage].self, String(buffer: places.bytes))
        }
    }
}

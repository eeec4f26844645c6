import Declarations
import Glibc
import Graphics
import Localization
import Synchronization

/// The one thread on which a preview watches its files, lays out and draws; others ask it for pages.
final class PreviewStudio: Sendable {
    /// A page that somebody waits for.
    private final class Order: Sendable {
        let language: Language
        let page: Int
        let bell = Bell()
        let picture = Mutex<[UInt8]?>(nil)

        init(_ language: Language, _ page: Int) {
            self.language = language
            self.page = page
        }
    }

    private struct Board {
        var scene = PreviewScene()
        var orders: [Order] = []
        var listeners: [ObjectIdentifier: Bell] = [:]
        /// Languages that were looked at, the last one first: they are laid out first.
        var looked: [Language] = []
        var isStopped = false
    }

    /// Between two looks at the files; a save is taken when it has been still for `settling`.
    private static let interval = 40, settling = 12

    private let board: Mutex<Board>
    private let bell = Bell()
    private let thread = Mutex<pthread_t?>(nil)

    init(first: Language?) {
        var start = Board()
        start.looked = first.map { [$0] } ?? []
        board = Mutex(start)
    }

    // MARK: For those who ask

    var scene: PreviewScene { board.withLock { $0.scene } }

    /// The scene as soon as there is one: before, not even the report's languages are known.
    func firstScene() -> PreviewScene {
        let bell = Bell()
        listen(bell)
        defer { leave(bell) }
        while scene.version == 0, !isStopped, bell.wait(milliseconds: 30_000) {}
        return scene
    }

    /// The scene, with the language laid out first from now on.
    func scene(lookingAt language: Language) -> PreviewScene {
        board.withLock { board in
            board.looked.removeAll { $0 == language }
            board.looked.insert(language, at: 0)
            return board.scene
        }
    }

    /// The SVG of a page; nil where there is none. Waits until it is drawn.
    func svg(_ language: Language, page: Int) -> [UInt8]? {
        let order = Order(language, page)
        let isTaken = board.withLock { board in
            guard !board.isStopped else { return false }
            board.orders.append(order)
            return true
        }
        guard isTaken else { return nil }
        bell.ring()
        order.bell.wait(milliseconds: 30_000)
        return order.picture.withLock { $0 }
    }

    /// Rings at every new scene, until `leave`.
    func listen(_ listener: Bell) {
        board.withLock { $0.listeners[ObjectIdentifier(listener)] = listener }
    }

    func leave(_ listener: Bell) {
        board.withLock { _ = $0.listeners.removeValue(forKey: ObjectIdentifier(listener)) }
    }

    var isStopped: Bool { board.withLock { $0.isStopped } }

    // MARK: The thread

    func start(_ places: ProjectPlaces, template: String?) {
        let started = OwnThread.start { self.run(places, template) }
        thread.withLock { $0 = started }
    }

    func stop() {
        let waiting = board.withLock { board in
            board.isStopped = true
            return board.orders.map(\.bell) + Array(board.listeners.values)
        }
        bell.ring()
        for bell in waiting { bell.ring() }
        if let thread = thread.withLock({ $0.take() }) { pthread_join(thread, nil) }
    }

    private func run(_ places: ProjectPlaces, _ template: String?) {
        var bench = PreviewBench(places, template: template)
        _ = bench.changes()
        make(&bench, report: true, template: true)
        var last = Self.now
        while !isStopped {
            bell.wait(milliseconds: max(0, Self.interval - (Self.now - last)))
            draw(&bench)
            guard Self.now - last >= Self.interval else { continue }
            let changed = settled(&bench)
            if changed.report || changed.template {
                make(&bench, report: changed.report, template: changed.template)
            }
            last = Self.now
        }
    }

    /// What has changed, once nobody writes any more: editors write a file in several steps.
    private func settled(_ bench: inout PreviewBench) -> (report: Bool, template: Bool) {
        var all = bench.changes(), more = all
        for _ in 0..<20 where more.report || more.template {
            usleep(UInt32(Self.settling) * 1000)
            more = bench.changes()
            all = (all.report || more.report, all.template || more.template)
        }
        return all
    }

    /// Reads what has changed, lays out the language that is looked at, shows it, and then the others.
    private func make(_ bench: inout PreviewBench, report: Bool, template: Bool) {
        let start = Self.now
        bench.open(report: report, template: template)
        let looked = board.withLock { $0.looked }
        let first = looked.first { bench.languages.contains($0) } ?? bench.languages.first
        let order = [first].compactMap(\.self) + bench.languages.filter { $0 != first }
        for language in order.prefix(1) { bench.layOut(language) }
        show(bench, milliseconds: Self.now - start)
        for language in order.dropFirst() where !isStopped {
            draw(&bench)
            bench.layOut(language)
            show(bench, milliseconds: Self.now - start)
        }
    }

    private func show(_ bench: PreviewBench, milliseconds: Int) {
        let version = scene.version + 1
        let new = bench.scene(version: version, milliseconds: milliseconds)
        let listeners = board.withLock { board in
            board.scene = new
            return Array(board.listeners.values)
        }
        for listener in listeners { listener.ring() }
    }

    /// Draws what is waited for.
    private func draw(_ bench: inout PreviewBench) {
        while let order = board.withLock({ $0.orders.isEmpty ? nil : $0.orders.removeFirst() }) {
            let picture = bench.svg(order.language, page: order.page)
            order.picture.withLock { $0 = picture }
            order.bell.ring()
        }
    }

    /// Milliseconds of a clock that only goes forward.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

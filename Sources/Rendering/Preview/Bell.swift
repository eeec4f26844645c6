import Glibc

/// What one thread waits on and others ring. A bell that was rung before is heard by the next who waits.
final class Bell: Sendable {
    /// To wait for it together with others, as a socket.
    let descriptor: Int32

    private let rope: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            // A rope that is full has been rung enough; a bell that is silent is not waited for.
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
        }
        (descriptor, rope) = (ends[0], ends[1])
    }

    deinit {
        close(rope)
        close(descriptor)
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(rope, &byte, 1)
    }

    /// Waits until it is rung, at most so long.
    /// - Returns: whether it was rung.
    @discardableResult
    func wait(milliseconds: Int) -> Bool {
        var heard = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&heard, 1, Int32(milliseconds)) > 0 else { return false }
        return hush()
    }

    /// Takes the ringing away; whether there was any.
    @discardableResult
    func hush() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 64), wasRung = false
        while read(descriptor, &bytes, bytes.count) > 0 { wasRung = true }
        return wasRung
    }
}

/// A thread of its own for something that waits, as connections do.
enum OwnThread {
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Nil where the system refuses.
    static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Work(run)).toOpaque()
        let answer = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context)
        if answer == 0 { return thread }
        Unmanaged<Work>.fromOpaque(context).release()
        return nil
    }
}

import Glibc
import Synchronization

/// Ctrl-C and the like: the first ends a batch after the sheets in flight, the second at once.
public enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// From now on a signal is a wish, not an end.
    public static func watch() {
        // Made before a signal comes: within its handler nothing may be made.
        flag.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
        // A file that grows over a limit is an error of its writing, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
    }

    public static var isWanted: Bool { flag.load(ordering: .relaxed) }
}

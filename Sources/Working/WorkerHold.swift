/// What the kernel keeps a worker from, as the worker found when it began.
public struct WorkerHold: Codable, Sendable, Hashable {
    /// The version of the kernel's Landlock; 0: it has none.
    public var landlock = 0
    /// From all files but the program's and the reports'.
    public var files = false
    /// From sockets of any kind.
    public var network = false
    /// From signals to other processes, and their abstract sockets.
    public var processes = false

    public init() {}

    /// Whether it can do a stranger no harm and take nothing out of the house.
    public var isWhole: Bool { files && network }

    /// What it is kept from, in the words of metrics.
    public var kept: [String] {
        [("files", files), ("network", network), ("processes", processes)].filter(\.1).map(\.0)
    }

    public static let kinds = ["files", "network", "processes"]
}

import NIOCore
import Synchronization

/// How many connections each address has open, and which are one too many.
final class ClientConnections: Sendable {
    private struct Board {
        var open: [String: Int] = [:]
        var refused: Set<ObjectIdentifier> = []
    }

    private let most: Int
    private let board = Mutex(Board())

    init(most: Int) { self.most = most }

    /// Whether an address may have one more; then it has it, until it is closed.
    func open(_ address: String) -> Bool {
        board.withLock { board in
            let count = board.open[address] ?? 0
            guard count < most else { return false }
            board.open[address] = count + 1
            return true
        }
    }

    func close(_ address: String) {
        board.withLock { board in
            let count = board.open[address] ?? 0
            board.open[address] = count > 1 ? count - 1 : nil
        }
    }

    fileprivate func refuse(_ channel: ObjectIdentifier) {
        board.withLock { _ = $0.refused.insert(channel) }
    }

    fileprivate func forget(_ channel: ObjectIdentifier) {
        board.withLock { _ = $0.refused.remove(channel) }
    }

    /// Whether the connection is one too many: its request is answered so, and it is closed.
    func isRefused(_ channel: ObjectIdentifier) -> Bool { board.withLock { $0.refused.contains(channel) } }

    var handler: any RemovableChannelHandler { ConnectionGuard(self) }
}

/// Counts a connection from its beginning to its end.
private final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let connections: ClientConnections
    /// Time in which a connection that is refused hears so.
    private static let patience = TimeAmount.seconds(2)

    init(_ connections: ClientConnections) { self.connections = connections }

    func handlerAdded(context: ChannelHandlerContext) {
        let address = RateLimit.network(of: context.channel.remoteAddress?.ipAddress ?? "")
        let connections = connections, channel = context.channel
        guard connections.open(address) else {
            let name = ObjectIdentifier(channel)
            connections.refuse(name)
            context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
            channel.closeFuture.whenComplete { _ in connections.forget(name) }
            return
        }
        channel.closeFuture.whenComplete { _ in connections.close(address) }
    }
}

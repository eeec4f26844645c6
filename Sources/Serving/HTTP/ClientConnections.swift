import NIOCore
import Synchronization

/// How many connections there are, of each address and in all, and which are one too many.
final class ClientConnections: Sendable {
    /// Why a connection is one too many.
    enum Limit: Sendable {
        case perClient
        case inAll
    }

    private struct Board {
        var open: [String: Int] = [:]
        var inAll = 0
        var refused: [ObjectIdentifier: Limit] = [:]
    }

    private let most: Int
    private let mostInAll: Int
    private let board = Mutex(Board())

    /// Connections above the limit that are told so at one time; more wait until one of them is closed.
    static let mostRefused = 64

    init(most: Int, inAll: Int) {
        self.most = most
        mostInAll = inAll
    }

    /// Gives an address one more, until it is closed.
    /// - Returns: nil, or which limit is in the way: then it has none.
    func open(_ address: String) -> Limit? {
        board.withLock { board in
            let count = board.open[address] ?? 0
            guard count < most else { return .perClient }
            guard board.inAll < mostInAll else { return .inAll }
            board.open[address] = count + 1
            board.inAll += 1
            return nil
        }
    }

    func close(_ address: String) {
        board.withLock { board in
            let count = board.open[address] ?? 0
            board.open[address] = count > 1 ? count - 1 : nil
            board.inAll -= 1
        }
    }

    fileprivate func refuse(_ channel: ObjectIdentifier, _ limit: Limit) {
        board.withLock { $0.refused[channel] = limit }
    }

    fileprivate func forget(_ channel: ObjectIdentifier) {
        board.withLock { _ = $0.refused.removeValue(forKey: channel) }
    }

    /// Why the connection is one too many: its request is answered so, and it is closed.
    func refusal(of channel: ObjectIdentifier) -> Limit? { board.withLock { $0.refused[channel] } }

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
        if let limit = connections.open(address) {
            let name = ObjectIdentifier(channel)
            connections.refuse(name, limit)
            context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
            channel.closeFuture.whenComplete { _ in connections.forget(name) }
            return
        }
        channel.closeFuture.whenComplete { _ in connections.close(address) }
    }
}

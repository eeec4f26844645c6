import Synchronization

/// Work that many ask for at one moment is done once: when a chart is published, a thousand pages ask for it
/// before the first has it.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let flights = Mutex<[Key: Task<Value, any Error>]>([:])

    /// The value of a key: what is under way for it, or else what `work` makes.
    ///
    /// The work goes on where who asked first has gone: the others still wait for it.
    func value(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = flights.withLock { flights in
            if let known = flights[key] { return known }
            let task = Task<Value, any Error> {
                defer { _ = self.flights.withLock { $0.removeValue(forKey: key) } }
                return try await work()
            }
            flights[key] = task
            return task
        }
        return try await task.value
    }
}

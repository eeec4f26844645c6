import Keeping
import Logging
import Reading
import ServiceLifecycle

/// Tells webhooks how jobs ended: each call signed, made again where it was not taken, and given up after a
/// day.
///
/// A call is kept in the transaction that ended its job, so none is forgotten; the other side may hear the
/// same call twice, and knows it by its id.
struct WebhookCaller: Service {
    let core: ServiceCore
    private let client = HTTPClient(connections: 4)

    init(core: ServiceCore) { self.core = core }

    /// Seconds until a call is made again, by how often it was made: about a day in all.
    static let pauses: [Double] = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800]
    private static let seconds = 15.0

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            // A few at a time: one that does not answer holds up no other.
            for _ in 0..<4 { group.addTask { await work() } }
        }
        await client.close()
    }

    private func work() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                // Should this node die while it calls, another calls again after a minute.
                let delivery = try await core.store.claimDelivery(retryAt: core.now + 60_000, now: core.now)
                if let delivery {
                    await call(delivery)
                    continue
                }
            } catch {
                core.logger.error("webhooks cannot be read", metadata: ["error": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
        }
    }

    private func call(_ delivery: DeliveryRecord) async {
        let (said, isDone, mayAgain) = await send(delivery)
        let again = mayAgain && delivery.attempt <= Self.pauses.count
        let retryAt =
            isDone || !again ? nil : core.now + Milliseconds(Self.pauses[delivery.attempt - 1] * 1000)
        do {
            try await core.store.settleDelivery(delivery.id, said: said, done: isDone, retryAt: retryAt)
        } catch {
            core.logger.error("what a webhook said cannot be kept", metadata: ["error": "\(error)"])
        }
        guard !isDone else { return }
        core.logger.warning(
            "webhook not told",
            metadata: [
                "job": "\(delivery.job)", "attempt": "\(delivery.attempt)", "said": "\(said)",
                "again": "\(retryAt != nil)",
            ])
    }

    /// What the other side said, whether it has taken the call, and whether it may take it another time.
    private func send(_ delivery: DeliveryRecord) async -> (said: String, isDone: Bool, mayAgain: Bool) {
        // The rules may have changed since the job was submitted.
        do { try WebhookRules(core.setting).check(Webhook(url: delivery.url, secret: nil)) } catch {
            return ("the address is no longer allowed", false, false)
        }
        let time = core.now / 1000
        var request = HTTPClient.Request(
            "POST", delivery.url,
            headers: [
                ("Content-Type", "application/json"), ("User-Agent", "Kendang"),
                ("Kendang-Delivery", delivery.id), ("Kendang-Timestamp", String(time)),
                ("Kendang-Signature", Self.signature(delivery, time)),
            ], body: .bytes(Array(delivery.body.utf8)))
        request.seconds = Self.seconds
        request.limit = 65_536
        request.onlyPublic = !core.setting.webhookHosts.contains(WebhookRules.parts(of: delivery.url)?.host ?? "")
        do {
            let answer = try await client.send(request)
            let isDone = (200..<300).contains(answer.status)
            // 429 and what is broken there passes; anything else says that it will never be taken.
            return (String(answer.status), isDone, answer.status == 429 || answer.status >= 500)
        } catch let failure as HTTPClient.Failure {
            return (failure.kind.rawValue, false, true)
        } catch {
            return ("no answer", false, true)
        }
    }

    /// HMAC-SHA256 of "<timestamp>.<body>" under the webhook's secret, in hexadecimal.
    static func signature(_ delivery: DeliveryRecord, _ time: Int64) -> String {
        let said = Array("\(time).\(delivery.body)".utf8)
        return "sha256=" + SHA256.hexadecimal(SHA256.authenticated(said, key: Array(delivery.secret.utf8)))
    }
}

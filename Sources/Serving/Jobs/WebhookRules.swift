import HTTPTypes

/// Which addresses a webhook may name.
struct WebhookRules {
    private let hosts: [String]

    init(_ setting: ServiceSetting) { hosts = setting.webhookHosts }

    /// - Throws: where the address is none that the service may call. Whether a host's addresses are public
    ///   is looked at when it is called, since they may change.
    func check(_ hook: Webhook) throws {
        func refuse(_ words: String) -> Problem { Problem(.unprocessableContent, "webhook", words) }
        guard hook.url.utf8.count <= 2_000 else { throw refuse("the webhook's address is too long") }
        guard let (scheme, host) = Self.parts(of: hook.url) else {
            throw refuse("the webhook's address is no address of http or https")
        }
        guard hosts.isEmpty || hosts.contains(host) else {
            throw refuse("webhooks may not call \(host); the configuration names the hosts that they may")
        }
        guard scheme == "https" || hosts.contains(host) else {
            throw refuse("a webhook is called by https")
        }
        guard hook.secret?.utf8.count ?? 16 >= 16, hook.secret?.utf8.count ?? 16 <= 200 else {
            throw refuse("a webhook's secret has 16 to 200 characters")
        }
    }

    /// Scheme and host, in lower case; nil where there is a user or password, or nothing of the kind.
    static func parts(of url: String) -> (scheme: String, host: String)? {
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
        let scheme = url[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" }) else {
            return nil
        }
        let authority = url[colon...].dropFirst(3).prefix { !"/?#".contains($0) }
        guard !authority.contains("@"), !authority.isEmpty else { return nil }
        var host = authority.lowercased()
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            host = String(host[...end])
        } else if let port = host.lastIndex(of: ":") {
            host = String(host[..<port])
        }
        return host.isEmpty ? nil : (scheme, host)
    }
}

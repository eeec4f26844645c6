import HTTPTypes
import Working

/// Whether an order keeps within the limits, before it costs anything.
enum OrderCheck {
    /// Kinds that a job may be of.
    static let jobs: Set<Order.Kind> = [.report, .batch, .charts, .export]
    /// Kinds that are done while the client waits.
    static let renders: Set<Order.Kind> = [.charts, .sheet, .report]

    static func check(_ order: Order, kinds: Set<Order.Kind>, _ limits: ServiceLimits) throws {
        guard kinds.contains(order.kind) else {
            let known = kinds.map(\.rawValue).sorted().joined(separator: ", ")
            throw Problem(.unprocessableContent, "request", "kind is one of \(known) here")
        }
        try checkPictures(order, limits)
        try checkTexts(order)
    }

    private static func refuse(_ words: String) -> Problem {
        Problem(.unprocessableContent, "request", words)
    }

    private static func checkPictures(_ order: Order, _ limits: ServiceLimits) throws {
        if let dpi = order.dpi {
            guard (36...1_200).contains(dpi) else { throw refuse("dpi is 36 to 1200") }
            // A4, the smallest page that any template has.
            let pixels = Int(8.27 * Double(dpi)) * Int(11.69 * Double(dpi))
            guard pixels <= limits.pixels else { throw tooManyPixels(limits) }
        }
        let scale = order.scale ?? 1
        guard scale >= 0.5, scale <= 8 else { throw refuse("scale is 0.5 to 8") }
        for size in order.sizes ?? [] {
            let sides = size.split(separator: "x").compactMap { Double($0) }
            guard sides.count == 2 else { continue }
            guard sides.allSatisfy({ (200...8_000).contains($0) }) else {
                throw refuse("a size is 200 to 8000 pixels each way")
            }
            guard sides[0] * scale * sides[1] * scale <= Double(limits.pixels) else {
                throw tooManyPixels(limits)
            }
        }
    }

    private static func checkTexts(_ order: Order) throws {
        for (name, list) in [
            ("languages", order.languages), ("formats", order.formats), ("sizes", order.sizes),
        ] {
            guard list?.count ?? 0 <= 8 else { throw refuse("\(name) has too many entries") }
        }
        guard order.charts?.count ?? 0 <= 200 else { throw refuse("charts has too many entries") }
        for text in [order.template, order.theme, order.key, order.figure, order.scope, order.filter] {
            guard text?.utf8.count ?? 0 <= 500 else { throw refuse("a text is too long") }
        }
        if let fault = order.fault { throw refuse(fault) }
        try checkNames(order)
    }

    /// Names are names, never paths.
    private static func checkNames(_ order: Order) throws {
        func refuse(_ words: String) -> Problem { Problem(.unprocessableContent, "request", words) }
        if let template = order.template {
            guard template.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
                throw refuse("a template is named by letters, digits and dashes")
            }
        }
        for chart in order.charts ?? [] {
            guard chart.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
                throw refuse("a chart is named by letters, digits and dashes")
            }
        }
    }

    private static func tooManyPixels(_ limits: ServiceLimits) -> Problem {
        .limit(.contentTooLarge, "pixels", "a picture has at most \(limits.pixels) pixels")
    }
}

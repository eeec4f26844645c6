import HTTPTypes
import Hummingbird
import Keeping
import Localization
import Working

/// Press charts of a report.
struct ChartPage {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit), described = try await at.described()
        let language =
            described.languages.contains(visit.language.rawValue)
            ? visit.language.rawValue : described.languages.first ?? "id"
        let base = "/v1/reports/\(at.id)/charts/", version = String(at.version.version)
        func url(_ chart: String, _ format: String, _ size: String) -> String {
            base + chart + "." + format
                + FormBody.query([("size", size), ("language", language), ("version", version)])
        }
        let sizes = [
            ("wide", visit.say("lebar", "wide")), ("square", visit.say("persegi", "square")),
            ("portrait", visit.say("tegak", "portrait")),
        ]
        return try await at.page(
            "charts", tab: "/grafik",
            [
                "any": !described.charts.isEmpty,
                "charts": described.charts.map { chart -> [String: Any] in
                    let name = PageNames.chart(chart, visit)
                    return [
                        "name": name, "src": url(chart, "png", "wide"), "full": url(chart, "png", "wide"),
                        "alt": visit.say("Grafik \(name.lowercased()), ", "Chart of \(name.lowercased()), ")
                            + at.report.title,
                        "links": ["png", "svg"].flatMap { format in
                            sizes.map { size, label -> [String: Any] in
                                [
                                    "url": url(chart, format, size),
                                    "label": format.uppercased() + ", " + label,
                                    "of": name,
                                ]
                            }
                        },
                    ]
                },
            ])
    }
}

/// What is made of a report as a job.
struct MakePages {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit, .render), described = try await at.described()
        let names = [
            ("commodity", visit.say("Komoditas", "Commodity")),
            ("partner", visit.say("Tujuan", "Destination")),
            ("sector", visit.say("Sektor", "Sector")), ("region", visit.say("Wilayah", "Region")),
        ]
        let dimensions = names.filter { described.members[$0.0]?.isEmpty == false }
        return try await at.page(
            "make", tab: "/buat",
            [
                "isDraft": described.isDraft,
                "templates": PageNames.templates(
                    described.templates, chosen: described.templates.first, visit),
                "hasMembers": !dimensions.isEmpty,
                "dimensions": dimensions.map { key, name -> [String: Any] in
                    [
                        "key": key, "name": name, "count": described.members[key]?.count ?? 0,
                        "isChosen": key == dimensions.first?.0,
                    ]
                },
            ])
    }

    func submit(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render), form = try await visit.form()
        let at = try await ReportVisit(visit, .render, version: Int(form["v"]))
        guard at.version.isValid else {
            throw Problem(
                .unprocessableContent, "findings", "version \(at.version.version) is a draft with errors")
        }
        let order = try order(form), limits = visit.core.setting.limits
        try OrderCheck.check(order, kinds: OrderCheck.jobs, limits)
        let submission = try await visit.core.store.submit(
            NewJob(
                office: caller.office, report: at.id, version: at.version.version, kind: order.kind.rawValue,
                task: try JSON.text(order), token: caller.token, requestID: visit.context.requestID),
            key: nil, limits: visit.core.queueLimits, now: visit.core.now)
        switch submission {
        case .accepted(let job), .repeated(let job):
            visit.core.bell.ring()
            return visit.redirect("/pekerjaan/\(job.id)")
        case .full(let limit, let count):
            throw ServiceCore.full(limit, count)
        case .otherRequest: throw Problem.bad("the request was made before")
        }
    }

    private func order(_ form: FormBody) throws -> Order {
        func chosen(_ names: [String]) -> [String]? {
            let chosen = names.filter { !form[$0].isEmpty }
            return chosen.isEmpty ? nil : chosen
        }
        guard let kind = Order.Kind(rawValue: form["kind"]) else { throw Problem.bad("kind is not known") }
        var order = Order(kind)
        switch kind {
        case .report:
            order.template = form["template"].isEmpty ? nil : form["template"]
            order.formats = chosen(["pdf", "png"])
            order.trace = form["trace"].isEmpty ? nil : true
        case .batch: order.by = form["by"].isEmpty ? nil : form["by"]
        case .export: order.formats = chosen(["xlsx", "csv", "sdmx-csv"])
        case .charts:
            order.formats = ["png", "svg"]
            order.sizes = ["wide", "square", "portrait"]
        default: throw Problem.bad("kind is not known")
        }
        return order
    }
}

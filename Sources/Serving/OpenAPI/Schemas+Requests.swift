import Keeping
import Working

/// What requests say.
extension Schemas {
    static var requests: [String: JSONValue] {
        [
            "JobRequest": job, "RenderRequest": render,
            "Order": object(
                orderKeys(kinds: OrderCheck.jobs), required: ["kind"], about: "What is to be made."),
            "Webhook": webhook, "ScheduleRequest": schedule,
            "ScheduleChange": object(
                ["paused": flag("Whether it makes no jobs for now.")], required: ["paused"]),
            "ReportChange": object(
                ["public": flag("Whether its charts are given to who shows no token.")], required: ["public"]),
        ]
    }

    private static var report: JSONValue { identifier("rpt", "The report.") }
    private static var version: JSONValue {
        optional(whole(1...Int(Int32.max), "One of its versions; left out: the last."))
    }

    private static var job: JSONValue {
        let own: [String: JSONValue] = [
            "report": report, "version": version,
            "priority": optional(
                whole(0...9, "0 is first among the office's own jobs; 5 where it is left out.")),
            "webhook": optional(reference("Webhook")),
        ]
        return object(
            own.merging(orderKeys(kinds: OrderCheck.jobs)) { one, _ in one }, required: ["report", "kind"],
            about: "What a job makes, of which report, and whom it tells.")
    }

    private static var render: JSONValue {
        let own: [String: JSONValue] = ["report": report, "version": version]
        return object(
            own.merging(orderKeys(kinds: OrderCheck.renders)) { one, _ in one },
            required: ["report", "kind"], about: "What is made at once; it must come to one file.")
    }

    private static var webhook: JSONValue {
        object(
            [
                "url": named(
                    "^https?://", "Called with POST when the job has ended; a host of the outside.",
                    most: 2_000),
                "secret": optional(text("Calls are signed with it: HMAC-SHA-256.", most: 200, least: 16)),
            ], required: ["url"])
    }

    private static var schedule: JSONValue {
        object(
            [
                "report": report,
                "rule": named(
                    "^(daily|weekly (mon|tues|wednes|thurs|fri|satur|sun)day|monthly ([1-9]|[12][0-9]|3[01])) "
                        + "([01][0-9]|2[0-3]):[0-5][0-9]$",
                    "When, in WIB: \"daily 06:00\", \"weekly monday 07:30\", \"monthly 5 08:00\"."),
                "order": reference("Order"), "webhook": optional(reference("Webhook")),
            ], required: ["report", "rule", "order"])
    }

    /// The keys of an order.
    private static func orderKeys(kinds: Set<Order.Kind>) -> [String: JSONValue] {
        let name = "^[A-Za-z0-9-]*$"
        var keys: [String: JSONValue] = [
            "kind": choice(kinds.map(\.rawValue).sorted(), "What is made."),
            "template": named(name, "The template by its name; left out: the report's own."),
            "languages": list(choice(["id", "en"], "A language."), most: 8, "Empty: those of the report."),
            "formats": list(
                choice(formats(of: kinds), "A format."), most: 8,
                "pdf, png or svg; of exports xlsx, csv or sdmx-csv."),
            "dpi": whole(36...1_200, "Of PNG pages; 144 where it is left out."),
            "trace": flag("Whether a PDF carries where its numbers are from."),
            "by": choice(
                ["commodity", "partner", "sector", "region"], "Of batches and sheets: what a sheet is of."),
            "where": text("Of batches: only members that fulfil this.", most: 500),
            "key": text("Of a sheet: its member.", most: 500),
            "charts": list(named(name, "A press chart."), most: 200, "Empty: all that fit the report."),
            "sizes": list(
                named(
                    "^(wide|square|portrait|[2-9][0-9]{2}x[2-9][0-9]{2}|[1-7][0-9]{3}x[1-7][0-9]{3})$",
                    "A size."), most: 8, "wide, square, portrait, or pixels as 1200x630."),
            "scale": [
                "type": "number", "minimum": .number(0.5), "maximum": 8,
                "description": "Pixels of a chart for one of its size.",
            ],
        ]
        keys.merge(otherKeys) { one, _ in one }
        return keys.mapValues { $0 == keys["kind"] ? $0 : optional($0) }
    }

    /// The keys that orders of the service itself have; a request may say them, too.
    private static var otherKeys: [String: JSONValue] {
        [
            "figure": text("One of all figures: growth/2025.", most: 500),
            "in": text("Of one member alone: sector/perkebunan.", most: 500),
            "file": text("The file that is looked at.", most: 500),
            "worksheet": text("A sheet of a workbook.", most: 500),
            "answers": [
                "type": "object", "additionalProperties": ["type": "string"],
                "description": "Answers to the questions of a proposal.",
            ],
            "area": text("The area of a report that is made new.", most: 500),
            "office": text("Its office, as the cover names it.", most: 500),
            "lines": list(
                whole(1...Int(Int32.max), "A line."), most: 2_000, "Lines of a file; empty: the first."),
            "title": object(
                [
                    "id": optional(text("In Indonesian.", most: 500)),
                    "en": optional(text("In English.", most: 500)),
                ],
                about: "In place of the report's own."),
            "theme": text("In place of the report's own.", most: 500),
            "state": choice(["draft", "final"], "Whether its pages say that they are a draft."),
        ]
    }

    private static func formats(of kinds: Set<Order.Kind>) -> [String] {
        ["pdf", "png", "svg"] + (kinds.contains(.export) ? ["xlsx", "csv", "sdmx-csv"] : [])
    }
}

/// Bodies of multipart/form-data.
extension Schemas {
    static var uploads: [String: JSONValue] {
        let bytes: JSONValue = ["type": "string", "contentMediaType": "application/octet-stream"]
        return [
            "ReportUpload": object(
                [
                    "file": list(
                        bytes,
                        "report.yaml and the files that it names, each a part with its path as filename. "
                            + "Parts with a filename are files under whatever name of field."),
                    "note": text("What is new in this version.", most: ReportIntake.mostNote),
                ], required: ["file"], isOpen: true),
            "OneFile": object(["file": bytes], required: ["file"], isOpen: true),
            "ImportUpload": object(
                [
                    "file": bytes, "worksheet": text("A sheet of the workbook."),
                    "language": choice(["id", "en"], "Of the questions."),
                    "area": text("Of the report that is made around the file, where no question is open."),
                    "office": text("Its office, as the cover names it."),
                ], required: ["file"],
                about: "Answers to questions are fields named answer:KEY, each with its text.", isOpen: true),
        ]
    }
}

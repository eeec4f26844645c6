import Keeping

/// What a report says, and what is made of it.
extension Operation {
    static var figures: [Operation] {
        let known = ["Version", "IfNoneMatch"]
        func told(_ content: [String: JSONValue?]) -> [Answer] {
            [
                Answer(200, "As it stands.", content, headers: ["ETag"]),
                Answer(304, "The client has it.", headers: ["ETag"]),
            ]
        }
        let object: [String: JSONValue?] = ["application/json": ["type": "object"]]
        return [
            Operation(
                .get, "/v1/reports/:id/findings", "findings", "What every row says, with findings.",
                "figures", .read, parameters: known, told(object), problems: workProblems),
            Operation(
                .get, "/v1/reports/:id/description", "description",
                "Title, languages, templates, charts, members.", "figures", .read, parameters: known,
                told(object), problems: workProblems),
            Operation(
                .get, "/v1/reports/:id/figures", "figures", "Every figure that the report may say.",
                "figures", .read, parameters: known + ["FiguresFormat", "In"],
                told([
                    "application/json": .some([:]), "text/csv": .some(["type": "string"]),
                ]), problems: workProblems),
            Operation(
                .get, "/v1/reports/:id/explain/**", "explain",
                "From a figure to its formula, its inputs and its rows.", "figures", .read,
                parameters: known, told(["text/plain": .some(["type": "string"])]),
                problems: workProblems),
        ]
    }

    static var renders: [Operation] {
        let types = ["image/png", "image/svg+xml", "application/pdf"]
        var chart = Operation(
            .get, "/v1/reports/:id/charts/:chart", "chart",
            "A press chart: NAME.png, NAME.svg or NAME.pdf. Of a public report without a token.", "charts",
            .read, parameters: ["Version", "Size", "Language", "Scale", "IfNoneMatch"],
            files("The chart.", types, hasRanges: false), problems: workProblems)
        chart.isOpen = true
        return [
            Operation(
                .post, "/v1/render", "render", "Makes one chart, sheet or document at once.", "charts",
                .render, parameters: ["IfNoneMatch"], body: .json("RenderRequest"),
                files("The file.", types, hasRanges: false), problems: bodyProblems),
            Operation(
                .get, "/v1/reports/:id/charts", "charts", "Press charts that fit the report.", "charts",
                .read, [json(200, "The charts.", "ChartList")], problems: workProblems),
            chart,
        ]
    }

    static var tools: [Operation] {
        [
            Operation(
                .post, "/v1/audit", "audit", "Whether a PDF says what its own data say.", "tools", .render,
                body: .files("OneFile"),
                [Answer(200, "What was found.", ["application/json": ["type": "object"]])],
                problems: bodyProblems),
            Operation(
                .post, "/v1/extract", "extract", "From a PDF back to its report.", "tools", .render,
                body: .files("OneFile"),
                [Answer(200, "The report's files.", ["application/zip": nil])],
                problems: bodyProblems),
            Operation(
                .post, "/v1/imports", "importFile",
                "How an office's own file is to be read: a proposal with evidence and questions.", "tools",
                .render, body: .files("ImportUpload"),
                [Answer(200, "The proposal.", ["application/json": ["type": "object"]])],
                problems: bodyProblems),
        ]
    }
}

/// `/v1/jobs` and `/v1/schedules`.
extension Operation {
    static var jobs: [Operation] {
        [
            Operation(
                .post, "/v1/jobs", "submitJob", "Has a report, batch, charts or tables made.", "jobs",
                .render, parameters: ["IdempotencyKey"], body: .json("JobRequest"),
                [json(202, "It waits.", "Job", headers: ["Location", "Idempotency-Replayed"])],
                problems: bodyProblems),
            Operation(
                .get, "/v1/jobs", "listJobs", "Jobs of the office.", "jobs", .read,
                parameters: ["State", "Before", "Limit"], [json(200, "The jobs.", "JobList")]),
            Operation(
                .get, "/v1/jobs/:id", "job", "A job, with its progress.", "jobs", .read,
                parameters: ["IfNoneMatch"],
                [
                    json(200, "The job.", "Job", headers: ["ETag"]),
                    Answer(304, "It has not changed.", headers: ["ETag"]),
                ]),
            Operation(
                .get, "/v1/jobs/:id/events", "jobEvents",
                "Every change of the job as it comes, until its end.",
                "jobs", .read,
                [
                    Answer(
                        200, "Events named as the job's states, each with the job.",
                        ["text/event-stream": ["type": "string"]])
                ]),
            Operation(
                .post, "/v1/jobs/:id/cancel", "cancelJob", "Cancels a job.", "jobs", .render,
                [
                    json(200, "It has ended.", "Job"),
                    json(202, "It will end as soon as its worker hears of it.", "Job"),
                ]),
            Operation(
                .post, "/v1/jobs/:id/retry", "retryJob", "Begins a job again that failed or was cancelled.",
                "jobs", .render, [json(202, "It waits.", "Job")], problems: [409]),
            Operation(
                .get, "/v1/jobs/:id/deliveries", "deliveries", "What its webhook was told.", "jobs", .read,
                [json(200, "The calls.", "DeliveryList")]),
        ] + results
    }

    private static var results: [Operation] {
        [
            Operation(
                .get, "/v1/jobs/:id/results", "results", "Files of a job that is done.", "jobs", .read,
                [json(200, "The files.", "ResultList")], problems: [409]),
            Operation(
                .get, "/v1/jobs/:id/results.zip", "resultsZip", "All of them, as a stream.", "jobs", .read,
                [Answer(200, "The archive.", ["application/zip": nil])], problems: [409]),
            Operation(
                .get, "/v1/jobs/:id/results/**", "result", "One of them.", "jobs", .read,
                parameters: ["Download", "IfNoneMatch", "Range", "IfRange"],
                files("The file.", ["*/*"]), problems: [409, 416]),
        ]
    }

    static var schedules: [Operation] {
        [
            Operation(
                .get, "/v1/schedules", "listSchedules", "Jobs that come again.", "schedules", .read,
                [json(200, "The schedules.", "ScheduleList")]),
            Operation(
                .post, "/v1/schedules", "createSchedule", "Has a job come again.", "schedules", .render,
                body: .json("ScheduleRequest"),
                [json(201, "It was made.", "Schedule", headers: ["Location"])],
                problems: bodyProblems),
            Operation(
                .patch, "/v1/schedules/:id", "pauseSchedule", "Pauses it, or lets it go on.", "schedules",
                .render, body: .json("ScheduleChange"), [json(200, "The schedule.", "Schedule")],
                problems: bodyProblems),
            Operation(
                .delete, "/v1/schedules/:id", "deleteSchedule", "Ends it.", "schedules", .render,
                [Answer(204, "It is gone.")]),
        ]
    }
}

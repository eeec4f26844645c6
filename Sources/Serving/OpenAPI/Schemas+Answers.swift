import Keeping
import Working

/// What answers tell.
extension Schemas {
    static var answers: [String: JSONValue] {
        var all: [String: JSONValue] = [
            "Problem": problem, "Finding": finding, "Report": report, "Version": version, "Job": job,
            "Result": result, "Delivery": delivery, "Schedule": schedule, "Chart": chart,
        ]
        for item in ["Report", "Version", "Job", "Result", "Delivery", "Schedule", "Chart"] {
            all[item + "List"] = page(item)
        }
        return all
    }

    private static var problem: JSONValue {
        object(
            [
                "type": named("^urn:kendang:problem:[a-z-]+$", "The kind of problem."),
                "title": text("What is wrong."), "status": whole(400...599, "As the answer has it."),
                "detail": text("More of it, or what to do."),
                "limit": text("The limit that was reached, by its name in the configuration."),
                "instance": text("Names the request in the service's log."),
                "findings": list(reference("Finding"), "What the command would print."),
            ], required: ["type", "title", "status"], about: "RFC 9457.")
    }

    private static var finding: JSONValue {
        object(
            [
                "weight": choice(["error", "warning", "note"], "How much it weighs."),
                "rule": text("The rule that found it."), "message": text("In English."),
                "hint": text("What to do, in English."), "pesan": text("The message in Indonesian."),
                "saran": text("The hint in Indonesian."),
                "place": text("File, line and column: ekspor.csv:4:12, rekap.xlsx:Rekap!C5."),
            ], required: ["weight", "message"])
    }

    private static var report: JSONValue {
        object(
            [
                "id": identifier("rpt", "Its id."), "name": text("Its name within the office."),
                "title": text("Its title in Indonesian."), "version": count("Its last version."),
                "public": flag("Whether its charts are given to who shows no token."),
                "created": time("When it was first sent."), "changed": time("When its last version came."),
            ], required: ["id", "name", "title", "version", "public", "created", "changed"])
    }

    private static var version: JSONValue {
        let file = object(
            [
                "path": text("Within the report's folder."), "bytes": count("Its size."),
                "sha256": hash("Of it."),
            ],
            required: ["path", "bytes", "sha256"])
        return object(
            [
                "version": count("From 1."), "created": time("When it came."),
                "digest": hash("Of paths and hashes of all files."),
                "valid": flag("Whether its rows have no error."), "note": text("What is new."),
                "files": list(file, "All its files; left out in lists."),
            ], required: ["version", "created", "digest", "valid"])
    }

    private static var job: JSONValue {
        let progress = object(
            ["done": count("So many."), "total": count("Of so many."), "stage": text("Where it is.")],
            required: ["done", "total", "stage"])
        let links = object(
            ["self", "events", "results", "zip"].reduce(into: [:]) { $0[$1] = text("A path.") },
            required: ["self", "events", "results", "zip"])
        return object(
            [
                "id": identifier("job", "Its id."), "report": text("Of which report."),
                "version": count("Of which version."), "kind": text("What is made."),
                "state": choice(JobState.allCases.map(\.rawValue), "done, failed and cancelled are ends."),
                "attempt": count("How often it was begun."), "created": time("When it was asked for."),
                "started": time("When it was begun."), "ended": time("When it ended."),
                "keptUntil": time("When its results go."), "progress": progress,
                "problem": reference("Problem"),
                "findings": list(reference("Finding"), "What was found on the way."), "links": links,
            ],
            required: ["id", "kind", "state", "attempt", "created", "progress", "findings", "links"])
    }

    private static var result: JSONValue {
        object(
            [
                "name": text("Its path among the results."), "type": text("Its media type."),
                "bytes": count("Its size."), "sha256": hash("Of it, and its ETag."),
                "pages": count("Pages, where it has some."), "url": text("Where it is."),
            ], required: ["name", "type", "bytes", "sha256", "pages", "url"])
    }

    private static var delivery: JSONValue {
        object(
            [
                "id": text("Its id."), "url": text("What is called."), "state": text("Where it stands."),
                "attempts": count("Calls made."), "due": time("When it is called again."),
                "said": text("The last answer: a status, or why there was none."),
            ], required: ["id", "url", "state", "attempts", "due"])
    }

    private static var schedule: JSONValue {
        object(
            [
                "id": text("Its id."), "report": text("Of which report."), "rule": text("When, in WIB."),
                "order": object([:], about: "What is made.", isOpen: true),
                "due": time("When it makes its next job."), "paused": flag("Whether it makes none for now."),
                "lastJob": text("The job that it made last."),
            ], required: ["id", "report", "rule", "order", "due", "paused"])
    }

    private static var chart: JSONValue {
        object(
            ["name": text("Its name."), "urls": list(text("A path."), "One in each language.")],
            required: ["name", "urls"])
    }
}

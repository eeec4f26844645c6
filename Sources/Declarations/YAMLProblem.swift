import CYaml

/// What libyaml found, in the words of one who writes templates: what is wrong, what to do, and where it
/// began rather than where reading stopped.
struct YAMLProblem {
    /// Where libyaml stopped, and where what it was reading began.
    let at, began: yaml_mark_t
    let problem, context: String
    /// The last text between quotes that runs over several lines.
    let lastLongText: (start: yaml_mark_t, end: yaml_mark_t)?
    let bytes: [UInt8]

    private typealias Case = (message: String, hint: String?, mark: yaml_mark_t)

    /// Message, hint and the mark of the place.
    var said: (message: String, hint: String?, mark: yaml_mark_t) {
        openQuote ?? structure ?? text ?? (
            "the YAML cannot be read: " + problem + (context.isEmpty ? "" : " " + context), nil, at
        )
    }

    private static let quotes = "put the text in double quotes, and write a quote within it as \\\""

    /// A quote that was not closed swallows lines until the next one, and what follows makes no sense.
    private var openQuote: Case? {
        if problem.contains("end of stream") && context.contains("quoted scalar") {
            return ("the text that begins here is not closed", "end it with a quote", began)
        }
        guard let text = lastLongText, text.end.line == at.line, problem.hasPrefix("did not find expected")
        else { return nil }
        return (
            "the text that begins here goes on to line \(text.end.line + 1)",
            "is a quote missing at its end?", text.start
        )
    }

    private var structure: Case? {
        switch (problem, context) {
        case ("could not find expected ':'", _):
            return (
                "a key without a colon", "write \"key: value\", with a space after the colon",
                began
            )
        case ("mapping values are not allowed in this context", _):
            return (
                "a colon where no key can be",
                "is the line indented too far? A text with a colon in it stands in double quotes", at
            )
        case ("did not find expected '-' indicator", _):
            let after = sides(of: at).after
            if after.hasPrefix("-"), !after.hasPrefix("- ") {
                return ("no space after \"-\"", "write \"- \" before each item of a list", at)
            }
            return (
                "the line is no item of the list that begins in line \(began.line + 1)",
                "begin it with \"- \" and a space, or indent it as the lines that it belongs to", at
            )
        case ("did not find expected key", _):
            let before = sides(of: at).before.filter { $0 != " " }
            if let last = before.last, "]}\"'".contains(last) {
                return ("the text goes on after \(last)", Self.quotes + "; also one with { } [ ]", at)
            }
            return (
                "the line is no key of the map that begins in line \(began.line + 1)",
                "indent it as the lines that it belongs to", at
            )
        case ("block sequence entries are not allowed in this context", _):
            return ("a list where none can begin", "begin the list on a line of its own", at)
        case (_, "while parsing a flow sequence"):
            return (
                "the list that begins here is not closed",
                "end it with ]; a text with , [ ] { } in it stands in double quotes", began
            )
        case (_, "while parsing a flow mapping"):
            return (
                "the map that begins here is not closed",
                "end it with }; a text with , [ ] { } in it stands in double quotes", began
            )
        case ("did not find expected <document start>", _):
            return (
                "the line belongs to nothing before it", "is it, or the line before, indented wrongly?", at
            )
        default: return nil
        }
    }

    private var text: Case? {
        if problem == "found character that cannot start any token" || context.hasSuffix("scanning an alias")
            || context.hasSuffix("scanning an anchor") || context.contains("scanning a tag")
            || context.contains("scanning a directive")
        {
            let mark = problem.hasPrefix("found character") ? at : began
            return ("a text cannot begin with \"\(character(mark))\"", Self.quotes, mark)
        }
        if problem == "found unknown escape character" {
            return ("\\ means something else in double quotes", "write \\\\ for it", at)
        }
        return nil
    }

    /// The letters of the line before a mark and after it; libyaml counts letters, not bytes.
    private func sides(of mark: yaml_mark_t) -> (before: String, after: String) {
        let lines = bytes.split(separator: 10, maxSplits: mark.line + 1, omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line) else { return ("", "") }
        let line = String(decoding: lines[mark.line], as: UTF8.self).unicodeScalars
        return (String(line.prefix(mark.column)), String(line.dropFirst(mark.column)))
    }

    private func character(_ mark: yaml_mark_t) -> String { String(sides(of: mark).after.prefix(1)) }
}

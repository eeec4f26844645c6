import CYaml

/// The events of libyaml over one text, folded into a `Declaration`.
struct YAMLEvents {
    /// Levels of lists and maps within each other.
    static let depthLimit = 32

    /// What was read last, for what is said when reading fails.
    private final class Trail {
        var longText: (start: yaml_mark_t, end: yaml_mark_t)?
    }

    private let bytes: [UInt8]
    private let file: String
    private let trail = Trail()

    init(_ bytes: [UInt8], _ file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// The one document of the text; what is wrong goes to `findings`.
    mutating func document(_ findings: FindingList) -> Declaration {
        let nothing = Declaration(.nothing, at: SourcePlace(file: file, line: 1, column: 1))
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            findings.error("no memory to read YAML", at: SourcePlace(file: file))
            return nothing
        }
        defer { yaml_parser_delete(&parser) }
        return bytes.withUnsafeBufferPointer { text in
            yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
            do throws(Finding) {
                return try folded(&parser, findings)
            } catch {
                findings.add(error)
                return nothing
            }
        }
    }

    private func folded(_ parser: inout yaml_parser_t, _ findings: FindingList) throws(Finding) -> Declaration
    {
        var root: Declaration?
        while true {
            let event = try next(&parser)
            switch event.kind {
            case .end: return root ?? Declaration(.nothing, at: SourcePlace(file: file, line: 1, column: 1))
            case .other: continue
            case .scalar, .sequence, .mapping, .alias, .close:
                guard root == nil else {
                    throw .error(
                        "a second document begins", hint: "one file holds one document: remove \"---\"",
                        at: event.place)
                }
                root = try value(event, &parser, depth: 0, findings)
            }
        }
    }

    private func value(
        _ event: Event, _ parser: inout yaml_parser_t, depth: Int,
        _ findings: FindingList
    ) throws(Finding) -> Declaration {
        guard depth <= Self.depthLimit else { throw tooDeep(event.place) }
        if let anchor = event.anchor {
            throw .error(
                "anchors and aliases (&\(anchor), *\(anchor)) are not allowed", hint: "write the value out",
                at: event.place)
        }
        if let tag = event.tag {
            throw .error("the tag \(tag) is not allowed", hint: "write the value without it", at: event.place)
        }
        switch event.kind {
        case .alias, .close, .end, .other: throw .error("a value belongs here", at: event.place)
        case .scalar(let text): return Declaration(content(of: text), at: event.place)
        case .sequence:
            var items: [Declaration] = []
            while case let item = try next(&parser), item.kind != .close {
                items.append(try value(item, &parser, depth: depth + 1, findings))
            }
            return Declaration(.list(items), at: event.place)
        case .mapping:
            return Declaration(.map(try entries(&parser, depth: depth + 1, findings)), at: event.place)
        }
    }

    private func entries(
        _ parser: inout yaml_parser_t, depth: Int,
        _ findings: FindingList
    ) throws(Finding) -> [Declaration.Entry] {
        var entries: [Declaration.Entry] = [], lines: [String: Int] = [:]
        while case let key = try next(&parser), key.kind != .close {
            let name = try value(key, &parser, depth: depth, findings)
            let content = try value(next(&parser), &parser, depth: depth, findings)
            guard case .scalar(let text) = key.kind else {
                findings.error("a key must be a word, not \(name.kind)", at: key.place)
                continue
            }
            if let line = lines[text.string] {
                findings.error(
                    "\"\(text.string)\" is written twice", hint: "the first is in line \(line)",
                    at: key.place)
                continue
            }
            lines[text.string] = key.place.line
            entries.append(.init(key: text.string, place: key.place, value: content))
        }
        return entries
    }

    private func content(of text: DeclaredText) -> Declaration.Content {
        text.style == .plain && ["", "~", "null"].contains(text.string) ? .nothing : .text(text)
    }

    /// Spaces before the first line with text after a block's "|" or ">".
    private func indent(after mark: yaml_mark_t) -> Int {
        var line = 0, column = 0
        for byte in bytes {
            if line > mark.line, byte != 0x20, byte != 0x0A, byte != 0x0D { return column }
            if byte == 0x0A { (line, column) = (line + 1, 0) } else { column += 1 }
        }
        return 0
    }
}

extension YAMLEvents {
    /// One event, freed of libyaml's memory.
    private struct Event {
        enum Kind: Equatable { case scalar(DeclaredText), sequence, mapping, alias, close, end, other }

        var kind: Kind
        var place: SourcePlace
        var anchor: String?
        var tag: String?
    }

    private func next(_ parser: inout yaml_parser_t) throws(Finding) -> Event {
        var raw = yaml_event_t()
        guard yaml_parser_parse(&parser, &raw) == 1 else { throw problem(parser) }
        defer { yaml_event_delete(&raw) }
        var event = Event(kind: .other, place: place(raw.start_mark))
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            event.kind = .scalar(text(scalar, raw.start_mark))
            let isQuoted =
                scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
                || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
            if isQuoted, raw.end_mark.line > raw.start_mark.line {
                trail.longText = (raw.start_mark, raw.end_mark)
            }
            event.anchor = string(scalar.anchor)
            event.tag = string(scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            event.kind = .sequence
            event.anchor = string(raw.data.sequence_start.anchor)
            event.tag = string(raw.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            event.kind = .mapping
            event.anchor = string(raw.data.mapping_start.anchor)
            event.tag = string(raw.data.mapping_start.tag)
        case YAML_ALIAS_EVENT:
            event.kind = .alias
            event.anchor = string(raw.data.alias.anchor)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: event.kind = .close
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: event.kind = .end
        default: event.kind = .other  // stream and document begin, document end
        }
        return event
    }

    private func text(
        _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar,
        _ mark: yaml_mark_t
    ) -> DeclaredText {
        let value = String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: return DeclaredText(value)
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            return DeclaredText(value, style: .block, indent: indent(after: mark))
        default: return DeclaredText(value, style: .quoted)
        }
    }

    private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func place(_ mark: yaml_mark_t) -> SourcePlace {
        SourcePlace(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    private func tooDeep(_ place: SourcePlace) -> Finding {
        .error("nested deeper than \(Self.depthLimit) levels", at: place)
    }

    private func problem(_ parser: yaml_parser_t) -> Finding {
        let problem = parser.problem.map { String(cString: $0) } ?? "cannot be read"
        if problem.hasPrefix("Maximum nesting") { return tooDeep(place(parser.problem_mark)) }
        let said = YAMLProblem(
            at: parser.problem_mark, began: parser.context_mark, problem: problem,
            context: parser.context.map { String(cString: $0) } ?? "", lastLongText: trail.longText,
            bytes: bytes
        ).said
        return .error(said.message, hint: said.hint, at: place(said.mark))
    }
}

import Amounts
public import Datasets
public import Localization

/// How a figure came about, for `kendang explain`: its formula, its inputs with their values, its source
/// rows.
public struct Explanation: Sendable {
    /// A source row, with its text where it was read again.
    public struct Row: Sendable, Hashable {
        public var file: String
        public var line: Int
        public var text: String?

        public init(file: String, line: Int, text: String? = nil) {
            self.file = file
            self.line = line
            self.text = text
        }
    }

    public var figure: Figure
    public var inputs: [Figure]
    /// The source rows behind it, as spans of lines of `Cube.files`.
    public var spans: [RowSpan]
    private let set: FigureSet

    /// - Throws: as `FigureSet.answer`.
    public init(_ id: FigureID, in set: FigureSet) throws(FigureError) {
        figure = try set.answer(id)
        let set = figure.id.isScoped ? set : set.whole
        inputs = figure.inputs.compactMap { set[$0] }
        self.set = set
        spans = set.rows(behind: figure)
    }

    /// The file of a span.
    private func file(_ span: RowSpan) -> String {
        let files = set.cube.files
        return files.indices.contains(span.file) ? files[span.file] : "?"
    }

    /// The lines that belong to it, as far as they are known one by one; at most `limit`.
    public func lines(atMost limit: Int = 1000) -> [Row] {
        var rows: [Row] = []
        for span in spans where span.count == span.lastLine - span.firstLine + 1 {
            for line in span.firstLine...span.lastLine {
                guard rows.count < limit else { return rows }
                rows.append(Row(file: file(span), line: line))
            }
        }
        return rows
    }

    /// The text of a terminal.
    /// - Parameter rows: the source rows with their text, as the caller read them again; empty: only places
    ///   are given.
    public func text(_ wording: Wording, rows: [Row] = []) -> String {
        let language = wording.language, words = Heads(language)
        func said(_ figure: Figure) -> String {
            let mark = set.say(figure, wording, .mark), full = set.say(figure, wording, .full)
            return mark == full || figure.isAbsent ? mark : "\(mark)  (\(full))"
        }
        var lines = [figure.id.path, figure.label[language], "", "  " + said(figure), ""]
        lines += [words.formula, "  " + figure.formula.text[language]]
        if !inputs.isEmpty {
            lines += ["", words.inputs]
            let width = inputs.map { $0.id.path.count }.max() ?? 0
            for input in inputs {
                lines.append("  " + input.id.path.padded(to: width) + "  " + said(input))
            }
        }
        lines += ["", words.rows] + rowLines(rows, words)
        return lines.joined(separator: "\n") + "\n"
    }

    private func rowLines(_ rows: [Row], _ words: Heads) -> [String] {
        if spans.isEmpty { return ["  " + words.noRows] }
        if !rows.isEmpty { return rows.map { "  \($0.file):\($0.line)" + ($0.text.map { "  " + $0 } ?? "") } }
        return spans.map { span in
            let place = "  \(file(span)):\(span.firstLine)"
            return span.count == 1 ? place : place + "–\(span.lastLine)  (\(span.count) \(words.rowsOf))"
        }
    }

    /// The words of the text.
    private struct Heads {
        let formula, inputs, rows, noRows, rowsOf: String

        init(_ language: Language) {
            switch language {
            case .id:
                (formula, inputs, rows) = ("Rumus", "Masukan", "Baris sumber")
                (noRows, rowsOf) = ("tidak ada", "baris")
            case .en:
                (formula, inputs, rows) = ("Formula", "Inputs", "Source rows")
                (noRows, rowsOf) = ("none", "rows")
            }
        }
    }
}

extension String {
    /// With spaces after it, to a number of letters.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// With spaces before it.
    func padded(from width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

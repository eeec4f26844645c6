/// What a report can be written as.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    case pdf, png, svg
}

/// What `kendang figures` can print.
public enum FiguresFormat: String, Sendable, Hashable, CaseIterable {
    case table, json, csv
}

public import Localization

/// What a reader of exported data must know of the report, in both languages.
public struct ReportMetadata: Sendable {
    public struct Entry: Sendable, Hashable {
        public var key: String
        public var label: Words
        public var value: Words

        public init(_ key: String, _ label: Words, _ value: Words) {
            self.key = key
            self.label = label
            self.value = value
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// RFC 4180, in UTF-8.
    public var csv: [UInt8] {
        DelimitedText.lines(
            [["key", "label_id", "label_en", "value_id", "value_en"]]
                + entries.map { [$0.key, $0.label.id, $0.label.en, $0.value.id, $0.value.en] })
    }
}

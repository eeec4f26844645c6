public import Declarations
public import Layout
public import Templates

/// A kind of block that a template can name: reads its own keys, and is bound to figures.
public protocol BlockKind: Sendable {
    /// What stands behind `block:` in a template.
    static var key: String { get }
    /// Reads what the template declares; mistakes go to the reader's findings.
    init(_ reader: inout DeclarationReader)
    /// The block with its words and figures; nil where the rows have nothing to show: the page closes up.
    func bind(_ binder: inout Binder) -> BoundBlock?
}

/// A bound block: what is placed, and the notes that it calls for.
public struct BoundBlock: Sendable {
    public var items: [StackItem]
    /// Texts at the foot of the page, in the order of their calls.
    public var notes: [String]

    public init(_ items: [StackItem], notes: [String] = []) {
        self.items = items
        self.notes = notes
    }
}

/// Every kind of block. A new one is one file and one line here.
public enum BlockCatalogue {
    public static let all: [any BlockKind.Type] = [
        KeyFiguresBlock.self, StripBlock.self, ReadingKeyBlock.self, SideBySideBlock.self, ColumnsBlock.self,
        GrowthRangeBlock.self, YearTableBlock.self, BuildUpBlock.self, DonutBlock.self,
        CommodityTableBlock.self,
        DestinationTableBlock.self, MapBlock.self, MatrixBlock.self, ChangesBlock.self,
        ContributionsBlock.self,
        SourceTableBlock.self, ClaimsBlock.self, TextsBlock.self, TextColumnsBlock.self,
    ]

    static let byKey: [String: any BlockKind.Type] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.key, $0) })

    /// Reads a block as its kind does; nil, after a finding, where there is no such kind.
    public static func read(_ block: TemplateBlock, _ findings: FindingList) -> (any BlockKind)? {
        guard let kind = byKey[block.kind] else {
            let near = Nearest.word(to: block.kind, among: all.map { $0.key })
            findings.error(
                "\"\(block.kind)\" is not a known block",
                hint: near.map { "did you mean \"\($0)\"?" }
                    ?? "known here: " + all.map { $0.key }.joined(separator: ", "),
                at: block.declaration.place)
            return nil
        }
        var reader = block.declaration.reader(findings)
        _ = reader.string("block")
        let read = kind.init(&reader)
        reader.finish()
        return read
    }
}

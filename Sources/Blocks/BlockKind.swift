public import Declarations
public import Layout
import Narration
public import Templates

/// A block of a template that waits for its figures.
public protocol BindableBlock: Sendable {
    /// The block with its words and figures; nil where the rows have nothing to show: the page closes up.
    func bind(_ binder: inout Binder) -> BoundBlock?
}

/// A kind of block that a template can name: reads its own keys, and is bound to figures.
public protocol BlockKind: BindableBlock {
    /// What stands behind `block:` in a template.
    static var key: String { get }
    /// One line on what it shows, for authors of templates.
    static var summary: String { get }
    /// Reads what the template declares, each key asked once with a line on what it means; mistakes go to the
    /// reader's findings.
    init(_ reader: inout DeclarationReader)
}

/// A bound block: what is placed.
public struct BoundBlock: Sendable {
    public var items: [StackItem]
    /// Only words: a section of nothing else needs no page of its own.
    public var isText: Bool
    /// Never alone on a page: the block above comes along.
    public var needsCompany: Bool

    public init(_ items: [StackItem], isText: Bool = false, needsCompany: Bool = false) {
        self.items = items
        self.isText = isText
        self.needsCompany = needsCompany
    }
}

/// A block that is shown only where all its guards hold: `when: [parts-exact]`.
struct GuardedBlock: BindableBlock {
    let guards: [String]
    let block: any BindableBlock

    init(guards: [String], block: any BindableBlock) {
        self.guards = guards
        self.block = block
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        guards.allSatisfy(binder.narrator.holds) ? block.bind(&binder) : nil
    }
}

/// Every kind of block. A new one is one file and one line here; every chart is one as well.
public enum BlockCatalogue {
    public static let all: [any BlockKind.Type] =
        [
            KeyFiguresBlock.self, ReadingKeyBlock.self, SideBySideBlock.self, GrowthRangeBlock.self,
            YearTableBlock.self, CurrencyTableBlock.self, CommodityTableBlock.self,
            DestinationTableBlock.self, SourceTableBlock.self,
            DetailTableBlock.self, RankingTableBlock.self, LongTableBlock.self, PullQuoteBlock.self,
            LeadersBlock.self,
            ClaimsBlock.self, RevisionTableBlock.self, TextsBlock.self, SignatureBlock.self,
            TextColumnsBlock.self, ContentsBlock.self, ListBlock.self, IndexBlock.self,
            FactLineBlock.self, FactRowsBlock.self, UnstatedBlock.self,
        ] + ChartBindings.all.map { $0.block }

    static let blockMeaning = "what the block is"
    public static let guardsMeaning = "guards, all of which must hold; else the block is left out"

    static let byKey: [String: any BlockKind.Type] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.key, $0) })

    /// The keys that a kind asks for, `block` and `when` not among them.
    public static func keys(of kind: any BlockKind.Type) -> [DeclaredKey] {
        DeclarationReader.described { _ = kind.init(&$0) }
    }

    /// The keys that every block has besides its own.
    public static let commonKeys = [
        DeclaredKey("block", .text, .required, blockMeaning),
        DeclaredKey("when", .texts, .optional, guardsMeaning),
    ]

    /// Reads a block as its kind does; nil, after a finding, where there is no such kind.
    public static func read(_ block: TemplateBlock, _ findings: FindingList) -> (any BindableBlock)? {
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
        _ = reader.string("block", blockMeaning)
        let guards = reader.list("when", guardsMeaning)
        for declared in guards { TemplateWords.check(guard: declared, findings) }
        let read = kind.init(&reader)
        reader.finish()
        return guards.isEmpty ? read : GuardedBlock(guards: guards.compactMap(\.text), block: read)
    }
}

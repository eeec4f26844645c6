import Blocks
public import Declarations
import Templates

/// Every kind of block with its keys, as the code itself asks for them: what `kendang blocks` prints and what
/// stands in `Templates/README.md` between two marks.
public enum BlockReference {
    /// One kind of thing that a template can hold.
    public struct Entry: Sendable {
        public var name: String
        public var summary: String
        public var keys: [DeclaredKey]
    }

    /// A heading with its entries.
    public struct Chapter: Sendable {
        public var title: String
        public var note: String
        public var entries: [Entry]
    }

    /// Template and sections, blocks, charts, components: in the order of the reference.
    public static var chapters: [Chapter] {
        let charts = Set(ChartBindings.all.map { $0.key })
        let blocks = BlockCatalogue.all.map { kind in
            Entry(name: kind.key, summary: kind.summary, keys: BlockCatalogue.keys(of: kind))
        }
        return [
            Chapter(title: "Template", note: "Keys of `template.yaml`.", entries: Self.files),
            Chapter(
                title: "Blocks", note: "Every block has `when` as well: \(BlockCatalogue.guardsMeaning).",
                entries: blocks.filter { !charts.contains($0.name) }),
            Chapter(
                title: "Charts",
                note: "In a template `block: donut`, with `title`, `subtitle` and `when`; in a press file "
                    + "`chart: donut`, where title and subtitle stand under `words`.",
                entries: blocks.filter { charts.contains($0.name) }),
        ]
    }

    private static var files: [Entry] {
        [
            Entry(name: "template", summary: "The file itself.", keys: Template.keys),
            Entry(name: "section", summary: "One of `sections`.", keys: TemplateSection.keys),
            Entry(
                name: "each", summary: "In `sections`: a chapter for each member of a dimension.",
                keys: TemplateChapters.keys),
            Entry(name: "component", summary: "A file of `Components`.", keys: Component.keys),
        ]
    }

    /// The entry of a name; nil where there is none.
    public static func entry(_ name: String) -> Entry? {
        chapters.lazy.flatMap(\.entries).first { $0.name == name }
    }

    /// All names, in the order of the reference.
    public static var names: [String] { chapters.flatMap(\.entries).map(\.name) }
}

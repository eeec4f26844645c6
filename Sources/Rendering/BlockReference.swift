import Blocks
public import Declarations
import Templates

/// Every kind of block with its keys, as the code itself asks for them: what `kendang blocks` prints and what
/// stands in `Templates/README.md` between two marks.
public enum BlockReference {
    /// One kind of thing that a template can hold, with the keys that are its own.
    public struct Entry: Sendable {
        public var name: String
        public var summary: String
        public var keys: [DeclaredKey]
    }

    /// A heading with its entries.
    public struct Chapter: Sendable {
        public var title: String
        public var note: String
        /// Keys that each of its entries has besides its own.
        public var common: [DeclaredKey] = []
        public var entries: [Entry]
    }

    /// Template and sections, blocks, charts: in the order of the reference.
    public static var chapters: [Chapter] {
        let charts = Set(ChartBindings.all.map { $0.key })
        let blocks = BlockCatalogue.all.filter { !charts.contains($0.key) }.map { kind in
            Entry(name: kind.key, summary: kind.summary, keys: BlockCatalogue.keys(of: kind))
        }
        return [
            Chapter(title: "Files of a template", note: "", entries: files),
            Chapter(
                title: "Blocks", note: "Every block has these keys, and its own.",
                common: BlockCatalogue.commonKeys, entries: blocks),
            Chapter(
                title: "Charts",
                note:
                    "In a template each is a block, with these keys and its own. In a press file it is named by "
                    + "`chart:`, and title and subtitle stand under `words:`.",
                common: BlockCatalogue.commonKeys + ChartBindings.commonKeys,
                entries: ChartBindings.all.map { kind in
                    Entry(name: kind.key, summary: kind.summary, keys: ChartBindings.keys(of: kind))
                }),
        ]
    }

    private static var files: [Entry] {
        [
            Entry(name: "template", summary: "`template.yaml` itself.", keys: Template.keys),
            Entry(name: "section", summary: "One of `sections`.", keys: TemplateSection.keys),
            Entry(
                name: "each", summary: "In `sections`: a chapter for each member of a dimension.",
                keys: TemplateChapters.keys),
            Entry(name: "component", summary: "A file of `Components`.", keys: Component.keys),
        ]
    }

    /// The entry of a name with all its keys; nil where there is none.
    public static func entry(_ name: String) -> Entry? {
        for chapter in chapters {
            guard var entry = chapter.entries.first(where: { $0.name == name }) else { continue }
            entry.keys = chapter.common + entry.keys
            return entry
        }
        return nil
    }

    /// All names, in the order of the reference.
    public static var names: [String] { chapters.flatMap(\.entries).map(\.name) }
}

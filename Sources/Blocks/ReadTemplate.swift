public import Declarations
import Figures
import Narration
public import Templates

/// The blocks of a template, read by their kinds, section by section.
public struct ReadTemplate: Sendable {
    let parts: [ReadPart]

    /// Mistakes in the blocks' own keys go to the findings.
    public init(_ template: Template, _ findings: FindingList) {
        parts = template.parts.map { part in
            switch part {
            case .section(let section): .section(ReadSection(section, findings))
            case .chapters(let chapters):
                .chapters(chapters, chapters.sections.map { ReadSection($0, findings) })
            }
        }
    }
}

/// A section with its blocks.
struct ReadSection: Sendable {
    let section: TemplateSection
    let blocks: [any BindableBlock]

    init(_ section: TemplateSection, _ findings: FindingList) {
        self.section = section
        blocks = section.blocks.compactMap { BlockCatalogue.read($0, findings) }
    }
}

/// A section, or the sections of chapters.
enum ReadPart: Sendable {
    case section(ReadSection)
    case chapters(TemplateChapters, [ReadSection])

    func bind(_ binder: inout Binder) -> [BoundSection] {
        switch self {
        case .section(let read):
            return [BoundSection(read, &binder)].compactMap(\.self)
        case .chapters(let chapters, let sections):
            let scopes = binder.story.scopes(of: chapters.dimension)
            return scopes.prefix(chapters.largest ?? scopes.count).flatMap { scope, slug in
                binder.inScope(scope) { binder in
                    sections.compactMap { BoundSection($0, chapter: slug, &binder) }
                }
            }
        }
    }
}

extension Story {
    /// The members of a dimension with a value this year, by value, each with its slug.
    func scopes(of dimension: Dimension) -> [(scope: Scope, slug: String)] {
        switch dimension {
        case .commodity: commodities.map { (.commodity($0.index), $0.slug) }
        case .sector: figures.sectors(in: year).filter(\.hasValue).map { (.sector($0.index), $0.slug) }
        case .region: figures.regions(in: year).filter(\.hasValue).map { (.region($0.index), $0.slug) }
        case .partner: lines.map { (.partner($0.index), $0.slug) }
        }
    }
}

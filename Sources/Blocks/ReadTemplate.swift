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

    func bind(_ binder: inout Binder, _ chosen: [Chapter]?) -> [BoundSection] {
        switch self {
        case .section(let read):
            return [BoundSection(read, &binder)].compactMap(\.self)
        case .chapters(let chapters, let sections):
            return (chosen ?? Array(binder.chapters(of: chapters))).flatMap {
                Self.bind($0, sections, &binder)
            }
        }
    }

    static func bind(_ chapter: Chapter, _ sections: [ReadSection], _ binder: inout Binder) -> [BoundSection]
    {
        let isSheet = sections.contains { $0.section.kind == .sheet }
        return binder.inScope(chapter, ownUnit: isSheet) { binder in
            sections.compactMap { BoundSection($0, chapter: chapter.slug, &binder) }
        }
    }
}

extension ReadTemplate {
    /// The sections of one member alone: its sheet.
    func bind(only chapter: Chapter, _ binder: inout Binder) -> [BoundSection] {
        parts.flatMap { part in
            guard case .chapters(_, let sections) = part else { return [BoundSection]() }
            return ReadPart.bind(chapter, sections, &binder)
        }
    }
}

extension Binder {
    /// The members that chapters are made for, in their order.
    fileprivate func chapters(of chapters: TemplateChapters) -> ArraySlice<Chapter> {
        let all =
            chapters.isComplete
            ? story.allChapters(of: chapters.dimension) : story.chapters(of: chapters.dimension)
        return all.prefix(chapters.largest ?? all.count)
    }
}

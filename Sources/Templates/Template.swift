public import Declarations
public import Figures

/// What a report looks like: its sections and blocks, in order; no data, no code.
public struct Template: Sendable {
    public var name: String
    /// File name of the theme without its ending.
    public var theme: String
    /// The running head names the chapter, not the office.
    public var namesChapters: Bool
    /// Printed on both sides of a leaf: even pages are mirrored.
    public var isFacing: Bool
    public var parts: [TemplatePart]

    enum Running: String, CaseIterable { case publisher, chapter }

    /// Its chapters, where it has one kind of them: a template of sheets.
    public var chapters: TemplateChapters? {
        let all = parts.compactMap { part in
            if case .chapters(let chapters) = part { chapters } else { nil }
        }
        return all.count == 1 ? all.first : nil
    }

    /// The same with its chapters of another dimension.
    public func turned(to dimension: Dimension) -> Template {
        var template = self
        template.parts = parts.map { part in
            guard case .chapters(var chapters) = part else { return part }
            chapters.dimension = dimension
            return .chapters(chapters)
        }
        return template
    }

    /// Every section, those of chapters once.
    public var sections: [TemplateSection] {
        parts.flatMap { part in
            switch part {
            case .section(let section): [section]
            case .chapters(let chapters): chapters.sections
            }
        }
    }
}

/// What stands in the list of sections.
public enum TemplatePart: Sendable {
    case section(TemplateSection)
    /// The same sections for each member of a dimension, with its figures alone.
    case chapters(TemplateChapters)
}

/// Sections that are repeated: one chapter for each sector, region, commodity or destination, by value.
public struct TemplateChapters: Sendable {
    public var dimension: Dimension
    /// How many chapters at most, the first by value; nil: all.
    public var largest: Int?
    /// Those without a value this year have a chapter, too.
    public var isComplete: Bool
    public var sections: [TemplateSection]
}

/// One section of a template: a cover, a page that may flow over several, or the sheet of a chapter's member.
public struct TemplateSection: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case cover, page, sheet }
    /// Where a section begins: on a page of its own, or after the one before if there is room.
    enum Start: String, CaseIterable { case page, right, flow }
    /// i, ii, iii before the text, then 1, 2, 3.
    public enum Numbering: String, Sendable, Hashable, CaseIterable { case roman, decimal }
    /// Which lists of contents name it: every one, or full ones alone, not a short one beside a lead.
    enum Listing: String, CaseIterable { case all, full }
    public enum Opening: String, Sendable, Hashable, CaseIterable { case full, reduced, none }

    /// Key of its words: "glance" asks glance-title, glance-kicker, glance-headline and glance-lead.
    public var name: String
    public var kind: Kind
    /// Begins a page; else it follows where the section before has left room.
    public var startsPage: Bool
    /// In contents and bookmarks: 1 for a chapter, 2 for a section of one.
    public var level: Int
    /// A short list of contents beside a lead does not name it.
    public var isLeftOutOfShortLists: Bool
    /// Pages are counted anew from here on; nil: they go on.
    public var numbering: Numbering?
    /// What its first page wears above.
    public var opening: Opening
    /// Begins on a page with an odd number.
    public var startsOnRight: Bool
    /// Its pages lie on their side.
    public var isLandscape: Bool
    /// The list of contents stands beside the lead.
    public var showsContents: Bool
    public var blocks: [TemplateBlock]
    /// Keys of the notes at the foot, in order; marks and source are added by themselves.
    public var notes: [String]
    /// The facts of a cover: keys of label and value.
    public var facts: [TemplateFact]
    /// The finding and the note of a cover.
    public var finding: String?
    public var note: String?
    public var place: SourcePlace
}

/// A label and its value on the cover, by their keys.
public struct TemplateFact: Sendable, Hashable {
    public var label: String
    public var value: String

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// A block as declared: its kind, and the map that the kind itself reads.
public struct TemplateBlock: Sendable {
    public var kind: String
    public var declaration: Declaration

    public init(kind: String, declaration: Declaration) {
        self.kind = kind
        self.declaration = declaration
    }

    /// The blocks of a list, each a map with the key `block`; mistakes go to the findings.
    public static func blocks(of list: [Declaration], _ findings: FindingList) -> [TemplateBlock] {
        list.compactMap { declaration in
            if let text = declaration.text {
                findings.error(
                    "a block is a map of keys, not a text", hint: "write \"- block: \(text)\"",
                    at: declaration.place)
                return nil
            }
            var reader = declaration.reader(findings)
            let kind = reader.string("block")
            return kind.isEmpty ? nil : TemplateBlock(kind: kind, declaration: declaration)
        }
    }
}

extension Template {
    /// Reads a template's own keys; the blocks are read by their kinds.
    public init(_ declaration: Declaration, _ findings: FindingList) {
        var reader = declaration.reader(findings)
        self.init(&reader)
        if parts.isEmpty { findings.error("a template needs sections", at: declaration.place) }
        reader.finish()
    }

    private init(_ reader: inout DeclarationReader) {
        let findings = reader.findings
        name = reader.string("name", "the folder's name")
        theme = reader.string("theme", "a file of Themes; a report may name another")
        namesChapters =
            reader.choice(
                "running", "what the running head names at the right", default: Running.publisher) == .chapter
        isFacing = reader.bool("facing", "printed on both sides: pages with even numbers are mirrored")
        parts = reader.list("sections", "the sections, and chapters of them, in their order").compactMap {
            TemplatePart($0, findings)
        }
    }

    /// The keys of a template's file.
    public static var keys: [DeclaredKey] { DeclarationReader.described { _ = Template(&$0) } }
}

extension TemplatePart {
    /// Chapters are known by their key `each`.
    init?(_ declaration: Declaration, _ findings: FindingList) {
        guard case .map(let entries) = declaration.content, entries.contains(where: { $0.key == "each" })
        else {
            self = .section(TemplateSection(declaration, findings))
            return
        }
        var reader = declaration.reader(findings)
        self = .chapters(TemplateChapters(&reader))
        reader.finish()
    }
}

extension TemplateChapters {
    init(_ reader: inout DeclarationReader) {
        let findings = reader.findings
        dimension = reader.requiredChoice("each", "one chapter for each of these", default: .sector)
        largest = reader.optionalInt("largest", "how many chapters at most, the first by value", in: 1...999)
        isComplete = reader.bool("all", "also for those that have no value in the report's year")
        sections = reader.list("sections", "the sections of every chapter").map {
            TemplateSection($0, findings)
        }
        if sections.isEmpty { findings.error("chapters need sections", at: reader.declaration.place) }
    }

    /// The keys of chapters.
    public static var keys: [DeclaredKey] { DeclarationReader.described { _ = TemplateChapters(&$0) } }
}

extension TemplateSection {
    init(_ declaration: Declaration, _ findings: FindingList) {
        var reader = declaration.reader(findings)
        self.init(&reader)
        reader.finish()
    }

    private init(_ reader: inout DeclarationReader) {
        name = reader.string(
            "section",
            "its name, with which the keys of its words begin: NAME-title, -kicker, -headline, -lead")
        kind = reader.choice(
            "kind", "what it is; `sheet`: one page of a chapter, under a band with its name and share",
            default: .page)
        let start = reader.choice(
            "starts", "`flow`: after the section before, where it left room; `right`: on an odd page",
            default: Start.page)
        startsPage = start != .flow
        startsOnRight = start == .right
        numbering = reader.optionalChoice(
            "numbering", "pages are counted anew from here on", of: Numbering.self)
        opening = reader.choice("opening", "the running head on its first page", default: .full)
        isLandscape = reader.bool("landscape", "its pages lie on their side")
        level = reader.int(
            "level", "in contents and bookmarks: 1 a chapter, 2 a section of one", in: 1...3, default: 1)
        isLeftOutOfShortLists =
            reader.choice(
                "listing", "`full`: a short list of contents beside a lead does not name it",
                default: Listing.all) == .full
        showsContents = reader.bool("contents", "the list of contents stands beside the lead")
        blocks = TemplateBlock.blocks(
            of: reader.list("blocks", "its blocks, from top to bottom"), reader.findings)
        notes = reader.strings("notes", "keys of notes at the foot; marks and source are added by themselves")
        facts = reader.maps("facts", "of a cover: labels with values") { fact in
            TemplateFact(
                label: fact.string("label", "key of the label"),
                value: fact.string("value", "key of the value"))
        }
        finding = reader.optionalString("finding", "of a cover: key of its sentence")
        note = reader.optionalString("note", "of a cover: key of the note at its foot")
        place = reader.declaration.place
    }

    /// The keys of a section.
    public static var keys: [DeclaredKey] { DeclarationReader.described { _ = TemplateSection(&$0) } }
}

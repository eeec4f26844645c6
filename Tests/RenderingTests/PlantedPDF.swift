import Figures
import Finishing
import Graphics
import Localization
import Reading

@testable import Rendering

/// A report's PDF with one thing in it made wrong, as the painter would have painted it: glyphs and all.
struct PlantedPDF {
    var document: LaidOut
    let press: Press

    /// The right one, with all that it carries.
    init(_ name: String = "blitar-2025", _ language: Language = .id) throws {
        let places = Project.places(name)
        press = try Press(places)
        let source = try TemplateSource("annual-report", in: places), report = try OpenedReport(places)
        document = try press.document(report, source, language)
        try EnclosedFiles(report, source.readFiles).enclose(
            in: &document, .report(template: "annual-report"), language, isAudited: true)
    }

    func painted() throws -> (bytes: [UInt8], tags: TagTree) {
        var unread = document
        unread.proof = nil
        return try press.painters.pdf(unread)
    }

    /// Audits the PDF as a file on the disk.
    func audited() throws -> FileAuditOutcome {
        let scratch = try Scratch(), path = scratch.path + "/x.pdf"
        try WholeFiles.write([WholeFiles.File(path: path, bytes: try painted().bytes)])
        return try FileAudit.run(path, fonts: Project.folder + "/Fonts")
    }

    // MARK: Wrong text

    /// What was changed: the page from 1, and the texts before and after.
    struct Change {
        var page: Int
        var old: String
        var new: String
    }

    /// Puts another text of the same length in place of a number, in the first run that holds it in a role.
    mutating func plant(_ old: String, _ new: String, where fits: ([Role]) -> Bool) -> Change? {
        let glyphs = self.glyphs
        for (index, page) in document.pages.enumerated() {
            var change: Change?
            let drawing = page.drawing.mapRuns { run, roles in
                guard change == nil, fits(roles), let spoiled = run.replacing(old, by: new, glyphs) else {
                    return run
                }
                change = Change(page: index + 1, old: run.text, new: spoiled.text)
                return spoiled
            }
            guard let change else { continue }
            document.pages[index].drawing = drawing
            return change
        }
        return nil
    }

    /// Changes what stands for the first picture whose words hold a text.
    mutating func plantAlternative(_ old: String, _ new: String) -> Int? {
        for (index, page) in document.pages.enumerated() {
            var isDone = false
            let drawing = page.drawing.mapRoles { role in
                guard !isDone, case .figure(let words) = role, words.contains(old) else { return role }
                isDone = true
                return .figure(alternative: words.replacing(old, with: new, maxReplacements: 1))
            }
            guard isDone else { continue }
            document.pages[index].drawing = drawing
            return index + 1
        }
        return nil
    }

    /// The glyph of each character, of each font with its features, wherever the document has it.
    private var glyphs: [PlantedGlyph: UInt32] {
        var known: [PlantedGlyph: UInt32] = [:]
        for page in document.pages {
            page.drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf, run.isPlain else { return }
                for (character, glyph) in zip(run.text.unicodeScalars, run.glyphs) {
                    known[PlantedGlyph(run, character)] = glyph.id
                }
            }
        }
        return known
    }

    // MARK: Wrong attachments

    /// Changes an attachment; the edition may be told, as somebody who knows how it is made would do.
    mutating func attach(_ path: String, isTold: Bool, _ change: ([UInt8]) -> [UInt8]) throws {
        for index in document.attachments.indices where document.attachments[index].path == path {
            document.attachments[index].bytes = change(document.attachments[index].bytes)
        }
        guard isTold,
            let place = document.attachments.firstIndex(where: { $0.path == Edition.path })
        else { return }
        var edition = try Edition(document.attachments[place].bytes)
        for index in edition.files.indices where edition.files[index].path == path {
            let bytes = document.attachments.first { $0.path == path }?.bytes ?? []
            edition.files[index].bytes = bytes.count
            edition.files[index].sha256 = SHA256.hex(bytes)
        }
        document.attachments[place].bytes = edition.json()
    }
}

struct PlantedGlyph: Hashable {
    var font: String
    var features: UInt8
    var character: Unicode.Scalar

    init(_ run: GlyphRun, _ character: Unicode.Scalar) {
        font = run.font
        features = run.features.rawValue
        self.character = character
    }
}

extension GlyphRun {
    /// One glyph for each character.
    var isPlain: Bool {
        glyphs.count == text.unicodeScalars.count && clusters.allSatisfy { $0.glyphs == 1 }
    }

    /// The run with other characters of as many bytes; nil where it does not hold the text, or a glyph is not
    /// known.
    func replacing(_ old: String, by new: String, _ known: [PlantedGlyph: UInt32]) -> GlyphRun? {
        guard isPlain, let range = text.firstRange(of: old), old.utf8.count == new.utf8.count else {
            return nil
        }
        var run = self
        run.text.replaceSubrange(range, with: new)
        for (place, character) in run.text.unicodeScalars.enumerated() {
            guard let glyph = known[PlantedGlyph(self, character)] else { return nil }
            run.glyphs[place].id = glyph
        }
        return run
    }
}

extension Drawing {
    /// The drawing with every run changed, by its roles from the outside in.
    func mapRuns(_ roles: [Role] = [], _ change: (GlyphRun, [Role]) -> GlyphRun) -> Drawing {
        switch self {
        case .glyphs(let run, let paint): .glyphs(change(run, roles), paint)
        case .group(let parts): .group(parts.map { $0.mapRuns(roles, change) })
        case .moved(let map, let part): .moved(map, part.mapRuns(roles, change))
        case .clipped(let path, let part): .clipped(to: path, part.mapRuns(roles, change))
        case .tagged(let role, let id, let part):
            .tagged(role, id: id, part.mapRuns(roles + [role], change))
        case .linked(let link, let box, let part): .linked(link, in: box, part.mapRuns(roles, change))
        case .fill, .stroke, .image, .anchor: self
        }
    }

    func mapRoles(_ change: (Role) -> Role) -> Drawing {
        switch self {
        case .group(let parts): .group(parts.map { $0.mapRoles(change) })
        case .moved(let map, let part): .moved(map, part.mapRoles(change))
        case .clipped(let path, let part): .clipped(to: path, part.mapRoles(change))
        case .tagged(let role, let id, let part): .tagged(change(role), id: id, part.mapRoles(change))
        case .linked(let link, let box, let part): .linked(link, in: box, part.mapRoles(change))
        case .glyphs, .fill, .stroke, .image, .anchor: self
        }
    }
}

import Charts
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

extension CoverPage {
    /// The cover of a section of kind `cover`, with the words and figures of a report.
    init(_ section: TemplateSection, _ binder: inout Binder) {
        let start = binder.asked.count
        let publication = binder.story.publication, language = binder.language
        let parts = Parts(commoditiesOf: &binder, limit: 8)
        let items = parts.items(&binder)
        let year = String(publication.year), full = publication.title[language]
        let endsWithYear = full.hasSuffix(" " + year)
        let isWhole = items.contains { $0.state.hasLength } && !binder.story.partsExceedTotal
        let ringParts = isWhole ? items : []
        let said = parts.said(&binder)
        // The ring prints no number: what is said of its parts by a sign has no sign here.
        binder.statuses = []
        let facts = section.facts.compactMap { fact -> Fact? in
            guard let label = binder.text(fact.label), let value = binder.linkedText(fact.value) else {
                return nil
            }
            return Fact(label: label, value: value.text, link: value.link)
        }
        let note = ringParts.isEmpty ? nil : section.note.flatMap { binder.text($0) }
        let notes = [note].compactMap(\.self) + SectionNotes.signs(binder).map { $0 + "." }
        binder.headings.beginTitle()
        let finding = section.finding.flatMap { binder.styled($0, .coverFinding) }
        var footnote = notes.isEmpty ? [] : [TextSpan(notes.joined(separator: " "), binder.theme[.note])]
        let trace = binder.leftOverReference(since: start)
        if let spans = trace?.text.spans {
            footnote += (footnote.isEmpty ? [] : [TextSpan(" ", binder.theme[.note])]) + spans
            footnote.append(TextSpan(".", binder.theme[.note]))
        }
        self.init(
            office: Self.office(publication, language), area: publication.area[language],
            title: endsWithYear ? String(full.dropLast(year.count + 1)) : full,
            year: endsWithYear ? year : nil,
            finding: finding,
            facts: facts,
            note: footnote.isEmpty ? nil : StyledText(footnote), anchor: trace?.anchor,
            status: Self.status(&binder), badge: binder.badge,
            ring: ringParts.isEmpty ? nil : CoverRing(items: ringParts),
            alternative: "\(Self.ringName[language]) \(year): \(said.joined(separator: "; ")).")
    }

    /// What the ring shows, to whoever does not see it.
    private static let ringName = Words(
        id: "Cincin nilai ekspor menurut komoditas", en: "Ring of export value by commodity")

    /// The office's name without the area's, which stands under it.
    private static func office(_ publication: Publication, _ language: Language) -> String {
        let office = publication.office[language], area = publication.area[language]
        for end in [", " + area, " " + area] where office.hasSuffix(end) {
            return String(office.dropLast(end.count))
        }
        return office
    }

    /// Date and edition; on a draft or a sample that it is one.
    private static func status(_ binder: inout Binder) -> String {
        let publication = binder.story.publication
        if publication.isSample { return binder.phrase("status-sample") }
        if publication.isDraft {
            let draft = binder.phrase("status-draft")
            guard let embargo = publication.embargo else { return draft }
            let moment = binder.wording.moment(embargo)
            binder.literals.append(moment)
            return "\(draft). \(binder.phrase("status-embargo", ["moment": moment]))"
        }
        return binder.phrase("status-final")
    }
}

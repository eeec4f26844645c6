import Datasets
import Figures
import Localization
import Narration
import Reading
import Synchronization

/// The numbers that the words of a report hold, whatever is printed of it: names of goods and sectors, files,
/// what the definition says, years. Found once in each language, for all its documents.
final class SpokenNumbers: Sendable {
    private let known = Mutex<[Language: Set<String>]>([:])

    /// - Parameter report: the one that these are kept with.
    func numbers(_ report: OpenedReport, _ narrator: Narrator) -> Set<String> {
        known.withLock { known in
            if let numbers = known[narrator.language] { return numbers }
            let language = narrator.language, cube = report.loaded.cube
            var texts = cube.files
            texts += Variable.catalogue.compactMap { $0.text(report.story, narrator.wording) }
            texts += cube.commodities.map { $0.name[language] } + cube.sectors.map { $0.name[language] }
            texts += report.figures.yearSeries.map(String.init)
            let numbers = Set(texts.flatMap(NumberAudit.numbers))
            known[language] = numbers
            return numbers
        }
    }
}

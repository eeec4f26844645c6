import Datasets
import Declarations
import Localization
import Narration

/// All sheets of a batch in one document, with the template's front matter before them: contents, bookmarks.
public struct CombinedEdition {
    private let report: OpenedReport
    private let job: BatchJob

    public init(_ report: OpenedReport, _ job: BatchJob) {
        self.report = report
        self.job = job
    }

    /// Makes a file for each language and format; writes them all, or none.
    public func render(progress: (String) -> Void = { _ in }) throws(ReportError) -> Outcome {
        let batch = try Batch(report, job)
        var chosen = RenderJob(
            template: job.templateName, languages: job.languages, formats: job.formats, dpi: job.dpi,
            folder: batch.folder, isAudited: job.isAudited)
        chosen.chapters = ChapterChoice(dimension: batch.dimension, members: batch.members)
        return try Renderer(report).render(chosen, progress: progress)
    }
}

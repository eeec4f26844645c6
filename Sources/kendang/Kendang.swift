import ArgumentParser
import Rendering

/// The command: subcommands, and the exit codes that they share.
struct Kendang: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kendang",
        abstract: "Renders official trade statistics: reports from rows, with honest numbers.",
        discussion: """
            A report is a folder with a report.yaml and the rows that it names. Examples:

              kendang init Reports/my-office-2025
              kendang import rekap.xlsx --into Reports/my-office-2025
              kendang preview Reports/my-office-2025
              kendang render Reports/blitar-2025
              kendang chart Reports/blitar-2025 --all
              kendang batch Reports/nasional-contoh --by commodity
              kendang check Reports/blitar-2025
              kendang validate Reports/blitar-2025
              kendang figures Reports/blitar-2025 --format json
              kendang export Reports/blitar-2025 --format xlsx
              kendang explain Reports/blitar-2025 growth/2025
              kendang audit out/blitar-2025/blitar-2025-annual-report-id.pdf
              kendang serve

            Exit codes: 0 done, 64 wrong usage, 65 wrong input, 66 input not there, 70 our fault, 73 cannot write,
            130 ended by Ctrl-C.
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self, ImportCommand.self, RenderCommand.self, PreviewCommand.self, ChartCommand.self,
            BatchCommand.self, CheckCommand.self, ValidateCommand.self,
            FiguresCommand.self, ExportCommand.self,
            ExplainCommand.self, ChangesCommand.self, ClaimsCommand.self, AuditCommand.self,
            ExtractCommand.self, BlocksCommand.self,
            SampleCommand.self, GalleryCommand.self, ServeCommand.self, TokenCommand.self, OfficeCommand.self,
            WorkCommand.self,
        ])
}

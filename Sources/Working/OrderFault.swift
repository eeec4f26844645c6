import Declarations
import Figures
import Rendering

extension Order {
    /// What is wrong with the values of an order, as far as can be seen without its report; nil: nothing.
    public var fault: String? {
        do throws(ReportError) {
            _ = try readLanguages()
            for text in sizes ?? [] where ChartJob.Size(text) == nil {
                return "\"\(text)\" is no size: wide, square, portrait or 1200x630"
            }
            guard Set(title?.keys.map { $0 } ?? []).isSubset(of: ["id", "en"]) else {
                return "a title is in id and en"
            }
            guard [nil, "draft", "final"].contains(state) else { return "a state is draft or final" }
            if kind == .export {
                for text in formats ?? [] where ExportFormat(rawValue: text) == nil {
                    return "\"\(text)\" is no format: xlsx, csv or sdmx-csv"
                }
            } else if kind == .figures {
                for text in formats ?? [] { _ = try Self.figuresFormat(text) }
            } else {
                // Its formats, what its sheets are by, and the filter.
                _ = try batchJob(to: nil)
            }
            return nil
        } catch {
            let finding = error.findings.first
            return (finding?.message ?? "it cannot be done") + (finding?.hint.map { ": " + $0 } ?? "")
        }
    }
}

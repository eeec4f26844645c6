import Declarations

/// Made-up rows for trying and measuring, and the definition that reads them.
public enum SampleFiles {
    /// Writes the rows to a file and a report.yaml beside it; same seed, same bytes.
    public static func write(rows: Int, seed: UInt64, to path: String) throws(ReportError) {
        throw .fault(.error("not yet"))
    }
}

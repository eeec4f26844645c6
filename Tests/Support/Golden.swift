public import Foundation

/// A text that is kept in Tests/Golden and must stay as it is until a person accepts another.
///
/// `KENDANG_ACCEPT=1 swift test` writes what is new. On a mismatch the new text lies beside the old as
/// NAME-changed.txt.
public enum Golden {
    /// nil when the text is the golden one, else what to do about it.
    public static func mismatch(
        _ name: String, _ text: String, folder: URL = standard,
        accept: Bool = ProcessInfo.processInfo.environment["KENDANG_ACCEPT"] == "1"
    ) -> String? {
        let file = folder.appendingPathComponent("\(name).txt")
        let changed = folder.appendingPathComponent("\(name)-changed.txt")
        do {
            if accept {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
                try? FileManager.default.removeItem(at: changed)
                return nil
            }
            if let golden = try? String(contentsOf: file, encoding: .utf8) {
                if golden == text { return nil }
                try text.write(to: changed, atomically: true, encoding: .utf8)
                return "\(name): \(firstDifference(golden, text)); see \(changed.lastPathComponent), "
                    + "accept with KENDANG_ACCEPT=1"
            }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: changed, atomically: true, encoding: .utf8)
            return "\(name): no golden yet; accept with KENDANG_ACCEPT=1"
        } catch {
            return "\(name): \(error)"
        }
    }

    /// Tests/Golden of this package.
    public static var standard: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden")
    }

    private static func firstDifference(_ old: String, _ new: String) -> String {
        let a = old.split(separator: "\n", omittingEmptySubsequences: false)
        let b = new.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
        let was = line < a.count ? a[line] : "nothing", now = line < b.count ? b[line] : "nothing"
        return "line \(line + 1) was \"\(was)\", is \"\(now)\""
    }
}

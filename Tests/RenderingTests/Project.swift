import Foundation
import Rendering

/// The project's own folders, found from this file.
enum Project {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func places(_ report: String) -> ProjectPlaces {
        ProjectPlaces(
            report: folder + "/Reports/" + report, templates: folder + "/Templates", fonts: folder + "/Fonts")
    }
}

extension Project {
    static func textLines(_ path: String) throws -> [String] {
        try String(contentsOfFile: folder + "/" + path, encoding: .utf8).components(separatedBy: "\n")
    }
}

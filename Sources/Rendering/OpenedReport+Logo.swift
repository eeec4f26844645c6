import Datasets
import Declarations
import Graphics
import Reading

extension OpenedReport {
    /// The office's mark; nil where the definition names none.
    func logo() throws(ReportError) -> Picture? {
        guard let logo = definition.logo else { return nil }
        let path = files.path(of: logo.path)
        guard !logo.path.split(separator: "/").contains(".."), !logo.path.hasPrefix("/") else {
            throw .input([.error("the logo lies within the report's folder", at: logo.place)])
        }
        guard ProjectPlaces.isFile(path), let bytes = WholeFiles.read(path) else {
            throw .missing(.error("\"\(logo.path)\" is not there, or must not be read", at: logo.place))
        }
        do throws(PictureError) { return try Picture(bytes: bytes) } catch {
            throw .input([.error("\(logo.path): \(error)", at: logo.place)])
        }
    }
}

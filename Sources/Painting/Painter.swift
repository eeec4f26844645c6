public import Graphics

/// Makes a file's bytes from pages: the same pages give the same bytes, whatever the clock, language or
/// thread.
public protocol Painter {
    associatedtype Painted
    func paint(_ pages: [Page]) throws(PaintError) -> Painted
}

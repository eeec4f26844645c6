import Amounts
import Declarations

extension CubeBuilder {
    /// What only shows when all rows are there: totals below their parts, controls that differ, bases without growth.
    public func check(_ cube: Cube) {
    }
}

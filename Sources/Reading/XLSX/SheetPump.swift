import Datasets
import Declarations

/// A sheet's rows, piece by piece.
struct SheetPump: ~Copyable {
    private let state: UnsafeMutablePointer<SheetState>
    private var parser: XMLParser
    private let name: String

    init(_ sheet: Workbook.Sheet, of archive: borrowing ZipArchive) throws(Findings) {
        let state = UnsafeMutablePointer<SheetState>.allocate(capacity: 1)
        state.initialize(to: SheetState(archive.limits))
        do throws(Findings) {
            parser = try XMLParser(
                sheet.entry, of: archive, target: state,
                start: { data, name, attributes in
                    guard let control = XMLControl.of(data), let name, control.pointee.open() else { return }
                    control.pointee.target.assumingMemoryBound(to: SheetState.self).pointee
                        .open(name, attributes, &control.pointee)
                },
                end: { data, _ in
                    guard let control = XMLControl.of(data) else { return }
                    control.pointee.depth -= 1
                    control.pointee.target.assumingMemoryBound(to: SheetState.self).pointee
                        .close(&control.pointee)
                },
                text: { data, text, count in
                    guard let control = XMLControl.of(data), let text else { return }
                    control.pointee.target.assumingMemoryBound(to: SheetState.self).pointee
                        .take(text, Int(count), &control.pointee)
                })
        } catch {
            state.deinitialize(count: 1)
            state.deallocate()
            throw error
        }
        self.state = state
        name = sheet.name
    }

    deinit {
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// The rows of the last piece.
    var batch: SheetBatch { _read { yield state.pointee.batch } }
    /// Known after the last piece.
    var merged: [MergedCells] { state.pointee.merged }
    /// Known before the first row.
    var hiddenColumns: [ClosedRange<Int>] { state.pointee.hiddenColumns }

    /// Reads the next piece.
    /// - Returns: false if there is none.
    mutating func step(_ archive: borrowing ZipArchive) throws(Findings) -> Bool {
        state.pointee.clear()
        guard try parser.step(archive, sheet: name) else {
            guard state.pointee.isWorksheet else {
                throw Findings(
                    .error(
                        "the sheet is no table of cells",
                        at: SourcePlace(file: archive.file.path, sheet: name)))
            }
            return false
        }
        return true
    }

    /// The merged cells of a sheet, which stand behind its rows. Where the part does not hold the word, it is
    /// not read as XML.
    static func merged(_ sheet: Workbook.Sheet, of archive: borrowing ZipArchive) throws(Findings)
        -> [MergedCells]
    {
        guard try archive.holds("mergeCell", in: sheet.entry) else { return [] }
        var pump = try SheetPump(sheet, of: archive)
        while try pump.step(archive) {}
        return pump.merged
    }
}

public import Datasets
public import Declarations

/// Reads a sheet of an old workbook (.xls), through LibreOffice.
public struct XLSReader: RowReader {
    public static let format = FileFormat.xls

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        ConvertedRows(office: LibreOffice()).read(file, into: &sink, findings)
    }
}

/// Reads a sheet of a workbook of LibreOffice or OpenOffice (.ods), through LibreOffice.
public struct ODSReader: RowReader {
    public static let format = FileFormat.ods

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        ConvertedRows(office: LibreOffice()).read(file, into: &sink, findings)
    }
}

/// Reads what LibreOffice makes of a file; all places are those of the file itself.
public struct ConvertedRows {
    let office: LibreOffice

    public init(office: LibreOffice) {
        self.office = office
    }

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.declared.limits)
            var converted = file
            converted.contents = try office.workbook(
                file.path, contents: file.contents, format: file.declared.format,
                seconds: limits.conversionSeconds)
            XLSXReader().read(converted, into: &sink, findings)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}

/// Reads the cells of such files.
public struct ConvertedCells: CellReader {
    public static let formats = [FileFormat.xls, .ods]

    public init() {}

    public func read(_ file: CellFile, into sink: inout some CellSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.limits)
            var converted = file
            converted.contents = try LibreOffice().workbook(
                file.path, contents: file.contents, format: file.format, seconds: limits.conversionSeconds)
            XLSXCells().read(converted, into: &sink, findings)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}

import Datasets
import Declarations
import Foundation
import Reading
import Testing

/// A way of writing a table, and how it is declared: every property of readers is held for each.
struct ReaderCase: Sendable, CustomTestStringConvertible {
    var name: String
    var format: FileFormat
    /// The line of the table's first row.
    var firstLine: Int
    /// Whether places count columns, and not characters.
    var isGrid = true
    var bytes: @Sendable (SampleTable) -> [UInt8]

    var testDescription: String { name }

    static let all: [ReaderCase] = [
        ReaderCase(name: "csv", format: .csv, firstLine: 2, isGrid: false) { $0.csv },
        ReaderCase(name: "xlsx, texts in the cells", format: .xlsx, firstLine: 2) {
            $0.book(isShared: false).bytes
        },
        ReaderCase(name: "xlsx, texts shared", format: .xlsx, firstLine: 2) { $0.book(isShared: true).bytes },
        ReaderCase(name: "xlsx, stored", format: .xlsx, firstLine: 2) {
            var book = $0.book(isShared: true)
            book.isDeflated = false
            return book.bytes
        },
        ReaderCase(name: "jsonl", format: .jsonl, firstLine: 1, isGrid: false) { $0.jsonLines },
        ReaderCase(name: "sqlite", format: .sqlite, firstLine: 1) { MadeDatabase($0.sql("")).bytes },
        ReaderCase(name: "sqlite, all texts", format: .sqlite, firstLine: 1) {
            MadeDatabase($0.sql("TEXT")).bytes
        },
    ]

    /// With those that need a real LibreOffice, where one is meant to be used.
    static let withOffice: [ReaderCase] =
        all
        + (ProcessInfo.processInfo.environment["KENDANG_LIBREOFFICE"] == nil
            ? []
            : [FileFormat.xls, .ods].map { format in
                ReaderCase(name: format.rawValue, format: format, firstLine: 2) { converted($0, to: format) }
            })

    /// What LibreOffice makes of a workbook.
    private static func converted(_ table: SampleTable, to format: FileFormat) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kendang-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let source = folder.appending(path: "a.xlsx"), process = Process()
            try Data(table.book(isShared: true).bytes).write(to: source)
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "soffice", "-env:UserInstallation=\(folder.absoluteString)profile", "--headless",
                "--convert-to",
                format.rawValue, "--outdir", folder.path(), source.path(),
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return Array(try Data(contentsOf: folder.appending(path: "a." + format.rawValue)))
        } catch {
            Issue.record(error)
            return []
        }
    }

    /// A definition whose only file is written so.
    func definition(_ more: String = "") throws -> ReportDefinition {
        let table = format == .sqlite ? ", table: ekspor" : ""
        return try ReportDefinition.read(
            Declaration.read(
                """
                name: uji
                title: {id: Uji, en: Test}
                area: {name: {id: Kabupaten Uji, en: Test Regency}, country: ID, latitude: -8, longitude: 112}
                office: {name: {id: Dinas Uji, en: Test Office}}
                period: 2025
                languages: id
                source: {id: Uji, en: Test}
                measure: {currency: IDR, unit: rupiah}
                data:
                  - file: rows.x
                    format: \(format.rawValue)
                    numbers: id
                    columns: {year: Tahun, month: Bulan, kind: Jenis, commodity: Komoditas, partners: Tujuan, value: Nilai}
                    ignore: [Catatan]\(table.isEmpty ? "" : "\n    table: ekspor")
                    \(more)
                """, named: "report.yaml"))
    }

    /// The cube of a table, or what is wrong with it.
    func load(_ table: SampleTable, _ more: String = "") throws -> Result<LoadedReport, Findings> {
        try load(bytes(table), more)
    }

    func load(_ bytes: [UInt8], _ more: String = "") throws -> Result<LoadedReport, Findings> {
        let definition = try definition(more)
        do throws(Findings) {
            return .success(
                try Loading.load(definition, from: ReportFiles(folder: "", contents: ["rows.x": bytes])))
        } catch {
            return .failure(error)
        }
    }
}

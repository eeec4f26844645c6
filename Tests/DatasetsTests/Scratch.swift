import Datasets
import Declarations
import Glibc
import Reading

/// A folder of its own for one test, gone with it.
final class Scratch {
    let path: String

    init() {
        var template = Array("/tmp/kendang-data-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                unlink(path + "/" + name)
            }
            closedir(folder)
        }
        rmdir(path)
    }

    func write(_ name: String, _ bytes: [UInt8]) {
        let file = creat(path + "/" + name, 0o644)
        var done = 0
        while done < bytes.count {
            done += max(bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }, 1)
        }
        close(file)
    }

    func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }
}

/// A small report definition around some files.
func definition(
    _ data: String = "", _ more: String = "", columns: String? = nil,
    languages: String = "id", measure: String = "{currency: IDR, unit: rupiah}"
) throws -> ReportDefinition {
    let columns =
        columns ?? "{year: Tahun, kind: Jenis, commodity: Komoditas, partners: Tujuan, value: Nilai}"
    return try ReportDefinition.read(
        Declaration.read(
            """
            name: uji
            title: {id: Uji, en: Test}
            area: {name: {id: Kabupaten Uji, en: Test Regency}, country: ID, latitude: -8, longitude: 112}
            office: {name: {id: Dinas Uji, en: Test Office}}
            period: 2025
            languages: \(languages)
            source: {id: Uji, en: Test}
            measure: \(measure)
            data:
              - {file: rows.csv, numbers: id, columns: \(columns)\(data.isEmpty ? "" : ", " + data)}
            \(more)
            """, named: "report.yaml"))
}

/// All that is found in rows, as the command prints it, the folder left out.
func findings(_ rows: [UInt8], _ definition: ReportDefinition) -> [String] {
    let scratch = Scratch()
    scratch.write("rows.csv", rows)
    func shown(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            var finding = finding
            if let file = finding.at?.file, file.hasPrefix(scratch.path) {
                finding.at?.file = String(file.dropFirst(scratch.path.count + 1))
            }
            return finding.text
        }
    }
    return shown(allFindings(definition, folder: scratch.path))
}

/// All that is found in a report's files, errors or not.
func allFindings(_ definition: ReportDefinition, folder: String) -> [Finding] {
    do throws(Findings) {
        return try Loading.load(definition, folder: folder).warnings
    } catch {
        return error.all
    }
}

/// The cube of rows that hold no error.
func cube(_ rows: [UInt8], _ definition: ReportDefinition) throws -> Cube {
    let scratch = Scratch()
    scratch.write("rows.csv", rows)
    return try Loading.load(definition, folder: scratch.path).cube
}

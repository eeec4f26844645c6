import CSandbox
import Datasets
import Declarations
import Glibc
import Reading
import Rendering

/// What a stranger's report may reach: the files of its own folder, and nothing else.
///
/// It is said twice. `check` looks at every path that the definition names, and tells the author which one
/// is wrong; the kernel's Landlock, where it is there, holds whatever `check` has not thought of.
enum Confinement {
    /// - Throws: where a report asks for more than its folder.
    static func check(_ folder: String) throws(ReportError) {
        let definition: ReportDefinition
        do throws(Findings) { definition = try Loading.definition(of: folder) } catch {
            throw .input(error.all)
        }
        var findings: [Finding] = []
        for file in definition.files {
            if file.format == .postgresql {
                findings.append(refusal("a server", file.place))
            } else if file.format == .xls || file.format == .ods {
                findings.append(
                    .error(
                        "\(file.path): the service does not read this format",
                        hint: "save it as .xlsx, and name that file", at: file.place))
            } else if let words = SafePath.fault(of: file.path) {
                findings.append(refusal("\"\(file.path)\", which \(words)", file.place))
            }
        }
        let others =
            [(definition.logo?.path, definition.logo?.place)]
            + [(definition.previous?.file, definition.previous?.place)]
        for case (let path?, let place?) in others {
            if let words = SafePath.fault(of: path) {
                findings.append(refusal("\"\(path)\", which \(words)", place))
            }
        }
        guard findings.isEmpty else { throw .input(findings) }
    }

    private static func refusal(_ what: String, _ place: SourcePlace) -> Finding {
        .error(
            "a report on the service cannot read \(what)",
            hint: "send the file with the report, and name it by its path in the report's folder", at: place)
    }

    /// Gives up, for good, everything but reading the program, its libraries, templates and fonts, and the
    /// reports, and writing where orders are done. No network, no other files, no other programs' memory.
    /// - Returns: what the kernel holds of it.
    static func enter(reading: [String], writing: [String], memory: UInt64) -> WorkerHold {
        _ = sandbox_limit_memory(memory)
        var hold = WorkerHold()
        hold.landlock = Int(sandbox_version())
        hold.files = holdFiles(reading: reading, writing: writing)
        hold.processes = hold.files && hold.landlock >= 6
        hold.network = sandbox_deny_network() == 0
        return hold
    }

    private static func holdFiles(reading: [String], writing: [String]) -> Bool {
        let set = sandbox_begin()
        guard set >= 0 else { return false }
        defer { close(set) }
        // What the C library, fontconfig and the libraries that are opened late look at.
        let system = [
            "/usr", "/lib", "/lib64", "/bin", "/opt/swift", "/etc/ld.so.cache", "/etc/localtime",
            "/etc/fonts",
            "/sys/devices/system/cpu", "/proc/self", "/proc/cpuinfo", "/proc/meminfo",
            "/dev/urandom",
        ]
        for path in system + reading { _ = sandbox_allow(set, path, 0) }
        for path in writing + ["/dev/null"] where sandbox_allow(set, path, 1) != 0 { return false }
        return sandbox_enter(set) == 0
    }

    static func isFile(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

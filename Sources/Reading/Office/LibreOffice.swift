public import Datasets
public import Declarations
import Glibc

/// Has LibreOffice make an .xlsx of a file that only it reads.
public struct LibreOffice: Sendable {
    private let program: String?

    /// - Parameter searchPath: folders in which the program is looked for, parted by colons; nil: `PATH`.
    public init(searchPath: String? = nil) {
        let path = searchPath ?? getenv("PATH").map { String(cString: $0) } ?? ""
        program = path.split(separator: ":").map { $0 + "/soffice" }.first { access($0, X_OK) == 0 }
    }

    /// The workbook that LibreOffice makes of a file.
    /// - Throws: that LibreOffice is not installed, gave up, or took too long.
    public func workbook(
        _ path: String, contents: [UInt8]?, format: FileFormat, seconds: Int
    ) throws(Findings) -> [UInt8] {
        let place = SourcePlace(file: path)
        let file = try FileBytes(path: path, contents: contents)
        if let other = try Self.otherThan(format, file) { throw Findings(other) }
        guard let program else {
            throw Findings(
                .error(
                    "a file of this kind (.\(format.rawValue)) is read through LibreOffice, which is not installed here",
                    hint: "save it as .xlsx, or install LibreOffice: apt-get install libreoffice-calc-nogui",
                    at: place))
        }
        let scratch = try Self.scratch(place)
        let name = "source." + format.rawValue
        guard try scratch.write(name, file) else {
            throw Findings(.error("there is no room for the conversion in \(scratch.path)", at: place))
        }
        let outcome = Self.convert(name, in: scratch.path, by: program, seconds: seconds)
        guard outcome != .tookTooLong else {
            throw Findings(
                .error(
                    "LibreOffice took more than \(seconds) seconds to convert the file",
                    hint: "save it as .xlsx, or raise \"conversion-seconds\" under \"limits\"", at: place))
        }
        let made = scratch.path + "/made/source.xlsx"
        guard outcome == .done, access(made, R_OK) == 0 else {
            throw Findings(
                .error(
                    "LibreOffice cannot convert the file",
                    hint: "is it protected by a password? save it as .xlsx",
                    at: place))
        }
        let result = try FileBytes(path: made, contents: nil)
        return try result.bytes(at: 0, result.count)
    }

    private static func scratch(_ place: SourcePlace) throws(Findings) -> ScratchFolder {
        if let folder = ScratchFolder() { return folder }
        let reason = String(cString: strerror(errno)).lowercased()
        throw Findings(
            .error("no folder for the conversion can be made at \(ScratchFolder.base): \(reason)", at: place))
    }

    /// Has the program write a workbook into the folder `made` beside the file.
    private static func convert(_ name: String, in folder: String, by program: String, seconds: Int)
        -> Outcome
    {
        run(
            program,
            [
                "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nologo",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/made",
                folder + "/" + name,
            ], home: folder, seconds: seconds)
    }

    /// LibreOffice reads nearly anything as a table, and guesses what it means; here only what the name says.
    private static func otherThan(_ format: FileFormat, _ file: borrowing FileBytes) throws(Findings)
        -> Finding?
    {
        let first = try file.bytes(at: 0, 8), place = SourcePlace(file: file.path)
        if first.isEmpty { return .error("the file is empty", at: place) }
        let isArchive = first.starts(with: WorkbookSniff.archive),
            isContainer = first == WorkbookSniff.container
        switch format {
        case .xls where isContainer, .ods where isArchive: return nil
        case .xls where isArchive:
            return .error(
                "the file is a workbook of the newer kind, whatever its name says", hint: "say format: xlsx",
                at: place)
        case .xls:
            return .error(
                "the file is no old workbook (.xls): some programs write text or a web page under that name",
                hint: "open it and save it as .xlsx", at: place)
        default:
            return .error(
                "the file is no .ods, whatever its name says", hint: "open it and save it as .xlsx", at: place
            )
        }
    }

    // MARK: The process

    private enum Outcome { case done, failed, tookTooLong }

    /// Runs a program in a group of its own, so that all that it started ends with it.
    private static func run(_ program: String, _ arguments: [String], home: String, seconds: Int) -> Outcome {
        var actions = posix_spawn_file_actions_t(), attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for stream in Int32(1)...2 {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let settings = [
            "HOME=" + home, "TMPDIR=" + home, "PATH=" + path, "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
        ]
        let environment = settings.map { strdup($0) } + [nil]
        defer { for text in words + environment { free(text) } }
        var process = pid_t()
        guard posix_spawn(&process, program, &actions, &attributes, words, environment) == 0 else {
            return .failed
        }
        return wait(for: process, seconds: seconds)
    }

    private static func wait(for process: pid_t, seconds: Int) -> Outcome {
        var status: Int32 = 0
        for _ in 0..<max(1, seconds) * 50 {
            let found = waitpid(process, &status, WNOHANG)
            if found == process {
                kill(-process, SIGKILL)
                return status == 0 ? .done : .failed
            }
            if found < 0, errno != EINTR { return .failed }
            usleep(20_000)
        }
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return .tookTooLong
    }
}

public import Declarations
import Reading

/// Joins the folders of a batch's shards: every file is held against its line, and the manifests become one.
public struct ManifestMerge {
    private let folders: [String]
    private let target: String

    /// What came of it.
    public struct Outcome: Sendable {
        public var findings: [Finding]
        public var summary: String
        /// Every sheet of the batch is there.
        public var isComplete: Bool
    }

    /// - Parameter target: where the files are gathered; nil: in the first of the folders.
    public init(folders: [String], into target: String?) {
        self.folders = folders
        self.target = target ?? folders[0]
    }

    public func run() throws(ReportError) -> Outcome {
        var entries: [(entry: ManifestEntry, folder: String)] = [], findings: [Finding] = []
        for folder in folders { entries += try read(folder, &findings) }
        guard let first = entries.first?.entry else {
            throw .missing(.error("the folders have no manifest", at: SourcePlace(file: folders[0])))
        }
        let others = Set(entries.map(\.entry.batch)).count
        guard others == 1 else {
            throw .input([
                .error(
                    "the folders are of \(others) different batches: rows, template, fonts, options or program differ",
                    hint: "make the older shards again with --resume", at: SourcePlace(file: folders[0]))
            ])
        }
        var merged = Manifest(), copies: [(from: String, to: String)] = [], known: [String: String] = [:]
        var made: Set<Int> = [], failed: Set<Int> = []
        for (entry, folder) in entries.sorted(by: { $0.entry.sheet < $1.entry.sheet }) {
            guard let file = entry.file else {
                failed.insert(entry.sheet)
                merged.add(entry)
                continue
            }
            if let fault = fault(of: file, in: folder) {
                findings.append(.error(fault, at: SourcePlace(file: folder + "/" + file.path)))
                continue
            }
            if let other = known.updateValue(file.sha256, forKey: file.path), other != file.sha256 {
                throw .input([
                    .error("\(file.path) is there twice, and differs", at: SourcePlace(file: folder))
                ])
            }
            made.insert(entry.sheet)
            merged.add(entry)
            if folder != target { copies.append((folder + "/" + file.path, target + "/" + file.path)) }
        }
        try gather(copies, merged)
        return outcome(of: first.total, made, failed.subtracting(made), &findings)
    }

    private func outcome(of total: Int, _ made: Set<Int>, _ failed: Set<Int>, _ findings: inout [Finding])
        -> Outcome
    {
        let missing = (1...max(1, total)).filter { !made.contains($0) && !failed.contains($0) }
        if !missing.isEmpty {
            let named = missing.prefix(10).map(String.init).joined(separator: ", ")
            findings.append(
                .error(
                    "\(missing.count) of \(total) sheets are in no folder: numbers \(named)"
                        + (missing.count > 10 ? ", …" : ""),
                    hint: "the shards that they belong to are not done"))
        }
        if !failed.isEmpty {
            findings.append(.error("\(failed.count) sheets could not be made; the manifest says why"))
        }
        return Outcome(
            findings: findings,
            summary: "\(made.count) of \(total) sheets in \(target)",
            isComplete: missing.isEmpty && failed.isEmpty && !findings.contains { $0.weight == .error })
    }

    private func read(_ folder: String, _ findings: inout [Finding]) throws(ReportError)
        -> [(entry: ManifestEntry, folder: String)]
    {
        let names = ProjectPlaces.names(in: folder).filter(Manifest.isName)
        guard !names.isEmpty else {
            throw .missing(.error("there is no manifest in the folder", at: SourcePlace(file: folder)))
        }
        // A manifest that was merged before stands back behind those of the shards.
        let shards = names.filter { $0 != Manifest.name(of: nil) }
        var entries: [(ManifestEntry, String)] = []
        for name in shards.isEmpty ? names : shards {
            let path = folder + "/" + name, manifest = Manifest(WholeFiles.read(path) ?? [])
            if manifest.unreadable > 0 {
                findings.append(
                    .error("\(manifest.unreadable) lines cannot be read", at: SourcePlace(file: path)))
            }
            entries += manifest.entries.values.joined().map { ($0, folder) }
        }
        return entries
    }

    private func fault(of file: ManifestEntry.File, in folder: String) -> String? {
        guard let bytes = WholeFiles.read(folder + "/" + file.path) else { return "the file is not there" }
        return SHA256.hex(bytes) == file.sha256 ? nil : "the file is not as its manifest says"
    }

    /// The files of other folders, then the manifest of all.
    private func gather(_ copies: [(from: String, to: String)], _ manifest: Manifest) throws(ReportError) {
        do throws(WriteError) {
            for (from, to) in copies {
                guard let bytes = WholeFiles.read(from) else { throw WriteError(path: from) }
                try WholeFiles.write([WholeFiles.File(path: to, bytes: bytes)])
            }
            let path = target + "/" + Manifest.name(of: nil)
            try WholeFiles.write([WholeFiles.File(path: path, bytes: manifest.bytes())])
        } catch {
            throw ReportError(error)
        }
    }
}

import Declarations

/// An element of a small part, without its text.
struct XMLElement: Sendable, Hashable {
    var name: String
    /// Names of the elements around it, the outermost first.
    var path: [String]
    /// By name without prefix; where two differ in the prefix only, the one with a prefix.
    var attributes: [String: String]

    subscript(_ name: String) -> String? { attributes[name] }

    /// What "1" and "true" say.
    func isTrue(_ name: String) -> Bool { attributes[name] == "1" || attributes[name] == "true" }
}

/// The elements of a part that is small: lists of sheets, of relations, of styles.
enum XMLElements {
    /// A part with more bytes is no list that an office program writes.
    static let sizeLimit = 64 << 20

    private struct Gathering {
        var path: [String] = []
        var elements: [XMLElement] = []
    }

    /// All elements in their order.
    /// - Throws: why the part cannot be read.
    static func read(_ entry: ZipEntry, of archive: borrowing ZipArchive) throws(Findings) -> [XMLElement] {
        guard entry.size <= sizeLimit else {
            throw Findings(
                .error(
                    "the part \"\(entry.name)\" has more than \(sizeLimit) bytes",
                    at: SourcePlace(file: archive.file.path)))
        }
        let state = UnsafeMutablePointer<Gathering>.allocate(capacity: 1)
        state.initialize(to: Gathering())
        defer {
            state.deinitialize(count: 1)
            state.deallocate()
        }
        var parser = try XMLParser(
            entry, of: archive, target: state,
            start: { data, name, attributes in
                guard let control = XMLControl.of(data), let name, control.pointee.open() else { return }
                let state = control.pointee.target.assumingMemoryBound(to: Gathering.self)
                XMLElements.open(&state.pointee, name, attributes)
            },
            end: { data, _ in
                guard let control = XMLControl.of(data) else { return }
                control.pointee.depth -= 1
                control.pointee.target.assumingMemoryBound(to: Gathering.self).pointee.path.removeLast()
            }, text: nil)
        while try parser.step(archive) {}
        return state.pointee.elements
    }

    private static func open(
        _ state: inout Gathering, _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        let local = String(cString: XMLName.local(name))
        var found: [String: String] = [:], at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            let short = XMLName.local(key)
            if found[String(cString: short)] == nil || short != key {
                found[String(cString: short)] = String(cString: value)
            }
            at += 2
        }
        state.elements.append(XMLElement(name: local, path: state.path, attributes: found))
        state.path.append(local)
    }
}

import Declarations

/// An element of a small part, without its text.
struct XMLElement: Sendable, Hashable {
    var name: String
    /// Name of the element around it; empty for the outermost and where nothing was said to be listed in it.
    var parent: String
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

    /// More elements than this are no list that an office program writes.
    static let countLimit = 200_000

    private struct Gathering {
        let names: [StaticString]
        let parents: [StaticString]
        /// Of each open element, its number among `parents`; -1 of all others.
        var stack: [Int] = []
        var elements: [XMLElement] = []
    }

    /// The elements of some names in their order; others are read over and take no memory.
    /// - Parameter parents: the names that `parent` may tell.
    /// - Throws: why the part cannot be read.
    static func read(
        _ entry: ZipEntry, of archive: borrowing ZipArchive, named names: [StaticString],
        within parents: [StaticString] = []
    ) throws(Findings) -> [XMLElement] {
        guard entry.size <= sizeLimit else {
            throw Findings(
                .error(
                    "the part \"\(entry.name)\" has more than \(sizeLimit) bytes",
                    at: SourcePlace(file: archive.file.path)))
        }
        let state = UnsafeMutablePointer<Gathering>.allocate(capacity: 1)
        state.initialize(to: Gathering(names: names, parents: parents))
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
                if state.pointee.elements.count > XMLElements.countLimit {
                    control.pointee.refuse(
                        XMLRefusal(
                            message: "it lists more than \(XMLElements.countLimit) things",
                            hint: "open the file and save it anew"))
                }
            },
            end: { data, _ in
                guard let control = XMLControl.of(data) else { return }
                control.pointee.depth -= 1
                // Of an element that was refused the end is told, but not the beginning.
                _ = control.pointee.target.assumingMemoryBound(to: Gathering.self).pointee.stack.popLast()
            }, text: nil)
        while try parser.step(archive) {}
        return state.pointee.elements
    }

    private static func open(
        _ state: inout Gathering, _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        let local = XMLName.local(name), around = state.stack.last ?? -1
        state.stack.append(state.parents.firstIndex { XMLName.is(local, $0) } ?? -1)
        guard state.names.contains(where: { XMLName.is(local, $0) }) else { return }
        var found: [String: String] = [:], at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            let short = XMLName.local(key)
            if found[String(cString: short)] == nil || short != key {
                found[String(cString: short)] = String(cString: value)
            }
            at += 2
        }
        let parent = around < 0 ? "" : state.parents[around].description
        state.elements.append(
            XMLElement(name: String(cString: local), parent: parent, attributes: found))
    }
}

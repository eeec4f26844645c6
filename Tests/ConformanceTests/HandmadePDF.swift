/// A PDF of named objects, which tests damage one by one before it is written.
struct HandmadePDF {
    struct Object {
        var name: String
        /// In PDF's own words, with `@name` where a reference to another object stands; a stream's Length is
        /// added.
        var body: String
        var stream: [UInt8]?
    }

    var objects: [Object] = []
    var header: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
    /// Entries of the trailer besides Size.
    var trailer = "/Root @catalog /Info @info /ID [<0123456789ABCDEF> <0123456789ABCDEF>]"
    /// What was to be damaged and was not there: a test without its defect.
    private(set) var misses: [String] = []

    mutating func add(_ name: String, _ body: String, stream: [UInt8]? = nil) {
        objects.append(Object(name: name, body: body, stream: stream))
    }

    mutating func add(_ name: String, _ body: String, text: String) {
        add(name, body, stream: Array(text.utf8))
    }

    private mutating func with(_ name: String, _ change: (inout Object) -> Bool) {
        guard let place = objects.firstIndex(where: { $0.name == name }) else { return misses.append(name) }
        if !change(&objects[place]) { misses.append("\(name) lacks what is to be changed") }
    }

    /// Changes the first place where some words stand in an object's body.
    mutating func change(_ name: String, _ words: String, to others: String) {
        with(name) { object in
            guard let range = object.body.firstRange(of: words) else { return false }
            object.body.replaceSubrange(range, with: others)
            return true
        }
    }

    mutating func cut(_ name: String, _ words: String) { change(name, words, to: "") }

    /// Puts an entry into a dictionary, before its end.
    mutating func put(_ name: String, _ entry: String) {
        with(name) { object in
            guard let end = object.body.ranges(of: ">>").last else { return false }
            object.body.replaceSubrange(end, with: " \(entry) >>")
            return true
        }
    }

    /// Changes the first place where some words stand in a stream of text.
    mutating func changeStream(_ name: String, _ words: String, to others: String) {
        with(name) { object in
            let text = String(decoding: object.stream ?? [], as: UTF8.self)
            guard let range = text.firstRange(of: words) else { return false }
            object.stream = Array(text.replacingCharacters(in: range, with: others).utf8)
            return true
        }
    }

    mutating func setByte(_ name: String, at place: Int, to byte: UInt8) {
        with(name) { object in
            guard object.stream?.indices.contains(place) ?? false else { return false }
            object.stream?[place] = byte
            return true
        }
    }

    /// Number that an object will have in the file.
    func number(_ name: String) -> Int { (objects.firstIndex { $0.name == name } ?? -1) + 1 }

    /// The file, with a classic table.
    var bytes: [UInt8] {
        var file = header, offsets: [Int] = []
        for (place, object) in objects.enumerated() {
            offsets.append(file.count)
            file += Array("\(place + 1) 0 obj\n".utf8)
            file += Array(written(object).utf8)
            if let stream = object.stream {
                file += Array("\nstream\n".utf8) + stream + Array("\nendstream".utf8)
            }
            file += Array("\nendobj\n".utf8)
        }
        let start = file.count
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        table +=
            "trailer\n<< /Size \(objects.count + 1) \(resolved(trailer)) >>\nstartxref\n\(start)\n%%EOF\n"
        return file + Array(table.utf8)
    }

    private func written(_ object: Object) -> String {
        var body = object.body
        if let stream = object.stream, !body.contains("/Length "), let end = body.ranges(of: ">>").last {
            body.replaceSubrange(end, with: " /Length \(stream.count) >>")
        }
        return resolved(body)
    }

    /// Names after an `@` as references.
    private func resolved(_ body: String) -> String {
        // By hand: a pattern takes most of a test's time.
        var pieces = body.split(separator: "@", omittingEmptySubsequences: false)
        for place in pieces.indices.dropFirst() {
            let name = pieces[place].prefix { $0.isLetter || $0.isNumber }
            pieces[place] = "\(number(String(name))) 0 R" + pieces[place].dropFirst(name.count)
        }
        return pieces.joined()
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with others: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: others)
        return copy
    }
}

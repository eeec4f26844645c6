/// Where the newest tables of a file say that its objects are.
struct CrossReferences {
    enum Entry: Equatable {
        case at(offset: Int)
        case inStream(number: Int, index: Int)
    }

    private(set) var entries: [Int: Entry] = [:]
    /// Trailers, the newest first.
    private(set) var trailers: [Entries] = []
    private(set) var faults: [Finding] = []

    /// Follows the last `startxref`, then each `Prev`.
    init(_ raw: RawFile, _ unpacking: Unpacking) {
        guard let start = raw.starts.last else {
            faults.append(Finding("file", "no startxref"))
            return
        }
        var next: Int? = start
        var seen: Set<Int> = []
        while let offset = next, seen.insert(offset).inserted {
            next = nil
            let trailer: Entries
            if let table = raw.tables.first(where: { $0.offset == offset }) {
                for (number, place) in table.offsets where entries[number] == nil {
                    entries[number] = .at(offset: place)
                }
                trailer = table.trailer
            } else if let object = raw.objects.first(where: { $0.offset == offset }),
                let dictionary = object.entries, case .name("XRef")? = dictionary["Type"]
            {
                read(dictionary, unpacking.stream(object.number) ?? [])
                trailer = dictionary
            } else {
                faults.append(Finding("byte \(offset)", "no table, though startxref or Prev says so"))
                return
            }
            trailers.append(trailer)
            if case .integer(let previous)? = trailer["Prev"] { next = previous }
        }
    }

    private mutating func read(_ dictionary: Entries, _ bytes: [UInt8]) {
        let widths = integers(dictionary["W"])
        guard widths.count == 3, widths.allSatisfy({ 0...8 ~= $0 }),
            case .integer(let size)? = dictionary["Size"]
        else {
            faults.append(Finding("cross-reference stream", "W or Size is not as it should be"))
            return
        }
        let index = dictionary["Index"] == nil ? [0, size] : integers(dictionary["Index"])
        let width = widths.reduce(0, +)
        var place = 0
        for section in stride(from: 0, to: index.count - 1, by: 2) {
            for number in index[section]..<index[section] + max(0, index[section + 1]) {
                guard place + width <= bytes.count else {
                    faults.append(Finding("cross-reference stream", "too short for what Index says"))
                    return
                }
                let type = widths[0] == 0 ? 1 : value(bytes, place, widths[0])
                let second = value(bytes, place + widths[0], widths[1])
                let third = value(bytes, place + widths[0] + widths[1], widths[2])
                place += width
                guard entries[number] == nil else { continue }
                if type == 1 { entries[number] = .at(offset: second) }
                if type == 2 { entries[number] = .inStream(number: second, index: third) }
            }
        }
        if place != bytes.count {
            faults.append(Finding("cross-reference stream", "longer than what Index says"))
        }
    }

    private func integers(_ item: Item?) -> [Int] {
        guard case .array(let items)? = item else { return [] }
        return items.compactMap { if case .integer(let number) = $0 { number } else { nil } }
    }

    private func value(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        var value = 0
        for step in 0..<width { value = value << 8 | Int(bytes[place + step]) }
        return value
    }
}

/// The objects that lie packed in an object stream, read as they are.
struct PackedObjects {
    var numbers: [Int] = []
    var limits: Lexer.Limits = []
    var faults: [Finding] = []

    init(_ object: RawFile.Object, _ bytes: [UInt8]) {
        let place = "object stream \(object.number)"
        guard case .integer(let count)? = object.entries?["N"],
            case .integer(let first)? = object.entries?["First"],
            first >= 0, first <= bytes.count
        else {
            faults.append(Finding(place, "N or First is not as it should be"))
            return
        }
        let store = ByteStore(bytes)
        var head = Lexer(store, 0..<first)
        for _ in 0..<max(0, count) {
            guard case .integer(let number) = head.next(), case .integer(let offset) = head.next() else {
                faults.append(Finding(place, "has fewer than \(count) objects"))
                return
            }
            numbers.append(number)
            var lexer = Lexer(store, first + offset..<max(store.count, first + offset))
            if lexer.item() == nil { faults.append(Finding(place, "object \(number) cannot be read")) }
            limits.formUnion(lexer.limits)
        }
    }
}

import Declarations

/// The texts that the cells of a workbook share, in one block.
struct SharedStrings {
    private(set) var bytes: [UInt8] = []
    /// Where each ends.
    private(set) var ends: [Int] = []

    /// The range of a text; nil where there is none of that number.
    @inline(__always)
    func range(_ index: Int) -> Range<Int>? {
        guard index < ends.count else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    private enum Element: UInt8 { case other, list, item, run, text }

    private struct Gathering {
        let limits: ReadingLimits
        var strings = SharedStrings()
        var stack: [Element] = []
        var isCapturing = false
        var start = 0

        mutating func open(_ name: UnsafePointer<CChar>) {
            let local = XMLName.local(name)
            let element: Element =
                switch stack.last {
                case nil: XMLName.is(local, "sst") ? .list : .other
                case .list: XMLName.is(local, "si") ? .item : .other
                case .item: XMLName.is(local, "t") ? .text : XMLName.is(local, "r") ? .run : .other
                case .run: XMLName.is(local, "t") ? .text : .other
                default: .other
                }
            stack.append(element)
            if element == .text {
                isCapturing = true
                start = strings.bytes.count
            }
        }

        mutating func close(_ control: inout XMLControl) {
            switch stack.popLast() ?? .other {
            case .text:
                isCapturing = false
                EscapedText.undo(&strings.bytes, from: start)
            case .item:
                strings.ends.append(strings.bytes.count)
                guard strings.ends.count <= limits.sharedStrings else {
                    return refuse(
                        "it holds more than \(limits.sharedStrings) texts", "shared-strings", &control)
                }
            default: break
            }
        }

        mutating func take(_ text: UnsafePointer<CChar>, _ count: Int, _ control: inout XMLControl) {
            guard isCapturing else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: count) {
                strings.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
            }
            guard strings.bytes.count - (strings.ends.last ?? 0) <= limits.textBytes else {
                return refuse("a text has more than \(limits.textBytes) bytes", "text-bytes", &control)
            }
            guard strings.bytes.count <= limits.sharedBytes else {
                return refuse(
                    "its texts have more than \(limits.sharedBytes) bytes", "shared-bytes", &control)
            }
        }

        private func refuse(_ message: String, _ limit: String, _ control: inout XMLControl) {
            control.refuse(
                XMLRefusal(
                    message: message, hint: "if the file is sound, raise \"\(limit)\" under \"limits\""))
        }
    }

    /// - Throws: why they cannot be read.
    static func read(_ entry: ZipEntry, of archive: borrowing ZipArchive) throws(Findings) -> SharedStrings {
        let state = UnsafeMutablePointer<Gathering>.allocate(capacity: 1)
        state.initialize(to: Gathering(limits: archive.limits))
        defer {
            state.deinitialize(count: 1)
            state.deallocate()
        }
        var parser = try XMLParser(
            entry, of: archive, target: state,
            start: { data, name, _ in
                guard let control = XMLControl.of(data), let name, control.pointee.open() else { return }
                control.pointee.target.assumingMemoryBound(to: Gathering.self).pointee.open(name)
            },
            end: { data, _ in
                guard let control = XMLControl.of(data) else { return }
                control.pointee.depth -= 1
                control.pointee.target.assumingMemoryBound(to: Gathering.self).pointee.close(&control.pointee)
            },
            text: { data, text, count in
                guard let control = XMLControl.of(data), let text else { return }
                control.pointee.target.assumingMemoryBound(to: Gathering.self).pointee
                    .take(text, Int(count), &control.pointee)
            })
        while try parser.step(archive) {}
        return state.pointee.strings
    }
}

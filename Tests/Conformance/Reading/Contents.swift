/// Something shown by a content stream, with the leaf that it stands in; -1 for none.
enum Shown {
    /// A string in a font, the font by its place among all fonts.
    case string(font: Int, bytes: [UInt8], mcid: Int)
    /// ActualText in place of what its span shows.
    case replacement([UInt8], mcid: Int)
    case form(Int, mcid: Int)
}

/// What the content streams of a document hold.
final class Contents {
    /// Ids of leaves by page, in drawing order.
    private(set) var leaves: [[Int]] = []
    /// By page.
    private(set) var shown: [[Shown]] = []
    /// By the number of the form's object.
    private(set) var shownInForms: [Int: [Shown]] = [:]
    private(set) var fonts: [FontUse] = []
    private var fontPlaces: [Int: Int] = [:]
    private var found: [String: [Finding]] = [:]
    private var counts: [String: Int] = [:]

    init(_ subject: Subject) {
        for (number, page) in subject.pages.enumerated() {
            let resources = subject.file?.inherited[page.id]?["Resources"] ?? page["Resources"]
            if resources.isNull { note("C8", "page \(number + 1)", "has no resources of its own") }
            let reader = ContentReader(page.content, resources, "page \(number + 1)", isForm: false, self)
            reader.read()
            leaves.append(reader.leaves)
            shown.append(reader.shown)
        }
        let inventory = subject.inventory
        for form in inventory.forms { readForm(form, inventory.place(of: form, "form"), isForm: true) }
        for pattern in inventory.patterns where pattern.isStream {
            readForm(pattern, inventory.place(of: pattern, "pattern"), isForm: true)
        }
    }

    private func readForm(_ form: Value, _ place: String, isForm: Bool) {
        if form["Resources"].isNull { note("C8", place, "has no resources of its own") }
        let reader = ContentReader(form.bytes ?? [], form["Resources"], place, isForm: isForm, self)
        reader.read()
        shownInForms[form.id] = reader.shown
    }

    /// Place of a font among all fonts, the same for the same object.
    func font(_ value: Value) -> Int {
        if value.id > 0, let place = fontPlaces[value.id] { return place }
        fonts.append(FontUse(value))
        if value.id > 0 { fontPlaces[value.id] = fonts.count - 1 }
        return fonts.count - 1
    }

    /// Three of a kind in one place are enough.
    func note(_ check: String, _ place: String, _ sentence: String) {
        let count = counts["\(check) \(place)", default: 0]
        counts["\(check) \(place)"] = count + 1
        if count < 3 { found[check, default: []].append(Finding(place, sentence)) }
    }

    func findings(of check: String) -> [Finding] { found[check] ?? [] }
}

/// Which codes of a font are shown.
final class FontUse {
    let value: Value
    let isComposite: Bool
    /// By code: 1 when shown at all, and 2 when shown without ActualText.
    private(set) var codes: [UInt8]

    init(_ value: Value) {
        self.value = value
        isComposite = value["Subtype"].name == "Type0"
        codes = [UInt8](repeating: 0, count: isComposite ? 65_536 : 256)
    }

    func note(_ string: [UInt8], isReplaced: Bool) {
        let mark: UInt8 = isReplaced ? 1 : 3
        if isComposite {
            var place = 0
            while place + 1 < string.count {
                codes[Int(string[place]) << 8 | Int(string[place + 1])] |= mark
                place += 2
            }
        } else {
            for byte in string { codes[Int(byte)] |= mark }
        }
    }

    /// All codes that are shown, in order; asked for when all content is read.
    lazy var used: [Int] = codes.withUnsafeBufferPointer { codes in
        var found: [Int] = [], code = 0
        while code < codes.count {
            if codes[code] != 0 { found.append(code) }
            code += 1
        }
        return found
    }
}

/// What the pages use, each thing once: found by going through the resources from the pages down.
struct Inventory {
    private(set) var images: [Value] = []
    private(set) var forms: [Value] = []
    private(set) var states: [Value] = []
    private(set) var patterns: [Value] = []
    /// Colour spaces with where they were met.
    private(set) var spaces: [(place: String, value: Value)] = []
    /// XObjects that are neither image nor form.
    private(set) var strangers: [Value] = []
    /// Pages as counted from 0 on which an object is met first, by its number.
    private(set) var firstPage: [Int: Int] = [:]
    private var seen: Set<Int> = []

    init(_ subject: Subject) {
        for (number, page) in subject.pages.enumerated() {
            let resources = subject.file?.inherited[page.id]?["Resources"] ?? page["Resources"]
            read(resources, number)
            readGroup(page["Group"], number)
        }
    }

    private mutating func isNew(_ value: Value, _ page: Int) -> Bool {
        guard value.id > 0 else { return true }
        if firstPage[value.id] == nil { firstPage[value.id] = page }
        return seen.insert(value.id).inserted
    }

    private mutating func read(_ resources: Value, _ page: Int) {
        guard isNew(resources, page) else { return }
        for key in resources["XObject"].keys { readObject(resources["XObject"][key], page) }
        for key in resources["ExtGState"].keys { readState(resources["ExtGState"][key], page) }
        for key in resources["Pattern"].keys { readPattern(resources["Pattern"][key], page) }
        for key in resources["ColorSpace"].keys {
            addSpace(resources["ColorSpace"][key], page)
        }
        for key in resources["Shading"].keys { addSpace(resources["Shading"][key]["ColorSpace"], page) }
    }

    private mutating func addSpace(_ space: Value, _ page: Int) {
        if !space.isNull { spaces.append(("page \(page + 1)", space)) }
    }

    private mutating func readGroup(_ group: Value, _ page: Int) { addSpace(group["CS"], page) }

    private mutating func readObject(_ object: Value, _ page: Int) {
        guard isNew(object, page) else { return }
        switch object["Subtype"].name {
        case "Image":
            images.append(object)
            addSpace(object["ColorSpace"], page)
            if object["SMask"].isStream { readObject(object["SMask"], page) }
            if object["Mask"].isStream { readObject(object["Mask"], page) }
        case "Form": readForm(object, page)
        default: strangers.append(object)
        }
    }

    private mutating func readForm(_ form: Value, _ page: Int) {
        forms.append(form)
        readGroup(form["Group"], page)
        read(form["Resources"], page)
    }

    private mutating func readState(_ state: Value, _ page: Int) {
        guard isNew(state, page) else { return }
        states.append(state)
        let group = state["SMask"]["G"]
        if group.isStream, isNew(group, page) { readForm(group, page) }
    }

    private mutating func readPattern(_ pattern: Value, _ page: Int) {
        guard isNew(pattern, page) else { return }
        patterns.append(pattern)
        if pattern.isStream { read(pattern["Resources"], page) }
        addSpace(pattern["Shading"]["ColorSpace"], page)
        if pattern["ExtGState"].isDictionary { readState(pattern["ExtGState"], page) }
    }

    /// Where a thing is met first, in words.
    func place(of value: Value, _ what: String) -> String {
        firstPage[value.id].map { "page \($0 + 1), \(what)" } ?? what
    }
}

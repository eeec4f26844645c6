/// An element of the structure tree.
struct Element {
    enum Kid {
        case element(Int)
        /// Page as counted from 0; -1 when it is none of the document.
        case content(page: Int, mcid: Int)
        /// Number of the object that the tree holds, as an annotation.
        case object(Int)
    }

    var value: Value
    /// As written; empty when there is none.
    var type: String
    /// Place in the tree's list; -1 for a kid of the root.
    var parent: Int
    var kids: [Kid] = []
    /// Page as counted from 0, of itself or its first content; nil when it has none.
    var page: Int?

    var isTyped: Bool { !type.isEmpty }
}

/// The structure tree as a list, parents before kids, in reading order.
struct StructureTree {
    private(set) var elements: [Element] = []
    let root: Value
    /// Place of an element by its object's number.
    private(set) var places: [Int: Int] = [:]
    /// Faults met on the way: kids that are nothing known, circles.
    private(set) var faults: [Finding] = []
    private(set) var topCount = 0

    init(_ subject: Subject) {
        root = subject.catalog["StructTreeRoot"]
        for kid in root["K"].itemsOrSelf {
            topCount += 1
            read(kid, parent: -1, page: nil, subject)
        }
    }

    private mutating func read(_ value: Value, parent: Int, page: Int?, _ subject: Subject) {
        guard value.id == 0 || places[value.id] == nil else {
            faults.append(Finding("structure tree", "an element stands in it twice"))
            return
        }
        let place = elements.count
        let own = subject.pageNumbers[value["Pg"].id] ?? (value["Pg"].isNull ? page : -1)
        elements.append(Element(value: value, type: value["S"].name ?? "", parent: parent))
        if value.id > 0 { places[value.id] = place }
        var kids: [Element.Kid] = []
        for kid in value["K"].itemsOrSelf {
            if let mcid = kid.integer {
                kids.append(.content(page: own ?? -1, mcid: mcid))
            } else if kid["Type"].name == "MCR" {
                let other = kid["Pg"].isNull ? own : subject.pageNumbers[kid["Pg"].id]
                kids.append(.content(page: other ?? -1, mcid: kid["MCID"].integer ?? -1))
            } else if kid["Type"].name == "OBJR" {
                kids.append(.object(kid["Obj"].id))
            } else if kid.isDictionary {
                kids.append(.element(elements.count))
                read(kid, parent: place, page: own, subject)
            } else {
                faults.append(Finding(describe(place), "has a kid that is nothing known"))
            }
        }
        elements[place].kids = kids
        elements[place].page = firstPage(of: kids) ?? subject.pageNumbers[value["Pg"].id]
    }

    private func firstPage(of kids: [Element.Kid]) -> Int? {
        for kid in kids {
            switch kid {
            case .content(let page, _): return page
            case .element(let place):
                if place < elements.count, let page = elements[place].page { return page }
            case .object: continue
            }
        }
        return nil
    }
}

// Looking about.
extension StructureTree {
    /// Places of the elements among the kids.
    func children(_ place: Int) -> [Int] {
        elements[place].kids.compactMap {
            if case .element(let kid) = $0, kid < elements.count { kid } else { nil }
        }
    }

    /// Type of the parent; empty for a kid of the root.
    func parentType(_ place: Int) -> String {
        let parent = elements[place].parent
        return parent < 0 ? "" : elements[parent].type
    }

    /// Places of all elements of some types, in reading order.
    func places(of types: Set<String>) -> [Int] {
        elements.indices.filter { types.contains(elements[$0].type) }
    }

    /// Where an element is, in words: its types from the top, and its page.
    func describe(_ place: Int) -> String {
        var types: [String] = []
        var walk = place
        while walk >= 0, types.count < 6 {
            types.append(elements[walk].type)
            walk = elements[walk].parent
        }
        let page = elements[place].page.map { "page \($0 + 1), " } ?? ""
        return page + "element \(place) " + types.reversed().joined(separator: "/")
    }

    /// An attribute of an element, from a dictionary or a list of them, by its owner.
    func attribute(_ place: Int, _ owner: String, _ key: String) -> Value? {
        for attributes in elements[place].value["A"].itemsOrSelf where attributes["O"].name == owner {
            let found = attributes[key]
            if !found.isNull { return found }
        }
        return nil
    }

    /// Whether an element or one above it says its language.
    func hasLanguage(_ place: Int) -> Bool {
        var walk = place
        while walk >= 0 {
            if elements[walk].value["Lang"].string.map({ !$0.isEmpty }) ?? false { return true }
            walk = elements[walk].parent
        }
        return false
    }
}

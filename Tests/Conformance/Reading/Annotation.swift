/// An annotation with the page that it lies on.
struct Annotation {
    var value: Value
    /// Counted from 0.
    var page: Int
    /// Counted from 0 on its page.
    var number: Int

    var place: String { "page \(page + 1), annotation \(number + 1)" }

    static func all(of subject: Subject) -> [Annotation] {
        subject.pages.enumerated().flatMap { page, value in
            value["Annots"].items.enumerated().map { Annotation(value: $1, page: page, number: $0) }
        }
    }
}

/// The files that a document carries, and who points to them.
struct Attachments {
    /// From the name tree.
    let named: KeyTree<[UInt8]>
    /// All file specifications that hold a file, wherever they hang, each object once.
    private(set) var specifications: [Value] = []
    /// Numbers of the objects that some /AF lists.
    private(set) var associated: Set<Int> = []
    /// Elements and the like whose /AF lists something that is not in the name tree.
    private(set) var unnamed: [String] = []

    init(_ subject: Subject) {
        named = subject.catalog["Names"]["EmbeddedFiles"].nameTree
        specifications = named.pairs.map(\.value)
        var known = Set(specifications.map(\.id))
        var owners = [(subject.catalog, "catalog")]
        owners += subject.pages.enumerated().map { ($1, "page \($0 + 1)") }
        owners += subject.tree.elements.indices.filter { !subject.tree.elements[$0].value["AF"].isNull }
            .map { (subject.tree.elements[$0].value, subject.tree.describe($0)) }
        for (owner, place) in owners {
            for file in owner["AF"].itemsOrSelf {
                associated.insert(file.id)
                if known.insert(file.id).inserted {
                    specifications.append(file)
                    unnamed.append(place)
                }
            }
        }
        for annotation in subject.annotations where annotation.value["FS"].isDictionary {
            let file = annotation.value["FS"]
            if known.insert(file.id).inserted { specifications.append(file) }
        }
    }
}

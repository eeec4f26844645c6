/// The text of a tagged PDF by the elements of its structure: what assistive technology reads, in its order.
public struct TaggedText: Sendable {
    /// Text that one mark on one page holds.
    public struct Leaf: Sendable, Hashable {
        /// From 0.
        public var page: Int
        /// Number of the mark on its page (MCID); nil where there is none.
        public var mark: Int?
        /// In drawing order.
        public var runs: [TextRun]
    }

    /// What an element holds, in reading order.
    public enum Item: Sendable, Hashable {
        case leaf(Leaf)
        /// Index of an element.
        case element(Int)
        /// What a link or another annotation says of itself.
        case annotation(page: Int?, contents: String)
    }

    public struct Element: Sendable, Hashable {
        /// As standard structure types name it: "P", "TD".
        public var type: String
        /// Index of the element that holds this one; nil for the outermost.
        public var parent: Int?
        /// What stands for it where it cannot be seen.
        public var alternative: String?
        /// What stands for its text.
        public var actual: String?
        public var language: String?
        public var items: [Item]
    }

    /// In reading order: each before those that it holds.
    public var elements: [Element]
    /// Text that is no part of the document's: running heads, folios. By page.
    public var artifacts: [Leaf]
    /// Text that the pages do not mark at all, or whose mark no element owns. By page.
    public var unowned: [Leaf]
    public var pages: Int

    /// Reads a tagged PDF; one without tags has no elements, and all its text is unowned.
    /// - Throws: `unreadable`, `content`, or `structure` for a tree that leads into itself.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> TaggedText {
        try PDFFile(pdf).taggedText()
    }
}

// Asking.
extension TaggedText {
    /// Types from the outermost element down to this one: `["Document", "Table", "TR", "TD"]`.
    public func path(of element: Int) -> [String] {
        var path: [String] = [], open: Int? = element
        while let index = open {
            path.append(elements[index].type)
            open = elements[index].parent
        }
        return path.reversed()
    }

    /// Indices of the elements that one holds directly.
    public func children(of element: Int) -> [Int] {
        elements[element].items.compactMap { if case .element(let index) = $0 { index } else { nil } }
    }

    /// Every piece of text of an element and of those within it, in reading order.
    public func leaves(of element: Int) -> [Leaf] {
        elements[element].items.flatMap { item -> [Leaf] in
            switch item {
            case .leaf(let leaf): [leaf]
            case .element(let index): leaves(of: index)
            case .annotation: []
            }
        }
    }

    /// The text of an element and of those within it, line by line as it stands on the pages.
    public func text(of element: Int) -> String {
        leaves(of: element).map { PageText(runs: $0.runs).text }.filter { !$0.isEmpty }.joined(
            separator: "\n")
    }

    /// Where an element begins, counted from 0; nil where nothing of it is on a page.
    public func page(of element: Int) -> Int? { leaves(of: element).first?.page }
}

import Graphics

/// What a document's own layout says should be printed, mark by mark.
struct ExpectedText {
    /// A marked piece of content.
    struct Mark {
        /// Run after run, in drawing order.
        var runs: [String]
    }

    /// Name of a mark: page from 0, number on it.
    struct Name: Hashable {
        var page: Int
        var mark: Int
    }

    /// Of each page its marks, by number.
    var marks: [[Mark]] = []
    /// Of each page the text that is no part of the document's.
    var aside: [[String]] = []
    /// Every mark in reading order.
    var order: [Name] = []
    /// What stands for pictures, in reading order.
    var alternatives: [String] = []
    /// What links say of themselves, in reading order.
    var links: [String] = []
}

extension ExpectedText {
    /// As a painter has marked it.
    init(_ tags: TagTree) {
        // In the file, marks of elements alone have numbers.
        var numbers: [[Int]] = []
        for (page, owners) in tags.marks.enumerated() {
            marks.append([])
            aside.append(tags.unmarked[page])
            numbers.append([])
            for (place, owner) in owners.enumerated() {
                numbers[page].append(marks[page].count)
                switch owner {
                case .element: marks[page].append(Mark(runs: tags.texts[page][place]))
                case .artifact: aside[page] += tags.texts[page][place]
                }
            }
        }
        read(0, tags, numbers)
    }

    private mutating func read(_ element: Int, _ tags: TagTree, _ numbers: [[Int]]) {
        let read = tags.elements[element]
        if case .role(.figure(let alternative)) = read.kind, !read.kids.isEmpty {
            alternatives.append(alternative)
        }
        for kid in read.kids {
            switch kid {
            case .element(let index): self.read(index, tags, numbers)
            case .content(let page, let mark):
                order.append(Name(page: page, mark: numbers[page][mark]))
            case .link:
                guard case .link(let link) = read.kind else { continue }
                switch link {
                case .anchor(_, let description), .web(_, let description): links.append(description)
                }
            }
        }
    }
}

extension String {
    /// Without anything that only parts words: painters and readers differ in where they put it.
    var inked: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{AD}" && $0 != "\u{2060}"
                }))
    }
}

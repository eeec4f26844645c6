import Graphics
import Layout

/// A name as its words are wide: enough to break it into lines without a shaper.
struct MeasuredName: Hashable {
    /// The words with their widths, in points.
    var words: [Part]
    /// Width of a space, in points.
    var space: Double

    /// A word, or some words on a line.
    struct Part: Hashable {
        var text: String
        var width: Double
    }

    /// All on one line.
    let whole: Part

    init(words: [Part], space: Double) {
        self.words = words
        self.space = space
        let width = words.reduce(0) { $0 + $1.width } + space * Double(max(0, words.count - 1))
        whole = Part(text: words.map(\.text).joined(separator: " "), width: width)
    }

    init(_ text: String, _ role: TextRole, _ tools: Tools) throws(LayoutError) {
        var words: [Part] = []
        for word in text.split(separator: " ") {
            words.append(Part(text: String(word), width: try tools.label(String(word), role).width))
        }
        let pair = try tools.label("n n", role).width, apart = try tools.label("n", role).width
        self.init(words: words, space: pair - 2 * apart)
    }

    var width: Double { whole.width }
    /// Of the longest word, in points.
    var longest: Double { words.reduce(0) { max($0, $1.width) } }

    /// The lines of a width, no word broken; nil where a word is wider or there would be too many.
    func lines(width: Double, atMost most: Int) -> [Part]? {
        if self.width <= width { return [whole] }
        var lines: [Part] = []
        for word in words {
            guard word.width <= width else { return nil }
            if let last = lines.last, last.width + space + word.width <= width {
                let text = last.text + " " + word.text
                lines[lines.count - 1] = Part(text: text, width: last.width + space + word.width)
            } else {
                guard lines.count < most else { return nil }
                lines.append(word)
            }
        }
        return lines
    }
}

/// A page's operators with what belongs together in them: marks, artifacts and text objects, none of which
/// may lie askew over another.
final class MarkedContent {
    let out = ContentBytes()
    /// Where each mark of the page begins.
    private(set) var marks: [Int] = []
    private var isMarked = false
    private var isArtifact = false
    private var isText = false

    func beginPage() {
        out.clear()
        marks = []
    }

    func endPage() {
        endText()
        endArtifact()
    }

    /// Opens a mark; what it says is written there when the tree of tags is whole.
    func beginMark() {
        endText()
        endArtifact()
        marks.append(out.count)
        isMarked = true
    }

    func endMark() {
        endText()
        out.raw("EMC\n")
        isMarked = false
    }

    /// Something will leave ink, or a blank: it is marked or decoration.
    func willPaint() {
        guard !isMarked, !isArtifact else { return }
        endText()
        out.raw("/Artifact BMC\n")
        isArtifact = true
    }

    private func endArtifact() {
        guard isArtifact else { return }
        out.raw("EMC\n")
        isArtifact = false
    }

    /// Opens a text object, if none is open: then its matrix begins anew, and the answer is true.
    func beginText() -> Bool {
        guard !isText else { return false }
        out.raw("BT\n")
        isText = true
        return true
    }

    func endText() {
        guard isText else { return }
        out.raw("ET\n")
        isText = false
    }
}

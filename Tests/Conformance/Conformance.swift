/// An independent judge of finished PDFs: PDF/UA-1 and PDF/A-2a, or 3a when something is attached.
///
/// It shares no code with what makes the files. The file as it lies on the disk is read by its own scanner;
/// qpdf only unpacks it into plain objects, and FreeType opens the embedded fonts.
public enum Conformance {
    /// Every check, in the order of the ids.
    public static let catalogue: [Check] =
        fileChecks + catalogChecks + xmpChecks + treeChecks + tableChecks + contentChecks + annotationChecks
        + fontChecks + attachmentChecks

    /// Puts all checks to a whole file.
    /// - Parameters:
    ///   - attachments: what has to lie in the file, bytes by file name; nil asks nothing of the bytes.
    ///   - text: what the tree has to say, read in its order with all blanks taken as one; nil asks nothing.
    /// - Returns: no breach, for a file that conforms.
    public static func check(
        _ pdf: [UInt8], attachments: [String: [UInt8]]? = nil, text: String? = nil
    ) -> [Breach] {
        let subject = Subject(pdf)
        subject.expectedAttachments = attachments
        subject.expectedText = text
        return catalogue.flatMap { check in
            check.findings(subject).map {
                Breach(check: check.id, rules: check.rules, place: $0.place, sentence: $0.sentence)
            }
        }
    }

    /// The text of the structure tree in its order, artifacts left out: a line for each element with text.
    public static func text(_ pdf: [UInt8]) -> [String] { Subject(pdf).text.lines }
}

import Datasets
import Declarations
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Where the head of the office signs: place and date, the title, an empty box for the electronic signature
/// with its QR code, the name.
struct SignatureBlock: BlockKind {
    static let key = "signature"
    static let summary = "Place and date, and an empty box where the head of the office signs."

    private let columns: Int

    init(_ reader: inout DeclarationReader) {
        columns = reader.int("columns", "how many of the page's twelve, at the right", in: 4...12, default: 5)
    }

    /// Nothing where the report names nobody who signs.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        let publication = binder.story.publication
        guard let signature = publication.signature else { return nil }
        let theme = binder.theme, language = binder.language
        let day = publication.date.map(binder.wording.date)
        // The day and the number of a person are no figures.
        binder.literals += [day, signature.nip].compactMap(\.self)
        let place = [signature.place[language], day].compactMap(\.self).filter { !$0.isEmpty }
        var items: [StackItem] = []
        func add(_ text: String, _ role: TextRole, keeps: Bool = true) {
            guard !text.isEmpty else { return }
            items.append(StackItem(Paragraph(theme.text(text, role), keepsWithNext: keeps)))
        }
        add(place.joined(separator: ", "), .body)
        add(signature.title[language], .body)
        items.append(StackItem(SignatureBox(), spaceBefore: 3.mm))
        add(signature.name, .bodyStrong, keeps: signature.nip != nil)
        if let nip = signature.nip { add("NIP\u{A0}" + nip, .body, keeps: false) }
        items[items.count - (signature.nip == nil ? 1 : 2)].spaceBefore = theme.grid.step
        let cell = SideBySide.Cell(start: theme.grid.columns - columns, span: columns, Stack(items))
        return BoundBlock(
            [StackItem(SideBySide([cell], splits: false), spaceBefore: 13.5.mm, snap: .baseline)],
            isText: true, needsCompany: true)
    }
}

/// The box that stays empty until it is signed: the named places `signature` at its upper left and
/// `signature-end` at its lower right corner tell a signing program where it is.
struct SignatureBox: Block {
    /// Room for a QR code of 22 mm, and words beside it.
    static let height = 27.mm

    var keepsWithNext: Bool { true }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        guard space.fits(Self.height) else { return .nothing(because: "no room for a signature") }
        let box = Rect(origin: .zero, size: Size(space.width, Self.height))
        let edge = Stroke(tools.theme[.ink3], width: 0.6)
        func corner(_ name: String, _ point: Point) -> Drawing {
            var anchor = Anchor(name: name, at: point)
            anchor.isNamed = true
            return .anchor(anchor)
        }
        return .whole(
            Frame(
                size: Size(space.width, box.height),
                drawing: .group([
                    corner("signature", .zero), corner("signature-end", Point(box.maxX, box.maxY)),
                    .tagged(.artifact, id: space.tag("box"), .stroke(.rect(box.inset(0.25)), edge)),
                ])))
    }
}

import Graphics

/// Writes pages' drawing lists as operators of PDF, and notes links and anchors on the way.
///
/// Every point is brought to the page by our own arithmetic, in hundredths of a point from the lower left: no
/// matrix is set for a move, a turn or an even change of scale.
final class ContentWriter {
    let content: MarkedContent
    let out: ContentBytes
    private let fonts: DocumentFonts
    /// The font that was asked for last: many runs follow each other in one.
    private var asked: (name: String, font: (place: Int, cut: FontCut))?
    let pictures: DocumentPictures
    private let marker: TagMarker
    private(set) var opacities: [Double] = []
    private(set) var links: [PlacedLink] = []
    private(set) var anchors: [PlacedAnchor] = []
    private var page = 0
    private var height = 0.0
    var state = InkState()
    private var saved: [InkState] = []
    /// From the current coordinates to the page's, in points from the top left.
    var toPage = Transform.identity
    /// Of the open text object: where its line begins, in hundredths, and how it is turned.
    var line = TextPlace()
    /// Where the last text ended, for the blank that may be missing behind it.
    var shown = TextPlace()
    private var isTransparent = false
    private var isBroken = false

    init(_ fonts: DocumentFonts, _ pictures: DocumentPictures) {
        self.fonts = fonts
        self.pictures = pictures
        content = MarkedContent()
        out = content.out
        marker = TagMarker(content)
    }

    var tags: TagTree { marker.tree }

    /// The next page.
    func write(_ page: Page) throws(PaintError) -> PaintedPage {
        height = page.size.height
        state = InkState()
        saved = []
        toPage = .identity
        isTransparent = false
        content.beginPage()
        marker.beginPage()
        try paint(page.drawing)
        marker.endPage()
        content.endPage()
        self.page += 1
        guard !isBroken else { throw .place(page: self.page) }
        return PaintedPage(
            size: page.size, label: page.label, content: out.bytes, marks: content.marks,
            isTransparent: isTransparent)
    }

    private func paint(_ drawing: Drawing) throws(PaintError) {
        switch drawing {
        case .fill(let path, let paint):
            marker.willPaint(path, toPage)
            fill(path, paint)
        case .stroke(let path, let stroke):
            marker.willPaint(path, toPage)
            self.stroke(path, stroke)
        case .glyphs(let run, let paint):
            if let font = marker.willShow(run, toPage) { showBlank(in: font) }
            show(run, paint)
        case .image(let picture, let box):
            marker.willShow(box, toPage)
            try draw(picture, in: box)
        case .group(let parts):
            for part in parts { try self.paint(part) }
        case .moved(let transform, let part):
            let before = toPage
            toPage = toPage.after(transform)
            try paint(part)
            toPage = before
        case .clipped(let path, let part):
            try clipped(to: path, part)
        case .tagged(let role, let id, let part):
            let before = marker.enter(role, id)
            try paint(part)
            marker.leave(to: before)
        case .linked(let link, let box, let part):
            links.append(PlacedLink(page: page, rect: toPage.bounds(of: box), link: link))
            let before = marker.enter(link)
            try paint(part)
            marker.leave(to: before)
        case .anchor(var anchor):
            anchor.at = toPage.apply(anchor.at)
            anchors.append(PlacedAnchor(page: page, anchor: anchor))
        }
    }

    private func clipped(to path: Path, _ part: Drawing) throws(PaintError) {
        content.endText()
        save()
        outline(path, isOpen: false)
        out.raw("W n\n")
        let before = marker.clip(path, toPage)
        try paint(part)
        marker.unclip(to: before)
        content.endText()
        restore()
    }

    /// A font by its file's name, with its place in the document.
    func font(_ name: String) -> (place: Int, cut: FontCut)? {
        if let asked, asked.name == name { return asked.font }
        guard let found = fonts.cut(of: name) else { return nil }
        asked = (name, found)
        return found
    }

    // MARK: Numbers

    /// From current coordinates to hundredths of a point from the page's lower left.
    var toInk: Transform {
        Transform(
            a: toPage.a * 100, b: -toPage.b * 100, c: toPage.c * 100, d: -toPage.d * 100,
            tx: toPage.tx * 100, ty: (height - toPage.ty) * 100)
    }

    /// The nearest whole number. What is no number, or lies beyond what readers take, is an error of the
    /// page.
    @inline(__always)
    func whole(_ value: Double) -> Int {
        guard value.magnitude < 1e9 else {
            isBroken = true
            return 0
        }
        return Int(value + (value < 0 ? -0.5 : 0.5))
    }

    // MARK: State

    func save() {
        out.raw("q\n")
        saved.append(state)
    }

    func restore() {
        out.raw("Q\n")
        if let before = saved.popLast() { state = before }
    }

    func set(opacity: Double) {
        guard opacity != state.opacity else { return }
        state.opacity = opacity
        if opacity < 1 { isTransparent = true }
        let place = opacities.firstIndex(of: opacity) ?? opacities.count
        if place == opacities.count { opacities.append(opacity) }
        out.raw("/G")
        out.integer(place)
        out.raw(" gs\n")
    }

    func set(fill paint: Paint) {
        set(opacity: paint.opacity)
        let colour = InkState.Colour(paint)
        guard colour != state.fill else { return }
        state.fill = colour
        if write(colour) { out.raw("g\n") } else { out.raw("rg\n") }
    }

    func set(line paint: Paint) {
        set(opacity: paint.opacity)
        let colour = InkState.Colour(paint)
        guard colour != state.line else { return }
        state.line = colour
        if write(colour) { out.raw("G\n") } else { out.raw("RG\n") }
    }

    /// Writes a colour's numbers; answers whether it is a grey, which has but one.
    private func write(_ colour: InkState.Colour) -> Bool {
        let isGrey = colour.red == colour.green && colour.green == colour.blue
        out.thousandths(colour.red)
        out.byte(0x20)
        guard !isGrey else { return true }
        out.thousandths(colour.green)
        out.byte(0x20)
        out.thousandths(colour.blue)
        out.byte(0x20)
        return false
    }

    /// The page is seen through, as where a picture has parts without ink.
    func noteTransparency() { isTransparent = true }
}

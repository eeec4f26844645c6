public import Graphics

/// Looks over finished pages, at the display list and not at pixels: what of `visual-spec.md` §12 can be seen
/// there.
///
/// Heights of letters are estimated, so that a finding is worth a look and a clean audit is worth something,
/// no more.
public struct LayoutAudit: Sendable {
    /// What is looked for. The first ones are losses: a reader misses something. The others are blemishes.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case lostText = "lost-text", lostRow = "lost-row", doubleRow = "double-row", rowOrder = "row-order"
        case lostPicture = "lost-picture", lostNote = "lost-note", orphanHead = "orphan-head"
        case overlap, outside
        case small, offGrid = "off-grid", contrast

        /// No document with such a finding may leave.
        public var isLoss: Bool {
            switch self {
            case .lostText, .lostRow, .doubleRow, .rowOrder, .lostPicture, .lostNote, .orphanHead, .overlap,
                .outside:
                true
            case .small, .offGrid, .contrast: false
            }
        }
    }

    /// Something on a page that should not be.
    public struct Finding: Sendable, Hashable {
        public var kind: Kind
        /// From 1.
        public var page: Int
        public var message: String
    }

    public var grid: PageGrid
    /// Overlap that is forgiven, in points.
    public var tolerance = 0.15.mm
    public var minimumSize = 7.0
    public var minimumContrast = 4.5

    public init(grid: PageGrid) {
        self.grid = grid
    }

    /// Everything found, page by page; with an inventory also what is not on any page.
    public func findings(_ pages: [Page], expecting inventory: Inventory = Inventory()) -> [Finding] {
        report(on: pages, expecting: inventory).findings
    }

    /// What was looked at, and what was found.
    public func report(on pages: [Page], expecting inventory: Inventory = Inventory()) -> Report {
        var content = PrintedContent(), found: [Finding] = [], texts = 0
        for (index, page) in pages.enumerated() {
            let ink = AuditInk(page), number = index + 1
            var own = self
            own.grid = grid.of(page)
            found += own.overlaps(ink, number) + own.places(ink, page, number) + own.sizes(ink, number)
            found += own.baselines(ink, number) + own.contrasts(ink, number) + own.orphans(ink, number)
            content.add(ink, page: number)
            texts += ink.texts.count
        }
        found += ContentAudit(expected: inventory, printed: content, lastPage: pages.count).findings
        return Report(
            findings: found, pages: pages.count, texts: texts, paragraphs: inventory.texts.count,
            tables: inventory.tables.count, rows: inventory.tables.reduce(0) { $0 + $1.rows.count },
            pictures: inventory.pictures.count)
    }

    // MARK: Text

    private func overlaps(_ ink: AuditInk, _ page: Int) -> [Finding] {
        let texts = ink.texts.filter { !$0.isTurned }.sorted { $0.box.minY < $1.box.minY }
        var found: [Finding] = []
        for (index, text) in texts.enumerated() {
            for other in texts[(index + 1)...] {
                if other.box.minY > text.box.maxY - tolerance { break }
                guard let common = text.box.intersection(other.box), common.width > tolerance,
                    common.height > tolerance, !isHalo(text, other)
                else { continue }
                found.append(
                    Finding(
                        kind: .overlap, page: page,
                        message: "\"\(text.run.text)\" and \"\(other.run.text)\""))
            }
        }
        return found
    }

    /// The same words twice at one place: a text over its own edge of the ground's colour.
    private func isHalo(_ a: AuditInk.Text, _ b: AuditInk.Text) -> Bool {
        a.run.text == b.run.text && abs(a.baseline.x - b.baseline.x) < 2
            && abs(a.baseline.y - b.baseline.y) < 2
    }

    private func places(_ ink: AuditInk, _ page: Page, _ number: Int) -> [Finding] {
        let left = ink.isRunning ? grid.leftMargin - 2.mm : 0
        let right = ink.isRunning ? grid.leftMargin + grid.width + 2.mm : page.size.width
        let footer = grid.line(grid.footerLine) + 0.06.mm, floor = grid.line(grid.floorLine) + 0.06.mm
        return ink.texts.filter { text in
            if text.box.minX < left || text.box.maxX > right || text.box.minY < 0 { return true }
            guard ink.isRunning else { return text.box.maxY > page.size.height }
            let isFurniture = text.roles.first == .artifact
            return text.baseline.y > (isFurniture ? footer : floor)
        }.map { Finding(kind: .outside, page: number, message: "\"\($0.run.text)\" at \(place($0))") }
    }

    /// Smaller are only raised calls, badges in capitals, and heads inside figures.
    private func sizes(_ ink: AuditInk, _ page: Int) -> [Finding] {
        ink.texts.filter { text in
            let size = text.run.size, letters = text.run.text.count { !$0.isWhitespace }
            // The longest signs of a year are four: "**) r".
            if size >= minimumSize - 0.001 || letters <= 4 { return false }
            if size >= 6.2 - 0.001, text.run.text == text.run.text.uppercased() || isCapitals(text) {
                return false
            }
            return !(size >= 6.6 - 0.001 && isInFigure(text))
        }.map { Finding(kind: .small, page: page, message: "\"\($0.run.text)\" in \($0.run.size) pt") }
    }

    /// A badge is white on a fill, whatever the case of its source.
    private func isCapitals(_ text: AuditInk.Text) -> Bool { text.paint == .white }

    /// Type of the size of notes runs in steps of its own.
    private func baselines(_ ink: AuditInk, _ page: Int) -> [Finding] {
        guard ink.isRunning else { return [] }
        let astray = ink.texts.filter { text in
            let steps = text.baseline.y / grid.step
            return abs(steps - steps.rounded()) * grid.step > 0.06.mm && text.run.size > 7.3 && isOnGrid(text)
        }
        guard !astray.isEmpty else { return [] }
        var sizes: [String: Double] = [:]
        for text in ink.texts { sizes[text.tag] = max(sizes[text.tag] ?? 0, text.run.size) }
        // Raised calls and signs are smaller than the text that they stand in.
        return astray.filter { $0.run.size > 0.8 * (sizes[$0.tag] ?? 0) }
            .map { Finding(kind: .offGrid, page: page, message: "\"\($0.run.text)\" at \(place($0))") }
    }

    private func contrasts(_ ink: AuditInk, _ page: Int) -> [Finding] {
        var found: [Finding] = [], known: [(paint: Paint, ground: Paint, ratio: Double)] = []
        for (text, ground) in zip(ink.texts, ink.grounds) {
            let ratio: Double
            // A page has few colours.
            if let same = known.first(where: { $0.paint == text.paint && $0.ground == ground }) {
                ratio = same.ratio
            } else {
                ratio = text.paint.tint(text.paint.opacity, on: ground).contrast(with: ground)
                known.append((text.paint, ground, ratio))
            }
            if ratio < minimumContrast - 0.05,
                !ink.texts.contains(where: { $0.paint != text.paint && isHalo($0, text) })
            {
                let tenths = Double(Int(ratio * 10)) / 10
                found.append(
                    Finding(kind: .contrast, page: page, message: "\"\(text.run.text)\" \(tenths):1"))
            }
        }
        return found
    }

    private func isInFigure(_ text: AuditInk.Text) -> Bool {
        text.roles.contains { if case .figure = $0 { true } else { false } }
    }

    /// Headings, text and rows of tables; not heads, notes, figures, furniture.
    private func isOnGrid(_ text: AuditInk.Text) -> Bool {
        if isInFigure(text) || text.roles.contains(.artifact) || text.roles.contains(.tableHead) {
            return false
        }
        return text.roles.contains { role in
            switch role {
            case .heading, .paragraph, .label, .caption, .cell, .headerCell, .contentsItem: true
            case .section, .quote, .list, .listItem, .listBody, .table, .tableHead, .tableBody, .tableRow,
                .figure, .note, .contents, .span, .artifact:
                false
            }
        }
    }

    private func place(_ text: AuditInk.Text) -> String {
        func tenths(_ points: Double) -> String { String(Double((points / 1.mm * 10).rounded()) / 10) }
        return "\(tenths(text.box.minX)), \(tenths(text.baseline.y)) mm"
    }

    // MARK: Heads

    /// A head that nothing follows on its page: of a table without a row, or a heading at the foot.
    private func orphans(_ ink: AuditInk, _ page: Int) -> [Finding] {
        let tables = Set(ink.rows.compactMap { RowPlace(row: $0.path)?.table })
        var found = ink.heads.filter { head in
            guard let cut = head.path.lastIndex(of: "/") else { return false }
            return !tables.contains(String(head.path[..<cut]))
        }.map { Finding(kind: .orphanHead, page: page, message: "head of table \($0.path) without a row") }
        guard ink.isRunning else { return found }
        let others = ink.texts.filter { !isHeading($0) && !$0.roles.contains(.note) && !isFurniture($0) }
        let lowest = max(others.map(\.box.maxY).max() ?? 0, ink.lowestInk)
        for text in ink.texts where isHeading(text) && text.baseline.y > lowest {
            found.append(Finding(kind: .orphanHead, page: page, message: "\"\(text.run.text)\" is last"))
        }
        return found
    }

    private func isHeading(_ text: AuditInk.Text) -> Bool {
        text.roles.contains { if case .heading = $0 { true } else { $0 == .caption } }
    }

    private func isFurniture(_ text: AuditInk.Text) -> Bool { text.roles.first == .artifact }
}

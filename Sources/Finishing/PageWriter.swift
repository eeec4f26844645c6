import Graphics

/// Writes the pages with their content and all that it draws upon.
struct PageWriter {
    let file: PaintedFile
    let writer: PDFWriter
    let tree: StructureTree
    /// Objects of the pages.
    let numbers: [Int]

    /// - Parameters:
    ///   - pages: as laid out; throws where the painted ones have other sizes.
    ///   - annotations: objects of links, by page.
    /// - Returns: the object of the tree of pages.
    func write(_ pages: [Page], annotations: [Int: [Int]]) throws(FinishingError) -> Int {
        guard tree.marks.count == pages.count else {
            throw .pageCount(painted: pages.count, expected: tree.marks.count)
        }
        let root = writer.number()
        var copies = ObjectCopies(file)
        for (index, page) in pages.enumerated() {
            let source = try file.object(file.pages[index]).value
            try compare(source, with: page, number: index)
            let content = try writeContent(source, page: index)
            let sheet = Sheet(root: root, content: content, source: source, links: annotations[index] ?? [])
            writer.object(numbers[index]) { write(sheet, page: index, into: &$0, &copies) }
        }
        try copies.finish(writer)
        writer.object(root) { out in
            out.raw("<</Type/Pages/Count ")
            out.integer(numbers.count)
            out.raw("/Kids[")
            for number in numbers { out.reference(number) }
            out.raw("]>>")
        }
        return root
    }

    /// What a page object is made of.
    private struct Sheet {
        var root: Int
        var content: Int
        var source: SourceValue
        var links: [Int]
    }

    private func write(_ sheet: Sheet, page: Int, into out: inout PDFBytes, _ copies: inout ObjectCopies) {
        out.raw("<</Type/Page/Parent")
        out.reference(sheet.root)
        out.raw("/Contents")
        out.reference(sheet.content)
        for key in ["MediaBox", "Resources", "Group"] {
            guard let value = sheet.source[key] else { continue }
            out.name(key)
            copies.write(value, into: &out, writer)
        }
        out.raw("/Tabs/S")
        if !tree.owners[page].isEmpty {
            out.raw("/StructParents ")
            out.integer(page)
        }
        if !sheet.links.isEmpty {
            out.raw("/Annots[")
            for link in sheet.links { out.reference(link) }
            out.raw("]")
        }
        out.raw(">>")
    }

    /// The painter must have made the pages that layout gave it.
    private func compare(_ source: SourceValue, with page: Page, number: Int) throws(FinishingError) {
        var box: [Double] = []
        if case .array(let values)? = source["MediaBox"] { box = values.compactMap { file.real($0) } }
        let painted = box.count == 4 ? Size(box[2] - box[0], box[3] - box[1]) : .zero
        // Painters write sizes to a few decimals.
        if abs(painted.width - page.size.width) > 0.01 || abs(painted.height - page.size.height) > 0.01 {
            throw .pageSize(page: number, painted: dump(painted), expected: dump(page.size))
        }
    }

    private func dump(_ size: Size) -> String {
        PDFNumber.text(size.width) + " × " + PDFNumber.text(size.height)
    }

    private func writeContent(_ source: SourceValue, page: Int) throws(FinishingError) -> Int {
        let content = try file.content(source, writer.deflate, page: page)
        let marked = try ContentMarks.rewritten(content, page: page, marks: tree.marks[page])
        let number = writer.number()
        writer.packedStream(number, marked) { _ in }
        return number
    }
}

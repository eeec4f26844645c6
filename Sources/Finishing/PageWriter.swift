import Graphics

/// Writes the pages with their content.
struct PageWriter {
    let writer: PDFWriter
    let tree: StructureTree
    /// Objects of the pages.
    let numbers: [Int]
    /// Object of what all pages draw upon.
    let resources: Int

    /// - Parameter annotations: objects of links, by page.
    /// - Returns: the object of the tree of pages.
    func write(_ pages: [PaintedPage], annotations: [Int: [Int]]) throws(FinishingError) -> Int {
        let root = writer.number()
        var content = PDFBytes()
        for (index, page) in pages.enumerated() {
            content.clear()
            try mark(page, index, into: &content)
            let stream = writer.number()
            writer.packedStream(stream, content.bytes) { _ in }
            writer.object(numbers[index]) { out in
                out.raw("<</Type/Page/Parent")
                out.reference(root)
                out.raw("/Contents")
                out.reference(stream)
                describe(page, index, links: annotations[index] ?? [], into: &out)
                out.raw(">>")
            }
        }
        writer.object(root) { out in
            out.raw("<</Type/Pages/Count ")
            out.integer(numbers.count)
            out.raw("/Kids[")
            for number in numbers { out.reference(number) }
            out.raw("]>>")
        }
        return root
    }

    private func describe(_ page: PaintedPage, _ index: Int, links: [Int], into out: inout PDFBytes) {
        out.raw("/MediaBox")
        out.reals([0, 0, page.size.width, page.size.height])
        out.raw("/Resources")
        out.reference(resources)
        if page.isTransparent { out.raw("/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>") }
        out.raw("/Tabs/S")
        if !tree.owners[index].isEmpty {
            out.raw("/StructParents ")
            out.integer(index)
        }
        if !links.isEmpty {
            out.raw("/Annots[")
            for link in links { out.reference(link) }
            out.raw("]")
        }
    }

    /// The page's operators, with what each mark says at its beginning.
    private func mark(_ page: PaintedPage, _ index: Int, into out: inout PDFBytes) throws(FinishingError) {
        let marks = tree.marks[index], content = page.content
        guard page.marks.count == marks.count else {
            throw .content(
                page: index,
                "\(page.marks.count) pieces of content were marked, \(marks.count) have tags")
        }
        var place = 0
        for (start, mark) in zip(page.marks, marks) {
            guard place <= start, start <= content.count else {
                throw .content(page: index, "a mark at byte \(start), which is out of order")
            }
            out.append(content[place..<start])
            out.mark(mark)
            place = start
        }
        out.append(content[place...])
    }
}

extension PDFBytes {
    /// The operator that begins a mark.
    fileprivate mutating func mark(_ mark: StructureTree.Mark) {
        switch mark {
        case .element(let type, let number):
            raw("/")
            append(type.rawValue.utf8)
            raw("<</MCID ")
            integer(number)
            raw(">>BDC\n")
        case .artifact(.header):
            raw("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n")
        case .artifact(.footer):
            raw("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n")
        case .artifact(.watermark):
            raw("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n")
        }
    }
}

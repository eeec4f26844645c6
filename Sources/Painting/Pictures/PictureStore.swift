import Graphics

/// The pictures of a painter's documents as PDF holds them, each made once.
final class PictureStore {
    private var known: [Name: PaintedPicture] = [:]
    private var order: [Name] = []
    private var library: SVGLibrary?

    /// A picture's name is made of its bytes.
    private struct Name: Hashable {
        var kind: Picture.Kind
        var name: String
        var count: Int
    }

    private static let most = 32

    func value(of picture: Picture) throws(PaintError) -> PaintedPicture {
        let name = Name(kind: picture.kind, name: picture.name, count: picture.bytes.count)
        if let value = known[name] { return value }
        let value = try made(picture)
        if order.count == Self.most { known[order.removeFirst()] = nil }
        known[name] = value
        order.append(name)
        return value
    }

    private func made(_ picture: Picture) throws(PaintError) -> PaintedPicture {
        switch picture.kind {
        case .png: return .pixels(try PixelPicture.pixels(of: picture))
        case .svg:
            let opened: SVGLibrary
            if let library { opened = library } else { opened = try SVGLibrary() }
            library = opened
            return .lines(try LinePicture.lines(of: picture, opened))
        }
    }
}

/// The pictures of one document: each stands in its file once.
final class DocumentPictures {
    private let store: PictureStore
    private(set) var values: [PaintedPicture] = []
    private var places: [String: Int] = [:]

    init(_ store: PictureStore) {
        self.store = store
    }

    func place(of picture: Picture) throws(PaintError) -> Int {
        if let known = places[picture.name] { return known }
        values.append(try store.value(of: picture))
        places[picture.name] = values.count - 1
        return values.count - 1
    }
}

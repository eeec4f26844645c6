import Declarations
import Graphics

/// Where each value of a theme stands in its file.
struct ThemePlaces {
    let declaration: Declaration

    func paint(_ role: PaintRole) -> SourcePlace { place("paints", role.rawValue) }
    func fill(_ index: Int) -> SourcePlace { place(of: "fill", in: item(index, of: "series")) }
    func edge(_ index: Int) -> SourcePlace { place(of: "edge", in: item(index, of: "series")) }
    func ramp(_ index: Int) -> SourcePlace { item(index, of: "ramp")?.place ?? declaration.place }

    /// Of a key of a text style, e.g. its size.
    func style(_ role: TextRole, _ key: String) -> SourcePlace {
        place(of: key, in: value(role.rawValue, in: value("type", in: declaration)))
    }

    private func place(_ map: String, _ key: String) -> SourcePlace {
        place(of: key, in: value(map, in: declaration))
    }

    private func place(of key: String, in map: Declaration?) -> SourcePlace {
        value(key, in: map)?.place ?? map?.place ?? declaration.place
    }

    private func item(_ index: Int, of key: String) -> Declaration? {
        let items = value(key, in: declaration)?.items ?? []
        return items.indices.contains(index) ? items[index] : nil
    }

    private func value(_ key: String, in map: Declaration?) -> Declaration? {
        guard case .map(let entries) = map?.content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

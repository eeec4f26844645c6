public import Localization

/// Why a figure cannot be given.
public enum FigureError: Error, Sendable, Hashable {
    /// No figure has such an id; the nearest one that has, if any is near.
    case unknown(FigureID, nearest: FigureID?)
    /// The id is well formed, but the rows do not say it.
    case notAvailable(FigureID, reason: Words)

    public var id: FigureID {
        switch self {
        case .unknown(let id, _), .notAvailable(let id, _): id
        }
    }

    /// One line for a person, in English like all messages of the command.
    public var message: String {
        switch self {
        case .unknown(let id, nil): "no figure is called \"\(id)\""
        case .unknown(let id, let nearest?): "no figure is called \"\(id)\"; did you mean \"\(nearest)\"?"
        case .notAvailable(let id, let reason): "\"\(id)\" is not available: \(reason.en)"
        }
    }
}

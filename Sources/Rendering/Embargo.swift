import Datasets
import Declarations
import Glibc
import Localization

/// Keeps a final report back until the moment that its definition names.
///
/// Dates in files never come from the clock; whether a report may be made is another question, and only the
/// clock knows. A build with SOURCE_DATE_EPOCH pretends to be at another time, for the sake of equal bytes:
/// if that were believed, anybody could set it to next week and have the figures. So the embargo holds until
/// both are past, the clock and the time that the files will bear. Whoever sets the machine's clock forward
/// can do that to every lock of this kind; the embargo keeps an office from a slip, not from itself.
public struct Embargo {
    /// By which its finding is known among others.
    public static let rule = "embargo"

    let moment: PublicationMoment
    let place: SourcePlace

    /// Nil where a report has no embargo, or may be made all the same because it is a draft.
    init?(_ definition: ReportDefinition) {
        guard definition.state == .final, let moment = definition.embargo else { return nil }
        self.moment = moment.moment
        place = moment.place
    }

    /// Why the report cannot be made yet; nil from the moment on.
    /// - Parameters:
    ///   - clock: seconds since 1970-01-01 UTC.
    ///   - epoch: SOURCE_DATE_EPOCH, where it is set.
    func refusal(clock: Int, epoch: Int?) -> Finding? {
        let end = moment.secondsSince1970, now = min(clock, epoch ?? clock)
        guard now < end else { return nil }
        var finding = Finding.error(
            "the report is under embargo until \(moment.declared), \(Self.length(end - now)) from now",
            hint: clock >= end
                ? "SOURCE_DATE_EPOCH lies before the embargo: the files would bear that time"
                : "state: draft can be made before; it says so on every page", at: place)
        finding.rule = Self.rule
        return finding
    }

    /// - Throws: where the embargo has not ended.
    static func check(_ definition: ReportDefinition) throws(ReportError) {
        let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        if let refusal = Embargo(definition)?.refusal(clock: time(nil), epoch: epoch) {
            throw .input([refusal])
        }
    }

    /// "2 days 3 hours", "4 hours 5 minutes", "1 minute": the two largest units, rounded up.
    static func length(_ seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        let parts = [(minutes / 1_440, "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute")]
        let shown = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        return shown.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
}

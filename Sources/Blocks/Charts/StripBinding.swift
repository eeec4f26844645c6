import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The composition of the year as one strip of 100 %.
struct StripBinding: ChartBinding {
    static let key = "strip"
    static let summary = "The composition of the year as one strip of 100 %."

    private let request: PartsRequest

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        if let values = request.exceeding(&binder) { return values }
        guard let parts = request.whole(Self.key, &binder) else { return nil }
        return BoundChart(
            StripChart(items: parts.items(&binder)),
            Words(id: "Batang seratus persen", en: "Strip of one hundred percent"), values: parts.values,
            order: .rank(of: request.dimension), printsShares: true)
    }
}

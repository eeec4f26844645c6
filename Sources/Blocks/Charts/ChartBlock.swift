import Charts
import Declarations
import Figures
import Graphics
import Layout
import Templates

/// A chart as a figure of a page: under a heading with title, subtitle and number.
struct ChartBlock<Binding: ChartBinding>: BlockKind {
    static var key: String { Binding.key }
    static var summary: String { Binding.summary }

    let figure: TitledFigure
    let binding: Binding

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        binding = Binding(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let start = binder.asked.count
        guard let bound = binding.bind(&binder) else { return nil }
        let setting = AlternativeText.Setting(
            title: binder.text(figure.title) ?? "",
            subtitle: figure.subtitle.flatMap { binder.text($0) } ?? "",
            source: binder.phrase("source-note"))
        let alternative = AlternativeText.text(of: bound, setting, &binder)
        let chart = bound.chart
        let drawn = Drawn(
            name: Self.key,
            height: .measured { width, tools throws(LayoutError) in
                try chart.height(width: width, with: tools)
            }, minimumHeight: bound.minimumHeight, alternative: alternative,
            draw: { size, tools throws(LayoutError) in
                try chart.draw(in: size, with: tools)
            })
        return BoundBlock([figure.heading(since: start, &binder), StackItem(drawn, spaceBefore: bound.gap)])
    }
}

extension ChartBinding {
    /// This chart as a block of a template.
    static var block: any BlockKind.Type { ChartBlock<Self>.self }
}

/// Every kind of chart, one line each: a new kind is one file and one line here.
public enum ChartCatalogue {
    public static let kinds: [any Chart.Type] = [
        ColumnChart.self,
        DonutChart.self,
        PieChart.self,
        Treemap.self,
        StripChart.self,
        WaterfallChart.self,
        RankedBars.self,
        DivergingBars.self,
        MoversChart.self,
        RangeAxis.self,
        MiniColumns.self,
        CellBar.self,
        CoverRing.self,
        HeatMatrix.self,
        RingMark.self,
        Sparkline.self,
        LineChart.self,
        SlopeChart.self,
        SmallMultiples.self,
        DestinationMap.self,
    ]

    /// Their names in templates, in the order of the catalogue.
    public static var keys: [String] { kinds.map { $0.key } }
}

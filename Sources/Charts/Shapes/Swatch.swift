public import Graphics

/// The small square before a name in a table: the colour that the same thing has in a chart on the page.
public enum Swatch {
    /// Side in points.
    public static let side = 2.3.mm

    /// The square from (0, 0).
    public static func drawing(of item: ChartItem, theme: Theme) -> Drawing {
        drawing(item.colour, theme: theme)
    }

    public static func drawing(_ colour: ItemColour, theme: Theme) -> Drawing {
        let box = Rect(0, 0, side, side), paint = theme.paint(of: colour)
        let edge = Drawing.stroke(.rect(box.inset(Pen.edge / 2)), Stroke(paint.edge, width: Pen.edge))
        if paint.isHatched {
            return .group([Texture.hatch(.rect(box), paint.edge, pitch: 0.7.mm, width: 0.5), edge])
        }
        let fill = Drawing.fill(.rect(box), paint.fill)
        return paint.needsEdge(on: theme[.paper]) ? .group([fill, edge]) : fill
    }
}

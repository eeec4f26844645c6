/// The operators of content streams, by what matters to the checks.
enum Operator {
    case save, restore
    case state, dash, intent, graphicsState
    case pathStart, pathGo, paintPath, endPath, clip
    case beginText, endText, textState, font, show, showLines
    case object, shading, inlineImage
    case rgbOrGrey, cmyk, space, colour
    case beginMark, beginMarkWithProperties, endMark, point

    static let all: [String: Operator] = {
        let table: [(Operator, String)] = [
            (.save, "q"), (.restore, "Q"), (.state, "cm w J j M i"), (.dash, "d"), (.intent, "ri"),
            (.graphicsState, "gs"), (.pathStart, "m re"), (.pathGo, "l c v y h"),
            (.paintPath, "S s f F f* B B* b b*"), (.endPath, "n"), (.clip, "W W*"), (.beginText, "BT"),
            (.endText, "ET"), (.textState, "Tc Tw Tz TL Ts Tr Td TD Tm T*"), (.font, "Tf"), (.show, "Tj TJ"),
            (.showLines, "' \""), (.object, "Do"), (.shading, "sh"), (.inlineImage, "BI"),
            (.rgbOrGrey, "rg RG g G"), (.cmyk, "k K"), (.space, "cs CS"), (.colour, "sc SC scn SCN"),
            (.beginMark, "BMC"), (.beginMarkWithProperties, "BDC"), (.endMark, "EMC"), (.point, "MP DP"),
        ]
        var all: [String: Operator] = [:]
        for (kind, names) in table {
            for name in names.split(separator: " ") { all[String(name)] = kind }
        }
        return all
    }()
}

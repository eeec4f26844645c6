import Graphics

/// The fonts that one SVG carries within itself: of each file the letters that the picture uses, under a name
/// made of its bytes, so that two pictures within one web page do not take each other's letters.
struct SVGFonts {
    /// The style sheet that brings the fonts.
    private(set) var style = ""
    private var classes: [Look: String] = [:]
    /// Files whose letters join or stack by their own rules.
    private let ruled: Set<String>

    private struct Look: Hashable {
        var font: String
        var features: FontFeatures
    }

    /// The fonts of a drawing's runs.
    init(_ drawing: Drawing, _ fonts: FontSet) throws(PaintError) {
        var needs: [String: FontSubset.Need] = [:], looks: Set<Look> = []
        let fallbacks = Set(fonts.fallbacks.map(\.name))
        drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            needs[run.font, default: FontSubset.Need()].add(run)
            looks.insert(Look(font: run.font, features: run.features))
            if fallbacks.contains(run.font) { needs[run.font]?.needsRules = true }
        }
        ruled = Set(needs.filter(\.value.needsRules).keys)
        for (name, need) in needs.sorted(by: { $0.key < $1.key }) {
            let subset = try FontSubset(path: fonts.path(of: name), need).bytes
            guard let packed = WOFF.packed(subset) else {
                throw .font(.unreadable(path: fonts.path(of: name)))
            }
            let family = "k" + SVGWriter.mark(packed), file = fonts.files.first { $0.name == name }
            style += SVGFonts.face(family, file, packed)
            for look in looks.filter({ $0.font == name }).sorted(by: {
                $0.features.rawValue < $1.features.rawValue
            }) {
                let title =
                    look.features.isEmpty ? family : family + "-\(look.features.tags.joined(separator: "-"))"
                classes[look] = title
                style += SVGFonts.rule(title, family, file, look.features, isPlain: !need.needsRules)
            }
        }
    }

    /// The class of the style sheet that a run is set in.
    func name(of run: GlyphRun) -> String {
        classes[Look(font: run.font, features: run.features)] ?? ""
    }

    /// Whether a run's letters are placed by their font's rules and only its beginning is ours.
    func isRuled(_ run: GlyphRun) -> Bool { ruled.contains(run.font) }

    private static func face(_ family: String, _ file: FontFile?, _ packed: [UInt8]) -> String {
        let credit = file.map { "/* letters of \($0.face.family), \($0.licence) */\n" } ?? ""
        return credit + "@font-face{font-family:\(family);font-weight:\(file?.face.weight ?? 400);"
            + "src:url(data:font/woff;base64,\(Base64.text(packed))) format(\"woff\")}\n"
    }

    /// Behind our own font stands the one of the machine, should a viewer not read fonts of a picture.
    private static func rule(
        _ title: String, _ family: String, _ file: FontFile?, _ features: FontFeatures, isPlain: Bool
    ) -> String {
        let weight = file?.face.weight ?? 400, name = file?.face.family ?? ""
        let kind = name.hasPrefix("Gentium") ? "serif" : "sans-serif"
        let asked = features.tags + (isPlain ? ["kern\" 0,\"liga\" 0,\"clig\" 0,\"calt"] : [])
        let settings = asked.enumerated().map { index, tag in
            "\"\(tag)\" " + (isPlain && index == asked.count - 1 ? "0" : "1")
        }
        let set = settings.isEmpty ? "" : "font-feature-settings:\(settings.joined(separator: ","));"
        return
            ".\(title){font-family:\(family),\"\(name)\",\(kind);font-weight:\(weight);\(set)white-space:pre}\n"
    }
}

extension GlyphRun {
    /// Whether each letter of the text is one glyph on the baseline, so that the letters can be placed one by
    /// one. Letters beyond the first plane count as two in some viewers, and so as none here.
    var isOneGlyphALetter: Bool {
        let letters = text.unicodeScalars
        guard glyphs.count == clusters.count, letters.count == glyphs.count else { return false }
        return zip(clusters, letters).allSatisfy {
            $0.glyphs == 1 && $0.bytes == UTF8.width($1) && $1.value < 0x10000
        } && glyphs.allSatisfy { $0.y == 0 }
    }
}

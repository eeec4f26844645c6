import Localization

/// The page of a preview: all of it comes from here, nothing from elsewhere.
enum PreviewPage {
    private static let words: [String: Words] = [
        "name": Words(id: "Pratinjau", en: "Preview"),
        "page": Words(id: "Halaman", en: "Page"),
        "pages": Words(id: "Halaman laporan", en: "Pages of the report"),
        "previous": Words(id: "Halaman sebelumnya", en: "Previous page"),
        "next": Words(id: "Halaman berikutnya", en: "Next page"),
        "language": Words(id: "Bahasa", en: "Language"),
        "errors": Words(id: "Yang harus diperbaiki", en: "To be mended"),
        "warnings": Words(id: "Peringatan", en: "Warnings"),
        "stale": Words(
            id: "Halaman di bawah ini adalah hasil baik yang terakhir.",
            en: "The pages below are the last good ones."),
        "none": Words(id: "Belum ada halaman yang dapat ditampilkan.", en: "There are no pages to show yet."),
        "made": Words(id: "Diperbarui dalam", en: "Updated in"),
        "lost": Words(
            id: "Terputus: kendang preview tidak berjalan lagi.",
            en: "Disconnected: kendang preview is no longer running."),
        "used": Words(id: "dipakai di", en: "used in"),
        "skip": Words(id: "Langsung ke halaman", en: "Skip to the pages"),
    ]

    private static func word(_ key: String, _ language: Language) -> String {
        (words[key]?[language] ?? "").escaped
    }

    /// The page in a language; its pages and findings are brought by the script.
    static func html(_ language: Language, title: String?) -> String {
        func say(_ key: String) -> String { word(key, language) }
        let data = words.keys.sorted().map { " data-\($0)=\"\(word($0, language))\"" }.joined()
        let heading = (title.map { $0 + " – " } ?? "").escaped + say("name")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(heading)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/preview.css">
            <script src="/preview.js" defer></script>
            </head>
            <body\(data)>
            <a class="skip" href="#pages">\(say("skip"))</a>
            <header>
            <h1>\(heading)</h1>
            <nav aria-label="\(say("page"))">
            <button id="previous" type="button" aria-label="\(say("previous"))" title="\(say("previous")) (←)">‹</button>
            <output id="place" aria-live="off"></output>
            <button id="next" type="button" aria-label="\(say("next"))" title="\(say("next")) (→)">›</button>
            </nav>
            <div id="languages" role="group" aria-label="\(say("language"))"></div>
            <p id="status" role="status"></p>
            </header>
            <section id="problems" role="alert" hidden></section>
            <main id="pages" tabindex="-1" aria-label="\(say("pages"))"></main>
            <section id="warnings" hidden></section>
            </body>
            </html>

            """
    }

    static let style = """
        * { box-sizing: border-box }
        body { margin: 0; background: #e7eaec; color: #16232e; font: 15px/1.45 system-ui, sans-serif }
        header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem;
          align-items: center; padding: .5rem 1rem; background: #fff; border-bottom: 1px solid #c3ccd2 }
        h1 { margin: 0; font-size: 1rem; font-weight: 600 }
        h2 { margin: 0 0 .5rem; font-size: 1rem }
        nav, #languages { display: flex; gap: .4rem; align-items: center }
        button { font: inherit; color: inherit; min-width: 2rem; min-height: 2rem; padding: 0 .6rem;
          background: #fff; border: 1px solid #6b7b86; border-radius: 4px; cursor: pointer }
        button[aria-pressed=true] { background: #16232e; color: #fff }
        button:focus-visible, main:focus-visible, a:focus-visible { outline: 3px solid #1f6fb2; outline-offset: 2px }
        #place { min-width: 6.5rem; text-align: center; font-variant-numeric: tabular-nums }
        #status { margin: 0 0 0 auto; color: #4a5a66 }
        .skip { position: absolute; left: -999px }
        .skip:focus { left: 1rem; top: .5rem; z-index: 2; background: #fff; padding: .3rem .6rem }
        #problems, #warnings { margin: 1rem auto; max-width: 60rem; padding: 1rem 1.25rem; background: #fff;
          border-left: 6px solid #b3261e }
        #warnings { border-left-color: #8a6100 }
        article { margin: 0 0 1rem }
        article p { margin: 0 }
        .where { font-family: ui-monospace, monospace; font-size: .85rem; color: #4a5a66; overflow-wrap: anywhere }
        .what { font-weight: 600; overflow-wrap: anywhere }
        pre { margin: .3rem 0 0; padding: .4rem .6rem; background: #f1f3f4; overflow-x: auto; font-size: .85rem }
        main { display: flex; flex-direction: column; align-items: center; gap: 1.25rem; padding: 1.25rem 1rem 50vh }
        main img { display: block; width: min(100%, var(--wide)); height: auto; background: #fff;
          box-shadow: 0 1px 4px rgb(22 35 46 / .35); scroll-margin-top: 4.5rem }
        main.stale img { opacity: .55 }
        @media print { header, #problems, #warnings { display: none } }

        """
}

extension String {
    /// For HTML, also within quotes.
    var escaped: String {
        var text = ""
        for character in unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}

/// What all pages have, and those that stand alone.
extension PageTemplates {
    static let layout = """
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light">
        <title>{{title}} · Kendang</title>
        {{#fonts}}<link rel="preload" href="{{url}}" as="font" type="{{type}}" crossorigin>
        {{/fonts}}        <link rel="stylesheet" href="{{style}}">
        <link rel="icon" href="{{icon}}" type="image/svg+xml">
        <script src="{{script}}" defer></script>
        {{#refresh}}<noscript><meta http-equiv="refresh" content="2"></noscript>{{/refresh}}
        </head>
        <body>
        <a class="skip" href="#isi">[[Langsung ke isi|Skip to content]]</a>
        <header class="bar">
        <div class="wide">
        <a class="brand" href="/"><svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="5"
         pathLength="100" stroke-dasharray="60 40"></circle>
        <circle cx="12" cy="12" r="8.5" fill="none" class="mark-2" stroke-width="5"
         pathLength="100" stroke-dasharray="22 78" stroke-dashoffset="-62"></circle>
        <circle cx="12" cy="12" r="8.5" fill="none" class="mark-3" stroke-width="5"
         pathLength="100" stroke-dasharray="12 88" stroke-dashoffset="-86"></circle></svg>
        <span>Kendang</span></a>
        {{#office}}{{#officeLabel}}<span class="office">{{officeLabel}}</span>{{/officeLabel}}
        <nav aria-label="[[Utama|Main]]"><ul>
        <li><a href="/"{{#onReports}} aria-current="page"{{/onReports}}>[[Laporan|Reports]]</a></li>
        <li><a href="/pekerjaan"{{#onJobs}} aria-current="page"{{/onJobs}}>[[Pekerjaan|Jobs]]</a></li>
        </ul></nav>{{/office}}
        <div class="bar-end">
        <a href="{{otherURL}}" lang="{{otherLanguage}}" hreflang="{{otherLanguage}}">{{otherName}}</a>
        {{#office}}<form method="post" action="/keluar">
        <input type="hidden" name="csrf" value="{{csrf}}">
        <button class="plain">[[Keluar|Log out]]</button></form>{{/office}}
        </div></div>
        </header>
        <main id="isi" tabindex="-1"><div class="wide">
        {{#notice}}<p class="notice" role="status">{{notice}}</p>{{/notice}}
        {{$content}}{{/content}}
        </div></main>
        <footer class="foot"><div class="wide">
        <p>[[Setiap angka dapat ditelusuri sampai ke barisnya.|Every number can be traced to its rows.]]</p>
        <p>{{version}}</p>
        </div></footer>
        </body>
        </html>
        """

    static let login = """
        {{<layout}}{{$content}}
        <section class="narrow">
        <h1>[[Masuk|Log in]]</h1>
        <p class="lead">[[Tempelkan token kantor Anda. Token diberikan oleh pengelola layanan.|Paste your
        office’s token. The keeper of the service gives it out.]]</p>
        {{#refused}}<p class="alert" role="alert">[[Token itu tidak dikenal, sudah berakhir, atau sudah
        dicabut.|That token is not known, has ended or was revoked.]]</p>{{/refused}}
        <form method="post" action="/masuk" class="stack">
        <input type="hidden" name="ke" value="{{next}}">
        <div class="field"><label for="token">Token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required
         spellcheck="false" aria-describedby="token-hint"{{#refused}} aria-invalid="true"{{/refused}}>
        <p class="hint" id="token-hint">[[Diawali|Begins with]] <code>kdg_</code></p></div>
        <div><button class="main">[[Masuk|Log in]]</button></div>
        </form>
        </section>
        {{/content}}{{/layout}}
        """

    static let problem = """
        {{<layout}}{{$content}}
        <section class="narrow">
        <p class="kicker">{{kind}}</p>
        <h1>{{headline}}</h1>
        {{#explanation}}<p class="lead">{{explanation}}</p>{{/explanation}}
        {{#technical}}<p class="hint" lang="en">{{technical}}</p>{{/technical}}
        {{#hasFindings}}{{>finding-list}}{{/hasFindings}}
        <p class="actions"><a class="button" href="/">[[Ke daftar laporan|To the list of reports]]</a></p>
        <p class="hint">[[Nomor permintaan|Request]]: <code>{{request}}</code></p>
        </section>
        {{/content}}{{/layout}}
        """

    static let findingList = """
        <ul class="findings plain-list">
        {{#findings}}<li class="finding {{weight}}">
        <p class="finding-head"><span class="badge {{weight}}">{{weightName}}</span>
        {{#where}}<code>{{where}}</code>{{/where}}</p>
        <p class="message">{{message}}</p>
        {{#hint}}<p class="hint">{{hint}}</p>{{/hint}}
        </li>{{/findings}}
        </ul>
        """
}

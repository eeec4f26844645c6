/// A report: its pages, and what can be changed.
extension PageTemplates {
    static let reportHead = """
        <p class="crumb"><a href="/">[[Laporan|Reports]]</a></p>
        <h1>{{reportTitle}}</h1>
        <p class="meta"><code>{{reportName}}</code> · [[edisi|edition]] {{number}} · {{changed}}
        {{^isValid}}<span class="badge error">[[konsep, ada kesalahan|draft with errors]]</span>{{/isValid}}
        {{#isOld}}<span class="badge warning">[[bukan edisi terakhir|not the latest
        edition]]</span>{{/isOld}}</p>
        <nav class="tabs" aria-label="[[Bagian laporan|Parts of the report]]"><ul>
        {{#tabs}}<li><a href="{{url}}"{{#isHere}} aria-current="page"{{/isHere}}>{{label}}</a></li>{{/tabs}}
        </ul></nav>
        """

    static let report = """
        {{<layout}}{{$content}}
        {{>report-head}}
        <form class="toolbar" method="get" data-auto>
        <input type="hidden" name="v" value="{{number}}">
        <div class="field"><label for="l">[[Bahasa laporan|Language of the report]]</label>
        <select id="l" name="l">{{#languages}}<option value="{{code}}"{{#isChosen}}
        selected{{/isChosen}}>{{name}}
        </option>{{/languages}}</select></div>
        <div class="field"><label for="t">[[Susunan|Template]]</label>
        <select id="t" name="t">{{#templates}}<option value="{{name}}"{{#isChosen}}
        selected{{/isChosen}}>{{label}}</option>
        {{/templates}}</select></div>
        <button class="quiet">[[Tampilkan|Show]]</button>
        {{#mayRender}}<a class="button main" href="/laporan/{{report}}/buat?v={{number}}">[[Unduh PDF, gambar,
        tabel|Download PDF, pictures, tables]]</a>{{/mayRender}}
        </form>
        <p class="hint">[[Klik sebuah angka untuk melihat rumus dan baris asalnya.|Click a number to see its
        formula and the rows it comes from.]]</p>
        {{>page-pictures}}
        <section aria-labelledby="angka" class="numbers">
        <h2 id="angka">[[Semua angka di halaman ini|All numbers on these pages]]</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="angka"><table>
        <thead><tr><th scope="col">[[Angka|Number]]</th><th scope="col">[[Artinya|Meaning]]</th>
        <th scope="col">[[Halaman|Page]]</th></tr></thead>
        <tbody>{{#numbers}}<tr><th scope="row"><a href="{{url}}">{{value}}</a></th><td>{{label}}</td>
        <td>{{onPages}}</td></tr>{{/numbers}}</tbody></table></div>
        </section>
        {{/content}}{{/layout}}
        """

    static let pagePictures = """
        <div class="sheets" id="halaman">
        {{#pages}}<figure class="sheet">
        <div class="paper"><img src="{{src}}" width="{{width}}" height="{{height}}" alt="{{alt}}"
        {{#isLater}} loading="lazy"{{/isLater}} decoding="async">
        {{#hasSpots}}<svg class="spots" viewBox="0 0 {{width}} {{height}}" role="group"
         aria-label="[[Angka di halaman|Numbers on page]] {{page}}">
        {{#spots}}<a href="{{url}}" aria-label="{{name}}"><title>{{name}}</title>
        <rect x="{{x}}" y="{{y}}" width="{{w}}" height="{{h}}" rx="2"></rect></a>{{/spots}}
        </svg>{{/hasSpots}}</div>
        <figcaption>{{page}} / {{count}}</figcaption>
        </figure>{{/pages}}
        </div>
        """

    static let change = """
        {{<layout}}{{$content}}
        {{>report-head}}
        {{#refusal}}<div class="alert" role="alert"><p>{{refusal}}</p></div>{{/refusal}}
        <div class="split">
        <form method="post" action="/laporan/{{report}}/ubah" class="stack" data-preview="{{previewBase}}">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <h2>[[Judul dan tampilan|Title and look]]</h2>
        {{#titles}}<div class="field"><label for="judul-{{code}}">{{titleLabel}}</label>
        <input id="judul-{{code}}" name="judul_{{code}}" value="{{value}}" required lang="{{code}}"></div>
        {{/titles}}
        <div class="field"><label for="tema">[[Tema|Theme]]</label><select id="tema" name="tema">
        {{#themes}}<option value="{{name}}"{{#isChosen}}
        selected{{/isChosen}}>{{label}}</option>{{/themes}}</select></div>
        <div class="field"><label for="templat">[[Susunan|Template]]</label><select id="templat"
        name="templat">
        {{#templates}}<option value="{{name}}"{{#isChosen}}
        selected{{/isChosen}}>{{label}}</option>{{/templates}}</select></div>
        <fieldset class="question"><legend>[[Bahasa yang dibuat|Languages made]]</legend>
        {{#languageChoices}}<div class="choice"><input type="radio" id="bhs-{{code}}" name="bahasa_laporan"
         value="{{code}}"{{#isChosen}} checked{{/isChosen}}>
        <label for="bhs-{{code}}">{{name}}</label></div>{{/languageChoices}}</fieldset>
        <fieldset class="question"><legend>[[Keadaan|State]]</legend>
        {{#states}}<div class="choice"><input type="radio" id="keadaan-{{code}}" name="keadaan"
         value="{{code}}"{{#isChosen}} checked{{/isChosen}}>
        <label for="keadaan-{{code}}">{{name}}</label></div>{{/states}}</fieldset>
        {{#mayRender}}<div class="actions">
        <button class="main">[[Simpan sebagai edisi baru|Save as a new edition]]</button>
        <button class="quiet" formaction="/laporan/{{report}}/ubah/lihat">
        [[Lihat dulu|Preview]]</button></div>{{/mayRender}}
        <p><a href="/laporan/{{report}}/definisi">[[Ubah report.yaml sendiri|Edit report.yaml by
        hand]]</a></p>
        </form>
        <section aria-labelledby="pratinjau"><h2 id="pratinjau">[[Pratinjau|Preview]]</h2>
        <p class="hint" role="status" aria-live="polite" data-said
         data-busy="[[Menggambar…|Drawing…]]" data-failed="[[Belum bisa digambar.|It cannot be drawn
        yet.]]"></p>
        <div class="previews">{{#previews}}<img src="{{src}}" data-page="{{page}}" width="794" height="1123"
         alt="{{alt}}" class="paper">{{/previews}}</div></section>
        </div>
        {{/content}}{{/layout}}
        """

    static let charts = """
        {{<layout}}{{$content}}
        {{>report-head}}
        <p class="lead">[[Grafik untuk siaran pers dan media sosial, siap pakai.|Charts for press releases and
        social media, ready to use.]]</p>
        {{^any}}<p class="empty">[[Data laporan ini belum cukup untuk sebuah grafik.|The rows of this report
        are
        not enough for a chart yet.]]</p>{{/any}}
        <ul class="gallery plain-list">
        {{#charts}}<li class="card">
        <h2>{{name}}</h2>
        <a href="{{full}}"><img src="{{src}}" width="1200" height="675" loading="lazy" decoding="async"
         alt="{{alt}}"></a>
        <ul class="links plain-list">{{#links}}<li><a href="{{url}}" download>{{label}}
        <span class="hidden">{{of}}</span></a></li>{{/links}}</ul>
        </li>{{/charts}}
        </ul>
        {{/content}}{{/layout}}
        """

    static let editions = """
        {{<layout}}{{$content}}
        {{>report-head}}
        <ol class="editions plain-list">
        {{#editions}}<li class="edition{{#isLatest}} latest{{/isLatest}}">
        <div><h2><a href="/laporan/{{report}}?v={{version}}">[[Edisi|Edition]] {{version}}</a>
        {{#isLatest}}<span class="badge ok">[[terakhir|latest]]</span>{{/isLatest}}
        {{#isDraft}}<span class="badge error">[[konsep|draft]]</span>{{/isDraft}}</h2>
        <p class="hint">{{when}}{{#note}} · {{note}}{{/note}}</p>
        <details><summary>{{fileCount}} [[berkas|files]]</summary><ul class="prose">
        {{#files}}<li><a href="{{url}}"><code>{{path}}</code></a> ·
        {{size}}</li>{{/files}}</ul></details></div>
        {{#mayGoBack}}<form method="post" action="/laporan/{{report}}/edisi/{{version}}/kembali">
        <input type="hidden" name="csrf" value="{{csrf}}">
        <button class="quiet">[[Kembali ke edisi ini|Go back to this edition]]<span class="hidden">
        {{version}}</span></button></form>{{/mayGoBack}}
        </li>{{/editions}}
        </ol>
        {{/content}}{{/layout}}
        """

    static let figure = """
        {{<layout}}{{$content}}
        <p class="crumb"><a href="/">[[Laporan|Reports]]</a> ›
        <a href="/laporan/{{report}}?v={{number}}">{{reportTitle}}</a></p>
        <p class="kicker">[[Dari angka ini ke barisnya|From this number to its rows]]</p>
        <h1>{{label}}</h1>
        <p class="big">{{value}}</p>
        {{#sections}}<section class="trace"><h2>{{heading}}</h2>
        <ul class="rows plain-list">{{#rows}}<li>{{#url}}<a
        href="{{url}}"><code>{{key}}</code></a>{{/url}}{{^url}}
        {{#key}}<code>{{key}}</code>{{/key}}{{/url}}<span>{{text}}</span></li>{{/rows}}</ul></section>
        {{/sections}}
        <p class="actions"><a class="button" href="/laporan/{{report}}?v={{number}}">[[Kembali ke
        halaman|Back to the pages]]</a></p>
        {{/content}}{{/layout}}
        """
}

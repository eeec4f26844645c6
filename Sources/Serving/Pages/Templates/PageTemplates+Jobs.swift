/// What is made of a report, and how far it is.
extension PageTemplates {
    static let make = """
        {{<layout}}{{$content}}
        {{>report-head}}
        <div class="makers">
        <form method="post" action="/laporan/{{report}}/pekerjaan" class="card stack">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <input type="hidden" name="kind" value="report">
        <h2>[[Laporan|Report]]</h2>
        {{#isDraft}}<p class="hint">[[Masih draf: setiap halaman bertanda DRAF.|Still a draft: every page says
        so.]] <a href="/laporan/{{report}}/ubah?v={{number}}">[[Jadikan final|Make it final]]</a></p>{{/isDraft}}
        <div class="field"><label for="r-t">[[Susunan|Template]]</label><select id="r-t" name="template">
        {{#templates}}<option value="{{name}}"{{#isChosen}}
        selected{{/isChosen}}>{{label}}</option>{{/templates}}</select></div>
        <fieldset class="question"><legend>[[Bentuk|Format]]</legend>
        <div class="choice"><input type="checkbox" id="r-pdf" name="pdf" value="1" checked>
        <label for="r-pdf">PDF</label></div>
        <div class="choice"><input type="checkbox" id="r-png" name="png" value="1">
        <label for="r-png">PNG, [[satu gambar setiap halaman|a picture of each page]]</label></div></fieldset>
        <fieldset class="question"><legend>[[Tambahan|Extra]]</legend>
        <div class="choice"><input type="checkbox" id="r-trace" name="trace" value="1">
        <label for="r-trace">[[Lampirkan jejak angka sampai ke barisnya|Append the trace from numbers to
        rows]]</label></div></fieldset>
        <div class="actions"><button class="main">[[Buat laporan|Make the report]]</button></div>
        </form>
        {{#hasMembers}}<form method="post" action="/laporan/{{report}}/pekerjaan" class="card stack">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <input type="hidden" name="kind" value="batch">
        <h2>[[Lembar|Sheets]]</h2>
        <p class="hint">[[Satu lembar PDF untuk masing-masing, semuanya sekaligus.|A PDF sheet for each
        of them, all at once.]]</p>
        <fieldset class="question"><legend>[[Menurut|By]]</legend>
        {{#dimensions}}<div class="choice"><input type="radio" id="b-{{key}}" name="by" value="{{key}}"
        {{#isChosen}} checked{{/isChosen}}><label for="b-{{key}}">{{name}}
        ({{count}})</label></div>{{/dimensions}}
        </fieldset>
        <div class="actions"><button class="main">[[Buat semua lembar|Make all sheets]]</button></div>
        </form>{{/hasMembers}}
        <form method="post" action="/laporan/{{report}}/pekerjaan" class="card stack">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <input type="hidden" name="kind" value="export">
        <h2>[[Tabel|Tables]]</h2>
        <fieldset class="question"><legend>[[Bentuk|Format]]</legend>
        <div class="choice"><input type="checkbox" id="e-xlsx" name="xlsx" value="1" checked>
        <label for="e-xlsx">Excel (.xlsx)</label></div>
        <div class="choice"><input type="checkbox" id="e-csv" name="csv" value="1">
        <label for="e-csv">CSV</label></div>
        <div class="choice"><input type="checkbox" id="e-sdmx" name="sdmx-csv" value="1">
        <label for="e-sdmx">SDMX-CSV</label></div></fieldset>
        <div class="actions"><button class="main">[[Buat tabel|Make the tables]]</button></div>
        </form>
        <form method="post" action="/laporan/{{report}}/pekerjaan" class="card stack">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <input type="hidden" name="kind" value="charts">
        <h2>[[Semua grafik|All charts]]</h2>
        <p class="hint">[[PNG dan SVG dalam tiga ukuran: lebar, persegi, tegak.|PNG and SVG in three sizes:
        wide,
        square, portrait.]]</p>
        <div class="actions"><button class="main">[[Buat grafik|Make the charts]]</button></div>
        </form>
        </div>
        {{/content}}{{/layout}}
        """

    static let jobs = """
        {{<layout}}{{$content}}
        <h1>[[Pekerjaan|Jobs]]</h1>
        {{^any}}<p class="empty">[[Belum ada yang dibuat.|Nothing was made yet.]]</p>{{/any}}
        {{#any}}<div class="scroll" tabindex="0" role="region" aria-label="[[Pekerjaan|Jobs]]"><table>
        <thead><tr><th scope="col">[[Pekerjaan|Job]]</th><th scope="col">[[Laporan|Report]]</th>
        <th scope="col">[[Keadaan|State]]</th><th scope="col">[[Dimulai|Begun]]</th></tr></thead>
        <tbody>{{#jobs}}<tr><th scope="row"><a href="/pekerjaan/{{id}}">{{kindName}}<span class="hidden">
        {{when}}</span></a></th><td>{{reportTitle}}</td><td><span class="badge
        {{stateClass}}">{{stateName}}</span>
        </td><td>{{when}}</td></tr>{{/jobs}}</tbody></table></div>{{/any}}
        {{/content}}{{/layout}}
        """

    static let job = """
        {{<layout}}{{$content}}
        <p class="crumb"><a href="/pekerjaan">[[Pekerjaan|Jobs]]</a>{{#report}} ›
        <a href="/laporan/{{report}}">{{reportTitle}}</a>{{/report}}</p>
        <h1>{{kindName}}</h1>
        <div data-job="{{id}}" data-state="{{state}}">
        <p class="meta"><span class="badge {{stateClass}}" data-state-name>{{stateName}}</span> {{when}}</p>
        {{#isOpen}}<div class="progress-box"><label for="maju">{{stageName}}</label>
        <progress id="maju" {{#hasTotal}}max="{{total}}" value="{{done}}"{{/hasTotal}}></progress>
        <p class="hint" role="status" aria-live="polite" data-count>{{#hasTotal}}{{done}} /
        {{total}}{{/hasTotal}}
        </p></div>
        <form method="post" action="/pekerjaan/{{id}}/batal"><input type="hidden" name="csrf"
        value="{{csrf}}">
        <button class="quiet">[[Batalkan|Cancel]]</button></form>{{/isOpen}}
        </div>
        {{#failure}}<div class="alert" role="alert"><p>{{failure}}</p></div>
        <form method="post" action="/pekerjaan/{{id}}/ulang"><input type="hidden" name="csrf"
        value="{{csrf}}">
        <button class="quiet">[[Coba lagi|Try again]]</button></form>{{/failure}}
        {{#hasFindings}}<section aria-labelledby="catatan"><h2 id="catatan">[[Catatan|Remarks]]</h2>
        {{>finding-list}}</section>{{/hasFindings}}
        {{#isDone}}<section aria-labelledby="hasil"><h2 id="hasil">[[Hasil|Results]]</h2>
        {{#single}}<p class="actions"><a class="button main" href="{{url}}" download>[[Unduh|Download]]
        {{kind}}</a></p>{{/single}}
        {{#hasMany}}<p class="actions"><a class="button main" href="/v1/jobs/{{id}}/results.zip"
        download>[[Unduh
        semua|Download all]] (.zip, {{allSize}})</a></p>{{/hasMany}}
        <ul class="results plain-list">{{#files}}<li><a href="{{url}}" download>{{name}}</a>
        <span class="hint">{{size}}{{#pageCount}} · {{pageCount}} [[halaman|pages]]{{/pageCount}}</span></li>
        {{/files}}</ul>
        {{#more}}<p class="hint">[[… dan|… and]] {{more}} [[berkas lagi di dalam zip|more files in the
        zip]]</p>
        {{/more}}</section>{{/isDone}}
        {{/content}}{{/layout}}
        """
}

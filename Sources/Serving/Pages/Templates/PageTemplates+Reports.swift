/// The list of reports, and how a file becomes one.
extension PageTemplates {
    static let reports = """
        {{<layout}}{{$content}}
        <h1>[[Laporan ekspor|Export reports]]</h1>
        {{#mayRender}}
        <form class="drop" method="post" action="/impor" enctype="multipart/form-data" data-drop>
        <input type="hidden" name="csrf" value="{{csrf}}">
        <svg class="drop-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d="M12 5h17l8 8v30H12z M29 5v8h8 M18 22h13 M18 29h13 M18 36h13 M24.5 22v14" fill="none"
         stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"></path></svg>
        <p class="drop-title"><label for="berkas">[[Seret berkas Excel atau CSV ke sini|Drop an Excel or CSV
        file here]]</label></p>
        <p class="hint" id="berkas-hint">[[atau pilih dari komputer Anda: .xlsx atau .csv|or choose it from
        your computer: .xlsx or .csv]]</p>
        <p class="drop-row"><input id="berkas" type="file" name="berkas" required
        accept=".xlsx,.csv,.tsv,.txt"
         aria-describedby="berkas-hint">
        <button class="main">[[Periksa berkas|Look at the file]]</button></p>
        <p class="drop-busy" role="status" aria-live="polite" data-busy="[[Mengunggah…|Uploading…]]"></p>
        </form>
        {{/mayRender}}
        <section aria-labelledby="daftar">
        <h2 id="daftar">[[Daftar laporan|All reports]]</h2>
        {{^any}}<p class="empty">[[Belum ada laporan. Berkas pertama Anda menjadi laporan pertama.|There is no
        report yet. Your first file makes the first one.]]</p>{{/any}}
        {{#any}}<ul class="cards plain-list">
        {{#reports}}<li class="card">
        <h3><a href="/laporan/{{id}}">{{reportTitle}}</a></h3>
        <p class="hint"><code>{{name}}</code> · [[edisi|edition]] {{number}} · {{changed}}</p>
        </li>{{/reports}}
        </ul>{{/any}}
        {{#next}}<p><a href="/?sebelum={{next}}">[[Laporan yang lebih lama|Older reports]]</a></p>{{/next}}
        </section>
        {{/content}}{{/layout}}
        """

    static let importing = """
        {{<layout}}{{$content}}
        <p class="crumb"><a href="/">[[Laporan|Reports]]</a></p>
        <h1>[[Isi berkas|What is in the file]]</h1>
        <p class="lead"><code>{{file}}</code>{{#target}} → {{target}}{{/target}}</p>
        <dl class="facts">
        <div><dt>[[Kolom yang dikenali|Columns found]]</dt><dd>{{columnCount}}</dd></div>
        <div><dt>[[Tahun|Year]]</dt><dd>{{period}}</dd></div>
        <div><dt>[[Mata uang|Currency]]</dt><dd>{{currency}}</dd></div>
        <div><dt>[[Pertanyaan|Questions]]</dt><dd>{{questionCount}}</dd></div>
        </dl>
        {{#hasObstacles}}<div class="alert" role="alert"><h2>[[Berkas ini belum dapat dipakai|This file cannot
        be used yet]]</h2><ul>{{#obstacles}}<li
        class="pre">{{text}}</li>{{/obstacles}}</ul>
        <p class="actions"><a class="button" href="/">[[Pilih berkas lain|Choose another
        file]]</a></p></div>{{/hasObstacles}}
        {{^hasObstacles}}{{#ready}}{{>import-ready}}{{/ready}}
        {{^ready}}{{>import-questions}}{{/ready}}{{/hasObstacles}}
        {{#hasColumns}}<section aria-labelledby="kolom"><h2 id="kolom">[[Kolom|Columns]]</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="kolom"><table>
        <thead><tr><th scope="col">[[Judul kolom di berkas|Heading in the file]]</th>
        <th scope="col">[[Dibaca sebagai|Read as]]</th><th scope="col">[[Dasarnya|Because]]</th></tr></thead>
        <tbody>{{#columns}}<tr><th scope="row">{{header}}</th><td>{{meaning}}</td><td>{{because}}</td></tr>
        {{/columns}}</tbody></table></div></section>{{/hasColumns}}
        {{#hasPreview}}<section aria-labelledby="baris"><h2 id="baris">[[Isi barisnya|Its rows]]</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="baris"><table class="cells">
        <tbody>{{#preview}}<tr{{#isHead}} class="head"{{/isHead}}{{#isAsked}} class="it"{{/isAsked}}><th
        scope="row">{{line}}</th>{{#isTitle}}<td colspan="{{width}}">{{title}}</td>{{/isTitle}}
        {{^isTitle}}{{#cells}}<td>{{.}}</td>{{/cells}}{{/isTitle}}</tr>
        {{/preview}}</tbody></table></div></section>{{/hasPreview}}
        {{#hasRemarks}}<section aria-labelledby="catatan"><h2 id="catatan">[[Catatan|Remarks]]</h2>
        <ul class="prose">{{#remarks}}<li>{{text}}</li>{{/remarks}}</ul></section>{{/hasRemarks}}
        {{^hasObstacles}}{{^ready}}<details><summary>[[Usulan cara membacanya (YAML)|Proposed mapping
        (YAML)]]</summary><pre class="code" tabindex="0">{{yaml}}</pre></details>{{/ready}}{{/hasObstacles}}
        {{/content}}{{/layout}}
        """

    /// What a file leaves open, and whose report it becomes.
    static let importQuestions = """
        <form method="get" action="/impor" class="stack" id="jawaban">
        <input type="hidden" name="berkas" value="{{sha}}"><input type="hidden" name="nama" value="{{file}}">
        <input type="hidden" name="tanda" value="{{seal}}">
        {{#report}}<input type="hidden" name="laporan" value="{{report}}">{{/report}}
        {{^ready}}{{#asksAnything}}<h2>[[Yang perlu Anda jawab|For you to answer]]</h2>{{/asksAnything}}
        {{/ready}}
        {{#questions}}<fieldset class="question"><legend>{{text}}</legend>
        {{#hasSeen}}<p class="hint">[[Tampak di|Seen at]]: {{#seen}}<span
        class="seen">{{.}}</span>{{/seen}}{{#hasLines}} ·
        <a href="#baris">[[lihat barisnya|see the rows]]</a>{{/hasLines}}</p>
        {{/hasSeen}}
        {{#choices}}<div class="choice"><input type="radio" id="{{id}}" name="jawab:{{key}}"
        value="{{answer}}">
        <label for="{{id}}">{{#choiceName}}<strong>{{choiceName}}</strong>:
        {{/choiceName}}{{means}}</label></div>{{/choices}}
        {{#free}}<div class="field"><label for="{{freeID}}">{{freeLabel}}</label>
        <input id="{{freeID}}" name="bebas:{{key}}" autocomplete="off"></div>{{/free}}
        </fieldset>{{/questions}}
        {{#answered}}<input type="hidden" name="jawab:{{key}}" value="{{answer}}">{{/answered}}
        {{^report}}<div class="field"><label for="daerah">[[Nama daerah|Name of the area]]</label>
        <input id="daerah" name="daerah" value="{{area}}" required maxlength="60" aria-describedby="daerah-hint">
        <p class="hint" id="daerah-hint">[[Misalnya: Kabupaten Blitar. Tercetak di sampul.|For instance:
        Kabupaten Blitar. Printed on the cover.]]</p></div>
        <div class="field"><label for="kantor">[[Nama kantor|Name of the office]]</label>
        <input id="kantor" name="kantor" value="{{officeName}}" required maxlength="120"
         aria-describedby="kantor-hint">
        <p class="hint" id="kantor-hint">[[Misalnya: Dinas Perdagangan Kabupaten Blitar. Tercetak di sampul.|For
        instance: Dinas Perdagangan Kabupaten Blitar. Printed on the cover.]]</p></div>{{/report}}
        <div class="actions"><button class="{{#ready}}quiet{{/ready}}{{^ready}}main{{/ready}}">
        {{#ready}}[[Perbarui|Update]]{{/ready}}{{^ready}}[[Lanjut|Continue]]{{/ready}}</button></div>
        </form>
        """

    static let importReady = """
        <form method="post" action="/impor/buat" class="verdict good stack ready">
        <div><h2 class="verdict-title">[[Semua jelas|All is clear]]</h2>
        {{^report}}<p>[[Laporan ekspor|An export report of]] {{area}}, [[oleh|by]]
        {{officeName}}.</p>{{/report}}</div>
        <input type="hidden" name="csrf" value="{{csrf}}">
        <input type="hidden" name="berkas" value="{{sha}}"><input type="hidden" name="nama" value="{{file}}">
        <input type="hidden" name="tanda" value="{{seal}}">
        {{#report}}<input type="hidden" name="laporan" value="{{report}}">{{/report}}
        <div class="actions"><button class="main">{{#report}}[[Simpan sebagai edisi baru|Save as a new
        edition]]{{/report}}{{^report}}[[Buat laporan|Make the report]]{{/report}}</button></div>
        <details><summary>[[Ubah cara membacanya sendiri (report.yaml)|Correct the mapping by hand
        (report.yaml)]]</summary>
        <div class="field"><label for="definisi">report.yaml</label>
        <textarea id="definisi" name="definisi" rows="24" spellcheck="false"
        wrap="off">{{definition}}</textarea>
        </div></details>
        </form>
        {{^report}}<details><summary>[[Ubah nama daerah atau kantor|Change the name of area or
        office]]</summary>{{>import-questions}}</details>{{/report}}
        """
}

/// What is wrong with the rows, and how it is mended.
extension PageTemplates {
    static let findings = """
        {{<layout}}{{$content}}
        {{>report-head}}
        <div class="verdict {{verdict}}" role="status">
        <p class="verdict-title">{{verdictTitle}}</p>
        <p>{{verdictText}}</p>
        {{#isValid}}<p class="actions"><a class="button main" href="/laporan/{{report}}?v={{number}}">[[Lihat
        halamannya|See the pages]]</a>{{#mayRender}}<a class="button"
        href="/laporan/{{report}}/buat?v={{number}}">[[Unduh|Download]]</a>{{/mayRender}}</p>{{/isValid}}
        </div>
        <dl class="facts">
        <div><dt>[[Dibaca|Read]]</dt><dd>{{read}}</dd></div>
        <div><dt>[[Diterima|Accepted]]</dt><dd>{{accepted}}</dd></div>
        <div><dt>[[Ditolak|Refused]]</dt><dd>{{refused}}</dd></div>
        <div><dt>[[Peringatan|Warnings]]</dt><dd>{{warnings}}</dd></div>
        </dl>
        {{#rules}}<section class="rule" aria-labelledby="{{id}}">
        <h2 id="{{id}}"><span class="badge {{weight}}">{{weightName}}</span> {{ruleTitle}}
        <span class="count">{{count}}</span></h2>
        <ul class="findings plain-list">
        {{#findings}}<li class="finding {{weight}}">
        <p class="finding-head"><code>{{where}}</code></p>
        <p class="message">{{message}}</p>
        {{#hint}}<p class="hint">{{hint}}</p>{{/hint}}
        {{#hasRow}}<div class="scroll" tabindex="0" role="region" aria-label="[[Baris|Row]] {{where}}">
        <table class="cells"><thead><tr><td></td>{{#head}}<th scope="col">{{.}}</th>{{/head}}</tr></thead>
        <tbody>{{#lines}}<tr{{#isIt}} class="it"{{/isIt}}><th scope="row">{{line}}</th>
        {{#cells}}<td{{#isIt}} class="cell-it"{{/isIt}}>{{text}}</td>{{/cells}}</tr>{{/lines}}
        </tbody></table></div>{{/hasRow}}
        </li>{{/findings}}</ul></section>{{/rules}}
        {{#notListed}}<p class="hint">[[Tidak dirinci|Not listed]]: {{notListed}}</p>{{/notListed}}
        <section class="mend" aria-labelledby="perbaiki"><h2
        id="perbaiki">{{#isClean}}[[Data baru|Newer rows]]{{/isClean}}{{^isClean}}[[Perbaiki|Put it
        right]]{{/isClean}}</h2>
        {{#mayRender}}<form method="post" action="/laporan/{{report}}/berkas" enctype="multipart/form-data"
         class="stack" data-drop>
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <div class="field"><label for="ganti">{{#isClean}}[[Kirim berkas yang lebih
        baru|Send a newer file]]{{/isClean}}{{^isClean}}[[Kirim berkas yang sudah diperbaiki|Send the
        corrected file]]{{/isClean}}</label><input id="ganti" type="file" name="berkas" multiple required
        aria-describedby="ganti-hint">
        <p class="hint" id="ganti-hint">[[Dengan nama yang sama, menggantikan|Under the same name, in place
        of]]: {{#dataFiles}}<code>{{.}}</code> {{/dataFiles}}</p></div>
        <div class="actions"><button
        class="{{#isClean}}quiet{{/isClean}}{{^isClean}}main{{/isClean}}">[[Kirim|Send]]</button>
        <p class="drop-busy" role="status" aria-live="polite"
        data-busy="[[Mengunggah…|Uploading…]]"></p></div>
        </form>
        <p><a href="/laporan/{{report}}/definisi">[[Ubah cara membacanya (report.yaml)|Change the mapping
        (report.yaml)]]</a></p>{{/mayRender}}
        <p><a href="/laporan/{{report}}/temuan.json?v={{number}}" download>[[Unduh temuan (JSON)|Download the
        findings (JSON)]]</a></p></section>
        {{/content}}{{/layout}}
        """

    static let definition = """
        {{<layout}}{{$content}}
        {{>report-head}}
        {{#refusal}}<div class="alert" role="alert"><p>{{refusal}}</p>
        {{#hasFindings}}{{>finding-list}}{{/hasFindings}}</div>{{/refusal}}
        <form method="post" action="/laporan/{{report}}/definisi" class="stack">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="v" value="{{number}}">
        <div class="field"><label for="definisi">report.yaml</label>
        <textarea id="definisi" name="definisi" rows="32" spellcheck="false" wrap="off"
         aria-describedby="definisi-hint">{{definition}}</textarea>
        <p class="hint" id="definisi-hint">[[Tersimpan sebagai edisi baru; edisi lama tetap ada.|Kept as a new
        edition; the old one stays.]]</p></div>
        <div class="field"><label for="catatan">[[Catatan edisi|Note of the edition]]</label>
        <input id="catatan" name="catatan" maxlength="200"></div>
        <div class="actions"><button class="main">[[Simpan dan periksa|Save and check]]</button></div>
        </form>
        {{/content}}{{/layout}}
        """
}

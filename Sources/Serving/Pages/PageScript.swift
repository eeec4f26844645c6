/// What pages do better with a script; all of it goes without.
enum PageScript {
    static let text = """
        'use strict';
        // A file that is dropped is sent as if it had been chosen.
        for (const form of document.querySelectorAll('form[data-drop]')) {
          const input = form.querySelector('input[type=file]'), busy = form.querySelector('.drop-busy');
          let depth = 0;
          const over = (on) => form.classList.toggle('over', on);
          form.addEventListener('dragenter', (e) => { e.preventDefault(); depth++; over(true); });
          form.addEventListener('dragover', (e) => e.preventDefault());
          form.addEventListener('dragleave', () => { if (--depth <= 0) { depth = 0; over(false); } });
          form.addEventListener('drop', (e) => {
            e.preventDefault(); depth = 0; over(false);
            if (!e.dataTransfer.files.length) return;
            input.files = e.dataTransfer.files;
            form.requestSubmit();
          });
          form.addEventListener('submit', () => { if (busy) busy.textContent = busy.dataset.busy; });
        }
        // Beside the form a dropped file would replace the page.
        for (const name of ['dragover', 'drop']) {
          window.addEventListener(name, (e) => {
            if (!e.target.closest || !e.target.closest('input[type=file]')) e.preventDefault();
          });
        }
        for (const form of document.querySelectorAll('form[data-auto]')) {
          for (const button of form.querySelectorAll('button')) button.hidden = true;
          form.addEventListener('change', () => form.requestSubmit());
        }
        // The cell that a finding is about is in sight, however narrow the screen.
        for (const cell of document.querySelectorAll('.cell-it')) {
          const box = cell.closest('.scroll');
          box.scrollLeft = cell.offsetLeft + cell.offsetWidth / 2 - box.clientWidth / 2;
        }
        // Pages as they will be, a moment after the last key.
        for (const form of document.querySelectorAll('form[data-preview]')) {
          const said = document.querySelector('[data-said]'), box = document.querySelector('.previews');
          let timer = 0, turn = 0, last = '';
          const draw = () => {
            const data = new URLSearchParams(new FormData(form));
            data.delete('csrf');
            const query = data.toString();
            if (query === last) return;
            last = query;
            const mine = ++turn, images = [...box.querySelectorAll('img')];
            box.classList.add('waiting');
            said.textContent = said.dataset.busy;
            Promise.all(images.map((old) => new Promise((done, fail) => {
              const next = new Image();
              next.onload = () => done([old, next.src]);
              next.onerror = fail;
              next.src = form.dataset.preview + old.dataset.page + '.png?' + query;
            }))).then((pairs) => {
              if (mine !== turn) return;
              for (const [old, src] of pairs) old.src = src;
              said.textContent = '';
            }).catch(() => { if (mine === turn) said.textContent = said.dataset.failed; })
              .finally(() => { if (mine === turn) box.classList.remove('waiting'); });
          };
          form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(draw, 350); });
        }
        // How far a job is; at its end the page shows what came of it.
        for (const box of document.querySelectorAll('[data-job]')) {
          if (!['queued', 'running'].includes(box.dataset.state)) continue;
          const bar = box.querySelector('progress'), count = box.querySelector('[data-count]');
          const events = new EventSource('/v1/jobs/' + box.dataset.job + '/events');
          const tell = (e) => {
            const p = JSON.parse(e.data).progress;
            if (p.total > 0) {
              bar.max = p.total; bar.value = p.done;
              count.textContent = p.done + ' / ' + p.total;
            }
          };
          events.addEventListener('queued', tell);
          events.addEventListener('running', tell);
          for (const end of ['done', 'failed', 'cancelled']) {
            events.addEventListener(end, () => { events.close(); location.reload(); });
          }
        }

        """
}

/// What the page of a preview does: it asks for the state at every new scene, and changes only the pages that
/// look otherwise, those in sight first, so that what one reads stays where it is.
extension PreviewPage {
    static let script = """
        'use strict'
        const say = document.body.dataset
        const byID = id => document.getElementById(id)
        const pages = byID('pages')
        let language = document.documentElement.lang
        let languages = []

        function element(name, text, kind) {
          const made = document.createElement(name)
          if (text) made.textContent = text
          if (kind) made.className = kind
          return made
        }

        function show(problems, place, title, note) {
          place.hidden = problems.length === 0
          if (place.hidden) { place.replaceChildren(); return }
          const all = problems.map(problem => {
            const one = element('article')
            if (problem.place) one.append(element('p', problem.place, 'where'))
            one.append(element('p', problem.message, 'what'))
            if (problem.hint) one.append(element('p', problem.hint))
            for (const use of problem.used) one.append(element('p', say.used + ' ' + use, 'where'))
            if (problem.line) {
              const mark = ' '.repeat(Math.max(0, problem.column - 1)) + '↑'
              one.append(element('pre', problem.line + '\\n' + mark))
            }
            return one
          })
          place.replaceChildren(element('h2', title), ...(note ? [element('p', note)] : []), ...all)
        }

        function images() { return [...pages.querySelectorAll('img')] }

        // How far from sight: 0 for what is seen.
        function distance(image) {
          const box = image.getBoundingClientRect()
          return Math.max(0, box.top - innerHeight, -box.bottom)
        }

        // The new picture is there before the old one goes.
        async function bring(image, address) {
          image.dataset.wanted = address
          if (distance(image) > 2 * innerHeight || !image.src) { image.src = address; return }
          const next = new Image()
          next.src = address
          try { await next.decode() } catch { /* shown as it comes */ }
          if (image.dataset.wanted === address) image.src = address
        }

        async function lay(state) {
          const list = images()
          for (const extra of list.splice(state.pages.length)) extra.remove()
          pages.querySelector('p')?.remove()
          if (state.pages.length === 0) pages.append(element('p', say.none))
          state.pages.forEach((page, index) => {
            if (list[index]) return
            const image = element('img')
            image.loading = 'lazy'
            image.decoding = 'async'
            pages.append(image)
            list.push(image)
          })
          list.forEach((image, index) => {
            const page = state.pages[index]
            image.width = page.width
            image.height = page.height
            image.style.setProperty('--wide', page.width * 1.6 + 'px')
            image.alt = say.page + ' ' + page.label
          })
          const order = list.map((image, index) => [distance(image), index]).sort((a, b) => a[0] - b[0])
          for (const [, index] of order) {
            const address = '/pages/' + language + '/' + (index + 1) + '.svg?' + state.pages[index].mark
            if (list[index].dataset.wanted !== address) await bring(list[index], address)
          }
          tell()
        }

        function switches(state) {
          if (languages.join() === state.languages.join()) return
          languages = state.languages
          byID('languages').replaceChildren(...state.languages.map(name => {
            const button = element('button', name.toUpperCase())
            button.type = 'button'
            button.setAttribute('aria-pressed', String(name === language))
            button.onclick = () => choose(name)
            return button
          }))
        }

        // The words of the page are those of its language, so it is loaded anew, at the same place.
        function choose(name) {
          if (name === language) return
          sessionStorage.setItem('top', String(scrollY))
          location.search = '?language=' + name
        }

        let asking = false, again = false
        async function refresh() {
          if (asking) { again = true; return }
          asking = true
          do {
            again = false
            try {
              const state = await (await fetch('/state?language=' + language)).json()
              document.title = (state.title ? state.title + ' – ' : '') + say.name
              document.querySelector('h1').textContent = document.title
              const errors = state.problems.filter(one => one.weight === 'error')
              const stale = state.stale && state.pages.length > 0
              show(errors, byID('problems'), say.errors, stale ? say.stale : '')
              show(state.problems.filter(one => one.weight !== 'error'), byID('warnings'), say.warnings, '')
              byID('status').textContent = state.stale ? say.errors : say.made + ' ' + state.milliseconds + ' ms'
              pages.classList.toggle('stale', stale)
              switches(state)
              await lay(state)
            } catch { /* the stream of events says whether the server is gone */ }
          } while (again)
          asking = false
          const top = sessionStorage.getItem('top')
          if (top !== null && images().length) {
            sessionStorage.removeItem('top')
            scrollTo(0, Number(top))
          }
        }

        // The page whose middle is nearest to that of the window.
        function current() {
          let best = 0, nearest = Infinity
          images().forEach((image, index) => {
            const box = image.getBoundingClientRect()
            const away = Math.abs((box.top + box.bottom) / 2 - innerHeight / 2)
            if (away < nearest) { nearest = away; best = index }
          })
          return best
        }

        function tell() {
          const count = images().length
          byID('place').textContent = count ? (current() + 1) + ' / ' + count : ''
        }

        function go(index) {
          const list = images()
          list[Math.min(Math.max(index, 0), list.length - 1)]?.scrollIntoView({ block: 'start' })
        }

        byID('previous').onclick = () => go(current() - 1)
        byID('next').onclick = () => go(current() + 1)
        addEventListener('scroll', tell, { passive: true })
        addEventListener('keydown', event => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          if (event.key === 'ArrowLeft') go(current() - 1)
          else if (event.key === 'ArrowRight') go(current() + 1)
          else if (event.key === 'Home') go(0)
          else if (event.key === 'End') go(Infinity)
          else if (event.key === 'l') choose(languages.find(name => name !== language) ?? language)
          else return
          event.preventDefault()
        })

        const events = new EventSource('/events')
        events.addEventListener('scene', refresh)
        events.onerror = () => { byID('status').textContent = say.lost }

        """
}

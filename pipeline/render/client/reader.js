// @ts-check
/*
 * What the page can do beyond its styles: remember the reader's choices, mark the partner of a sentence, copy its link,
 * keep the place when the layout changes. It stands right behind the bar, so that the choices hold before the text is drawn.
 */
{
  const root = document.documentElement
  const target = root.dataset.target
  const store = 'duizhao'

  // Choices

  /** @type {{layout?: string, swap?: boolean, theme?: string}} */
  let choices = {}
  try {
    choices = JSON.parse(localStorage.getItem(store) ?? '{}') ?? {}
  } catch {}

  const layouts = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name=layout]'))
  const swap = /** @type {HTMLInputElement | null} */ (document.querySelector('#layout-swap'))
  const theme = /** @type {HTMLSelectElement | null} */ (document.querySelector('#page-theme'))

  for (const input of layouts) if (input.value === choices.layout) input.checked = true
  if (swap && typeof choices.swap === 'boolean') swap.checked = choices.swap
  for (const option of theme?.options ?? []) if (option.value === choices.theme) option.selected = true

  const remember = () => {
    for (const input of layouts) if (input.checked) choices.layout = input.value
    if (swap) choices.swap = swap.checked
    if (theme) choices.theme = theme.value
    try {
      localStorage.setItem(store, JSON.stringify(choices))
    } catch {}
  }

  // Pairs: `id` is the source's sentence, `id-en` the translation's. On a page of one language both lead to `id`.

  /** @param {string} id */
  const pair = id => {
    const source = id.split('-')[0] ?? ''
    return [source, `${source}-${target}`].flatMap(one => document.getElementById(one) ?? [])
  }

  /** @param {EventTarget | null} from */
  const sentence = from => {
    if (!(from instanceof Element)) return null
    const own = from.closest('.s')
    if (own || !from.matches('.head > .mark')) return own
    return document.getElementById(decodeURIComponent(from.getAttribute('href')?.slice(1) ?? ''))
  }

  /** @type {[keyof DocumentEventMap, boolean][]} */
  const attention = [
    ['pointerover', true],
    ['pointerout', false],
    ['focusin', true],
    ['focusout', false],
  ]
  for (const [type, isOn] of attention) {
    addEventListener(type, event => {
      const found = sentence(event.target)
      if (found) for (const one of pair(found.id)) one.classList.toggle('on', isOn)
    })
  }

  // A click or a tap keeps a pair marked: there is no hovering on a touch screen, and the way to the mark may lead over others.

  addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.target.closest('a, input, select, label, summary')) return
    const found = event.target.closest('.s')
    const isKept = found?.classList.contains('kept')
    for (const one of document.querySelectorAll('.kept')) one.classList.remove('kept')
    if (!found || isKept || getSelection()?.isCollapsed === false) return
    for (const one of pair(found.id)) one.classList.add('kept')
  })

  // The target of the address lies on one side; its partner looks the same, and is shown where the target is hidden.

  const aim = () => {
    for (const one of document.querySelectorAll('.aim')) one.classList.remove('aim')
    let id = location.hash.slice(1)
    try {
      id = decodeURIComponent(id)
    } catch {}
    const exact = document.getElementById(id)
    const found = exact ?? document.getElementById(id.split('-')[0] ?? '')
    const aimed = found?.closest('.s, .picture')
    if (!aimed?.id) return
    const both = pair(aimed.id)
    for (const one of both) one.classList.add('aim')
    const shown = both.find(one => one.getClientRects().length > 0)
    if (!exact || exact.getClientRects().length === 0) shown?.scrollIntoView()
  }
  addEventListener('hashchange', aim)
  addEventListener('DOMContentLoaded', aim)

  // A click on a mark copies its link. It stays a link: without a clipboard it leads to its sentence.

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence
  const say = () => {
    const line = /** @type {HTMLElement | null} */ (document.querySelector('.said'))
    if (!line) return
    line.textContent = line.dataset.copied ?? ''
    clearTimeout(silence)
    silence = setTimeout(() => {
      line.textContent = ''
    }, 2000)
  }
  addEventListener('click', event => {
    if (!(event.target instanceof HTMLAnchorElement) || !event.target.matches('.mark')) return
    navigator.clipboard?.writeText(event.target.href).then(say, () => {})
  })

  // The sentence at the top of the window stays there when the layout changes.

  /** @type {{id: string, top: number} | undefined} */
  let place
  const note = () => {
    place = undefined
    if (scrollY < 100) return
    for (const one of document.querySelectorAll('.text .s')) {
      const { bottom, top, height } = one.getBoundingClientRect()
      if (height > 0 && bottom > 60) {
        place = { id: one.id, top }
        return
      }
    }
  }
  const bar = document.querySelector('.bar')
  for (const type of ['pointerdown', 'keydown']) bar?.addEventListener(type, note, true)
  bar?.addEventListener('change', () => {
    remember()
    const shown = place && pair(place.id).find(one => one.getClientRects().length > 0)
    if (place && shown) scrollBy(0, shown.getBoundingClientRect().top - place.top)
    note()
  })
}

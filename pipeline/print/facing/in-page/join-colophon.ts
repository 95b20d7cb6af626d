/** Runs in the page. How much of the last pages the colophon of an official document needs, in CSS pixels: of a book, none. */
export const colophonRoom = (): number => {
  if (document.body.matches('.book')) return 0
  const galleys = window.facing.flows.flatMap(({ galleys }) => galleys)
  const heights = galleys.map(galley => {
    const colophon = galley.querySelector('.colophon')
    const line = Number.parseFloat(getComputedStyle(galley).lineHeight)
    return colophon ? colophon.getBoundingClientRect().height + 2 * line : 0
  })
  return Math.max(0, ...heights)
}

/**
 * Runs in the page. Puts the colophon of an official document at the foot of the last pages of its text where both have room
 * for it (GB/T 9704—2012 §7.4: 版记 stands on the last page). In a book it has pages of its own.
 */
export const joinColophon = (): void => {
  const { flows } = window.facing
  const [text, end] = [
    flows.find(({ galleys }) => galleys[0].querySelector(':scope > main')),
    flows.find(({ galleys }) => galleys[0].querySelector('.colophon')),
  ]
  const [last, own] = [text?.sheets.at(-1), end?.sheets[0]]
  if (document.body.matches('.book') || !last || !own || end?.sheets.length !== 1) return
  const textOf = (sheet: HTMLElement): Element | null => sheet.querySelector('.text')
  const heightOf = (elements: Iterable<Element>): number =>
    [...elements].reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)
  const hasRoom = ([0, 1] as const).every(side => {
    const page = textOf(last[side])
    if (!page || page.querySelector('.foot')) return false
    const room = page.getBoundingClientRect().height - heightOf(page.children)
    const lineHeight = Number.parseFloat(getComputedStyle(page).lineHeight)
    return room > heightOf(own[side].querySelectorAll('.colophon')) + 2 * lineHeight
  })
  if (!hasRoom) return
  for (const side of [0, 1] as const) {
    textOf(last[side])?.append(...(textOf(own[side])?.children ?? []))
    own[side].remove()
  }
  end.sheets = []
}

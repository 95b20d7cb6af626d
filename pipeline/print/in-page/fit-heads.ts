import type { HeadBox } from '../heads.js'

/** The words of the running heads, by box; each fits into it. */
export interface FittedHeads {
  title: string[]
  /** By section, in the order of the text. */
  sections: string[][]
}

/**
 * Runs in the page. Cuts titles and headings so that they fit into the boxes of running heads: at the end of a clause where
 * one fills most of the room, else between words.
 * @param ids of the rows of the sections.
 */
export const fitHeads = async (boxes: HeadBox[], ids: string[]): Promise<FittedHeads> => {
  const ruler = document.createElement('div')
  ruler.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap'
  document.body.append(ruler)

  const wordsOf = (cell: Element | null | undefined): string => {
    const copy = cell?.cloneNode(true)
    if (!(copy instanceof Element)) return ''
    for (const extra of copy.querySelectorAll('.ref, .state')) extra.remove()
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  const widthOf = (text: string): number => {
    ruler.textContent = text
    return (ruler.getBoundingClientRect().width * 3) / 4
  }
  /** Where a text may be cut: after its clauses, and before its words or Chinese characters. */
  const cutsOf = (text: string): { clauses: number[]; words: number[] } => {
    const clauses = [...text.matchAll(/[，、；：,;:](?=.)/gu)].map(({ index }) => index)
    const words = [...text.matchAll(/ |(?<=[\p{sc=Han}])(?=[\p{sc=Han}])/gu)].map(({ index }) => index)
    return { clauses, words }
  }
  const cut = (text: string, room: number): string => {
    if (widthOf(text) <= room) return text
    const { clauses, words } = cutsOf(text)
    const shortened = (places: number[]): string | undefined =>
      places
        .reverse()
        .map(place => `${text.slice(0, place).replace(/[\s，、；：,;:]+$/u, '')}…`)
        .find(candidate => widthOf(candidate) <= room)
    const clause = shortened(clauses)
    if (clause !== undefined && widthOf(clause) >= room * 0.7) return clause
    return shortened(words) ?? ''
  }
  const fitted = (text: string, { font, room }: HeadBox): string => {
    ruler.style.font = font
    return cut(text, room)
  }

  // The faces of heads may be used nowhere else: they are loaded once something is set in them.
  for (const { font, side } of boxes) {
    const sample = document.createElement('div')
    sample.style.font = font
    sample.textContent = [...document.querySelectorAll(`.title h1.${side}, main > .head > .${side}`)]
      .map(wordsOf)
      .join('')
    ruler.append(sample)
  }
  ruler.getBoundingClientRect()
  await document.fonts.ready
  const title = boxes.map(box => fitted(wordsOf(document.querySelector(`.title h1.${box.side}`)), box))
  const sections = ids.map(id => {
    const row = document.getElementById(id)
    return boxes.map(box => {
      const own = row?.querySelector(`:scope > .${box.side}:not(.n)`)
      // Facing pages: the other language of a heading stands on the other page.
      const across = document.querySelector(`[data-section="${id}"] > .${box.side}:not(.n)`)
      return fitted(wordsOf(own ?? across), box)
    })
  })
  ruler.remove()
  return { title, sections }
}

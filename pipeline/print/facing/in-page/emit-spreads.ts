import type { Place, Spread } from '../leaf.js'
import type { Pair } from '../pair.js'
import type { Flow } from './state.js'

/** What `emitSpreads` is told. */
export interface EmitOptions {
  align: 'sentence' | 'paragraph'
}

/** A page whose text is higher than its block. */
export interface Overflow {
  spread: number
  /** In CSS pixels. */
  by: number
}

/** What came of the spreads. */
export interface Emitted {
  overflows: Overflow[]
  /** Text that is wider than its page. */
  tooWide: string[]
  /** How much of the block each page fills, notes included. */
  fills: Pair[]
}

/** Runs in the page. Fills the pages of a flow, in the place of those it had, and looks at each. */
export const emitSpreads = (index: number, spreads: Spread[], options: EmitOptions): Emitted => {
  const { flows, blanks, copy, partKey } = window.facing
  /** What stands over the parts of a table behind the first, by language. */
  const continued: Record<string, string> = JSON.parse(document.body.dataset.continued ?? '{}')
  const flow = flows[index]
  if (!flow) throw new Error(`There is no flow ${index}.`)
  for (const sheet of flow.sheets.flat()) sheet.remove()

  /** The elements around the first piece of a page, from the outermost on: what they hold began before. */
  const markStart = (flow: Flow, side: 0 | 1, from: Place, made: Element): void => {
    const leaf = flow.leaves[from.leaf]?.elements[side]
    const chain: Element[] = []
    for (let each = leaf; each && each !== flow.galleys[side]; each = each.parentElement ?? undefined)
      chain.unshift(each)
    let copied: Element | null = made.firstElementChild
    for (const original of chain) {
      if (!copied) return
      const first = original === leaf ? leaf : original.querySelector('[data-leaf]')
      const isContinued = first !== leaf || from.piece > 0
      copied.classList.add('top')
      if (isContinued) {
        copied.classList.add('continued')
        copied.removeAttribute('id')
      }
      if (original !== leaf) copied = copied.firstElementChild
    }
    if (from.piece === 0 || !copied) return
    const sentence = copied.querySelector('.s')
    const start = flow.leaves[from.leaf]?.ends[side][from.piece - 1]
    if (start?.node instanceof Text) sentence?.removeAttribute('id')
  }

  const repeatTableHead = (flow: Flow, side: 0 | 1, from: Place, made: Element): void => {
    const leaf = flow.leaves[from.leaf]
    if (leaf?.kind !== 'table' || from.piece === 0) return
    const [original, table] = [leaf.elements[side].querySelector('table'), made.querySelector('table')]
    const parts = [original?.querySelector('colgroup'), original?.tHead].flatMap(part => part ?? [])
    const label = document.createElement('caption')
    label.className = 'goes-on'
    label.ariaHidden = 'true'
    label.textContent = continued[table?.lang ?? ''] ?? Object.values(continued)[0] ?? ''
    for (const part of parts.reverse()) {
      const copied = part.cloneNode(true) as Element
      for (const element of copied.querySelectorAll('[id]')) element.removeAttribute('id')
      table?.prepend(copied)
    }
    table?.prepend(label)
  }

  /** Put what was fitted into the place of its copy. An id that a part has lost stays lost. */
  const putFitted = (flow: Flow, side: 0 | 1, spread: Spread, made: Element): void => {
    for (const row of made.querySelectorAll('[data-leaf]')) {
      const number = Number(row.getAttribute('data-leaf'))
      const key = partKey(side, number, spread)
      const fitted = key === undefined ? flow.leaves[number]?.fitted[side]?.element : flow.parts.get(key)
      if (!fitted) continue
      const copied = fitted.cloneNode(true) as Element
      const ids = new Set([...row.querySelectorAll('[id]')].map(({ id }) => id))
      for (const element of copied.querySelectorAll('[id]'))
        if (!ids.has(element.id)) element.removeAttribute('id')
      row.replaceChildren(...copied.childNodes)
    }
  }

  const notesOf = (flow: Flow, side: 0 | 1, { from, to }: Spread): Element[] =>
    flow.leaves.slice(from.leaf, to.leaf + 1).flatMap((leaf, offset) => {
      const first = offset === 0 ? from.piece : 0
      const end = from.leaf + offset === to.leaf ? to.piece : leaf.notes.length
      return leaf.notes.slice(first, end).flatMap(notes => notes[side])
    })

  const fill = (spread: Spread, side: 0 | 1): HTMLElement => {
    const sheet = blanks[side].cloneNode(true) as HTMLElement
    const raise = flow.raise[side] + (spread.stretch - 1) * flow.raiseMore[side]
    sheet.style.setProperty('--raise', `${raise.toFixed(3)}px`)
    if (spread.stretch !== 1) sheet.style.setProperty('--stretch', spread.stretch.toFixed(5))
    if (!flow.galleys[side].querySelector(':scope > main')) sheet.querySelector('.running')?.remove()
    const text = sheet.querySelector('.text')
    const made = copy(flow, side, spread.from, spread.to)
    markStart(flow, side, spread.from, made)
    repeatTableHead(flow, side, spread.from, made)
    putFitted(flow, side, spread, made)
    if (spread.to.piece > 0) [...made.querySelectorAll('[data-leaf]')].at(-1)?.classList.add('broken')
    text?.append(...made.childNodes)
    const notes = notesOf(flow, side, spread)
    if (notes.length > 0) {
      const foot = document.createElement('aside')
      foot.className = 'foot'
      foot.append(...notes.map(note => note.cloneNode(true)))
      text?.append(foot)
    }
    return sheet
  }

  flow.sheets = spreads.map((spread): Pair<HTMLElement> => [fill(spread, 0), fill(spread, 1)])
  document.body.append(...flow.sheets.flat())

  const levelParagraphs = ([verso, recto]: Pair<HTMLElement>): void => {
    const [left, right] = [
      verso.querySelectorAll<HTMLElement>('[data-leaf]'),
      recto.querySelectorAll<HTMLElement>('[data-leaf]'),
    ]
    for (const [place, one] of left.entries()) {
      const other = right[place]
      if (!other || place === 0) continue
      const topIn = (leaf: HTMLElement): number =>
        leaf.getBoundingClientRect().top - (leaf.closest('.text')?.getBoundingClientRect().top ?? 0)
      const difference = topIn(one) - topIn(other)
      const lower = difference < 0 ? one : other
      if (Math.abs(difference) > 0.1) lower.style.paddingTop = `${Math.abs(difference)}px`
    }
  }
  if (options.align === 'paragraph') for (const sheets of flow.sheets) levelParagraphs(sheets)

  const boxOf = (sheet: HTMLElement): DOMRect =>
    (sheet.querySelector('.text') ?? sheet).getBoundingClientRect()
  const bottomOf = (sheet: HTMLElement): number =>
    Math.max(
      ...[...(sheet.querySelector('.text')?.children ?? [])].map(
        child => child.getBoundingClientRect().bottom,
      ),
    )
  const overflows: Overflow[] = []
  const fills = flow.sheets.map((sheets, spread) => {
    const found = sheets.map(sheet => {
      const { bottom, height } = boxOf(sheet)
      const children = [...(sheet.querySelector('.text')?.children ?? [])]
      const used = children.reduce((sum, child) => sum + child.getBoundingClientRect().height, 0)
      const by = Math.max(bottomOf(sheet) - bottom, used - height)
      if (by > 0.5) overflows.push({ spread, by })
      return used / height
    })
    return [found[0] ?? 0, found[1] ?? 0] satisfies Pair
  })

  const sticksOut = (element: Element, right: number): boolean =>
    element.getBoundingClientRect().left + element.scrollWidth > right + 1 && element.textContent !== ''
  const tooWide = flow.sheets.flat().flatMap(sheet => {
    const text = sheet.querySelector('.text')
    if (!text || text.scrollWidth <= text.clientWidth + 1) return []
    const right = text.getBoundingClientRect().right
    // The number of a paragraph in the margin sticks out, too: only leaves that are wider than they may be are looked into.
    return [...text.querySelectorAll('[data-leaf], .foot')]
      .filter(leaf => leaf.scrollWidth > leaf.clientWidth)
      .flatMap(leaf => [leaf, ...leaf.querySelectorAll('*:not([aria-hidden])')])
      .filter(
        element => sticksOut(element, right) && ![...element.children].some(child => sticksOut(child, right)),
      )
      .map(element => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
  })
  return { overflows, tooWide, fills }
}

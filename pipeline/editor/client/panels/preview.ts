import type { PagePartMessage, PreviewMessage, SegmentKey } from '../../protocol.js'
import { get, post } from '../connection.js'
import { type Desk, keyOf, quietly } from '../desk.js'
import { byId } from '../element.js'
import { morph } from '../morph.js'
import { textOf } from '../session.js'
import type { Panel } from './panel.js'

/** How long after the last input the page follows, in milliseconds. */
const previewAfter = 90

/** The frame of the page: the page's own styles, no script. */
const frame = (): HTMLIFrameElement => {
  const found = byId('page')
  if (found instanceof HTMLIFrameElement) return found
  throw new Error('#page is no frame')
}

/** Whether the preview is on the screen: a narrow one has no room for it until it is asked for. */
const isShown = (): boolean => byId('preview').offsetParent !== null

/** Counts the looks: an answer that comes after a later one is not shown. */
let looks = 0

/** What the frame holds: language, document and part of the page. */
let held = ''

/** The page has changed otherwise than in the active row: it is asked for again with the next look. */
export const forgetPage = (): void => {
  held = ''
}

/** Nothing is worked on that has a place in the page. */
export const clearPage = (): void => {
  looks += 1
  frame().contentDocument?.querySelector('main')?.replaceChildren()
}

const parsed = (page: Document, html: string): Element[] => {
  const made = new DOMParser().parseFromString(html, 'text/html')
  return [...made.body.children].map(node => page.adoptNode(node))
}

/** The frame of a language, loaded once: what it shows is put in and never loaded. */
const pageIn = async (language: string): Promise<Document | undefined> => {
  const node = frame()
  const address = `page.html?${new URLSearchParams({ language })}`
  if (node.getAttribute('src') !== address) {
    held = ''
    const loaded = new Promise(resolve => node.addEventListener('load', resolve, { once: true }))
    node.setAttribute('src', address)
    await loaded
  }
  return node.contentDocument ?? undefined
}

const sentences = (root: ParentNode): Element[] => [...root.querySelectorAll('.s[id]')]

/** Where the blocks of the page stand: in its text, or in its title. */
const blockOf = (sentence: Element): Element | undefined =>
  sentence.closest('.text > *, header.title') ?? undefined

/** Whether a sentence of the page is one of a segment: its source or its translation. */
const isOf =
  ({ id, language }: SegmentKey) =>
  (sentence: Element): boolean =>
    sentence.id === id || sentence.id === `${id}-${language}`

const light = (nodes: readonly Element[]): void => {
  for (const node of nodes) node.classList.add('here')
}

/** Put a block in the place of its old one; what stays is not touched. */
const putBlock = (page: Document, html: string, key: SegmentKey): void => {
  for (const made of parsed(page, html)) {
    const blocks = made.matches('.text') ? [...made.children] : [made]
    const ids = new Set(blocks.flatMap(block => sentences(block).map(({ id }) => id)))
    // Marked already: else the mark itself would be a difference.
    light(blocks.flatMap(sentences).filter(isOf(key)))
    const old = new Set(sentences(page).flatMap(one => (ids.has(one.id) ? (blockOf(one) ?? []) : [])))
    const [first, ...rest] = old
    if (!first) continue
    const [block] = blocks
    if (block && blocks.length === 1 && rest.length === 0) morph(first, block)
    else {
      first.replaceWith(...blocks)
      for (const node of rest) node.remove()
    }
  }
}

/** Show a part of the page; the place it was read at is kept. */
const putPart = (page: Document, html: string): void => {
  const scroller = page.scrollingElement
  const top = scroller?.scrollTop ?? 0
  page.querySelector('main')?.replaceChildren(...parsed(page, html))
  if (scroller) scroller.scrollTop = top
}

/** Room above and below what is shown, in pixels. */
const room = 20

/**
 * Bring sentences into the frame, the last before the first, and scroll nothing else. Not by `scrollIntoView`, which lays
 * out the list, too (measured: 9 ms a key in a list of 5,000).
 */
const reveal = (page: Document, here: readonly Element[]): void => {
  const scroller = page.scrollingElement
  const boxes = here.map(node => node.getBoundingClientRect())
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!scroller || !first || !last) return
  const { clientHeight } = scroller
  const below = last.bottom + room - clientHeight
  if (first.top >= room && below <= 0) return
  const isTall = last.bottom - first.top > clientHeight - 2 * room
  scroller.scrollTop += isTall ? last.bottom + room - clientHeight : below > 0 ? below : first.top - room
}

/** Unmark what was marked, and mark a segment. */
const mark = (page: Document, key: SegmentKey): void => {
  const here = sentences(page).filter(isOf(key))
  for (const node of page.querySelectorAll('.here')) if (!here.includes(node)) node.classList.remove('here')
  light(here)
  reveal(page, here)
}

/** Show the page at the active segment with its text as it is written; it does not reload and never takes the focus. */
const show = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active || !isShown()) return
  looks += 1
  const look = looks
  const key = keyOf(desk, active.id)
  const [block, page] = await Promise.all([
    post<PreviewMessage>(
      'preview',
      { ...key, text: textOf(desk.session, active.id) },
      { by: desk.kept.carry },
    ),
    pageIn(key.language),
  ])
  if (!page || look !== looks) return
  const wanted = `${key.language} ${key.document} ${block.part}`
  if (held !== wanted) {
    const query = { document: key.document, language: key.language, part: String(block.part) }
    const part = await get<PagePartMessage>(`page-part?${new URLSearchParams(query)}`)
    if (look !== looks) return
    putPart(page, part.html)
    held = wanted
  }
  putBlock(page, block.html, key)
  mark(page, key)
}

const showLater = (desk: Desk): void => desk.later('preview', previewAfter, () => void quietly(show(desk)))

/** The page as it will be. */
export const preview: Panel = {
  asks: true,
  opened: desk => void quietly(show(desk)),
  changed: showLater,
  received: showLater,
  left: desk => desk.never('preview'),
}

const segmentAt = (node: EventTarget | null): string | undefined => {
  const element = node && 'closest' in node ? (node as Element) : undefined
  return element?.closest('.s')?.id.replace(/-.*$/, '')
}

/** A click on a sentence of the page goes to its segment. */
export const followClicks = (go: (id: string) => void): void => {
  frame().addEventListener('load', () =>
    frame().contentDocument?.addEventListener('click', event => {
      event.preventDefault()
      const id = segmentAt(event.target)
      if (id !== undefined) go(id)
    }),
  )
}

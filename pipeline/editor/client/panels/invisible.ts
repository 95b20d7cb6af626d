import { direction } from '../../../model/language.js'
import type { Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { markersIn, paintInvisible } from '../highlights.js'
import { type Invisible, invisiblesIn, shownAt } from '../invisible.js'
import { say } from '../words.js'
import { replaceText } from '../writing.js'
import { button, heading } from './panel.js'

/** So many characters of a text are shown on either side. */
const around = 6

/** So many places of one character are shown. */
const most = 12

/** A piece of a text in an order of its own, whatever stands around it. */
const apart = (text: string): HTMLElement => element('bdi', { dir: 'ltr' }, text)

/** Where it stands, between what stands beside it; other invisible characters in there have their names, too. */
const placeOf = (text: string, here: Invisible, all: readonly Invisible[]): (Node | string)[] => {
  const { start, end } = here
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)]
  const shown: (Node | string)[] = []
  let at = from
  for (const one of all) {
    if (one.start < from || one.end > to) continue
    const name = apart(`⟨${one.short}⟩`)
    // Of several in one place, the one that is meant.
    if (one === here) name.className = 'meant'
    shown.push(text.slice(at, one.start), name)
    at = one.end
  }
  return [...shown, text.slice(at, to)]
}

const removing = (desk: Desk, text: string, one: Invisible, all: readonly Invisible[]): HTMLElement => {
  const act = (): void => {
    // What was typed since has moved it.
    if (desk.active?.field?.text() === text) replaceText(desk, '', one.start, one.end)
  }
  const { language } = desk.session
  const node = button('', act)
  node.append(
    element('span', { class: 'unseen' }, `${say('removeThis', { name: say(one.name) })} `),
    element('bdi', { lang: language, dir: direction(language) }, ...placeOf(text, one, all)),
    element('span', { 'aria-hidden': 'true' }, ' ×'),
  )
  return node
}

/** Those of one name, with their places. */
const kindElement = (desk: Desk, text: string, same: readonly Invisible[], all: readonly Invisible[]) => {
  const [first] = same
  const shown = same.slice(0, most).map(one => removing(desk, text, one, all))
  const rest = same.length - shown.length
  return element(
    'div',
    {},
    element('dt', {}, first ? say(first.name) : ''),
    element('dd', { class: 'places' }, ...shown, ...(rest > 0 ? [`+ ${rest}`] : [])),
  )
}

const kindsOf = (all: readonly Invisible[]): Invisible[][] => {
  const kinds = new Map<string, Invisible[]>()
  for (const one of all) {
    const same = kinds.get(one.short) ?? []
    same.push(one)
    kinds.set(one.short, same)
  }
  return [...kinds.values()]
}

/** What of a marker has an order of its own: an address, code, the name of a tag. Brackets and stars turn with the text. */
const inner = /[^\s[\]()<>*_~`"'!{}](?:.*[^\s[\]()<>*_~`"'!{}])?\/?/s

/**
 * A text from right to left as it is stored: each address, each piece of code in its own order. In the field the signs at their
 * ends stand where the letters around them put them.
 */
const inOrder = (text: string, language: string): HTMLElement[] => {
  if (direction(language) === 'ltr') return []
  const line = element('p', { lang: language, dir: 'rtl' })
  let at = 0
  for (const { start, end } of markersIn(text)) {
    const found = inner.exec(text.slice(start, end))
    if (!found) continue
    const from = start + found.index
    line.append(text.slice(at, from), apart(found[0]))
    at = from + found[0].length
  }
  line.append(text.slice(at))
  return at === 0 ? [] : [element('p', { class: 'src' }, say('markersInOrder')), line]
}

/** Show what cannot be seen in the field: characters without a glyph, and the order of markers that are turned round. */
export const showInvisible = (desk: Desk): void => {
  const { active, session } = desk
  const section = byId('invisible')
  const text = active?.field?.text() ?? ''
  const all = invisiblesIn(text)
  const order = inOrder(text, session.language)
  section.hidden = all.length === 0 && order.length === 0
  section.replaceChildren(
    ...(all.length > 0
      ? [
          heading(say('invisible'), String(all.length)),
          element('dl', {}, ...kindsOf(all).map(same => kindElement(desk, text, same, all))),
        ]
      : []),
    ...order,
  )
  if (active?.field)
    paintInvisible(
      active.field.node,
      all.map(one => shownAt(text, one)),
    )
}

import { byId, element } from './element.js'
import { say } from './words.js'

/** What a narrow screen shows one at a time, under the list. */
const sheets = ['checks', 'terms', 'matches', 'notes', 'preview'] as const
type Sheet = (typeof sheets)[number]

const counts: Partial<Record<Sheet, HTMLElement>> = {}

/** Show how much a panel holds, where only its name is seen. */
export const countSheet = (id: string, count: string): void => {
  const sheet = sheets.find(each => each === id)
  const node = sheet && counts[sheet]
  if (node && node.textContent !== count) node.textContent = count
}

let chooseSheet: (chosen: Sheet | undefined) => void = () => undefined

/** Show a panel where a narrow screen shows one at a time. */
export const openSheet = (sheet: Sheet): void => chooseSheet(sheet)

/** The names of the panels, each a switch: on a wide screen all of them are there already. @param opened is told. */
export const showSheets = (opened: (sheet: Sheet) => void): void => {
  const nav = byId('sheets')
  const buttons = new Map<Sheet, HTMLElement>()
  const choose = (chosen: Sheet | undefined): void => {
    document.body.dataset.sheet = chosen ?? ''
    for (const [sheet, button] of buttons) button.setAttribute('aria-pressed', String(sheet === chosen))
    if (chosen !== undefined) opened(chosen)
  }
  for (const sheet of sheets) {
    const count = element('i')
    counts[sheet] = count
    const toggle = (): void => choose(document.body.dataset.sheet === sheet ? undefined : sheet)
    const button = element(
      'button',
      { type: 'button', onclick: toggle, 'data-opens': sheet },
      say(sheet),
      ' ',
      count,
    )
    // The caret stays in the text, and the keyboard on the screen.
    button.addEventListener('pointerdown', event => event.preventDefault())
    buttons.set(sheet, button)
  }
  chooseSheet = choose
  nav.setAttribute('aria-label', say('tools'))
  nav.replaceChildren(...buttons.values())
  choose('checks')
}

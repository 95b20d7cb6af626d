import { type Change, difference } from '../../../model/difference.js'
import { direction } from '../../../model/language.js'
import type { FindReply, FindRequest, FoundText } from '../../protocol.js'
import { element } from '../element.js'
import { marked } from '../marked.js'
import { reasonOf } from '../reason-of.js'
import { say, type Word } from '../words.js'
import { closing, openDialog } from './dialog.js'
import { tickList } from './tick-list.js'

/** What the dialogue can ask for. */
export interface ReplaceActions {
  find(request: Omit<FindRequest, 'language' | 'document'>, everywhere: boolean): Promise<FindReply>
  replace(texts: readonly FoundText[]): Promise<void>
  go(found: FoundText): void
}

const field = (label: Word, language: string, value = ''): [HTMLElement, HTMLInputElement] => {
  const dir = direction(language)
  const input = element('input', { type: 'text', value, lang: language, dir, autocomplete: 'off' })
  return [element('label', { class: 'field' }, say(label), input), input]
}

const box = (label: Word, checked = false): [HTMLElement, HTMLInputElement] => {
  const input = element('input', { type: 'checkbox', checked })
  return [element('label', { class: 'tick' }, input, ` ${say(label)}`), input]
}

/** Where nothing was put in the place of a text yet, that text as it was found: of a word cut short, the whole word. */
const found = (changes: readonly Change[]): (Node | string)[] =>
  changes
    .filter(({ kind }) => kind !== 'insert')
    .map(({ kind, text }) => (kind === 'delete' ? element('mark', {}, text) : text))

/** Find a text in the translations, look at every change, replace those that are ticked. */
export const openReplace = (text: string, language: string, actions: ReplaceActions): void => {
  const [wantedLabel, wanted] = field('findText', language, text)
  const [replacementLabel, replacement] = field('replaceWith', language)
  const [caseLabel, matchCase] = box('matchCase')
  const [keepLabel, keepCapitals] = box('keepCapitals', true)
  const [wordsLabel, wholeWords] = box('wholeWords')
  const [allLabel, everywhere] = box('allDocuments')
  const said = element('p', { class: 'dim', role: 'status' })
  const list = tickList<FoundText>({
    line: ({ document, number, source, target, replaced }) => [
      element('span', { class: 'src' }, `${document} · ${number}`),
      element('span', { lang: 'zh' }, source),
      element(
        'span',
        { lang: language, dir: direction(language) },
        ...(replacement.value === '' ? found : marked)(difference(target, replaced)),
      ),
    ],
    name: ({ number }) => say('segmentNumber', { number }),
    go: found => {
      dialog.close()
      actions.go(found)
    },
    changed: count => {
      act.disabled = count === 0 || wanted.value === ''
      nameAct(count)
    },
  })
  const act = element('button', { type: 'button', class: 'main', disabled: true })
  const nameAct = (count: number): void => {
    act.textContent = say(replacement.value === '' ? 'deleteCount' : 'replaceCount', { count })
  }
  nameAct(0)
  let asked = 0
  const look = async (): Promise<void> => {
    asked += 1
    const mine = asked
    if (wanted.value === '') return list.show([])
    const request = {
      text: wanted.value,
      replacement: replacement.value,
      matchCase: matchCase.checked,
      keepCapitals: keepCapitals.checked,
      wholeWords: wholeWords.checked,
    }
    const { found: hits, isCut, withDrafts } = await actions.find(request, everywhere.checked)
    if (mine !== asked) return
    list.show(hits)
    said.textContent = [
      say('foundCount', { count: hits.length }),
      ...(isCut ? [say('foundMore')] : []),
      ...(withDrafts > 0 ? [say('foundDrafts', { count: withDrafts })] : []),
    ].join(' ')
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void look().catch(error => (said.textContent = say('notDone', { message: reasonOf(error) }))),
      200,
    )
  }
  // What the button does is the replacement's; what is shown of it is of the one before until it is looked for.
  replacement.addEventListener('input', () => {
    act.disabled = true
    nameAct(list.ticked().length)
  })
  for (const input of [wanted, replacement])
    input.addEventListener('input', event => {
      if (!(event instanceof InputEvent && event.isComposing)) later()
    })
  for (const input of [matchCase, keepCapitals, wholeWords, everywhere])
    input.addEventListener('change', later)
  act.addEventListener('click', () => {
    const chosen = list.ticked()
    dialog.close()
    void actions.replace(chosen)
  })
  const dialog: HTMLDialogElement = openDialog(
    say('key.replace'),
    wantedLabel,
    replacementLabel,
    element('p', { class: 'do' }, caseLabel, keepLabel, wordsLabel, allLabel),
    said,
    list.node,
    element(
      'p',
      { class: 'do' },
      act,
      closing(() => dialog, say('close')),
    ),
  )
  wanted.select()
  if (text !== '') later()
}

import type { BookMessage, DocumentSummary, Progress } from '../../protocol.js'
import { element } from '../element.js'
import { progressBar } from '../progress-bar.js'
import { toldOf } from '../troubles.js'
import { languageName, say } from '../words.js'
import { closing, openDialog } from './dialog.js'

const percent = ({ translated, segments }: Progress): string =>
  segments === 0 ? '–' : `${Math.floor((100 * translated) / segments)} %`

const about = (progress: Progress, unit: BookMessage['unit']): string => {
  if (progress.segments === 0) return say('noTexts')
  return [
    say('translatedOf', { translated: progress.translated, segments: progress.segments }),
    say(unit, {
      done: progress.translatedLength.toLocaleString('en'),
      all: progress.length.toLocaleString('en'),
    }),
    ...(progress.stale > 0 ? [say('countStale', { count: progress.stale })] : []),
    ...(progress.reviewed + progress.final > 0
      ? [say('countReviewed', { count: progress.reviewed + progress.final })]
      : []),
  ].join(' · ')
}

const rowOf = (
  { name, progress, troubles }: DocumentSummary,
  language: string,
  unit: BookMessage['unit'],
  isOpen: boolean,
  choose: () => void,
): HTMLElement => {
  const found = progress[language]
  const [trouble] = troubles
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', 'aria-current': isOpen ? 'true' : undefined, onclick: choose },
      element('b', {}, name),
      ...(found ? [progressBar(found), element('span', { class: 'pc' }, percent(found))] : []),
      element(
        'small',
        trouble ? { class: 'bad' } : {},
        trouble ? say('readOnly', { message: toldOf(trouble) }) : found ? about(found, unit) : '',
      ),
    ),
  )
}

/** Show the documents of the book with how far each has come; those without work are no less there. */
export const openDocuments = (
  book: BookMessage,
  open: { document: string; language: string },
  choose: (document: string, language: string) => void,
): void => {
  const list = element('ul', { class: 'documents' })
  const show = (language: string): void =>
    list.replaceChildren(
      ...book.documents.map(summary =>
        rowOf(
          summary,
          language,
          book.unit,
          summary.name === open.document && language === open.language,
          () => {
            dialog.close()
            choose(summary.name, language)
          },
        ),
      ),
    )
  const languages = book.targetLanguages.map(tag =>
    element('option', { value: tag, selected: tag === open.language }, `${languageName(tag)} (${tag})`),
  )
  const select = element('select', { 'aria-label': say('language') }, ...languages)
  select.addEventListener('change', () => show(select.value))
  show(open.language)
  const dialog: HTMLDialogElement = openDialog(
    say('documents'),
    ...(languages.length > 1 ? [element('p', {}, select)] : []),
    list,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
  list.querySelector<HTMLElement>('[aria-current]')?.focus()
}

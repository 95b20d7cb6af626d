import type { Bench } from './bench.js'
import { byId, element } from './element.js'
import { openDocument } from './open-document.js'
import { say } from './words.js'

const fill = (
  id: string,
  label: string,
  values: readonly string[],
  chosen: string,
  change: (value: string) => void,
): void => {
  const select = byId(id)
  if (!(select instanceof HTMLSelectElement)) return
  select.setAttribute('aria-label', label)
  select.replaceChildren(
    ...values.map(value => element('option', { value, selected: value === chosen }, value)),
  )
  select.onchange = () => change(select.value)
}

/** The choice of document and language. */
export const showChoices = (bench: Bench): void => {
  const { book, document, language } = bench
  const names = book.documents.map(({ name }) => name)
  const change = (name: 'document' | 'language') => (value: string) => {
    bench[name] = value
    location.hash = ''
    void openDocument(bench)
  }
  fill('documents', say('documents'), names, document, change('document'))
  fill('languages', say('language'), book.targetLanguages, language, change('language'))
}

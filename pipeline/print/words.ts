import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import { isHan, type LanguageTag } from '../model/language.js'
import { dates, field, type Texts } from './front.js'

/** Words in a face, as the fonts are cut by them. */
export interface PrintedWords {
  language: LanguageTag
  role: 'text' | 'strong' | 'title' | 'note'
  text: string
}

/** Figures and signs of folios, paragraph and section numbers. */
const signs: PrintedWords[] = [
  { language: 'en', role: 'text', text: '0123456789/—–·. ' },
  { language: 'en', role: 'note', text: '0123456789 ' },
  { language: 'en', role: 'strong', text: 'IVXLCDM' },
]

/** Labels that stand on paper. */
const labelKeys = ['contents', 'notes', 'earlierWording', 'notYetTranslated', 'pageOf']

/**
 * The words that a printed page adds to the text of the document, or sets in another face than that text:
 * labels, folios, dates, running heads, the issuing body in the letterhead.
 */
export const printedWords = (
  document: Bilingual,
  languages: LanguageTag[],
  labels: Labels,
): PrintedWords[] => {
  const first = (name: string): Texts => field(document, name, languages)[0] ?? {}
  const publisher = first('publisher')
  const title = first('title')
  const date = dates(document, languages, labels)
  const own = languages.flatMap((language): PrintedWords[] => {
    const none = { text: '', language }
    const body = publisher[language] ?? none
    const head = title[language] ?? none
    const words = labelKeys.map(key => labels(language, key)).join('')
    return [
      { ...body, role: isHan(body.language) ? 'strong' : 'text' },
      { ...head, role: 'note' },
      { language, role: 'text', text: `${words}${date[language]?.text ?? ''}` },
      { language, role: 'note', text: words },
      { language, role: 'title', text: labels(language, 'contents') },
    ]
  })
  return [...signs, ...own]
}

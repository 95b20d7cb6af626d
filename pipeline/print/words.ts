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
    const words = labelKeys.map(key => labels(language, key)).join('')
    return [
      { language, role: isHan(language) ? 'strong' : 'text', text: publisher[language] ?? '' },
      { language, role: 'note', text: title[language] ?? '' },
      { language, role: 'text', text: `${words}${date[language] ?? ''}` },
      { language, role: 'note', text: words },
    ]
  })
  return [...signs, ...own]
}

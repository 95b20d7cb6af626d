import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import { isHan, type LanguageTag } from '../model/language.js'
import { type ColophonFacts, colophonWords } from './colophon.js'
import { counterCharacters } from './counter-styles.js'
import { editions } from './editions.js'
import { dates, field, headings, type Texts, type Words } from './front.js'
import type { Numbering } from './numbering.js'

/** Words in a face, as the fonts are cut by them. */
export interface PrintedWords {
  language: LanguageTag
  role: 'text' | 'strong' | 'title' | 'note'
  text: string
}

/** Figures and signs of paragraph and section numbers, leaders and notes. */
const signs: PrintedWords[] = [
  { language: 'en', role: 'text', text: '0123456789/—–·. ' },
  { language: 'en', role: 'note', text: '0123456789 ' },
  { language: 'en', role: 'strong', text: 'IVXLCDM' },
]

/** Labels that stand on paper. */
const labelKeys = [
  'contents',
  'notes',
  'earlierWording',
  'notYetTranslated',
  'translatorNote',
  'tableContinued',
]

/** Han characters are set in the Chinese face. */
const byScript = (text: string): PrintedWords[] => {
  const isChinese = /\p{sc=Han}|[、。，：（）]/u
  const characters = [...text]
  const some = (wanted: boolean): string =>
    characters.filter(character => isChinese.test(character) === wanted).join('')
  return [
    { language: 'zh-Hans', role: 'text', text: some(true) },
    { language: 'en', role: 'text', text: some(false) },
  ]
}

/** The page numbers, on the pages and in the contents. */
const folios = ({ front, text, form }: Numbering): PrintedWords[] =>
  byScript(form + counterCharacters(front) + counterCharacters(text))

/** Words as titles and running heads set them. */
const noted = (words: Words | undefined): PrintedWords[] => (words ? [{ ...words, role: 'note' }] : [])

/** What a printed page holds besides the text of the document. */
export interface Additions {
  numbering: Numbering
  colophon?: ColophonFacts | undefined
}

/**
 * The words that a printed page adds to the text of the document, or sets in another face than that text:
 * labels, folios, dates, running heads, the issuing body in the letterhead, the colophon.
 */
export const printedWords = (
  document: Bilingual,
  languages: LanguageTag[],
  labels: Labels,
  { numbering, colophon }: Additions,
): PrintedWords[] => {
  const first = (name: string): Texts => field(document, name, languages)[0] ?? {}
  const publisher = first('publisher')
  const date = dates(document, languages, labels)
  const edition = editions(languages, languages, labels)
  const titles = [first('title'), publisher, ...headings(document, languages).map(({ texts }) => texts)]
  const own = languages.flatMap((language): PrintedWords[] => {
    const body = publisher[language] ?? { text: '', language }
    const words = labelKeys.map(key => labels(language, key)).join('')
    return [
      { ...body, role: isHan(body.language) ? 'strong' : 'text' },
      { language, role: 'text', text: `${words}${date[language]?.text ?? ''}` },
      { language, role: 'title', text: labels(language, 'contents') },
      {
        language,
        role: 'note',
        text: `${words}…${edition[language]?.text ?? ''}${date[language]?.text ?? ''}`,
      },
      ...titles.flatMap(texts => noted(texts[language])),
    ]
  })
  const last = colophon ? colophonWords(document, languages, labels, colophon).flatMap(noted) : []
  return [...signs, ...folios(numbering), ...own, ...last]
}

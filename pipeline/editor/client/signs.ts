import type { Word } from './words.js'

/** A sign that keyboards lack: it is put in, or, where it is a pair, set around the selection. */
export interface Sign {
  open: string
  close?: string
  name: Word
}

const pair = (open: string, close: string): Sign => ({ open, close, name: 'sign.quotation' })
const inner = (open: string, close: string): Sign => ({ open, close, name: 'sign.innerQuotation' })

const curly = [pair('“', '”'), inner('‘', '’')]
const corners = [pair('「', '」'), inner('『', '』')]
const low = [pair('„', '“'), inner('‚', '‘')]
const angled = [pair('«', '»'), inner('“', '”')]
const slavic = [pair('«', '»'), inner('„', '“')]
const spaced = [pair('«\u00A0', '\u00A0»'), inner('“', '”')]
const northern = [pair('”', '”'), inner('’', '’')]

/** How languages quote (Unicode CLDR, `delimiters`); those that are not named quote as English does. */
const quotations: Record<string, readonly Sign[]> = {
  bg: low,
  cs: low,
  da: curly,
  de: low,
  el: angled,
  es: angled,
  fi: northern,
  fr: spaced,
  hu: [pair('„', '”'), inner('»', '«')],
  it: angled,
  ja: corners,
  nb: [pair('«', '»'), inner('‘', '’')],
  pl: [pair('„', '”'), inner('«', '»')],
  ro: [pair('„', '”'), inner('«', '»')],
  ru: slavic,
  sk: low,
  sl: low,
  sv: northern,
  uk: slavic,
  'zh-Hant': corners,
}

/** Signs of text that is set without spaces between its words. */
const chinese: readonly Sign[] = [
  { open: '《', close: '》', name: 'sign.title' },
  { open: '——', name: 'sign.emDash' },
  { open: '……', name: 'sign.ellipsis' },
  { open: '·', name: 'sign.middleDot' },
]

const western: readonly Sign[] = [
  { open: '’', name: 'sign.apostrophe' },
  { open: '–', name: 'sign.enDash' },
  { open: '—', name: 'sign.emDash' },
  { open: '…', name: 'sign.ellipsis' },
  { open: '\u00A0', name: 'sign.noBreakSpace' },
  { open: '\u2011', name: 'sign.noBreakHyphen' },
  { open: '−', name: 'sign.minus' },
  { open: '×', name: 'sign.times' },
  { open: '\u00AD', name: 'sign.softHyphen' },
  { open: '\u202F', name: 'sign.narrowSpace' },
]

/** The signs of a language, those that quote first. */
export const signsOf = (language: string): readonly Sign[] => {
  const { language: base, script } = new Intl.Locale(language).maximize()
  const quoting = quotations[`${base}-${script}`] ?? quotations[base ?? ''] ?? curly
  return [...quoting, ...(base === 'zh' || base === 'ja' ? chinese : western)]
}

import type { Element } from 'hast'
import type { Labels } from '../../model/labels.js'
import { direction, isHan, type LanguageTag, wordSpace } from '../../model/language.js'
import { type Policy, publishMarked } from '../options.js'

/** One language of a page. */
export interface Column {
  /** The language asked for in the segments' targets; undefined: the source itself. */
  target: LanguageTag | undefined
  language: LanguageTag
  /** Its class: `a` is the source, `b` the translation. */
  side: 'a' | 'b'
  /** Attributes of each of its cells: class, lang, and dir where it differs from the page's. */
  attributes: Element['properties']
  isHan: boolean
  /** What stands between its sentences. */
  glue: '' | ' '
  policy: Policy
  /** Put behind the ids of its sentences; empty on a page of one language. */
  suffix: string
}

/** What a page is set with, and what is counted while it is set. */
export interface Setting {
  columns: readonly Column[]
  source: LanguageTag
  /** The language of the page's own words. */
  language: LanguageTag
  /** A label in the page's language, or in another one. */
  label: (key: string, values?: Record<string, string | number | Date>, language?: LanguageTag) => string
  /** For the screen: links at sentences, tables that scroll. */
  isInteractive: boolean
  /** For facing pages: paragraphs stay whole, and each page has its own pictures. */
  isFacing: boolean
  /** Headings are moved down by this many levels: the title is level 1. */
  shift: number
  /** The level of the headings of sections, and whether these are numbered. */
  sectionLevel: number
  isNumbered: boolean
  /** Counts while the page is set. */
  paragraphs: number
  sections: number
  stale: number
  untranslated: number
  /** Notes that are not yet placed, by identifier. */
  notes: Map<string, Element>
}

/** What a column is made from. */
export interface ColumnChoice {
  /** Undefined: the source. */
  target?: LanguageTag | undefined
  policy?: Policy | undefined
  /** The page has no other language: ids are the segments' own. */
  isAlone?: boolean
}

const column = (choice: ColumnChoice, source: LanguageTag, page: LanguageTag): Column => {
  const { target, isAlone = false } = choice
  const language = target ?? source
  const side = target === undefined ? 'a' : 'b'
  const dir = direction(language)
  return {
    target,
    language,
    side,
    isHan: isHan(language),
    glue: wordSpace(language),
    attributes: {
      className: isHan(language) ? [side, 'han'] : [side],
      lang: language,
      ...(dir === direction(page) ? {} : { dir }),
    },
    policy: choice.policy ?? publishMarked,
    suffix: isAlone || target === undefined ? '' : `-${target}`,
  }
}

/** What a setting is made from. */
export interface SettingChoice {
  source: LanguageTag
  language: LanguageTag
  columns: readonly ColumnChoice[]
  labels: Labels
  isInteractive: boolean
  isFacing?: boolean
  shift?: number
  sectionLevel?: number
  isNumbered?: boolean
}

const remember = (labels: Labels, page: LanguageTag): Setting['label'] => {
  const known = new Map<string, string>()
  return (key, values, language = page) => {
    if (values) return labels(language, key, values)
    const name = `${language} ${key}`
    const label = known.get(name) ?? labels(language, key)
    known.set(name, label)
    return label
  }
}

/** A fresh setting, everything counted from zero. */
export const settingOf = (choice: SettingChoice): Setting => {
  const { source, language, labels, isInteractive, shift = 0, sectionLevel = 2 } = choice
  return {
    source,
    language,
    columns: choice.columns.map(one => column(one, source, language)),
    label: remember(labels, language),
    isInteractive,
    isFacing: choice.isFacing ?? false,
    shift,
    sectionLevel,
    isNumbered: choice.isNumbered ?? true,
    paragraphs: 0,
    sections: 0,
    stale: 0,
    untranslated: 0,
    notes: new Map(),
  }
}

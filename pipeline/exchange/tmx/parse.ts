import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { TranslationUnit, UnitVariant } from '../../model/memory.js'
import { saying } from '../../model/messages/message.js'
import { readElements, type XmlElement } from '../xml/elements.js'
import { attribute, isoDate, languageTag } from './attributes.js'
import { segmentText } from './text.js'

/** What a TMX file holds. */
export interface Tmx {
  /** Empty where the file is damaged: half a memory would not be noticed. */
  units: TranslationUnit[]
  messages: Diagnostic[]
}

/** Names of properties in which programs keep the neighbours: MyMemory, Okapi; OmegaT. */
const neighbours = { before: ['x-context-pre', 'prev'], after: ['x-context-post', 'next'] }

const isMarkdown = (header: XmlElement): boolean =>
  /markdown/i.test(header.attributes.get('datatype') ?? '') ||
  header.attributes.get('creationtool') === 'duizhao'

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The text of a property of the unit or of one of its variants. */
const property = (unit: XmlElement, types: readonly string[]): string | undefined => {
  const properties = [unit, ...childrenOf(unit, 'tuv')].flatMap(element => childrenOf(element, 'prop'))
  const found = properties.find(({ attributes }) => types.includes(attributes.get('type') ?? ''))
  // Some programs keep it with its `<seg>`, escaped.
  return (
    found &&
    segmentText(found, true)
      .replace(/^<seg>|<\/seg>$/g, '')
      .trim()
  )
}

/**
 * Read a TMX file (Translation Memory eXchange 1.4b; older ones too), in UTF-8 or UTF-16.
 * Code of the original format is left out of the texts, but for Markdown, whose marks are ours too.
 * @param content bytes, or a text that has been decoded. @param path for messages.
 */
export const parseTmx = (content: Uint8Array | string, path: string): Tmx => {
  const units: TranslationUnit[] = []
  const messages: Diagnostic[] = []
  let withCodes = false

  const variantOf = (unit: XmlElement, variant: XmlElement): UnitVariant[] => {
    const named = attribute([variant], ['xml:lang', 'lang'])
    const language = languageTag(named)
    const [segment] = childrenOf(variant, 'seg')
    if (language === undefined) {
      messages.push(
        diagnostic({
          reason: saying('tmx.language', { language: named ?? '' }),
          severity: 'warning',
          rule: 'tmx-language',
          file: path,
          place: { line: variant.line, column: 1 },
          note: saying('tmx.language.do'),
        }),
      )
      return []
    }
    const text = segment ? segmentText(segment, withCodes).trim() : ''
    if (text === '') return []
    const date = isoDate(attribute([variant, unit], ['changedate', 'creationdate']))
    const by = attribute([variant, unit], ['changeid', 'creationid'])
    return [{ language, text, ...(date ? { date } : {}), ...(by ? { by } : {}) }]
  }

  const visit = (element: XmlElement): void => {
    if (element.name === 'header') {
      withCodes = isMarkdown(element)
      return
    }
    const variants = childrenOf(element, 'tuv').flatMap(variant => variantOf(element, variant))
    if (variants.length < 2) return
    const id = element.attributes.get('tuid')
    const [before, after] = [property(element, neighbours.before), property(element, neighbours.after)]
    units.push({
      variants,
      ...(id ? { id } : {}),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })
  }

  const problem = readElements(content, { root: 'tmx', elements: new Set(['header', 'tu']), visit })
  if (!problem) return { units, messages }
  const { reason, line, column, note } = problem
  const damaged = diagnostic({
    reason,
    severity: 'error',
    rule: 'tmx-file',
    file: path,
    place: { line, column },
    note: note ?? saying('tmx.file.do'),
  })
  return { units: [], messages: [damaged] }
}

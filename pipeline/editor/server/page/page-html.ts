import type { Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { policyOf } from '../../../config.js'
import type { Bilingual } from '../../../model/document.js'
import type { Labels } from '../../../model/labels.js'
import type { LanguageTag } from '../../../model/language.js'
import type { Segment } from '../../../model/segment.js'
import { publishImages } from '../../../read/images.js'
import { convert, withTitle } from '../../../render/convert.js'
import { identify } from '../../../render/handlers/context.js'
import { settingOf } from '../../../render/layouts/setting.js'
import { factsOf } from '../../../render/page/facts.js'
import { mainOf } from '../../../render/page/page.js'
import { createI18n } from '../../../translate/i18n.js'
import { translate } from '../../../translate/translate.js'
import type { OpenedDocument } from '../opened-document.js'
import { isUnreadable } from '../rows.js'
import { withOwnNotes } from './own-notes.js'
import type { PageContext } from './page-context.js'
import { type Before, type Part, partsOf } from './parts.js'

/** Notes that were referred to before the excerpt have their numbers: a paragraph of references counts them. */
const countNotes = ({ notes }: Before): Paragraph => ({
  type: 'paragraph',
  children: notes.map(identifier => ({ type: 'footnoteReference', identifier })),
})

const segmentsIn = (nodes: readonly RootContent[]): Segment[] => {
  const found: Segment[] = []
  visit({ type: 'root', children: [...nodes] } satisfies Root, 'segment', one => void found.push(one))
  return found
}

/** Blocks of a document, translated as it stands now. The nodes are copies: pictures are given other addresses. */
const excerpt = (
  document: OpenedDocument,
  language: LanguageTag,
  blocks: readonly RootContent[],
  textOf: (id: string) => string,
): Bilingual => {
  const { segmented, targets } = document
  const { fields, children } = structuredClone({
    fields: segmented.fields,
    children: [...blocks, ...partsOf(segmented).definitions],
  })
  const segments = [...fields.flatMap(({ values }) => values.flat()), ...segmentsIn(children)]
  const texts = Object.fromEntries(segments.map(({ id }) => [id, textOf(id)]))
  const i18n = createI18n({ [language]: { [segmented.name]: texts } })
  const states = targets.get(language)?.carried.state.segments ?? new Map()
  return translate(
    { ...segmented, tree: { type: 'root', children }, segments, fields },
    { i18n, targetLanguages: [language], states: { [language]: states } },
  )
}

/** Where files of a language could not be read, what is not found in them may be translated all the same. */
const labelsFor = (document: OpenedDocument, language: LanguageTag, labels: Labels): Labels =>
  isUnreadable(document, language)
    ? (tag, key, values) => labels(tag, key === 'notYetTranslated' ? 'notRead' : key, values)
    : labels

/** What is shown of a page: its blocks, and whether the text ends with them. */
export interface Shown extends Pick<Part, 'blocks' | 'before'> {
  isEnd: boolean
}

/**
 * Blocks as the page of the book sets them, under its title: the very markup of the page without its links.
 * @returns HTML without scripts: what is unsafe is left out by the renderer.
 */
export const pageHtml = async (
  document: OpenedDocument,
  language: LanguageTag,
  { blocks, before, isEnd }: Shown,
  textOf: (id: string) => string,
  { config, effects, images, ...context }: PageContext,
): Promise<string> => {
  const labels = labelsFor(document, language, context.labels)
  const bilingual = excerpt(document, language, blocks, textOf)
  const published = await publishImages(bilingual, config.folders.source, effects)
  for (const { path, bytes, type } of published.images) images.keep(path, { bytes, type })
  const counting = countNotes(before)
  bilingual.tree.children.unshift(counting)
  const made = convert(bilingual, labels)
  made.body.children.shift()
  const earlier = new Set(before.notes.map(identify))
  const body = withOwnNotes(made.body, note => !isEnd || earlier.has(note))
  const converted = before.isFirst ? withTitle({ ...made, body }) : { ...made, body }
  const setting = settingOf({
    source: bilingual.language,
    language,
    columns: [
      { isAlone: false },
      { target: language, policy: policyOf(config, bilingual.name, language), isAlone: false },
    ],
    labels,
    isInteractive: false,
    ...partsOf(document.segmented).levels,
  })
  setting.paragraphs = before.paragraphs
  setting.sections = before.sections
  const main = mainOf(setting, { converted, facts: factsOf(bilingual, converted) })
  // Title and contents stand above the first block alone.
  const children = before.isFirst ? main : main.slice(-1)
  return toHtml({ type: 'root', children } satisfies HastRoot)
}

import type { Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Bilingual } from '../../model/document.js'
import type { Labels } from '../../model/labels.js'
import type { LanguageTag } from '../../model/language.js'
import type { Segment } from '../../model/segment.js'
import { convert } from '../../render/convert.js'
import { bodyOf } from '../../render/layouts/body.js'
import { settingOf } from '../../render/layouts/setting.js'
import { createI18n } from '../../translate/i18n.js'
import { translate } from '../../translate/translate.js'
import type { OpenedDocument } from './opened-document.js'

const segmentsIn = (nodes: readonly RootContent[]): Segment[] => {
  const found: Segment[] = []
  visit({ type: 'root', children: [...nodes] } satisfies Root, 'segment', segment => {
    found.push(segment)
  })
  return found
}

/** The block a segment stands in with its neighbours; a value of the front matter as a heading of its own. */
const blocksAround = ({ segmented }: OpenedDocument, id: string): RootContent[] => {
  const field = segmented.fields
    .flatMap(({ values }) => values)
    .find(value => value.some(one => one.id === id))
  if (field) return [{ type: 'heading', depth: 1, children: field }]
  const blocks = segmented.tree.children.filter(({ type }) => type !== 'definition' && type !== 'yaml')
  const index = blocks.findIndex(block => segmentsIn([block]).some(one => one.id === id))
  return index < 0 ? [] : blocks.slice(Math.max(0, index - 1), index + 2)
}

const definitions = ({ segmented }: OpenedDocument): RootContent[] =>
  segmented.tree.children.filter(({ type }) => type === 'definition')

/** The part of a document around a segment, translated as it stands now. */
const excerpt = (document: OpenedDocument, language: LanguageTag, id: string, text: string): Bilingual => {
  const blocks = blocksAround(document, id)
  const segments = segmentsIn(blocks)
  const layer = document.targets.get(language)?.carried
  const texts = segments.map((one): [string, string] => [
    one.id,
    one.id === id ? text : (layer?.catalog.get(one.id) ?? ''),
  ])
  const { name } = document.segmented
  const i18n = createI18n({ [language]: { [name]: Object.fromEntries(texts) } })
  const tree: Root = { type: 'root', children: [...blocks, ...definitions(document)] }
  return translate(
    { ...document.segmented, tree, segments, fields: [] },
    { i18n, targetLanguages: [language], states: { [language]: layer?.state.segments ?? new Map() } },
  )
}

/**
 * The blocks around a segment as the page of the book sets them, with an unconfirmed text in its place.
 * @returns HTML without scripts: what is unsafe is left out by the renderer.
 */
export const previewOf = (
  document: OpenedDocument,
  language: LanguageTag,
  key: { id: string; text: string },
  labels: Labels,
): string => {
  const bilingual = excerpt(document, language, key.id, key.text)
  const { body } = convert(bilingual, labels)
  const setting = settingOf({
    source: bilingual.language,
    language,
    columns: [{ isAlone: false }, { target: language, isAlone: false }],
    labels,
    isInteractive: false,
  })
  const children = bodyOf(setting, body)
  return toHtml({ type: 'root', children } satisfies HastRoot)
}

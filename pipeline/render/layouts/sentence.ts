import type { Element, ElementContent } from 'hast'
import { direction, isHan, type LanguageTag } from '../../model/language.js'
import type { SegmentRole } from '../../model/segment.js'
import { h, type RenderedSegment, type RenderedTarget, text } from '../hast.js'
import type { Column, Setting } from './setting.js'

/** The address of the legend at the foot of the page. */
export const legendId = 'page-legend'

/** The id of a segment in a column. */
export const idIn = (column: Column, id: string): string => id + column.suffix

const mark = (setting: Setting, column: Column, id: string): Element =>
  h('a', {
    className: ['mark'],
    href: `#${id}`,
    ariaLabel: setting.label('linkToSentence', undefined, column.language),
  })

const aliasAnchors = (column: Column, aliases: readonly string[]): ElementContent[] =>
  aliases.map(alias => h('span', { id: idIn(column, alias) }))

/** The same nodes without ids, and signs of notes without links: they stand on the page once already. */
const copied = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map(node => {
    if (node.type !== 'element') return node
    const { id: _, ...properties } = node.properties
    const children = copied(node.children)
    return properties.role === 'doc-noteref'
      ? h('span', { className: ['ref'] }, children)
      : h(node.tagName, properties, children)
  })

/** Attributes of a run in another language than its column's. */
const foreign = (column: Column, language: LanguageTag): Element['properties'] => {
  if (language === column.language) return {}
  const dir = direction(language)
  return { lang: language, ...(dir === direction(column.language) ? {} : { dir }) }
}

const sourceClasses = (setting: Setting, ...classes: string[]): string[] =>
  isHan(setting.source) ? [...classes, 'han'] : classes

const state = (value: string, properties: Element['properties'], name = 'span'): Element =>
  h(name, { ...properties, className: ['state'] }, [text(value)])

/** In a heading or a title the link would be a part of its name: it stands beside it. */
const nameless = new Set<SegmentRole>(['heading', 'field'])

const anchored = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  properties: Element['properties'],
  children: ElementContent[],
): Element => {
  const id = idIn(column, segment.id)
  const aliases = segment.aliases.length > 0 ? aliasAnchors(column, segment.aliases) : []
  const before = setting.isInteractive && !nameless.has(segment.role) ? [mark(setting, column, id)] : []
  return h('span', { className: ['s'], id, ...properties }, [...aliases, ...before, ...children])
}

/** The source's text in the place of a translation, muted. */
const sourceInstead = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  source: Element,
): ElementContent[] => [
  anchored(
    setting,
    column,
    segment,
    { className: sourceClasses(setting, 's', 'instead'), ...foreign(column, setting.source) },
    copied(source.children),
  ),
]

/** “[not yet translated]”, and before it the source's text for the layouts that show it nowhere else. */
const markedMissing = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  source: Element,
): ElementContent[] => {
  const fallback = h(
    'span',
    { className: sourceClasses(setting, 'fallback'), ...foreign(column, setting.source) },
    copied(source.children),
  )
  const label = state(setting.label('notYetTranslated', undefined, column.language), {})
  return [anchored(setting, column, segment, { className: ['s', 'missing'] }, [fallback, text(' '), label])]
}

const missing = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  source: Element,
): ElementContent[] => {
  const { untranslated } = column.policy
  if (untranslated === 'omit') return []
  setting.untranslated += 1
  return untranslated === 'source'
    ? sourceInstead(setting, column, segment, source)
    : markedMissing(setting, column, segment, source)
}

const stale = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  target: RenderedTarget,
): ElementContent[] => [
  anchored(
    setting,
    column,
    segment,
    { className: ['s', 'stale'], ...foreign(column, target.language) },
    target.children,
  ),
  text(' '),
  state(
    setting.label('earlierWording', undefined, column.language),
    setting.isInteractive ? { href: `#${legendId}` } : {},
    setting.isInteractive ? 'a' : 'span',
  ),
]

/**
 * A segment in a column: its anchor, its text, what is to be said of its state. Counts what the legend tells.
 * @param source the segment's `<span>` as the handlers made it.
 */
export const sentence = (
  setting: Setting,
  column: Column,
  segment: RenderedSegment,
  source: Element,
): ElementContent[] => {
  if (column.target === undefined) return [anchored(setting, column, segment, {}, source.children)]
  const target = segment.targets[column.target]
  if (!target) return missing(setting, column, segment, source)
  if (!target.stale) {
    return [anchored(setting, column, segment, foreign(column, target.language), target.children)]
  }
  setting.stale += 1
  return column.policy.stale === 'source'
    ? sourceInstead(setting, column, segment, source)
    : stale(setting, column, segment, target)
}

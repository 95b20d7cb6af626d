import type { Parents, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Bilingual, Field } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { parseInline } from '../model/markdown.js'
import type { Segment, SegmentRole, Target } from '../model/segment.js'
import { readMarkdown } from '../read/markdown.js'
import { definitionsOf } from '../translate/definitions.js'

/** A translation: its text, or more than that. `undefined`: not translated. */
export type Translation = string | undefined | { text: string; stale?: boolean; language?: LanguageTag }

const fields = ['title', 'subtitle', 'description', 'publisher', 'author', 'keywords']

const roles: Record<string, SegmentRole> = {
  figureAlternative: 'alternative',
  figureCaption: 'caption',
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'tableCell',
}

/** Ends a sentence: enough for samples. */
const sentenceEnd = /(?<=[。！？；][”’」』）]*|[.!?]\s)(?=[^”’」』）])/u

type Cut = (children: PhrasingContent[], role: SegmentRole) => PhrasingContent[]

const cutInto =
  (made: Segment[]): Cut =>
  (children, role) => {
    const result: PhrasingContent[] = []
    let open: PhrasingContent[] = []
    const close = (): void => {
      const [first] = open
      if (first?.type === 'text') first.value = first.value.trimStart()
      if (open.length === 0 || (open.length === 1 && first?.type === 'text' && first.value === '')) return
      const text = open.map(node => ('value' in node ? node.value : '…')).join('')
      const id = `s${made.length + 1}`
      const segment: Segment = { type: 'segment', id, aliases: [], role, text, children: open, targets: {} }
      made.push(segment)
      result.push(segment)
      open = []
    }
    for (const child of children) {
      if (child.type !== 'text') open.push(child)
      else {
        child.value.split(sentenceEnd).forEach((value, index) => {
          if (index > 0) close()
          if (/^\s/.test(value) && result.length > 0 && open.length === 0) {
            result.push({ type: 'text', value: /^\s+/.exec(value)?.[0] ?? '' })
          }
          open.push({ type: 'text', value })
        })
      }
    }
    close()
    return result
  }

const cutTree = (tree: Root, made: Segment[]): void => {
  const cut = cutInto(made)
  visit(tree, (node, _, parent: Parents | undefined) => {
    const role = parent?.type === 'footnoteDefinition' ? 'footnote' : roles[node.type]
    if (role && 'children' in node) node.children = cut(node.children as PhrasingContent[], role) as never
  })
}

const targetOf = (
  translation: Translation,
  language: LanguageTag,
  definitions: string,
): Target | undefined => {
  if (translation === undefined) return undefined
  const {
    text,
    stale = false,
    language: real = language,
  } = typeof translation === 'string' ? { text: translation } : translation
  return { text, language: real, children: parseInline(text, definitions), state: 'translated', stale }
}

/**
 * A small bilingual document. Its segments are `s1`, `s2` … in reading order: front matter first.
 * @param translations by language, in the same order.
 */
export const bilingualFrom = (
  value: string,
  translations: Record<LanguageTag, Translation[]>,
  options: { language?: LanguageTag; name?: string } = {},
): Bilingual => {
  const { language = 'zh-Hans', name = 'sample' } = options
  const document = readMarkdown(value, { name, path: `source/${name}.md`, language, fields })
  const segments: Segment[] = []
  const cut = cutInto(segments)
  const found = new Map<string, Field>()
  for (const text of document.fieldTexts) {
    const field = found.get(text.name) ?? { name: text.name, values: [] }
    found.set(text.name, field)
    field.values.push(
      cut(parseInline(text.value), 'field').filter((node): node is Segment => node.type === 'segment'),
    )
  }
  cutTree(document.tree, segments)
  const definitions = definitionsOf(document.tree, document.value)
  for (const [target, texts] of Object.entries(translations)) {
    segments.forEach((segment, index) => {
      const made = targetOf(texts[index], target, definitions)
      if (made) segment.targets[target] = made
    })
  }
  return {
    ...document,
    fields: [...found.values()],
    segments,
    reconciliation: { matches: [], obsolete: [] },
    targetLanguages: Object.keys(translations),
  }
}

import type { Element } from 'hast'
import type { Parents, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { isHan, type LanguageTag } from '../../model/language.js'
import type { Segment, Target } from '../../model/segment.js'
import { carry, h, type RenderedTarget, type RenderedText, text } from '../hast.js'
import { assembleInline } from '../safe/raw.js'
import { type Context, contextOf } from './context.js'
import { markHan, mayHoldHan } from './han-runs.js'
import { joinLines } from './line-ends.js'
import { keepRanges, mayHoldRange } from './ranges.js'

type Sentence = Pick<RenderedText, 'children' | 'notes' | 'translatorNotes'>

const none = { notes: [], translatorNotes: [] }

/** Most sentences are one text: they need no walk. */
const convert = (state: State, context: Context, parent: Parents, children: PhrasingContent[]): Sentence => {
  const [only] = children
  if (children.length === 1 && only?.type === 'text') {
    return { children: [text(joinLines(only.value))], ...none }
  }
  context.inSegment = true
  context.metRaw = false
  context.metNotes = []
  context.metTranslatorNotes = []
  const made = state.all(parent)
  context.inSegment = false
  const { metNotes: notes, metTranslatorNotes: translatorNotes } = context
  if (!context.metRaw) return { children: made, notes, translatorNotes }
  context.metRaw = false
  return { children: assembleInline(made), notes, translatorNotes }
}

const sentence = (
  state: State,
  context: Context,
  parent: Parents,
  { text, children }: Pick<Segment, 'text' | 'children'>,
): Sentence => {
  const made = convert(state, context, parent, children)
  return mayHoldRange(text) ? { ...made, children: keepRanges(made.children) } : made
}

/** A translation with the Chinese that it quotes named as such. */
const marked = (made: Sentence, { language, text }: Target, source: LanguageTag): Sentence => {
  if (!mayHoldHan(language, text)) return made
  const han = isHan(source) ? source : 'zh'
  return {
    ...made,
    children: markHan(made.children, han),
    translatorNotes: made.translatorNotes.map(note => ({ ...note, children: markHan(note.children, han) })),
  }
}

const target = (
  state: State,
  context: Context,
  language: LanguageTag,
  target: Target,
  source: LanguageTag,
): RenderedTarget => {
  context.target = language
  const plain = sentence(state, context, { type: 'paragraph', children: target.children }, target)
  context.target = undefined
  const made = marked(plain, target, source)
  return { ...made, language: target.language, state: target.state, stale: target.stale }
}

const lengthOf = ({ text }: Segment): number =>
  text.includes('](') ? text.replace(/\]\([^)]*\)/g, '').length : text.length

/** Makes of a segment `<span class="s" id>` with the source's text; its translations travel in `data.segment`. */
export const segment =
  (source: LanguageTag) =>
  (state: State, node: Segment): Element => {
    const context = contextOf(state)
    const { children, notes } = sentence(state, context, node, node)
    const element = h('span', { className: ['s'], id: node.id }, children)
    const targets: Record<LanguageTag, RenderedTarget> = {}
    for (const language in node.targets) {
      const found = node.targets[language]
      if (found) targets[language] = target(state, context, language, found, source)
    }
    const { id, aliases, role } = node
    carry(element, { segment: { id, aliases, role, length: lengthOf(node), notes, targets } })
    state.patch(node, element)
    return element
  }

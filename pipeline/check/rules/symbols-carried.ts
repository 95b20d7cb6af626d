import { saying } from '../../model/messages/message.js'
import { foundInProse, foundOverall } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

/** Pictures among letters, ticks, stars and arrows; © and ™ belong to names, ~ and × to figures. */
const symbol = /(?![©®™‼⁉])[\p{Extended_Pictographic}✓✔✗✘★☆→←↑↓⇒]\uFE0F?/gu

interface Symbol {
  text: string
  index: number
}

const symbolsIn = ({ prose }: Inline): Symbol[] =>
  Array.from(prose.matchAll(symbol), ({ 0: text, index }) => ({ text, index }))

const bare = ({ text }: Symbol): string => text.replace('\uFE0F', '')

/** Those of one text that have no partner in the other one. */
const without = (partners: readonly Symbol[], symbols: readonly Symbol[]): Symbol[] => {
  const open = partners.map(bare)
  return symbols.filter(one => {
    const at = open.indexOf(bare(one))
    if (at >= 0) open.splice(at, 1)
    return at < 0
  })
}

/** Symbols that are not carried over. */
export const symbolsCarried: Rule = {
  meta: {
    id: 'symbols-carried',
    severity: 'warning',
    summary: 'Ticks, stars, arrows and emoji are the same in both languages.',
    explanation:
      'A ✅ or ❌ in a table is what its cell says, an arrow is what leads from one thing to the next; programs that translate drop them or put others in. Put the source’s where it belongs.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '🎉 发布了！', target: '🎉 It is out!' },
      { source: '甲 → 乙', target: 'A → B' },
      { source: '品牌', target: 'Brand™', why: 'part of a name' },
      { source: '支持 ✔️', target: '✔ supported', why: 'the same in another form' },
    ],
    bad: [
      { source: '🎉 发布了！', target: 'It is out!', found: '', expected: ['🎉'] },
      { source: '支持 ✅', target: 'Supported ❌', found: '❌', expected: ['✅'] },
      { source: '发布了！', target: 'It is out! 🚀', found: '🚀', expected: [''] },
    ],
  },
  look: pair => {
    const [source, target] = [sourceInline(pair), targetInline(pair)]
    const [ours, theirs] = [symbolsIn(source), symbolsIn(target)]
    if (ours.length === 0 && theirs.length === 0) return []
    const lost = without(theirs, ours)
    const strange = without(ours, theirs)
    return [
      ...strange.map(({ text, index }, at) =>
        foundInProse(target, 'target', index, index + text.length, { expected: [lost[at]?.text ?? ''] }),
      ),
      ...lost.slice(strange.length).map(({ text }) => foundOverall(saying('symbols-carried.lost'), [text])),
    ]
  },
}

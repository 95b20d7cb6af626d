import type { Pair } from './pair.js'
import { pairOf } from './pair.js'
import type { Context, Example, FoundTerm } from './rule.js'
import { spellingOf } from './spelling/suggest.js'

/** Where forms stand in a text, whatever their capitals: what a glossary does, without its inflection. */
const find: FoundTerm['find'] = (text, forms) =>
  forms.flatMap(form => {
    const start = text.toLowerCase().indexOf(form.toLowerCase())
    return start < 0 ? [] : [{ start, end: start + form.length }]
  })

const plain = ([source, target]: [string, string], index: number, block: number): Pair =>
  pairOf({ id: `other${index}`, source, target, block })

/** An example as a rule sees it: the pair, and the context it describes. */
export const exampleOf = (example: Example): { pair: Pair; context: Context } => {
  const {
    languages,
    before,
    after,
    others = [],
    terms = [],
    accepted = [],
    dictionary,
    why: _,
    ...spec
  } = example
  const pair = pairOf({ ...spec, id: 'example', source: spec.source ?? '', block: 0 })
  const earlier = before && plain(before, 1, 0)
  const later = after && plain(after, 2, 0)
  const rest = others.map((texts, index) => ({ ...plain(texts, index + 3, index + 1), role: pair.role }))
  return {
    pair,
    context: {
      languages: languages ?? { source: 'zh-Hans', target: 'en' },
      pairs: [...(earlier ? [earlier] : []), pair, ...(later ? [later] : []), ...rest],
      previous: earlier,
      before: earlier,
      after: later,
      terms: terms.map(term => ({ ...term, find })),
      accepted: new Set(accepted.map(word => word.toLowerCase())),
      spelling: dictionary && spellingOf(word => dictionary.includes(word)),
    },
  }
}

import type { Inline, Mark } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { type Comparison, type Unpaired, unpairedMarks } from './markup.js'
import { once } from './once.js'
import type { Pair } from './pair.js'
import { hanCount } from './scripts.js'

/** Code without white space, which nobody compares. */
const key = ({ value }: Mark): string => value.replaceAll(/\s/g, '')

/** Code that holds words is translated with them: `` `// 注释` ``. */
const alike = (source: string): boolean => hanCount(source) > 0

/** The codes of one text. */
const codes = (marks: readonly Mark[]): readonly Mark[] => marks.filter(({ kind }) => kind === 'code')

/** Whether a stretch of text stands in the code of another one: what reads as a tag or placeholder here is code there. */
export const standsAsCode = ({ marks }: Inline, text: string): boolean =>
  codes(marks).some(mark => key(mark).includes(text.replaceAll(/\s/g, '')))

/** Whether the same code stands right before: `` `a` `a` ``, `` `a`, `a` ``. */
const isDoubled = (mark: Mark, { marks, text }: { marks: readonly Mark[]; text: string }): boolean =>
  codes(marks).some(
    other =>
      key(other) === key(mark) &&
      other.end <= mark.start &&
      /^[\s,]*$/.test(text.slice(other.end, mark.start)),
  )

/**
 * Languages repeat and pass over names in different ways: a name that stands as code on both sides may stand
 * more or less often, but not twice in a row. Code of the target may be a plain word of the source.
 */
const comparisonOf = (pair: Pair): Comparison => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const ours = new Set(codes(source.marks).map(key))
  const theirs = new Set(codes(target.marks).map(key))
  return {
    kinds: ['code'],
    name: 'code',
    key,
    alike,
    mayBeLost: mark => theirs.has(key(mark)),
    mayBeInvented: mark =>
      (ours.has(key(mark)) && !isDoubled(mark, target)) || source.prose.includes(mark.value),
  }
}

/** The name in a code, or the path of a folder: `/etc/` → /etc, `.trim` → trim, `<i>` → i, `@click` → click, `run()` → run, `lazy = true` → lazy. */
const nameIn = (code: string): string =>
  /^\W*([\w$-]+(?:[.:\s][\w$-]+)*)(?:\W*$|\s*=)/.exec(code)?.[1]?.toLowerCase() ??
  /^(~?(?:\/[\w.-]+)+)\/?$/.exec(code)?.[1] ??
  ''

/** Marks that are said as words. */
const spoken: Readonly<Record<string, RegExp>> = {
  '.': /\b(?:dots?|periods?|full stops?)\b/i,
  ',': /\bcommas?\b/i,
  ':': /\bcolons?\b/i,
  '@': /\bat(?: signs?)?\b/i,
  '#': /\b(?:hash(?:es)?|pounds?)\b/i,
  '/': /\bslash(?:es)?\b/i,
  '*': /\b(?:asterisks?|stars?)\b/i,
}

/** Whether the name of a code stands in a text as a plain word, in any number: props, classes, split button. */
const isSaid = (code: string, prose: string): boolean => {
  const name = nameIn(code)
  if (name === '') return hanCount(code) > 0 || (spoken[code.trim()]?.test(prose) ?? false)
  const literal = name.replaceAll(/[.$]/g, '\\$&').replaceAll('-', '[- ]')
  return new RegExp(`(?<![\\w$-])${literal}(?:e?s)?(?![\\w$-])`, 'i').test(prose)
}

/** Codes with the partners that hold the same name in another dress; each partner once. */
const inOtherDress = (lost: readonly Mark[], invented: readonly Mark[]): [Mark, Mark][] => {
  const left = [...invented]
  return lost.flatMap(mark => {
    const name = nameIn(mark.value)
    const found = name === '' ? -1 : left.findIndex(other => nameIn(other.value) === name)
    return left.splice(found, found < 0 ? 0 : 1).map((other): [Mark, Mark] => [mark, other])
  })
}

/** How the code of a pair differs. */
export interface CodeDifferences {
  comparison: Comparison
  /** Lost without a trace, changed or doubled: what the text says is another thing. */
  wrong: Unpaired
  /** What a translator is free to do: dress a name otherwise (`.trim`, `trim`), say it as a plain word, add one. */
  free: Unpaired[]
}

/** Tell what is wrong with the code of a pair from what a translator is free to do. */
export const codeDifferences: (pair: Pair) => CodeDifferences = once(pair => {
  const comparison = comparisonOf(pair)
  const { lost, invented } = unpairedMarks(pair, comparison)
  const target = targetInline(pair)
  const dressed = inOtherDress(lost, invented)
  const alone = lost.filter(mark => !dressed.some(([ours]) => ours === mark))
  const said = alone.filter(({ value }) => isSaid(value, target.prose))
  const gone = alone.filter(mark => !said.includes(mark))
  const doubled = invented.filter(mark => isDoubled(mark, target))
  const strangers = invented.filter(
    mark => !doubled.includes(mark) && !dressed.some(([, theirs]) => theirs === mark),
  )
  const changed = strangers.slice(0, gone.length)
  return {
    comparison,
    wrong: { lost: gone, invented: [...changed, ...doubled] },
    free: [
      ...dressed.map(([ours, theirs]) => ({ lost: [ours], invented: [theirs] })),
      { lost: said, invented: [] },
      { lost: [], invented: strangers.slice(gone.length) },
    ],
  }
})

import { primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

/** A mark after a space and before the end of a word: not `.NET`, `:root`, `…`, `:)` or `!important`. */
const parted =
  /(?<=[\p{L}\p{N}\p{Pf}\uFFFC)"%])[ \u00A0]+(?=(?!\. \. \.)[,;:.!?](?:[\s”’"]|(?<![:;])\)|$)|[,;]\p{L}{2})/gu

/** Without any of these there is nothing to look for: most texts are so. */
const suspicious = /[ \u00A0][,;:.!?)]|[(“][ \u00A0]|[ \u00A0]”/

/** A bracket or quotation mark that is parted from what it holds. */
const hollow =
  /(?<=\()[ \u00A0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[ \u00A0]+(?=\))|(?<=(?:^|\s)“) +(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N},.!?]) +(?=”(?:[\s,.;:!?]|$))/gu

/** Something that is no prose but shows stands between the space and the mark: an image, a tag. */
const isBesideShown = ({ text, prose, span }: Inline, start: number, end: number): boolean =>
  text.slice(span(end - 1, end).end).replace(/^[*_~]+/, '')[0] !== prose[end] ||
  (prose[start - 1] === '(' &&
    text
      .slice(0, span(start, end).start)
      .replace(/[*_~]+$/, '')
      .at(-1) !== '(')

/** The space with the mark that it parts. */
const withMark = (prose: string, at: number, found: string): string =>
  /[(“]/.test(prose[at - 1] ?? '') ? `${prose[at - 1]}${found}` : found + (prose[at + found.length] ?? '')

/** The mark stands for itself: “the colon : is not allowed”. */
const isNamed = (prose: string, at: number): boolean =>
  /\b(?:colon|semicolon|comma|period|dot|mark|sign|character|symbol|delimiter|separator)s?$/i.test(
    prose.slice(0, at),
  )

/** The source has the mark so too, as often at least: the syntax of `f( a ; b )`. */
const isSyntax = (pair: Pair, found: string): boolean => {
  const count = (text: string): number => text.split(found).length
  return count(sourceInline(pair).prose) >= count(targetInline(pair).prose)
}

/** A space between a word and the mark that belongs to it. */
export const spaceBeforeMark: Rule = {
  meta: {
    id: 'space-before-mark',
    severity: 'warning',
    summary: 'A mark stands close to the word before it.',
    explanation:
      'English sets no space before , . ; : ! ? nor inside brackets. Delete it: a line could break there and begin with the mark.',
    scope: 'segment',
    fixable: true,
  },
  // French sets a space before ; : ! ? (Imprimerie nationale, Lexique des règles typographiques).
  applies: languages => intoSpaced(languages) && primary(languages.target) !== 'fr',
  examples: {
    good: [
      { target: 'Growth, (steady) growth: yes!' },
      { target: 'the .NET runtime and a .vue file' },
      { target: 'use :root here :)' },
      { target: 'and so on ...' },
      { target: 'It grew . . . and grew.', why: 'points that are parted' },
      { target: 'the option <sup class="new" />: a text', why: 'a tag shows something' },
      { target: 'Fields (tool ![](a.png)) are new.', why: 'an image shows something' },
      { target: 'Fields (![](a.png) on the bar) are new.', why: 'so does this one' },
      { target: 'The colon : cannot be used, nor the character ; here.', why: 'the mark itself' },
      { source: '求和( 数 ; 位数 )', target: 'SUM( number ; digits )', why: 'the syntax of a function' },
      { source: 'processor  : 0', target: 'processor  : 0', why: 'so it stands in the source' },
    ],
    bad: [
      { target: 'Growth , steady', found: ' ', expected: [''] },
      { target: 'Growth ,steady', found: ' ', expected: [''] },
      { target: '**Growth** .', found: ' ', expected: [''] },
      { target: 'the park ( new)', found: ' ', expected: [''] },
      { target: 'the “ strong” campaign', found: ' ', expected: [''] },
      { target: 'the “strong ” campaign', found: ' ', expected: [''] },
      { target: 'Really ?', found: ' ', expected: [''] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    if (!suspicious.test(inline.prose)) return []
    return [parted, hollow].flatMap(expression =>
      [...inline.prose.matchAll(expression)].flatMap(({ 0: found, index }) => {
        const finding = foundInProse(inline, 'target', index, index + found.length, {
          message: saying('space-before-mark'),
          expected: [''],
          safe: true,
        })
        const stays =
          finding.actual !== found ||
          isBesideShown(inline, index, index + found.length) ||
          isNamed(inline.prose, index) ||
          standsInSource(pair, index, index + found.length) ||
          isSyntax(pair, withMark(inline.prose, index, found))
        return stays ? [] : [finding]
      }),
    )
  },
}

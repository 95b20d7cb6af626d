import type { Element, ElementContent } from 'hast'
import { isHan, type LanguageTag, script } from '../../model/language.js'
import { h, text } from '../hast.js'

/** Ideographs with what stands between them: 《中国日报》 whole, “新质生产力” without the marks of the text around it. */
const run =
  /[《〈「『（]*\p{Script=Han}(?:[\p{Script=Han}\p{Nd}·—…“”、，；：]*[\p{Script=Han}])?[》〉」』）。！？]*/gu

const hasHan = /\p{Script=Han}/u

/** Whether ideographs are foreign to a language: not where it is written with them, Korean included. */
export const mayHoldHan = (language: LanguageTag, words: string): boolean =>
  hasHan.test(words) && !isHan(language) && script(language) !== 'Kore'

const split = (value: string, language: LanguageTag): ElementContent[] => {
  const made: ElementContent[] = []
  let last = 0
  for (const { 0: found, index } of value.matchAll(run)) {
    if (index > last) made.push(text(value.slice(last, index)))
    made.push(h('span', { lang: language }, [text(found)]))
    last = index + found.length
  }
  return last === 0 ? [text(value)] : last < value.length ? [...made, text(value.slice(last))] : made
}

/** Code is in no language. */
const isMarked = ({ tagName, properties }: Element): boolean =>
  properties.lang !== undefined || tagName === 'code' || tagName === 'ruby'

/**
 * The words of a sentence with its Chinese named as such, so that they are read aloud and set as Chinese: what is in
 * another language already, and code, stay as they are.
 * @param language that of the source, if it is written with ideographs.
 */
export const markHan = (nodes: readonly ElementContent[], language: LanguageTag): ElementContent[] =>
  nodes.flatMap(node => {
    if (node.type === 'text') return hasHan.test(node.value) ? split(node.value, language) : [node]
    if (node.type !== 'element' || isMarked(node)) return [node]
    return [{ ...node, children: markHan(node.children, language) }]
  })

import { primary } from '../../../../model/language.js'
import type { FigureKind } from '../../figure.js'
import { type WordingCheck, wordsOf } from './wording.js'

const chinese = /(?:公元|纪元|西元)前$/
const english = /(?<![A-Za-z])B\.? ?C(?:\b|E\b)|\bbefore (?:(?:the birth of )?Christ|the common era)\b/i
const beside = /^ ?(?:A\.?D\.?|B\.?C\.?E?\.?|C\.?E\.?)(?![A-Za-z])/i

const dated: ReadonlySet<FigureKind> = new Set(['year', 'century', 'decade', 'count', 'ordinal', 'quantity'])

/** 公元前221年 is 221 BC; where the Chinese text says no 前 at all, no year is. */
export const era: WordingCheck = (source, target, sides) => {
  if (!dated.has(source.kind)) return undefined
  if (primary(sides.source.language) !== 'zh' || primary(sides.target.language) !== 'en') return undefined
  const told = chinese.exec(sides.source.text.slice(Math.max(0, source.start - 3), source.start))
  const [said = ''] = beside.exec(sides.target.text.slice(target.end, target.end + 8)) ?? []
  if (!told && said === '') return undefined
  const whole = { ...target, end: target.end + said.length }
  const number = wordsOf(sides.target, target)
  if (told && !english.test(sides.target.text))
    return { source: { ...source, start: source.start - 3 }, target: whole, expected: `${number} BC` }
  const isInvented = !told && english.test(said) && !sides.source.text.includes('前')
  return isInvented ? { source, target: whole, expected: number } : undefined
}

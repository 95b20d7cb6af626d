import { primary } from '../../../../model/language.js'
import { type WordingCheck, wordsOf } from './wording.js'

const inEnglish: Readonly<Record<string, string>> = {
  北纬: 'north',
  南纬: 'south',
  东经: 'east',
  西经: 'west',
}

/** 42.53 degrees south, 42.53°S, 42°32′S */
const behind = /^[\d°º'’′"”″ ]*(?:degrees? )?(?:\d+ minutes? )?(north|south|east|west|[NSEW])\b/i

/** 南纬42.53度 is 42.53 degrees south. */
export const hemisphere: WordingCheck = (source, target, sides) => {
  if (source.unit !== 'deg' || primary(sides.target.language) !== 'en') return undefined
  const expected = inEnglish[sides.source.text.slice(Math.max(0, source.start - 2), source.start)]
  const [words = '', said = ''] = behind.exec(sides.target.text.slice(target.end, target.end + 30)) ?? []
  if (!expected || said === '' || expected.startsWith(said.toLowerCase())) return undefined
  const whole = { ...target, end: target.end + words.length }
  const written = said.length === 1 ? expected.slice(0, 1).toUpperCase() : expected
  return {
    source: { ...source, start: source.start - 2 },
    target: whole,
    expected: wordsOf(sides.target, whole).slice(0, -said.length) + written,
  }
}

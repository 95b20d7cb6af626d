import { expect, it } from 'vitest'
import { divisionsOf } from './hyphenation.js'

const divided = (language: string, word: string): string => {
  const edges = [0, ...(divisionsOf(language, [word])[word] ?? []), word.length]
  return edges
    .slice(1)
    .map((edge, index) => word.slice(edges[index], edge))
    .join('-')
}

/** Each as the package itself divides it, but that three letters stand before a hyphen and after. */
it.each([
  ['en', 'hyphenation', 'hyphen-ation'],
  ['en', 'Associates', 'Assoc-iates'],
  ['en-GB', 'development', 'devel-op-ment'],
  ['de', 'Übergangsbestimmungen', 'Über-gangs-be-stim-mun-gen'],
  ['fr', 'économique', 'éco-no-mique'],
  ['ru', 'сотрудничества', 'сотруд-ни-че-ства'],
  ['sr', 'сарадња', 'сара-дња'],
  ['en', 'strength', 'strength'],
  ['ja', 'romaji', 'romaji'],
])('in %s %s is divided as %s', (language, word, expected) => {
  expect(divided(language, word)).toBe(expected)
})

import { describe, expect, it } from 'vitest'
import type { Message, Value } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { exampleOf } from '../example-pair.js'
import type { Finding } from '../rule.js'
import { rules } from './index.js'

/** The texts that stand in a message; what is said in words of the catalogue is none. */
const quotedIn = (message: Message): string[] =>
  typeof message === 'string'
    ? []
    : Object.values(message.values).flatMap((value: Value) =>
        typeof value === 'object' ? ('key' in value ? quotedIn(value) : [...value]) : [String(value)],
      )

/** A Chinese message without the texts it quotes, the longest taken away first. */
const words = (message: Message, { actual, expected }: Finding): string =>
  [actual, ...expected, ...quotedIn(message)]
    .map(text => text.replaceAll(/\s*\n\s*/g, ' '))
    .sort((one, other) => other.length - one.length)
    .reduce(
      (left, text) => (text === '' ? left : left.replaceAll(text, '')),
      tell(message, 'zh', { actual, expected }),
    )

/** Words of Chinese that are written in letters. */
const known = /\bNFC\b|-i[sz]e\b/g

const bad = rules.flatMap(rule =>
  rule.examples.bad.map(example => [rule.meta.id, example.target, { rule, example }] as const),
)

describe('in Chinese', () => {
  it.each(bad)('%s says nothing in English of %s', (_, __, { rule, example }) => {
    const { pair, context } = exampleOf(example)
    for (const finding of rule.look(pair, context))
      for (const message of [finding.message, ...(finding.note === undefined ? [] : [finding.note])]) {
        const said = words(message, finding).replaceAll(known, '')
        expect(said).toMatch(/\p{Script=Han}/u)
        expect(said).not.toMatch(/\p{Script=Latin}/u)
      }
  })
})

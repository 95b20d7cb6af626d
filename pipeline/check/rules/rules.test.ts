import { describe, expect, it } from 'vitest'
import { tell } from '../../model/messages/tell.js'
import { applyEdits } from '../edit.js'
import { exampleOf } from '../example-pair.js'
import { explain } from '../explain.js'
import type { BadExample, Example, Finding, Rule } from '../rule.js'
import { rules } from './index.js'

const label = (example: Example): string =>
  `${example.source ?? ''} → ${example.target}${example.why ? ` (${example.why})` : ''}`

const look = (rule: Rule, example: Example): Finding[] => {
  const { pair, context } = exampleOf(example)
  return rule.look(pair, context)
}

const asBad = (findings: Finding[]) => findings.map(({ actual, expected }) => ({ found: actual, expected }))

const stands = (example: BadExample, { place, actual }: Finding): void => {
  if (place)
    expect(
      (place.side === 'source' ? (example.source ?? '') : example.target).slice(place.start, place.end),
    ).toBe(actual)
}

describe.each(rules.map(rule => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.good.map(example => [label(example), example] as const))(
    'is content with %s',
    (_, example) => {
      expect(look(rule, example)).toEqual([])
    },
  )

  it.each(rule.examples.bad.map(example => [label(example), example] as const))(
    'finds one thing in %s',
    (_, example) => {
      const findings = look(rule, example)
      expect(asBad(findings)).toEqual([{ found: example.found, expected: example.expected ?? [] }])
      for (const finding of findings) stands(example, finding)
    },
  )

  it.each((rule.meta.fixable ? rule.examples.bad : []).map(example => [label(example), example] as const))(
    'finds nothing after mending %s',
    (_, example) => {
      const fixes = look(rule, example).flatMap(finding => finding.fix ?? [])
      expect(fixes).not.toEqual([])
      expect(look(rule, { ...example, target: applyEdits(example.target, fixes) })).toEqual([])
    },
  )

  it('has examples of both kinds, a page, and texts in the grammar of diagnostics', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0)
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    expect(explain(rule)).toContain(rule.meta.summary)
    for (const example of rule.examples.bad)
      for (const finding of look(rule, example)) {
        const { message, fix } = finding
        expect(tell(message, 'en', finding)).toMatch(/^Unexpected .+, expected .+[^.]$/s)
        expect(fix !== undefined).toBe(rule.meta.fixable)
      }
  })
})

describe('the table of rules', () => {
  it('holds every id once, in kebab case', () => {
    const ids = rules.map(rule => rule.meta.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

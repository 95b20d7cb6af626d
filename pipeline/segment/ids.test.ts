import fc from 'fast-check'
import { expect, it } from 'vitest'
import { minter } from './ids.js'

const mintId = (text: string, taken: ReadonlySet<string>): string => minter(new Set(taken))(text)

const none = new Set<string>()

it('an id is eight letters and digits, a letter first, a digit among them', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(mintId(text, none)).toMatch(/^(?=.*\d)[a-z][a-z0-9]{7}$/)
    }),
    { numRuns: 2000 },
  )
})

it('the same text gives the same id on every machine', () => {
  expect(mintId('新年贺词', none)).toBe(mintId('新年贺词', new Set(['a1'])))
  expect(mintId('新年贺词', none)).not.toBe(mintId('新年致辞', none))
})

it('a taken id is passed over, always for the same next one', () => {
  const first = mintId('上一页', none)
  const second = mintId('上一页', new Set([first]))
  const third = mintId('上一页', new Set([first, second]))
  expect(new Set([first, second, third]).size).toBe(3)
  expect(mintId('上一页', new Set([first]))).toBe(second)
})

it('repeats in one document get the ids they would get one by one', () => {
  const mint = minter(new Set())
  const [first, second] = [mint('上一页'), mint('上一页')]
  expect(first).toBe(mintId('上一页', none))
  expect(second).toBe(mintId('上一页', new Set([first])))
})

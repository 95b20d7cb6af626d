import { expect, test } from 'vitest'
import { killAgainAndAgain } from '../../test/editor/killed-editor.js'

/** Numbers as if by chance, the same in every run (mulberry32). */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

test('20 kills in mid-save: no acknowledged text is lost, no file is torn, nothing is left lying about', async () => {
  const report = await killAgainAndAgain(20, chance(7))
  expect(report).toMatchObject({ lost: 0, torn: 0, left: 0 })
  expect(report.acknowledged).toBeGreaterThan(10)
}, 120_000)

import { expect, it } from 'vitest'
import { compareFigures } from './compare/compare.js'

const alarms = (source: string, target: string): number =>
  compareFigures({ text: source, language: 'zh-Hans' }, { text: target, language: 'en' }).filter(
    ({ severity }) => severity !== 'info',
  ).length

it.each([
  ['上半年', 'the first six months'],
  ['上半年', 'January-June'],
  ['第三季度', 'the July-September quarter'],
  ['前三季度', 'January to September'],
  ['1至9月', 'the first three quarters'],
  ['1—2月', 'the first two months'],
])('%s may be %s', (source, target) => expect(alarms(source, target)).toBe(0))

it.each([
  ['上半年', 'the second half'],
  ['第三季度', 'the fourth quarter'],
  ['第三季度', 'April to June'],
  ['1至9月', 'January to October'],
])('%s is not %s', (source, target) => expect(alarms(source, target)).toBeGreaterThan(0))

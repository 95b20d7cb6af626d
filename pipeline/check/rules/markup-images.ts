import { sameAddress } from '../addresses.js'
import { inOtherOrder } from '../exchanged.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

const images: Comparison = { kinds: ['image'], name: 'image', alike: sameAddress }

/** Images that are not carried over. */
export const markupImages: Rule = {
  meta: {
    id: 'markup-images',
    severity: 'error',
    summary: 'The images of a text are the same in both languages.',
    explanation:
      'No image is lost, doubled, invented or replaced by another one. A file made for each language is the same image: `map.zh.png`, `map.en.png`.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '图![园区](a.png)', target: 'picture ![the park](a.png)' },
      { source: '![地图](map.zh.png)', target: '![map](map.en.png)' },
    ],
    bad: [
      { source: '图![园区](a.png)', target: 'picture', found: '', expected: ['![园区](a.png)'] },
      {
        source: '![园](a.png)',
        target: '![park](b.png)',
        found: '![park](b.png)',
        expected: ['![park](a.png)'],
      },
      {
        source: '![左](a.png)![右](b.png)',
        target: '![left](b.png)![right](a.png)',
        found: '![left](b.png)![right](a.png)',
        expected: ['![left](a.png)![right](b.png)', '![right](a.png)![left](b.png)'],
        why: 'exchanged',
      },
    ],
  },
  look: pair => [...markupFindings(pair, images), ...inOtherOrder(pair, 'image')],
}

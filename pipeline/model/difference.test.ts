import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, difference } from './difference.js'

const signs: Record<Change['kind'], [string, string]> = {
  equal: ['', ''],
  delete: ['[-', '-]'],
  insert: ['{+', '+}'],
}

const shown = (before: string, after: string): string =>
  difference(before, after)
    .map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`)
    .join('')

const without = (kind: Change['kind'], changes: Change[]): string =>
  changes
    .filter(change => change.kind !== kind)
    .map(change => change.text)
    .join('')

describe('the difference of two texts', () => {
  it.each([
    ['is nothing for equal texts', '一样', '一样', '一样'],
    ['goes by characters in Chinese', '去年实现增长', '今年实现增长', '[-去-]{+今+}年实现增长'],
    ['shows an inserted 不', '我们同意', '我们不同意', '我们{+不+}同意'],
    [
      'goes by words elsewhere',
      'It applies to banks',
      'It applied to banks',
      'It [-applies-]{+applied+} to banks',
    ],
    ['keeps a number whole', '产值769.6亿元', '产值1,012.3亿元', '产值[-769.6-]{+1,012.3+}亿元'],
    ['keeps a word with its apostrophe whole', 'I don’t', 'I can’t', 'I [-don’t-]{+can’t+}'],
    ['takes two changed neighbours as one', 'a big dog', 'a small cat', 'a [-big dog-]{+small cat+}'],
    ['parts marks from words', '**甲**乙', '甲乙', '[-**-]甲[-**-]乙'],
    ['begins with nothing', '', '新', '{+新+}'],
    ['ends with nothing', '旧', '', '[-旧-]'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  it('gives back both texts', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'b', ' ', '1', '.', '𠮷', '。') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = difference(before, after)
        expect(without('insert', changes)).toBe(before)
        expect(without('delete', changes)).toBe(after)
      }),
    )
  })

  it('shows two long texts without anything in common as one change', () => {
    const [before, after] = ['甲'.repeat(3000), '乙'.repeat(3000)]
    expect(difference(before, after)).toEqual([
      { kind: 'delete', text: before },
      { kind: 'insert', text: after },
    ])
  })
})

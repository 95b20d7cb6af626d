import { describe, expect, it } from 'vitest'
import { inkMap } from './ink-map.js'
import { type Surroundings, separateStream } from './separate-stream.js'

const surroundings: Surroundings = {
  object: () => ({ inks: ['C'], pictures: [{ picture: 7, matrix: [1, 0, 0, 1, 0, 0] }] }),
  pattern: () => ['C', 'Y'],
  state: () => undefined,
}

const rich = { inks: [0.6, 0.4, 0.4, 1], from: 28 } as const

const separated = (content: string, colors: Record<string, string> = {}) => {
  const { bytes, inks, pictures } = separateStream(Buffer.from(content), inkMap(colors), rich, surroundings)
  return { content: Buffer.from(bytes).toString(), inks: [...inks].join(''), pictures }
}

describe('colours become inks', () => {
  it.each([
    ['black text is black alone', '0 0 0 rg (a) Tj', '0 0 0 1 k (a) Tj', 'K'],
    ['cinnabar is magenta and yellow', '.6862745 .172549 .1215686 rg (a) Tj', '0 0.8 0.8 0 k (a) Tj', 'MY'],
    ['a grey is black alone', '.5 .5 .5 rg (a) Tj', '0 0 0 0.5 k (a) Tj', 'K'],
    ['grey operators, too', '0.25 g (a) Tj', '0 0 0 0.75 k (a) Tj', 'K'],
    ['a line has its own', '1 0 0 RG 0 0 m 1 1 l S', '0 1 1 0 K 0 0 m 1 1 l S', 'MY'],
    ['white is bare paper', '1 1 1 rg 0 0 9 9 re f', '0 0 0 0 k 0 0 9 9 re f', ''],
    ['what is chosen and not used is no ink', '1 0 0 rg', '0 1 1 0 k', ''],
    ['a colour ends with its state', 'q 1 0 0 rg Q (a) Tj', 'q 0 1 1 0 k Q (a) Tj', 'K'],
    ['a clip lays no ink', '0 0 9 9 re W n', '0 0 9 9 re W n', ''],
    ['a pattern has the inks of its shading', '/P1 scn 0 0 9 9 re f', '/P1 scn 0 0 9 9 re f', 'CY'],
    ['inks stay', '0 1 0 0 k (a) Tj', '0 1 0 0 k (a) Tj', 'M'],
  ])('%s', (_, before, after, inks) => {
    expect(separated(before)).toMatchObject({ content: after, inks })
  })

  it('by the map of the publisher before that of the designs', () => {
    expect(separated('.6862745 .172549 .1215686 rg', { '#AF2C1F': 'M100 Y90' }).content).toBe('0 1 0.9 0 k')
  })
})

describe('black', () => {
  it('is rich on a surface', () => {
    const { content, inks } = separated('0 0 0 rg 0 0 100 100 re f')
    expect(content).toBe('0 0 0 1 k q 0.6 0.4 0.4 1 k\n0 0 100 100 re f Q')
    expect([...inks].sort().join('')).toBe('CKMY')
  })

  it('is alone in a rule, however long', () => {
    expect(separated('0 0 0 rg 0 0 500 2 re f').inks).toBe('K')
  })

  it('is measured as it is printed', () => {
    expect(separated('.24 0 0 -.24 0 792 cm 0 0 0 rg 0 0 100 100 re f').inks).toBe('K')
  })
})

it('pictures are told where they stand', () => {
  const { pictures, inks } = separated('.5 0 0 -.5 0 100 cm q 200 0 0 100 10 20 cm /X5 Do Q')
  expect(pictures).toEqual([{ picture: 7, matrix: [100, 0, 0, -50, 5, 90] }])
  expect(inks).toBe('C')
})

import { describe, expect, it } from 'vitest'
import type { State } from '../../model/segment.js'
import { nodeEffects } from '../../node.js'
import { bilingualFrom } from '../../test/bilingual.js'
import { pageNamed, plainOptions } from '../../test/rendered.js'
import { render } from '../render.js'
import { translationStatus } from './translation-status.js'

const documentOf = (states: [State, string?][]) => {
  const document = bilingualFrom('一。二。三。', { en: ['One.', 'Two.', 'Three.'] })
  for (const [index, [state, at]] of states.entries()) {
    const target = document.segments[index]?.targets.en
    if (target) Object.assign(target, { state, ...(at === undefined ? {} : { at }) })
  }
  return document
}

describe('how far a translation is', () => {
  it('is the last day it was worked on, and the share of all sentences that is reviewed, rounded down', () => {
    const document = documentOf([
      ['reviewed', '2024-01-05T08:00:00Z'],
      ['final', '2024-03-01'],
      ['translated'],
    ])
    expect(translationStatus(document, 'en')).toEqual({ asOf: new Date('2024-03-01'), reviewed: 0.66 })
  })

  it('counts no stale sentence as reviewed, and knows no day where none is written', () => {
    const document = documentOf([['reviewed'], ['reviewed'], ['reviewed']])
    const target = document.segments[0]?.targets.en
    if (target) target.stale = true
    expect(translationStatus(document, 'en')).toEqual({ asOf: undefined, reviewed: 0.66 })
  })

  const foot = async (
    translationStatus: boolean,
    path = 'index.html',
    states: [State, string?][] = [['final', '2024-03-01'], ['initial'], ['initial']],
  ) => {
    const made = await render(documentOf(states), { ...plainOptions, translationStatus }, nodeEffects)
    return pageNamed(made, path).replace(/^[\s\S]*<footer>/, '')
  }

  it('stands at the foot in each language, where the publisher wants it', async () => {
    const html = await foot(true)
    expect(html).toContain('译文截至2024年3月1日，已审校33%。')
    expect(html).toContain('Translation as of 1 March 2024; 33% of it reviewed.')
    expect(await foot(false)).not.toContain('reviewed')
  })

  it('stands there without a day that nobody wrote', async () => {
    expect(await foot(true, 'index.html', [['final'], ['final'], ['final']])).toContain(
      '100% of the translation reviewed.',
    )
  })

  it('does not stand on a page of the source alone', async () => {
    const made = await render(documentOf([]), { ...plainOptions, translationStatus: true }, nodeEffects)
    const without = made.pages.filter(({ html }) => !/审校|reviewed/.test(html))
    expect(made.pages).toHaveLength(3)
    expect(without.map(({ html }) => /<html[^>]*lang="([^"]*)"/.exec(html)?.[1])).toEqual(['zh-Hans'])
  })
})

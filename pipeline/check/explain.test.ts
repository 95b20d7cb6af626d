import { describe, expect, it } from 'vitest'
import { explain, ruleOf } from './explain.js'

const page = (id: string, language: 'en' | 'zh' = 'en'): string => {
  const rule = ruleOf(id)
  return rule ? explain(rule, language) : ''
}

describe('the page of a check', () => {
  it('shows signs that nobody sees by their code points, and spaces', () => {
    expect(page('source-invisible')).toContain('`` 岁华⟨U+200B⟩新至。 ``: finds `` ⟨U+200B⟩ ``')
    expect(page('source-not-nfc')).toContain('finds `` \uF90A⟨U+F90A⟩ ``, proposes')
    expect(page('space-before-mark')).toContain('`` Growth , steady ``: finds `` ␣ ``')
  })

  it('says what is to be deleted', () => {
    expect(page('remarks-left')).toContain('finds `` TODO␣ ``, proposes to delete it')
    expect(page('remarks-left', 'zh')).toContain('发现`` TODO␣ ``，建议删去')
  })

  it('tells a part that is missing from a text that is wrong as a whole', () => {
    expect(page('source-end-mark')).toContain('finds something missing, proposes `` 。 ``')
    expect(page('same-target')).toContain('finds fault with the text as a whole')
  })

  it('gives the texts around an example as they stand, and its place by name', () => {
    expect(page('source-quotes-paired')).toContain('(before `` 抓招商。” ``; closed in the same block)')
    expect(page('quotes-style')).toContain('(elsewhere: “a” and “b”)')
    expect(page('source-end-mark', 'zh')).toContain('（标题）')
  })
})

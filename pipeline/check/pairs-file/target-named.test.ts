import { describe, expect, it } from 'vitest'
import { targetNamed } from './target-named.js'

describe('the language of the targets that a file names', () => {
  it.each([
    ['{"id":"1","zh":"甲","de":"A"}', 'de'],
    ['{"zh-Hans":"甲","pt_BR":"A"}\n{"zh-Hans":"乙","pt_BR":"B"}', 'pt-BR'],
    ['\uFEFFid\tzh\tfr\n1\t甲\tA', 'fr'],
    ['"zh","en-GB"\r\n甲,A', 'en-GB'],
  ])('%s', (text, language) => {
    expect(targetNamed(text, 'zh-Hans')).toBe(language)
  })

  it.each(['', '{"source":"甲","target":"A"}', '{"zh":', '甲\tA', 'zh,de,fr'])('none in %s', text => {
    expect(targetNamed(text, 'zh-Hans')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { pairOf } from '../pair.js'
import { soundsIn } from './sounds.js'

const heard = (source: string, word: string): boolean => soundsIn(pairOf({ source, target: word }), word)

describe('the sounds of a name in characters', () => {
  it.each([
    ['他输给了伊恩·普尔特。', 'Poulter'],
    ['赫尔穆特说', 'Helmut'],
    ['哈勃望远镜', 'Hubble'],
    ['米格尔·马里亚加', 'Marriaga'],
    ['据沃伦·巴菲特称', 'Buffett'],
  ])('are heard in a word: %s, %s', (source, word) => expect(heard(source, word)).toBe(true))

  it.each([
    ['北京市政府在广州召开会议', 'Goverment'],
    ['加强国家安全和可持续发展', 'Develpment'],
    ['赫尔穆特说', 'Hamlet'],
    ['特', 'T'],
  ])('are not heard in another: %s, %s', (source, word) => expect(heard(source, word)).toBe(false))
})

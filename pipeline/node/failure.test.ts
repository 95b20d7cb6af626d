import { expect, test } from 'vitest'
import { toldError } from '../model/diagnostic.js'
import { failure } from './failure.js'

const refused = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code })

test('what the disk refuses is told in either language, with what to do', () => {
  const error = failure('a.json', 'written', refused('ENOSPC'))
  expect(error.message).toBe(
    'a.json could not be written: the disk is full. Make room and try again (ENOSPC)',
  )
  expect(toldError(error, 'zh')).toBe('a.json 无法写入：磁盘已满，请腾出空间再试（ENOSPC）')
})

test('a refusal that nobody knows is told in the words of the system', () => {
  expect(failure('a.json', 'read', refused('EWHAT')).message).toBe('a.json could not be read: EWHAT: refused')
  expect(toldError(failure('a.json', 'read', 'no'), 'zh')).toBe('a.json 无法读取：no')
})

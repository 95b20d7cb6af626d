import { expect, test } from 'vitest'
import { pressProfile } from '../../test/print/press-profile.js'
import { srgbProfile } from '../finish/srgb.js'
import { readPressProfile } from './press-profile.js'

test('a profile of a press is read with its name', () => {
  expect(readPressProfile(pressProfile(), 'a.icc').description).toBe('Press of a test')
})

test.each([
  ['no ICC profile', Buffer.from('no profile')],
  ['a profile of class “mntr” for RGB', srgbProfile()],
  ['cut off', pressProfile().subarray(0, 500)],
])('%s is refused', (found, bytes) => {
  expect(() => readPressProfile(bytes, 'a.icc')).toThrow(
    `pdf.press.profile: a.icc is ${found}, expected the ICC profile of a press`,
  )
})

import { expect, it } from 'vitest'
import { said } from '../../../../test/figures/said.js'

it.each([
  ['一副桨放在船上。', 'Two oars lie in the boat.'],
  ['一个巴掌拍不响。', 'It takes two to tango.'],
  ['船员们返港了。', 'The two sailors returned.'],
])('passes the number of %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it.each([
  ['一名船员返港。', 'Two of the sailors returned.'],
  ['船上放着桨。', 'There are two oars in the boat.'],
])('alarms on the number that %s does not say', (source, target) => {
  expect(said(source, target)).toEqual([expect.stringMatching(/two/i)])
})
